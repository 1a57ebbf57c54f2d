// SPDX-License-Identifier: MIT
// otvet batch PACK [FILE]: JSON Lines in and out, a line each, in order, flushed by line.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <unordered_map>

#include "cli/batch_line.hpp"
#include "cli/commands.hpp"
#include "cli/line_reader.hpp"

namespace otvet::cli {
namespace {

struct BatchArguments {
    PackArguments pack;
    std::string file = "-";
};

/// The messages of one input. Talks are kept for as long as it runs: any line may continue any of them.
class Batch {
public:
    Batch(Program& program, const Engine& engine) : program_(program), engine_(engine) {}

    void take(const Line& line) {
        ++number_;
        if (line.text.find_first_not_of(" \t") == std::string::npos && !line.cut) return;
        ++messages_;
        std::string error;
        std::optional<BatchMessage> message;
        if (line.cut) error = program_.say(Text::kLineTooLong, {std::to_string(kMaxLineBytes)});
        else message = read_batch_message(line.text, program_.language, error);
        if (!message) ++bad_;
        program_.out.line(message ? answer(*message) : batch_error(error, number_));
        program_.out.flush();
    }

    [[nodiscard]] int finish() {
        if (messages_ == 0) {
            program_.complain(Text::kNoMessages);
            return kNothingToDo;
        }
        if (bad_ == 0) return kFine;
        program_.complain(Text::kBadLines, {std::to_string(bad_), std::to_string(messages_)});
        return kFindings;
    }

private:
    std::string answer(const BatchMessage& message) {
        if (message.conversation) return answer(message, talks_[*message.conversation]);
        Conversation fresh;
        return answer(message, fresh);
    }
    std::string answer(const BatchMessage& message, Conversation& talk) {
        return batch_reply(message, engine_.reply(message.view(), talk));
    }

    Program& program_;
    const Engine& engine_;
    std::unordered_map<std::string, Conversation> talks_;
    std::size_t number_ = 0, messages_ = 0, bad_ = 0;
};

int batch(Program& program, const BatchArguments& arguments) {
    const std::optional<Engine> engine = load_or_complain(program, arguments.pack);
    if (!engine) return kCannotLoad;
    const bool standard = arguments.file == "-";
    const int descriptor = standard ? STDIN_FILENO : ::open(arguments.file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        program.complain(Text::kCannotOpen, {arguments.file, std::strerror(errno)});
        return kCannotLoad;
    }
    Batch all(program, *engine);
    LineReader lines(descriptor, kMaxLineBytes);
    for (Line line; lines.next(line);) all.take(line);
    if (!standard) ::close(descriptor);
    if (lines.error() != 0) {
        program.complain(Text::kCannotRead, {arguments.file, std::strerror(lines.error())});
        return kCannotLoad;
    }
    return all.finish();
}

}  // namespace

void add_batch(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<BatchArguments>(app, program, "batch", Text::kBatchAbout, batch);
    add_pack_arguments(*command, program, arguments->pack);
    command->add_option("FILE", arguments->file, program.say(Text::kBatchFile));
}

}  // namespace otvet::cli
