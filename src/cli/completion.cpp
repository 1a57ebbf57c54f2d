// SPDX-License-Identifier: MIT
#include "cli/completion.hpp"

#include <functional>
#include <vector>

namespace otvet::cli {
namespace {

std::vector<const CLI::App*> commands_of(const CLI::App& app) { return app.get_subcommands({}); }

std::vector<const CLI::Option*> options_of(const CLI::App& app) {
    std::vector<const CLI::Option*> out;
    for (const CLI::Option* option : app.get_options()) {
        if (!option->get_positional()) out.push_back(option);
    }
    return out;
}

std::string long_name(const CLI::Option& option) {
    return option.get_lnames().empty() ? std::string() : option.get_lnames().front();
}

/// What is escaped differs by shell; descriptions lose what would need it.
std::string harmless(std::string text, const std::string& signs) {
    std::erase_if(text, [&](char c) { return signs.find(c) != std::string::npos; });
    return text;
}

std::string joined(const CLI::App& app, const std::function<std::string(const CLI::Option&)>& name) {
    std::string out;
    for (const CLI::Option* option : options_of(app)) {
        const std::string one = name(*option);
        if (!one.empty()) out += (out.empty() ? "" : " ") + one;
    }
    return out;
}

std::string dashed(const CLI::Option& option) {
    const std::string name = long_name(option);
    return name.empty() ? name : "--" + name;
}

/// roff takes a dot at the beginning of a line and every backslash for its own.
std::string roff(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\') out += "\\e";
        else if (c == '-') out += "\\-";
        else if (c == '\n') out += "\n.br\n";
        else out += c;
    }
    return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string roff_option(const CLI::Option& option) {
    std::string name = option.get_positional() ? option.get_name(true) : option.get_name(false, true);
    const std::string type = option.get_type_name();
    if (!option.get_positional() && option.get_type_size() != 0) name += " " + type.substr(0, type.find(':'));
    return ".TP\n.B " + roff(name) + "\n" + roff(option.get_description()) + "\n";
}

}  // namespace

std::string bash_completion(const CLI::App& app) {
    std::string names, cases;
    for (const CLI::App* command : commands_of(app)) {
        names += (names.empty() ? "" : " ") + command->get_name();
        cases += "        " + command->get_name() + ") words=\"" + joined(*command, dashed) + "\" ;;\n";
    }
    return "# bash completion for otvet\n_otvet() {\n    local word=${COMP_WORDS[COMP_CWORD]} words=\n"
           "    if ((COMP_CWORD == 1)); then\n        COMPREPLY=($(compgen -W \"" + names + " " + joined(app, dashed) +
           "\" -- \"$word\"))\n        return\n    fi\n    case ${COMP_WORDS[1]} in\n" + cases +
           "    esac\n    if [[ $word == -* ]]; then\n        COMPREPLY=($(compgen -W \"$words " + joined(app, dashed) +
           "\" -- \"$word\"))\n    else\n        COMPREPLY=($(compgen -f -- \"$word\"))\n    fi\n}\n"
           "complete -o filenames -F _otvet otvet\n";
}

std::string zsh_completion(const CLI::App& app) {
    const std::string bad = "'[]:\"\\`$";
    std::string names, cases;
    const auto arguments = [&](const CLI::App& command) {
        std::string out;
        for (const CLI::Option* option : options_of(command)) {
            const std::string name = long_name(*option);
            if (name.empty()) continue;
            const std::string value = option->get_type_size() == 0 ? "" : ":" + harmless(name, bad) + ":_files";
            out += " '--" + name + "[" + harmless(option->get_description(), bad + "\n") + "]" + value + "'";
        }
        return out;
    };
    for (const CLI::App* command : commands_of(app)) {
        names += "        '" + command->get_name() + ":" + harmless(command->get_description(), bad) + "'\n";
        cases += "        " + command->get_name() + ") _arguments" + arguments(*command) + " '*:file:_files' ;;\n";
    }
    return "#compdef otvet\n_otvet() {\n    local -a commands\n    commands=(\n" + names +
           "    )\n    if ((CURRENT == 2)); then\n        _describe command commands\n        return\n    fi\n"
           "    local command=$words[2]\n    shift words\n    ((CURRENT--))\n    case $command in\n" + cases +
           "    esac\n}\nif [[ $funcstack[1] == _otvet ]]; then\n    _otvet \"$@\"\nelse\n    compdef _otvet otvet\nfi\n";
}

std::string fish_completion(const CLI::App& app) {
    const std::string bad = "'\\";
    std::string out = "# fish completion for otvet\n";
    for (const CLI::App* command : commands_of(app)) {
        out += "complete -c otvet -n __fish_use_subcommand -f -a " + command->get_name() + " -d '" +
               harmless(command->get_description(), bad) + "'\n";
        for (const CLI::Option* option : options_of(*command)) {
            if (long_name(*option).empty()) continue;
            out += "complete -c otvet -n '__fish_seen_subcommand_from " + command->get_name() + "' -l " + long_name(*option) +
                   (option->get_type_size() == 0 ? "" : " -r") + " -d '" +
                   harmless(option->get_description(), bad + "\n") + "'\n";
        }
    }
    return out;
}

std::string manual_page(const CLI::App& app, Language language) {
    std::string out = ".TH OTVET 1 \"\" \"otvet " OTVET_VERSION "\"\n.SH NAME\notvet \\- " + roff(app.get_description()) +
                      "\n.SH SYNOPSIS\n.B otvet\n.I " + roff(say(language, Text::kCommandPlace)) + "\n.SH " +
                      roff(say(language, Text::kCommandsLabel)) + "\n";
    for (const CLI::App* command : commands_of(app)) {
        std::string positional;
        for (const CLI::Option* option : command->get_options()) {
            if (option->get_positional()) positional += " " + option->get_name(true);
        }
        out += ".SS \"otvet " + command->get_name() + roff(positional) + "\"\n" + roff(command->get_description()) + "\n";
        for (const CLI::Option* option : command->get_options()) {
            if (option != command->get_help_ptr()) out += roff_option(*option);
        }
    }
    out += ".SH " + roff(say(language, Text::kGeneralLabel)) + "\n";
    for (const CLI::Option* option : options_of(app)) out += roff_option(*option);
    return out + ".SH " + roff(say(language, Text::kExitLabel)) + "\n" + roff(say(language, Text::kFooter)) + "\n";
}

}  // namespace otvet::cli
