// SPDX-License-Identifier: MIT
// An engine whose pack can be replaced while it answers.
//
//   auto opened = otvet::LiveEngine::open("intents/ru", {.watch = std::chrono::seconds(2)});
//   if (!opened) { for (auto& d : opened.diagnostics()) std::cerr << otvet::to_string(d) << '\n'; return 1; }
//   otvet::LiveEngine& live = *opened;
//   otvet::Reply reply = live.reply({.text = message}, talk);      // from any thread
//   if (live.reload().outcome == otvet::ReloadOutcome::kRefused) alert(live.state().last_error);
//
// A new pack is loaded aside, its examples are tried, and only then it takes over; on any failure the old one answers
// on. Every reply comes from one pack. Replies never wait for a reload. The memory of a replaced pack is given back when
// the last reply (or the last pointer from engine()) that uses it is done.
//
// Safe for concurrent use, reload() included, except moving and destroying.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "otvet/conversation.hpp"
#include "otvet/diagnostics.hpp"
#include "otvet/engine.hpp"
#include "otvet/export.hpp"
#include "otvet/observer.hpp"
#include "otvet/reply.hpp"

namespace otvet {

/// How a live engine is opened.
struct LiveOptions {
    LoadOptions load = {};         ///< of every pack; its check_examples is not read
    bool verify_examples = true;   ///< a pack whose examples fail never goes live
    /// The host's own gate (its test files, say), asked after the examples; an error in what it returns refuses the
    /// pack. Called on the thread that reloads.
    std::function<Diagnostics(const Engine& candidate)> accept = {};
    /// How often the folder is looked at; 0: never. A change goes live once two looks in a row find the same bytes, so that
    /// a half-written folder is waited out. Renames, writes in place and swapped links are seen alike. A few stat calls
    /// a look; files are read only when these differ.
    std::chrono::milliseconds watch{0};
    std::shared_ptr<Observer> observer = {};
};

/// What a reload came to.
struct ReloadReport {
    ReloadOutcome outcome = ReloadOutcome::kRefused;
    std::string pack_version;      ///< of the pack that answers from now on
    Diagnostics diagnostics;       ///< of the pack that was tried; errors when it was refused
    std::chrono::microseconds duration{};
};

/// For a status page. Times are Unix seconds.
struct LiveState {
    std::string pack_version;      ///< name, author's version, beginning of the hash
    std::string pack_hash;         ///< of the names and bytes of the pack's files, 32 hexadecimal digits
    std::uint64_t generation = 0;  ///< 1 for the first pack, one more at each swap
    std::int64_t loaded_at = 0;    ///< when this pack went live
    std::int64_t tried_at = 0;     ///< the last attempt to reload, also one that found nothing new; 0: none yet
    std::uint64_t swapped = 0, unchanged = 0, refused = 0;  ///< attempts by outcome, the first load aside
    std::string last_error;        ///< the first error of the last attempt; empty when it was not refused
    bool watching = false;
};

/// One JSON object with these names as keys.
[[nodiscard]] OTVET_API std::string to_json(const LiveState& state);

class LiveResult;

/// An engine whose pack can be replaced while it answers; safe for concurrent use.
class OTVET_API LiveEngine {
public:
    /// Loads and verifies a folder. Bad packs are diagnostics, never exceptions (std::bad_alloc and a thread that cannot be
    /// started, std::system_error, pass).
    [[nodiscard]] static LiveResult open(const std::string& folder, const LiveOptions& options = {});
    /// The same from memory; there is no folder to watch then.
    [[nodiscard]] static LiveResult open(const std::vector<PackFile>& files, const LiveOptions& options = {});

    ~LiveEngine();  ///< ends the watching; waits for a reload in progress
    LiveEngine(LiveEngine&& other) noexcept;
    LiveEngine& operator=(LiveEngine&& other) noexcept;

    /// As Engine::reply, by the pack that is live when it begins; the observer is told. Some 30 ns more.
    [[nodiscard]] Reply reply(const Message& message, Conversation& talk) const;

    /// The pack that is live now, for everything else that an Engine can do. Hold it for a task, not for ever: it keeps
    /// its pack in memory.
    [[nodiscard]] std::shared_ptr<const Engine> engine() const;

    /// Reads the folder again, whatever a watcher does. After kSwapped every reply that begins is the new pack's. Reloads
    /// wait for each other. Never throws for the pack's sake: lack of memory refuses it too. Costs as Engine::load, and
    /// memory for two packs meanwhile. An engine from memory has no folder: kUnchanged.
    ReloadReport reload();
    /// The same with a pack from memory.
    ReloadReport reload(const std::vector<PackFile>& files);

    [[nodiscard]] LiveState state() const;

    class Impl;
    explicit LiveEngine(std::unique_ptr<Impl> impl) noexcept;

private:
    std::unique_ptr<Impl> impl_;
};

/// A live engine, or why not. Warnings may stand beside an engine.
class OTVET_API LiveResult {
public:
    explicit LiveResult(Diagnostics diagnostics) : diagnostics_(std::move(diagnostics)) {}
    LiveResult(LiveEngine live, Diagnostics diagnostics)
        : live_(std::move(live)), diagnostics_(std::move(diagnostics)) {}
    explicit operator bool() const noexcept { return live_.has_value(); }
    /// The engine; move it out to keep it. Precondition: bool(*this).
    [[nodiscard]] LiveEngine& operator*() & { return *live_; }
    [[nodiscard]] LiveEngine&& operator*() && { return std::move(*live_); }
    [[nodiscard]] LiveEngine* operator->() { return &*live_; }
    [[nodiscard]] const Diagnostics& diagnostics() const noexcept { return diagnostics_; }

private:
    std::optional<LiveEngine> live_;
    Diagnostics diagnostics_;
};

}  // namespace otvet
