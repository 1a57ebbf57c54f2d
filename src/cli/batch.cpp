// SPDX-License-Identifier: MIT
// otvet batch PACK [FILE]: JSON Lines in and out, a line each, in order, flushed by line.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <unordered_map>
#include <unordered_set>

#include "cli/batch_line.hpp"
#include "cli/commands.hpp"
#include "cli/line_reader.hpp"
#include "cli/log_file.hpp"

namespace otvet::cli {
namespace {

constexpr std::size_t kMostTold = 20;  ///< names of unknown fields

struct BatchArguments {
    PackArguments pack;
    std::string file = "-";
    bool strict = false;
};

/// The messages of one input. Talks are kept for as long as it runs: any line may continue any of them.
class Batch {
public:
    Batch(Program& program, const Engine& engine, bool strict) : program_(program), engine_(engine), strict_(strict) {}

    void take(const Line& line) {
        ++number_;
        if (line.text.find_first_not_of(" \t") == std::string::npos && !line.cut) return;
        ++messages_;
        std::string error;
        std::optional<BatchMessage> message;
        if (line.cut) error = program_.say(Text::kLineTooLong, {std::to_string(kMaxLineBytes)});
        else message = read_batch_message(line.text, program_.language, error);
        if (message && !message->unknown.empty() && refused(*message, error)) message.reset();
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
    /// A slip such as "operator_online" would go unseen: each name is told once, or with --strict refuses its line.
    bool refused(const BatchMessage& message, std::string& error) {
        if (strict_) {
            error = program_.say(Text::kFieldUnknown, {message.unknown.front()});
            return true;
        }
        for (const std::string& name : message.unknown) {
            if (told_.size() < kMostTold && told_.insert(name).second) {
                program_.complain(Text::kFieldPassedOver, {name, std::to_string(number_)});
            }
        }
        return false;
    }

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
    bool strict_;
    std::unordered_set<std::string> told_;
    std::unordered_map<std::string, Conversation> talks_;
    std::size_t number_ = 0, messages_ = 0, bad_ = 0;
};

std::size_t bytes_of(int descriptor) {
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 && status.st_size > 0 ? static_cast<std::size_t>(status.st_size) : 0;
}

int batch(Program& program, const BatchArguments& arguments) {
    const std::optional<Engine> engine = load_or_complain(program, arguments.pack);
    if (!engine) return kCannotLoad;
    const bool standard = arguments.file == "-";
    const int descriptor = standard ? STDIN_FILENO : ::open(arguments.file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        program.complain(Text::kCannotOpen, {arguments.file, std::strerror(errno)});
        return kCannotLoad;
    }
    Batch all(program, *engine, arguments.strict);
    LineReader lines(descriptor, kMaxLineBytes);
    {
        const bool shown = !standard && !program.out.terminal();  // else the replies themselves show how far it is
        Progress progress(program, shown ? bytes_of(descriptor) : 0);
        std::size_t done = 0;
        for (Line line; lines.next(line);) {
            all.take(line);
            done += line.text.size() + 1;
            if (shown) progress.show(done);
        }
    }
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
    command->add_flag("--strict", arguments->strict, program.say(Text::kBatchStrict));
}

}  // namespace otvet::cli
