// SPDX-License-Identifier: MIT
#include "authoring/render.hpp"

#include <limits>

#include "lang/messages.hpp"

namespace otvet::testing {

std::string plain(std::string_view text) { return lang::printable(text, std::numeric_limits<std::size_t>::max()); }

std::vector<std::string> plain_lines(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out.push_back(plain(text.substr(at, end - at)));
        at = end + 1;
    }
    return out;
}

std::string place_text(const Region& place) {
    std::string out = plain(place.file);
    if (place.line != 0) out += ":" + std::to_string(place.line);
    if (place.column != 0) out += ":" + std::to_string(place.column);
    return out;
}

std::optional<Format> format_named(std::string_view name) noexcept {
    if (name == "text") return Format::kText;
    if (name == "tap") return Format::kTap;
    if (name == "junit") return Format::kJunit;
    return name == "json" ? std::optional(Format::kJson) : std::nullopt;
}

std::string render(const Report& report, Format format, Language language) {
    switch (format) {
        case Format::kTap: return render_tap(report, language);
        case Format::kJunit: return render_junit(report, language);
        case Format::kJson: return render_json(report);
        case Format::kText: break;
    }
    return render_text(report, language);
}

}  // namespace otvet::testing
