// SPDX-License-Identifier: MIT
// Expressions of RE2 that compile and yet do not say what their author thinks.
#include <algorithm>
#include <string>

#include "authoring/lint.hpp"
#include "authoring/places.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace otvet::testing {
namespace {

using lang::Code;
using pack::Located;

class ExpressionLint {
public:
    ExpressionLint(const Located& text, Reporter& reporter) : text_(text), reporter_(reporter) {}

    void run() {
        const std::string_view all = text_.text;
        for (std::size_t at = 0; at < all.size();) {
            if (all[at] == '\\' && at + 1 < all.size()) {
                at += all[at + 1] == 'p' || all[at + 1] == 'P' ? property_size(at) : 2;
                continue;
            }
            if (all.substr(at, 3) == "(?P") {  // the name of a group is no text
                at = std::min(all.find('>', at), all.size());
                continue;
            }
            const text::Decoded one = text::decode(all, at);
            letter(at, all.substr(at, one.size));
            at += one.size;
        }
    }

private:
    /// \pL or \p{Cyrillic}
    [[nodiscard]] std::size_t property_size(std::size_t at) const {
        const std::string& all = text_.text;
        if (at + 2 >= all.size()) return 2;
        if (all[at + 2] != '{') return 3;
        const std::size_t end = all.find('}', at);
        return end == std::string::npos ? all.size() - at : end + 1 - at;
    }

    void letter(std::size_t at, std::string_view sign) {
        const std::string folded = text::fold(sign);
        if (folded == sign || folded.empty() || text_.text.find("(?i") != std::string::npos) return;
        reporter_.report(Code::kLintNeverLetter, part_of(text_, at, sign.size()), sign, {sign, folded});
    }

    const Located& text_;
    Reporter& reporter_;
};

}  // namespace

void lint_expressions(const pack::CompiledPack& pack, Reporter& reporter) {
    for (const pack::IntentModel& intent : pack.model.intents) {
        for (const Located& text : intent.regex) ExpressionLint(text, reporter).run();
    }
}

}  // namespace otvet::testing
