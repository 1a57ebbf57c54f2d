// SPDX-License-Identifier: MIT
#include "otvet/diagnostics.hpp"

#include <algorithm>
#include <string_view>

#include "lang/messages.hpp"

namespace otvet {
namespace {

constexpr std::size_t kMaxNameCodePoints = 4'096;

std::string_view word_of(Severity severity, Language language) {
    const bool russian = language == Language::kRussian;
    switch (severity) {
        case Severity::kError:
            return russian ? "ошибка" : "error";
        case Severity::kWarning:
            return russian ? "предупреждение" : "warning";
        case Severity::kNote:
            return russian ? "см. также" : "note";
        case Severity::kAdvice:
            return russian ? "совет" : "advice";
    }
    return "";
}

}  // namespace

std::string_view to_string(Severity severity) noexcept { return word_of(severity, Language::kEnglish); }

std::string to_string(const Diagnostic& diagnostic, Language language) {
    std::string out = lang::printable(diagnostic.region.file, kMaxNameCodePoints);
    if (diagnostic.region.line != 0) out += ":" + std::to_string(diagnostic.region.line);
    if (diagnostic.region.line != 0 && diagnostic.region.column != 0) {
        out += ":" + std::to_string(diagnostic.region.column);
    }
    if (!out.empty()) out += ": ";
    out += word_of(diagnostic.severity, language);
    out += " " + diagnostic.code + ": " + diagnostic.message;
    if (!diagnostic.hint.empty()) out += "; " + diagnostic.hint;
    return out;
}

bool has_errors(const Diagnostics& diagnostics) noexcept {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::kError; });
}

}  // namespace otvet
