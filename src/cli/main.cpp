// SPDX-License-Identifier: MIT
// The otvet command: finds out who is asked, and calls it.
#include <unistd.h>

#include <cstdlib>
#include <new>

#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/printable.hpp"

namespace otvet::cli {
namespace {

/// ru when the locale's messages are Russian, unless --lang says otherwise. Asked before the arguments are parsed,
/// since the help has a language, too.
Language spoken_language(int count, char** arguments) {
    std::string_view wanted;
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--") break;
        if (argument == "--lang" && i + 1 < count) wanted = arguments[i + 1];
        if (argument.starts_with("--lang=")) wanted = argument.substr(7);
    }
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (wanted.empty() && value != nullptr) wanted = value;
    }
    return wanted.starts_with("ru") ? Language::kRussian : Language::kEnglish;
}

void add_all(CLI::App& app, Program& program, std::string& lang) {
    app.formatter(std::make_shared<HelpFormatter>(program.language));
    app.set_help_flag("-h,--help", program.say(Text::kHelpOption));
    app.add_option("--lang", lang, program.say(Text::kLangOption))->type_name("LANG")->check(CLI::IsMember({"ru", "en"}));
    app.require_subcommand(1);
    for (const auto add : {add_ask, add_chat, add_batch, add_check, add_explain, add_test, add_forms, add_noise, add_gaps,
                           add_diff, add_report, add_compile, add_bench, add_init, add_schema, add_completion, add_man, add_version}) {
        add(app, program);
    }
}

/// The mistake in our words where it is a common one, so that it does not depend on the version of CLI11.
std::string mistake(const CLI::ParseError& error, const CLI::App& app, const Program& program) {
    const auto chosen = app.get_subcommands();
    const auto words = app.remaining();
    if (chosen.empty() && words.empty()) return program.say(Text::kNoCommand);
    if (chosen.empty()) return program.say(Text::kUnknownCommand, {words.front()});
    if (dynamic_cast<const CLI::RequiredError*>(&error) == nullptr) return error.what();
    for (const CLI::Option* option : chosen.front()->get_options()) {
        if (option->get_required() && option->empty()) return program.say(Text::kMissing, {option->get_name(true)});
    }
    return error.what();
}

/// What a wrong call, or a wish for help, comes to.
int answer(const CLI::ParseError& error, const CLI::App& app, Program& program) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
        program.out.write(app.help());
        return kFine;
    }
    const auto chosen = app.get_subcommands();
    program.complain(Text::kWrongCall, {mistake(error, app, program)});
    program.complain(Text::kSeeHelp, {chosen.empty() ? "otvet" : "otvet " + chosen.front()->get_name()});
    return kUsage;
}

int run(int count, char** arguments) {
    secure_standard_streams();
    Program program(spoken_language(count, arguments), STDOUT_FILENO, STDERR_FILENO);
    CLI::App app(program.say(Text::kAbout), "otvet");
    std::string lang;
    add_all(app, program, lang);
    int code = kUsage;
    try {
        app.parse(count, arguments);
        code = program.run();
    } catch (const CLI::ParseError& error) {
        code = answer(error, app, program);
    }
    program.out.flush();
    return code;
}

}  // namespace
}  // namespace otvet::cli

int main(int count, char** arguments) {
    try {
        return otvet::cli::run(count, arguments);
    } catch (const std::bad_alloc&) {
        static_cast<void>(!::write(STDERR_FILENO, "otvet: out of memory\n", 21));
    } catch (const std::exception& error) {
        const std::string text = "otvet: " + otvet::cli::printable(error.what()) + "\n";
        static_cast<void>(!::write(STDERR_FILENO, text.data(), text.size()));
    }
    return otvet::cli::kCannotLoad;
}
