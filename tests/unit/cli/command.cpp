// SPDX-License-Identifier: MIT
#include "unit/cli/command.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace otvet::testing {
namespace {

struct Pipe {
    int read_end = -1, write_end = -1;
    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) == 0) {
            read_end = ends[0];
            write_end = ends[1];
        }
    }
};

/// Master and slave of a pseudo-terminal without echo, so that what comes back is the command's own.
Pipe open_terminal() {
    Pipe ends;
    ::close(ends.read_end);
    ::close(ends.write_end);
    ends.read_end = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    ::grantpt(ends.read_end);
    ::unlockpt(ends.read_end);
    ends.write_end = ::open(::ptsname(ends.read_end), O_RDWR | O_NOCTTY | O_CLOEXEC);
    termios settings{};
    ::tcgetattr(ends.write_end, &settings);
    settings.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    settings.c_oflag &= ~static_cast<tcflag_t>(OPOST);
    ::tcsetattr(ends.write_end, TCSANOW, &settings);
    return ends;
}

[[noreturn]] void become(const Call& call, int in, int out, int err) {
    std::vector<char*> arguments{const_cast<char*>("otvet")};
    for (const std::string& a : call.arguments) arguments.push_back(const_cast<char*>(a.c_str()));
    arguments.push_back(nullptr);
    std::vector<char*> environment;
    for (const std::string& e : call.environment) environment.push_back(const_cast<char*>(e.c_str()));
    environment.push_back(nullptr);
    ::dup2(in, STDIN_FILENO);
    if (call.close_output) ::close(STDOUT_FILENO);
    else ::dup2(call.output_full ? ::open("/dev/full", O_WRONLY) : out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    ::execve(OTVET_COMMAND, arguments.data(), environment.data());
    ::_exit(127);
}

double seconds_of(const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6; }

/// Reads what is there; false at the end. A terminal whose other side is gone says EIO.
bool drain(int descriptor, std::string& out) {
    std::array<char, 65536> buffer{};
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count > 0) out.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0 || (count < 0 && errno == EAGAIN);
}

/// Feeds and drains at once: neither side may wait for the other.
void talk(const Call& call, int in, int out, int err, pid_t child, Result& result) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(call.limit_seconds);
    std::size_t fed = 0;
    std::array<pollfd, 3> watched{{{in, POLLOUT, 0}, {out, POLLIN, 0}, {err, POLLIN, 0}}};
    while (watched[1].fd >= 0 || watched[2].fd >= 0) {
        if (watched[0].fd >= 0 && fed == call.input.size()) {
            if (!call.terminal) ::close(watched[0].fd);
            watched[0].fd = -1;
        }
        if (::poll(watched.data(), watched.size(), 200) < 0) break;
        if (std::chrono::steady_clock::now() > end) {
            result.killed = true;
            ::kill(child, SIGKILL);
            break;
        }
        if ((watched[0].revents & (POLLERR | POLLHUP)) != 0 && !call.terminal) fed = call.input.size();
        else if ((watched[0].revents & POLLOUT) != 0) {
            const ssize_t count = ::write(watched[0].fd, call.input.data() + fed, call.input.size() - fed);
            if (count > 0) fed += static_cast<std::size_t>(count);
            else if (errno != EAGAIN) fed = call.input.size();
        }
        for (const std::size_t i : {1U, 2U}) {
            if (watched[i].fd < 0 || watched[i].revents == 0) continue;
            if (!drain(watched[i].fd, i == 1 ? result.out : result.err)) watched[i].fd = -1;
        }
    }
}

}  // namespace

Result run(const Call& call) {
    std::signal(SIGPIPE, SIG_IGN);
    Pipe in, out, err;
    if (call.terminal) in = open_terminal();
    const int child_in = call.terminal ? in.write_end : in.read_end;
    const int our_in = call.terminal ? in.read_end : in.write_end;
    const int child_out = call.terminal ? in.write_end : out.write_end;
    const pid_t child = ::fork();
    if (child == 0) become(call, child_in, child_out, call.terminal_errors ? child_out : err.write_end);
    ::close(child_in);
    ::close(out.write_end);
    ::close(err.write_end);
    if (call.reader_leaves) ::close(out.read_end);
    ::fcntl(our_in, F_SETFL, O_NONBLOCK);
    Result result;
    const int our_out = call.terminal ? our_in : call.reader_leaves ? -1 : out.read_end;
    talk(call, our_in, our_out, err.read_end, child, result);
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    result.seconds = seconds_of(used.ru_utime) + seconds_of(used.ru_stime);
    result.mebibytes = used.ru_maxrss / 1024;
    if (WIFEXITED(status)) result.code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
    for (const int descriptor : {call.reader_leaves ? -1 : out.read_end, err.read_end, call.terminal ? our_in : -1}) {
        if (descriptor >= 0) ::close(descriptor);
    }
    return result;
}

std::string golden(const std::string& name) { return OTVET_SOURCE_DIR "/tests/golden/cli/" + name; }
std::string small_pack() { return golden("pack"); }

std::string read_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    std::stringstream out;
    out << stream.rdbuf();
    return out.str();
}

void write_file(const std::string& path, const std::string& bytes) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "otvet_cli_XXXXXX").string();
    path_ = ::mkdtemp(pattern.data()) == nullptr ? std::string() : pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

}  // namespace otvet::testing
