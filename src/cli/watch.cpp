// SPDX-License-Identifier: MIT
#include "cli/watch.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <string_view>

namespace otvet::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF;
constexpr int kQuiet = 20;  // milliseconds: an editor writes, renames and touches in one go

}  // namespace

Watch::Watch(std::vector<std::string> places)
    : places_(std::move(places)), descriptor_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
    add_all();
}

Watch::~Watch() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

/// Adding a folder again changes nothing, so that new folders are found by adding all.
void Watch::add_all() {
    for (const std::string& place : places_) {
        std::error_code error;
        fs::path folder = place;
        if (!fs::is_directory(folder, error)) folder = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
        static_cast<void>(::inotify_add_watch(descriptor_, folder.c_str(), kEvents));
        if (!fs::is_directory(place, error)) continue;
        for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
            if (at->is_directory(error)) static_cast<void>(::inotify_add_watch(descriptor_, at->path().c_str(), kEvents));
        }
    }
}

/// True when one of the waiting events is about a YAML file or a folder.
bool Watch::take_events() {
    alignas(inotify_event) char buffer[16 << 10];
    bool relevant = false;
    for (ssize_t size = ::read(descriptor_, buffer, sizeof buffer); size > 0;
         size = ::read(descriptor_, buffer, sizeof buffer)) {
        for (ssize_t at = 0; at < size;) {
            const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
            const std::string_view name = event->len == 0 ? std::string_view() : std::string_view(event->name);
            const bool hidden = name.starts_with('.');
            const bool made = (event->mask & IN_CREATE) != 0 && (event->mask & IN_ISDIR) == 0;  // it is not written yet
            relevant |= (event->mask & (IN_ISDIR | IN_Q_OVERFLOW)) != 0 || (!hidden && !made && name.ends_with(".yaml"));
            at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
        }
    }
    return relevant;
}

bool Watch::wait() {
    bool changed = false;
    for (;;) {
        pollfd one{descriptor_, POLLIN, 0};
        const int ready = ::poll(&one, 1, changed ? kQuiet : -1);
        if (ready < 0 && errno != EINTR) return false;
        if (ready > 0) changed |= take_events();
        if (ready == 0 && changed) break;
    }
    add_all();
    return true;
}

}  // namespace otvet::cli
