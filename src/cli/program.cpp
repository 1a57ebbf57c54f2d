// SPDX-License-Identifier: MIT
#include "cli/program.hpp"

#include <algorithm>

#include "cli/printable.hpp"

namespace otvet::cli {
namespace {

Colour colour_of(Severity severity) {
    switch (severity) {
        case Severity::kError: return Colour::kRed;
        case Severity::kWarning: return Colour::kYellow;
        case Severity::kNote:
        case Severity::kAdvice: break;
    }
    return Colour::kDim;
}

}  // namespace

void Program::complain(Text text, std::initializer_list<std::string_view> arguments) {
    talk.line("otvet: " + printable(say(text, arguments), Layout::kBlock));
}

std::string Program::show(const Diagnostic& diagnostic, const Output& where) const {
    return where.paint(colour_of(diagnostic.severity), printable(to_string(diagnostic, language)));
}

CLI::Validator not_empty(const Program& program) {
    const std::string told = program.say(Text::kEmptyName);
    return CLI::Validator([told](std::string& name) { return name.empty() ? told : std::string(); }, std::string());
}

void add_pack_arguments(CLI::App& command, Program& program, PackArguments& arguments) {
    command.add_option("PACK", arguments.folder, program.say(Text::kPack))->required()->check(not_empty(program));
    command.add_option("--dictionary", arguments.dictionary, program.say(Text::kDictionaryOption))->type_name("FILE");
    command.add_option("--without", arguments.without, program.say(Text::kWithoutOption))
        ->type_name("NAME")
        ->allow_extra_args(false)
        ->check(CLI::IsMember({"look_alikes", "stretched", "masks", "layout", "translit", "joined", "split", "phonetic",
                               "edits", "chat", "dictionary"}));
}

LoadOptions load_options(const Program& program, const PackArguments& arguments) {
    LoadOptions options;
    options.dictionary = arguments.dictionary;
    options.language = program.language;
    options.without = arguments.without;
    return options;
}

LoadResult load(const Program& program, const PackArguments& arguments) {
    return Engine::load(arguments.folder, load_options(program, arguments));
}

void complain(Program& program, const PackArguments& arguments, const Diagnostics& found) {
    for (const Diagnostic& d : found) program.talk.line(program.show(d, program.talk));
    program.complain(Text::kCannotLoadPack, {arguments.folder});
}

void tell_warnings(Program& program, const Diagnostics& found) {
    const auto warnings =
        std::count_if(found.begin(), found.end(), [](const Diagnostic& d) { return d.severity == Severity::kWarning; });
    if (warnings != 0) program.complain(Text::kWarnings, {std::to_string(warnings)});
}

std::optional<Engine> load_or_complain(Program& program, const PackArguments& arguments) {
    const LoadResult loaded = load(program, arguments);
    if (!loaded) {
        complain(program, arguments, loaded.diagnostics());
        return std::nullopt;
    }
    tell_warnings(program, loaded.diagnostics());
    return *loaded;
}

}  // namespace otvet::cli
