// SPDX-License-Identifier: MIT
#include "cli/output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "cli/exit_codes.hpp"

namespace otvet::cli {
namespace {

constexpr std::size_t kBufferBytes = 64u << 10;

bool wants_colours() {
    const char* no_colour = std::getenv("NO_COLOR");  // no-color.org: any non-empty value
    if (no_colour != nullptr && *no_colour != '\0') return false;
    const char* terminal = std::getenv("TERM");
    return terminal != nullptr && std::strcmp(terminal, "dumb") != 0;
}

std::string_view sequence(Colour colour) {
    switch (colour) {
        case Colour::kRed: return "\x1b[31m";
        case Colour::kYellow: return "\x1b[33m";
        case Colour::kGreen: return "\x1b[32m";
        case Colour::kDim: return "\x1b[2m";
        case Colour::kBold: return "\x1b[1m";
    }
    return "";
}

/// errno of the failure, or 0.
int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

[[noreturn]] void give_up(int error) {
    if (error == EPIPE) std::_Exit(kFine);
    static_cast<void>(write_all(STDERR_FILENO, "otvet: cannot write: " + std::string(std::strerror(error)) + "\n"));
    std::_Exit(kCannotLoad);
}

}  // namespace

Output::Output(int descriptor)
    : descriptor_(descriptor), terminal_(::isatty(descriptor) != 0), colours_(terminal_ && wants_colours()) {}

void Output::write(std::string_view text) {
    waiting_ += text;
    if (waiting_.size() >= kBufferBytes || descriptor_ == STDERR_FILENO) flush();
}

void Output::line(std::string_view text) { write(std::string(text) + "\n"); }

void Output::flush() {
    const int error = write_all(descriptor_, waiting_);
    waiting_.clear();
    if (error != 0 && descriptor_ != STDERR_FILENO) give_up(error);
}

std::string Output::paint(Colour colour, std::string_view text) const {
    if (!colours_) return std::string(text);
    return std::string(sequence(colour)) + std::string(text) + "\x1b[0m";
}

void secure_standard_streams() {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) continue;
        // open() takes the lowest free number, which is this one.
        static_cast<void>(::open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY));
    }
    static_cast<void>(std::signal(SIGPIPE, SIG_DFL));
}

}  // namespace otvet::cli
