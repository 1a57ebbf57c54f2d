// SPDX-License-Identifier: MIT
#include "cli/kept_pack.hpp"

#include <filesystem>
#include <utility>

namespace otvet::cli {

std::optional<Engine> KeptPack::now() {
    std::error_code error;
    if (!std::filesystem::is_directory(arguments_.folder, error)) return load_or_complain(program_, arguments_);
    if (!live_) return open();
    const ReloadReport report = live_->reload();
    if (report.outcome == ReloadOutcome::kRefused) return complain(program_, arguments_, report.diagnostics), std::nullopt;
    if (report.outcome == ReloadOutcome::kSwapped) tell_warnings(program_, report.diagnostics);
    return *live_->engine();
}

std::optional<Engine> KeptPack::open() {
    LiveOptions options;
    options.load = load_options(program_, arguments_);
    options.verify_examples = false;
    LiveResult opened = LiveEngine::open(arguments_.folder, options);
    if (!opened) return complain(program_, arguments_, opened.diagnostics()), std::nullopt;
    tell_warnings(program_, opened.diagnostics());
    live_ = *std::move(opened);
    return *live_->engine();
}

}  // namespace otvet::cli
