// SPDX-License-Identifier: MIT
// Runs the otvet command as a shell would: arguments, environment and standard input in, everything it did out.
#pragma once

#include <string>
#include <vector>

namespace otvet::testing {

struct Call {
    std::vector<std::string> arguments;
    std::string input = {};
    std::vector<std::string> environment = {"LC_ALL=C"};  ///< nothing else is passed on
    double limit_seconds = 120;
    bool close_output = false;      ///< its standard output is closed before it starts
    bool reader_leaves = false;     ///< nobody reads its standard output: the pipe's other end is closed
    bool output_full = false;       ///< its standard output is /dev/full
    bool terminal = false;          ///< standard input and output are a terminal
    bool terminal_errors = false;   ///< its standard error is that terminal, too: all comes back as `out`
};

struct Result {
    int code = -1;       ///< exit status, or -1
    int signal = 0;      ///< that ended it
    bool killed = false; ///< by us, after the limit
    double seconds = 0;  ///< of processor time
    long mebibytes = 0;  ///< of memory at its peak
    std::string out, err;
};

/// Starts OTVET_COMMAND and waits. One thread.
[[nodiscard]] Result run(const Call& call);

/// Paths of what the tests read.
[[nodiscard]] std::string small_pack();
[[nodiscard]] std::string golden(const std::string& name);
[[nodiscard]] std::string read_file(const std::string& path);
void write_file(const std::string& path, const std::string& bytes);

/// Its own folder, gone at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace otvet::testing
