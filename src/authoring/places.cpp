// SPDX-License-Identifier: MIT
#include "authoring/places.hpp"

#include "text/utf8.hpp"

namespace otvet::testing {

Region part_of(const pack::Located& text, std::size_t begin, std::size_t length) {
    Region out = text.place;
    if (out.end_column == 0 || text.text.find('\n') != std::string::npos) return out;
    const std::string_view all = text.text;
    out.column += static_cast<std::uint32_t>(text::count_code_points(all.substr(0, begin)));
    out.end_column = out.column + static_cast<std::uint32_t>(text::count_code_points(all.substr(begin, length)));
    out.offset += begin;
    return out;
}

}  // namespace otvet::testing
