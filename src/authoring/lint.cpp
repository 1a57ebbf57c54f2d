// SPDX-License-Identifier: MIT
#include "authoring/lint.hpp"

#include "dialog/engine_impl.hpp"

namespace otvet::testing {

Diagnostics lint(const Engine& engine, const LintOptions& options) {
    const pack::CompiledPack& pack = *engine.impl().pack;
    Reporter reporter(options.language);
    lint_texts(pack, options, reporter);
    lint_numbers(pack, reporter);
    lint_unused(pack, reporter);
    lint_expressions(pack, reporter);
    lint_cover(pack, reporter);
    lint_clashes(pack, reporter);
    lint_examples(pack, reporter);
    lint_verbs(pack, reporter);
    Diagnostics out;
    reporter.drain(out);
    return out;
}

}  // namespace otvet::testing
