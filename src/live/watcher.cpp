// SPDX-License-Identifier: MIT
#include "live/watcher.hpp"

#include <exception>
#include <utility>

namespace otvet::live {

bool Settling::wants_read(const pack::FolderStamp& stamp, std::int64_t now) {
    const bool touched = stamp.digest != stamp_.digest;
    const bool due = touched || racy_ || !pending_.empty() || ++looks_ >= kReadAnyway;
    stamp_ = stamp;
    racy_ = now - stamp.newest <= kClockTick;
    if (due) looks_ = 0;
    return due;
}

bool Settling::settled(const std::string& hash) {
    if (hash == known_) return pending_.clear(), false;
    if (hash != pending_) return pending_ = hash, false;
    known_ = std::exchange(pending_, {});
    return true;
}

Watcher::Watcher(std::string folder, Language language, std::chrono::milliseconds pause, std::string live_hash,
                 Changed changed)
    : folder_(std::move(folder)), language_(language), pause_(pause), changed_(std::move(changed)),
      settling_(std::move(live_hash)), thread_([this] { run(); }) {}

Watcher::~Watcher() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void Watcher::run() {
    while (sleep()) {
        try {
            look();
        } catch (const std::exception&) {  // no memory
            continue;  // the next look may have more luck
        }
    }
}

/// The stamp is taken before reading: a change in between is seen by the next look.
void Watcher::look() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const pack::FolderStamp stamp = pack::stamp_folder(folder_);
    if (!settling_.wants_read(stamp, std::chrono::duration_cast<std::chrono::seconds>(now).count())) return;
    Diagnostics found;
    const std::vector<pack::Source> sources = pack::read_folder(folder_, language_, found);
    std::string content = pack::hash_sources(sources);
    if (has_errors(found)) content += "!";  // less than the whole folder was read
    if (settling_.settled(content)) changed_(sources, found);
}

bool Watcher::sleep() {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, pause_, [this] { return ending_; });
    return !ending_;
}

}  // namespace otvet::live
