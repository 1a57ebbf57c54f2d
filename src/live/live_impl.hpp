// SPDX-License-Identifier: MIT
// The inside of a LiveEngine. Its address never changes, so that the watcher's thread may keep it.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "live/slots.hpp"
#include "live/watcher.hpp"
#include "otvet/live.hpp"
#include "pack/loader.hpp"

namespace otvet {

class LiveEngine::Impl {
public:
    Impl(std::string folder, LiveOptions options) : folder_(std::move(folder)), options_(std::move(options)) {}

    /// The first pack. False: `found` says why.
    bool start(const std::vector<pack::Source>& sources, Diagnostics& found);
    void watch();

    ReloadReport reload();
    ReloadReport reload(const std::vector<pack::Source>& sources, Diagnostics found);

    [[nodiscard]] const live::Slots& slots() const noexcept { return slots_; }
    [[nodiscard]] LiveState state() const;
    [[nodiscard]] Observer* observer() const noexcept { return options_.observer.get(); }
    [[nodiscard]] const std::string& folder() const noexcept { return folder_; }
    [[nodiscard]] Language language() const noexcept { return options_.load.language; }

private:
    ReloadOutcome replace(const std::vector<pack::Source>& sources, Diagnostics& found);
    /// Loads, tries the examples, asks the host; nullopt with an error in `found` when unfit.
    [[nodiscard]] std::optional<Engine> fit(const std::vector<pack::Source>& sources, Diagnostics& found) const;
    void publish(const Engine& engine);
    void record(const ReloadReport& report);

    const std::string folder_;
    const LiveOptions options_;
    live::Slots slots_;
    std::mutex reloading_;            ///< one reload at a time
    mutable std::mutex state_mutex_;  ///< short; never held while loading
    LiveState state_;
    std::unique_ptr<live::Watcher> watcher_;  ///< last: its thread uses all the others
};

}  // namespace otvet
