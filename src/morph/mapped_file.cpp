// SPDX-License-Identifier: MIT
#include "morph/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace otvet::morph {

MappedFile::~MappedFile() {
    if (data_ != nullptr) ::munmap(const_cast<unsigned char*>(data_), size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

bool MappedFile::open(const std::string& path) {
    // O_NONBLOCK: a path that is a pipe must not hang us before fstat tells what it is.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) return false;
    struct stat status {};
    bool ok = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    if (ok && status.st_size > 0) {
        const auto size = static_cast<std::size_t>(status.st_size);
        void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        ok = address != MAP_FAILED;
        if (ok) {
            if (data_ != nullptr) ::munmap(const_cast<unsigned char*>(data_), size_);
            data_ = static_cast<const unsigned char*>(address);
            size_ = size;
        }
    }
    ::close(descriptor);
    return ok;
}

}  // namespace otvet::morph
