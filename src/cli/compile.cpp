// SPDX-License-Identifier: MIT
// otvet compile PACK -o FILE: the pack as one file that loads in milliseconds.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

#include "cli/commands.hpp"

namespace otvet::cli {
namespace {

struct CompileArguments {
    PackArguments pack;
    std::string file;
};

/// Writes beside the file and renames: whoever reads it meanwhile has the old one or the new one, never half of it.
bool write_whole(const std::string& path, const std::string& bytes) {
    const std::string partial = path + ".part";
    std::ofstream stream(partial, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (stream && std::rename(partial.c_str(), path.c_str()) == 0) return true;
    const int reason = errno;
    std::remove(partial.c_str());
    errno = reason;
    return false;
}

int compile(Program& program, const CompileArguments& arguments) {
    const std::optional<Engine> engine = load_or_complain(program, arguments.pack);
    if (!engine) return kCannotLoad;
    const std::string bytes = engine->compiled();
    if (!write_whole(arguments.file, bytes)) {
        program.complain(Text::kCannotWrite, {arguments.file, std::strerror(errno)});
        return kCannotLoad;
    }
    program.complain(Text::kCompileDone, {arguments.file, std::to_string(bytes.size()), engine->pack_version()});
    return kFine;
}

}  // namespace

void add_compile(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<CompileArguments>(app, program, "compile", Text::kCompileAbout, compile);
    add_pack_arguments(*command, program, arguments->pack);
    command->add_option("-o,--output", arguments->file, program.say(Text::kCompileOutput))->type_name("FILE")->required()->check(not_empty(program));
}

}  // namespace otvet::cli
