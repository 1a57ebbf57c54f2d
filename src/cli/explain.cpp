// SPDX-License-Identifier: MIT
// otvet explain PACK TEXT…: why a message gets its reply.
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/message_text.hpp"
#include "cli/printable.hpp"

namespace otvet::cli {
namespace {

struct ExplainArguments {
    PackArguments pack;
    std::vector<std::string> words;
    std::string intent;
    bool json = false, re2 = false;
};

bool has_intent(const Engine& engine, const std::string& id) {
    const std::vector<IntentInfo> all = engine.intents();
    return std::any_of(all.begin(), all.end(), [&](const IntentInfo& intent) { return intent.id == id; });
}

int explain(Program& program, const ExplainArguments& arguments) {
    const std::string text = message_text(arguments.words);
    const std::optional<Engine> engine = load_or_complain(program, arguments.pack);
    if (!engine) return kCannotLoad;
    if (!arguments.intent.empty() && !has_intent(*engine, arguments.intent)) {
        program.complain(Text::kNoSuchIntent, {arguments.intent});
        return kUsage;
    }
    if (arguments.json) {
        program.out.line(printable_json(engine->explain_json(text, arguments.intent)));
    } else if (arguments.re2) {
        program.out.write(printable(engine->explain_re2(text, arguments.intent, program.language), Layout::kBlock));
    } else {
        program.out.write(printable(engine->explain(text, arguments.intent, program.language), Layout::kBlock));
    }
    return kFine;
}

}  // namespace

void add_explain(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<ExplainArguments>(app, program, "explain", Text::kExplainAbout, explain);
    add_pack_arguments(*command, program, arguments->pack);
    command->add_option("TEXT", arguments->words, program.say(Text::kAskText))->required();
    command->add_option("--intent", arguments->intent, program.say(Text::kExplainIntent))->type_name("ID");
    CLI::Option* re2 = command->add_flag("--re2", arguments->re2, program.say(Text::kExplainRe2));
    command->add_flag("--json", arguments->json, program.say(Text::kJsonOption))->excludes(re2);
}

}  // namespace otvet::cli
