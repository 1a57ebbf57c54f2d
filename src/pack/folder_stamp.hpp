// SPDX-License-Identifier: MIT
// A cheap look at a folder: has anything in it been touched?
#pragma once

#include <cstdint>
#include <string>

namespace otvet::pack {

/// Of the folders and *.yaml files that read_folder would read, links followed: path, device, inode, size, times.
struct FolderStamp {
    std::uint64_t digest = 0;
    std::int64_t newest = 0;  ///< the latest change of any of them (ctime), Unix seconds
};

/// Equal digests: nothing was touched, except within the file system's clock tick of `newest`. Never fails: what cannot be
/// looked at counts as such.
[[nodiscard]] FolderStamp stamp_folder(const std::string& folder);

}  // namespace otvet::pack
