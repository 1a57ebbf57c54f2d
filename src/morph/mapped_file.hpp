// SPDX-License-Identifier: MIT
// A file mapped read-only into memory (POSIX).
#pragma once

#include <cstddef>
#include <string>

namespace otvet::morph {

/// Owns the mapping. Immutable after open(); safe for concurrent const use.
class MappedFile {
public:
    MappedFile() = default;
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;

    /// False when the path is no readable regular file. An empty file maps as no bytes.
    bool open(const std::string& path);

    [[nodiscard]] const unsigned char* data() const noexcept { return data_; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }

private:
    const unsigned char* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace otvet::morph
