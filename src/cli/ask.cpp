// SPDX-License-Identifier: MIT
// otvet ask PACK TEXT…: one answer.

#include "cli/commands.hpp"
#include "cli/message_text.hpp"
#include "cli/show_reply.hpp"

namespace otvet::cli {
namespace {

struct AskArguments {
    PackArguments pack;
    std::vector<std::string> words;
    std::string channel, attachment;
    std::int64_t now = 0;
    bool offline = false;
    bool json = false;
};

int ask(Program& program, const AskArguments& arguments) {
    const std::string text = message_text(arguments.words);
    const std::optional<Engine> engine = load_or_complain(program, arguments.pack);
    if (!engine) return kCannotLoad;
    Message message;
    message.text = text;
    message.channel = arguments.channel;
    message.attachment = attachment_named(arguments.attachment).value_or(Attachment::kNone);
    message.operators_online = !arguments.offline;
    message.now = arguments.now;
    Conversation talk;
    const Reply reply = engine->reply(message, talk);
    if (arguments.json) {
        program.out.line(reply_json(reply));
        return kFine;
    }
    program.out.write(reply_text(reply));
    program.out.flush();
    program.talk.line(program.talk.paint(Colour::kDim, reply_summary(reply)));
    return kFine;
}

}  // namespace

void add_ask(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<AskArguments>(app, program, "ask", Text::kAskAbout, ask);
    add_pack_arguments(*command, program, arguments->pack);
    command->add_option("TEXT", arguments->words, program.say(Text::kAskText));
    command->add_option("--channel", arguments->channel, program.say(Text::kChannelOption))->type_name("NAME");
    command->add_option("--attachment", arguments->attachment, program.say(Text::kAttachmentOption))
        ->type_name("KIND")
        ->check(CLI::IsMember({"photo", "document", "voice", "sticker", "location"}));
    command->add_option("--now", arguments->now, program.say(Text::kNowOption))->type_name("SECONDS");
    command->add_flag("--offline", arguments->offline, program.say(Text::kOfflineOption));
    command->add_flag("--json", arguments->json, program.say(Text::kJsonOption));
}

}  // namespace otvet::cli
