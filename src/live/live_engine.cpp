// SPDX-License-Identifier: MIT
#include "otvet/live.hpp"

#include <utility>

#include "dialog/json_writer.hpp"
#include "live/live_impl.hpp"

namespace otvet {
namespace {

std::vector<pack::Source> as_sources(const std::vector<PackFile>& files) {
    std::vector<pack::Source> out;
    for (const PackFile& file : files) out.push_back({file.name, file.bytes});
    return out;
}

LiveResult start(std::unique_ptr<LiveEngine::Impl> impl, const std::vector<pack::Source>& sources, Diagnostics found) {
    if (!impl->start(sources, found)) return LiveResult(std::move(found));
    impl->watch();
    return {LiveEngine(std::move(impl)), std::move(found)};
}

}  // namespace

LiveResult LiveEngine::open(const std::string& folder, const LiveOptions& options) {
    Diagnostics found;
    const std::vector<pack::Source> sources = pack::read_folder(folder, options.load.language, found);
    return start(std::make_unique<Impl>(folder, options), sources, std::move(found));
}

LiveResult LiveEngine::open(const std::vector<PackFile>& files, const LiveOptions& options) {
    return start(std::make_unique<Impl>(std::string(), options), as_sources(files), {});
}

LiveEngine::LiveEngine(std::unique_ptr<Impl> impl) noexcept : impl_(std::move(impl)) {}
LiveEngine::~LiveEngine() = default;
LiveEngine::LiveEngine(LiveEngine&& other) noexcept = default;
LiveEngine& LiveEngine::operator=(LiveEngine&& other) noexcept = default;

Reply LiveEngine::reply(const Message& message, Conversation& talk) const {
    const std::shared_ptr<const live::Edition> edition = impl_->slots().current();
    Observer* const observer = impl_->observer();
    if (observer == nullptr) return edition->engine.reply(message, talk);
    const auto begin = std::chrono::steady_clock::now();
    Reply reply = edition->engine.reply(message, talk);
    ReplyDone done;
    done.duration = std::chrono::steady_clock::now() - begin;
    done.outcome = reply.outcome;
    if (!reply.intents.empty()) done.intent = reply.intents.front();
    if (reply.outcome == Outcome::kEscalate) done.reason = reply.escalation.reason;
    done.repairs = reply.repairs;
    done.degraded = reply.degraded;
    done.muted = reply.muted;
    done.generation = edition->generation;
    observer->reply_done(done);
    return reply;
}

std::shared_ptr<const Engine> LiveEngine::engine() const {
    std::shared_ptr<const live::Edition> edition = impl_->slots().current();
    const Engine* const engine = &edition->engine;
    return {std::move(edition), engine};
}

ReloadReport LiveEngine::reload() {
    if (impl_->folder().empty()) {
        ReloadReport report;
        report.outcome = ReloadOutcome::kUnchanged;
        report.pack_version = state().pack_version;
        return report;
    }
    return impl_->reload();
}

ReloadReport LiveEngine::reload(const std::vector<PackFile>& files) { return impl_->reload(as_sources(files), {}); }

LiveState LiveEngine::state() const { return impl_->state(); }

std::string to_json(const LiveState& s) {
    const auto number = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
    dialog::JsonWriter out;
    out.begin_object().field("pack_version", s.pack_version).field("pack_hash", s.pack_hash);
    out.field("generation", number(s.generation)).field("loaded_at", s.loaded_at).field("tried_at", s.tried_at);
    out.field("swapped", number(s.swapped)).field("unchanged", number(s.unchanged)).field("refused", number(s.refused));
    out.field("last_error", s.last_error).field("watching", s.watching);
    return out.end_object().take();
}

}  // namespace otvet
