// SPDX-License-Identifier: MIT
// Waits until someone saves a YAML file. Folders are watched, not files: editors replace a file by renaming a new one.
#pragma once

#include <string>
#include <vector>

namespace otvet::cli {

/// One thread. Linux (inotify).
class Watch {
public:
    /// Folders with all folders below them, and the folders of files.
    explicit Watch(std::vector<std::string> places);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    [[nodiscard]] bool works() const noexcept { return descriptor_ >= 0; }

    /// Returns after a change, once writing has been quiet for some milliseconds. False when nothing can be watched.
    [[nodiscard]] bool wait();

private:
    void add_all();
    [[nodiscard]] bool take_events();

    std::vector<std::string> places_;
    int descriptor_;
};

}  // namespace otvet::cli
