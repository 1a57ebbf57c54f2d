// SPDX-License-Identifier: MIT
#include "text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "text/normalize.hpp"
#include "text/utf8.hpp"

namespace otvet::text {

std::string fold(std::string_view text) {
    Normalized out;
    normalize(text, out);
    return std::move(out.text);
}

std::size_t code_points(std::string_view utf8) { return count_code_points(utf8); }

bool is_valid_utf8(std::string_view bytes) { return is_valid(bytes); }

bool warm_up() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status) || normalizer == nullptr) return false;
    return fold("\xE2\x84\x96 \xD0\x95\xCC\x88\xF0\x9F\x98\x80").size() > 2 && char_class(0x1F600) == CharClass::kEmoji;
}

}  // namespace otvet::text
