// SPDX-License-Identifier: MIT
#include "cli/log_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "cli/batch_line.hpp"
#include "cli/line_reader.hpp"

namespace otvet::cli {
namespace {

constexpr auto kFirstShown = std::chrono::seconds(1);
constexpr auto kShownEvery = std::chrono::milliseconds(200);

}  // namespace

std::optional<std::vector<testing::LogMessage>> read_log(Program& program, const std::string& file, int& code) {
    code = kCannotLoad;
    const bool standard = file == "-";
    const int descriptor = standard ? STDIN_FILENO : ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        program.complain(Text::kCannotOpen, {file, std::strerror(errno)});
        return std::nullopt;
    }
    std::vector<testing::LogMessage> out;
    std::size_t lines = 0, bad = 0;
    LineReader reader(descriptor, kMaxLineBytes);
    for (Line line; reader.next(line);) {
        if (line.text.find_first_not_of(" \t") == std::string::npos) continue;
        ++lines;
        std::string error;
        std::optional<BatchMessage> message;
        if (!line.cut) message = read_batch_message(line.text, program.language, error);
        if (message) out.push_back({message->text, message->conversation.value_or(""), message->pressed, message->channel});
        else ++bad;
    }
    if (!standard) ::close(descriptor);
    if (reader.error() != 0) {
        program.complain(Text::kCannotRead, {file, std::strerror(reader.error())});
        return std::nullopt;
    }
    if (bad != 0) program.complain(Text::kBadLines, {std::to_string(bad), std::to_string(lines)});
    if (!out.empty()) return out;
    program.complain(Text::kNoMessages);
    code = kNothingToDo;
    return std::nullopt;
}

Progress::Progress(Program& program, std::size_t all)
    : program_(program), all_(all), next_(Clock::now() + kFirstShown) {}

Progress::~Progress() {
    if (shown_) program_.talk.write("\r\x1b[K");
}

void Progress::show(std::size_t done) {
    if (!program_.talk.terminal() || Clock::now() < next_) return;
    next_ = Clock::now() + kShownEvery;
    shown_ = true;
    program_.talk.write("\r\x1b[K" + program_.say(Text::kProgress, {std::to_string(done), std::to_string(all_)}));
}

testing::LogProgress Progress::callback() {
    return [this](std::size_t done) { show(done); };
}

}  // namespace otvet::cli
