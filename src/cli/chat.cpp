// SPDX-License-Identifier: MIT
// otvet chat PACK: a talk. From a pipe a message a line, and nothing but the bot's words on standard output; in a
// terminal a prompt and commands. What customers write is never taken for a command unless --commands allows it.
#include <unistd.h>

#include <charconv>

#include "cli/commands.hpp"
#include "cli/line_reader.hpp"
#include "cli/message_text.hpp"
#include "cli/printable.hpp"
#include "cli/prompt.hpp"
#include "cli/show_reply.hpp"

namespace otvet::cli {
namespace {

struct ChatArguments {
    PackArguments pack;
    std::string channel;
    bool commands = false;
    bool json = false, no_history = false;
};

class Chat {
public:
    Chat(Program& program, const ChatArguments& arguments, Engine engine, bool person)
        : program_(program), arguments_(arguments), engine_(std::move(engine)), person_(person) {}

    /// False when the talk is over.
    bool take(const std::string& line) {
        if ((person_ || arguments_.commands) && line.starts_with('/')) return obey(line);
        if (!person_ || !line.empty()) say(line);  // an empty line of a person is a slip, of a pipe a message
        return true;
    }

private:
    void say(const std::string& text) {
        last_ = text;
        said_ = true;
        Message message;
        message.text = text;
        message.channel = arguments_.channel;
        const std::string pressed = pressed_by_number(text);
        message.pressed = pressed;
        reply_ = engine_.reply(message, talk_);
        show();
    }

    /// The id of the option that the last reply showed with this number.
    std::string pressed_by_number(const std::string& text) const {
        std::size_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool whole = error == std::errc{} && end == text.data() + text.size();
        return whole && number >= 1 && number <= reply_.options.size() ? reply_.options[number - 1].id : std::string();
    }

    void show() {
        if (arguments_.json) program_.out.line(reply_json(reply_));
        else program_.out.write(reply_text(reply_));
        program_.out.flush();
        if (reply_.muted) note(program_.say(Text::kMuted));
        else if (person_) note(reply_summary(reply_));
    }

    void note(const std::string& text) { program_.talk.line(program_.talk.paint(Colour::kDim, text)); }

    bool obey(const std::string& line) {
        if (line == "/quit") return false;
        if (line == "/why") why();
        else if (line == "/state") program_.talk.line(printable_json(talk_.to_json()));
        else if (line == "/reset") reset();
        else if (line == "/reload") reload();
        else if (line == "/help") note(program_.say(Text::kChatHelp));
        else note(program_.say(Text::kChatUnknown, {printable(line)}));
        return true;
    }

    void why() {
        if (!said_) return note(program_.say(Text::kChatNothing));
        program_.talk.write(printable(engine_.explain(last_, {}, program_.language), Layout::kBlock));
    }

    void reset() {
        talk_ = Conversation();
        reply_ = Reply();
        said_ = false;
        note(program_.say(Text::kChatReset));
    }

    /// A pack that does not load never replaces one that does.
    void reload() {
        std::optional<Engine> fresh = load_or_complain(program_, arguments_.pack);
        if (!fresh) return note(program_.say(Text::kChatKept));
        engine_ = *std::move(fresh);
        note(program_.say(Text::kChatReloaded, {printable(engine_.pack_version())}));
    }

    Program& program_;
    const ChatArguments& arguments_;
    Engine engine_;
    bool person_;
    Conversation talk_;
    Reply reply_;
    std::string last_;
    bool said_ = false;
};

int chat(Program& program, const ChatArguments& arguments) {
    std::optional<Engine> engine = load_or_complain(program, arguments.pack);
    if (!engine) return kCannotLoad;
    const bool person = ::isatty(STDIN_FILENO) != 0;
    if (person) program.talk.line(program.say(Text::kChatWelcome, {printable(engine->pack_version())}));
    Chat talk(program, arguments, *std::move(engine), person);
    Line line;
    if (person) {
        Prompt prompt(!arguments.no_history);
        while (prompt.next(line) && talk.take(line.text)) {
        }
        return kFine;
    }
    LineReader lines(STDIN_FILENO, kMaxMessageBytes);
    bool any = false;
    while (lines.next(line)) {
        any = true;
        if (!talk.take(line.text)) break;
    }
    if (any) return kFine;
    program.complain(Text::kNoMessages);
    return kNothingToDo;
}

}  // namespace

void add_chat(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<ChatArguments>(app, program, "chat", Text::kChatAbout, chat);
    add_pack_arguments(*command, program, arguments->pack);
    command->add_option("--channel", arguments->channel, program.say(Text::kChannelOption))->type_name("NAME");
    command->add_flag("--commands", arguments->commands, program.say(Text::kChatCommandsOption));
    command->add_flag("--no-history", arguments->no_history, program.say(Text::kChatNoHistory));
    command->add_flag("--json", arguments->json, program.say(Text::kJsonOption));
}

}  // namespace otvet::cli
