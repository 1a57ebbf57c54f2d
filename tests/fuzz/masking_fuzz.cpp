// SPDX-License-Identifier: MIT
// libFuzzer: masking any bytes gives valid UTF-8, and masking that again changes nothing; entities have sane spans.
// Inputs above 4 KiB find nothing new and are skipped.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "text/entities.hpp"
#include "text/masking.hpp"
#include "text/utf8.hpp"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 4096) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::string once = otvet::text::mask_personal_data(text);
    require(otvet::text::is_valid(once));
    require(otvet::text::mask_personal_data(once) == once);

    std::vector<otvet::text::Entity> entities;
    otvet::text::find_entities(text, entities);
    std::size_t last = 0;
    for (const otvet::text::Entity& one : entities) {
        require(one.begin >= last && one.begin < one.end && one.end <= text.size());
        last = one.end;
    }
    return 0;
}
