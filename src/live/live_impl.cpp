// SPDX-License-Identifier: MIT
// Load aside, verify, swap; on any failure the old pack answers on.
#include "live/live_impl.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include "lang/messages.hpp"

namespace otvet {
namespace {

using Clock = std::chrono::steady_clock;

std::int64_t unix_now() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

std::vector<PackFile> as_files(const std::vector<pack::Source>& sources) {
    std::vector<PackFile> out;
    for (const pack::Source& source : sources) out.push_back({source.name, source.bytes});
    return out;
}

std::string first_error(const Diagnostics& found, Language language) {
    const auto error = std::find_if(found.begin(), found.end(), [](const Diagnostic& d) { return d.severity == Severity::kError; });
    return error == found.end() ? std::string() : to_string(*error, language);
}

std::size_t count(const Diagnostics& found, Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(found.begin(), found.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
}

}  // namespace

bool LiveEngine::Impl::start(const std::vector<pack::Source>& sources, Diagnostics& found) {
    const std::optional<Engine> engine = fit(sources, found);
    if (!engine) return false;
    publish(*engine);
    return true;
}

void LiveEngine::Impl::watch() {
    if (folder_.empty() || options_.watch.count() <= 0) return;
    watcher_ = std::make_unique<live::Watcher>(
        folder_, language(), options_.watch, state().pack_hash,
        [this](const std::vector<pack::Source>& sources, const Diagnostics& found) { reload(sources, found); });
    const std::lock_guard lock(state_mutex_);
    state_.watching = true;
}

ReloadReport LiveEngine::Impl::reload() {
    Diagnostics found;
    const std::vector<pack::Source> sources = pack::read_folder(folder_, language(), found);
    return reload(sources, std::move(found));
}

ReloadReport LiveEngine::Impl::reload(const std::vector<pack::Source>& sources, Diagnostics found) {
    const std::lock_guard one_at_a_time(reloading_);
    const Clock::time_point begin = Clock::now();
    ReloadReport report;
    report.diagnostics = std::move(found);
    report.outcome = replace(sources, report.diagnostics);
    report.duration = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
    record(report);
    report.pack_version = slots_.current()->engine.pack_version();
    return report;
}

/// The host's gate and callbacks may throw anything: whatever it is, the old pack stays.
ReloadOutcome LiveEngine::Impl::replace(const std::vector<pack::Source>& sources, Diagnostics& found) {
    std::string why;
    try {
        if (!has_errors(found) && pack::hash_sources(sources) == state().pack_hash) return ReloadOutcome::kUnchanged;
        const std::optional<Engine> engine = fit(sources, found);
        if (!engine) return ReloadOutcome::kRefused;
        publish(*engine);
        return ReloadOutcome::kSwapped;
    } catch (const std::exception& e) {
        why = e.what();
    } catch (...) {
        why = "?";
    }
    found.push_back(lang::make(lang::Code::kReloadFailed, Region{folder_, 0, 0, 0, 0}, {}, {why}, language()));
    return ReloadOutcome::kRefused;
}

std::optional<Engine> LiveEngine::Impl::fit(const std::vector<pack::Source>& sources, Diagnostics& found) const {
    if (has_errors(found)) return std::nullopt;
    LoadOptions options = options_.load;
    options.check_examples = options_.verify_examples;
    const LoadResult loaded = Engine::load(as_files(sources), options);
    found.insert(found.end(), loaded.diagnostics().begin(), loaded.diagnostics().end());
    if (!loaded) return std::nullopt;
    if (options_.accept) {
        for (Diagnostic& d : options_.accept(*loaded)) found.push_back(std::move(d));
        if (has_errors(found)) return std::nullopt;
    }
    return *loaded;
}

void LiveEngine::Impl::publish(const Engine& engine) {
    std::string version = engine.pack_version();
    std::string hash = engine.pack_hash();
    const std::uint64_t generation = state().generation + 1;
    slots_.publish(engine, generation);
    const std::lock_guard lock(state_mutex_);
    state_.generation = generation;
    state_.loaded_at = unix_now();
    state_.pack_version.swap(version);
    state_.pack_hash.swap(hash);
}

void LiveEngine::Impl::record(const ReloadReport& report) {
    std::string error = report.outcome == ReloadOutcome::kRefused ? first_error(report.diagnostics, language()) : "";
    {
        const std::lock_guard lock(state_mutex_);
        state_.tried_at = unix_now();
        state_.last_error.swap(error);
        state_.swapped += report.outcome == ReloadOutcome::kSwapped ? 1 : 0;
        state_.unchanged += report.outcome == ReloadOutcome::kUnchanged ? 1 : 0;
        state_.refused += report.outcome == ReloadOutcome::kRefused ? 1 : 0;
    }
    if (observer() == nullptr) return;
    const std::shared_ptr<const live::Edition> now = slots_.current();
    observer()->reload_done({.outcome = report.outcome, .pack_version = now->engine.pack_version(),
                             .duration = report.duration, .errors = count(report.diagnostics, Severity::kError),
                             .warnings = count(report.diagnostics, Severity::kWarning), .generation = now->generation});
}

LiveState LiveEngine::Impl::state() const {
    const std::lock_guard lock(state_mutex_);
    return state_;
}

}  // namespace otvet
