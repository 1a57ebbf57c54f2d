// SPDX-License-Identifier: MIT
// A thread that looks at a folder now and then. It polls: notifications of the system miss network file systems and lose
// their object when a link is swapped, which is how Kubernetes replaces a ConfigMap.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "pack/folder_stamp.hpp"
#include "pack/loader.hpp"

namespace otvet::live {

/// What two looks in a row must find before it counts.
class Settling {
public:
    explicit Settling(std::string live_hash) : known_(std::move(live_hash)) {}

    /// True when the folder must be read: it was touched, or so lately that a stamp cannot tell, or not read for long.
    [[nodiscard]] bool wants_read(const pack::FolderStamp& stamp, std::int64_t now);
    /// True when this content is new and was the same at the look before.
    [[nodiscard]] bool settled(const std::string& hash);

private:
    static constexpr std::int64_t kClockTick = 2;  ///< seconds: the coarsest time of change of a file system in use
    static constexpr int kReadAnyway = 64;         ///< looks

    std::string known_, pending_;
    pack::FolderStamp stamp_;
    bool racy_ = true;  ///< the stamp was taken within a tick of the last change
    int looks_ = 0;
};

class Watcher {
public:
    using Changed = std::function<void(const std::vector<pack::Source>& sources, const Diagnostics& found)>;

    /// Starts the thread. `changed` is called on it, with a folder's new and settled content, good or bad.
    Watcher(std::string folder, Language language, std::chrono::milliseconds pause, std::string live_hash, Changed changed);
    ~Watcher();  ///< waits for a call of `changed` in progress
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

private:
    void run();
    void look();
    [[nodiscard]] bool sleep();  ///< false: time to end

    const std::string folder_;
    const Language language_;
    const std::chrono::milliseconds pause_;
    const Changed changed_;
    Settling settling_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool ending_ = false;
    std::thread thread_;  ///< last: it uses all the others
};

}  // namespace otvet::live
