// SPDX-License-Identifier: MIT
// otvet init DIR: a small pack with tests, to begin with. Never writes into a folder that holds something.
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "cli/commands.hpp"
#include "cli/starter_pack.hpp"

namespace otvet::cli {
namespace {

namespace fs = std::filesystem;

struct InitArguments {
    std::string folder;
};

int cannot_write(Program& program, const fs::path& path, const std::string& reason) {
    program.complain(Text::kCannotWrite, {path.string(), reason});
    return kCannotLoad;
}

int init(Program& program, const InitArguments& arguments) {
    const fs::path folder = arguments.folder;
    std::error_code error;
    fs::create_directories(folder / "tests", error);
    if (error) return cannot_write(program, folder, error.message());
    for (const StarterFile& file : kStarterPack) {
        const fs::path path = folder / file.name;
        std::ofstream stream(path, std::ios::binary);
        stream << file.bytes;
        stream.close();
        if (!stream) return cannot_write(program, path, std::strerror(errno));
    }
    program.complain(Text::kInitDone, {arguments.folder});
    return kFine;
}

/// A folder that is not there yet counts as empty.
int init_empty(Program& program, const InitArguments& arguments) {
    std::error_code error;
    const fs::file_status status = fs::status(arguments.folder, error);
    if (fs::exists(status)) {
        const bool empty = fs::is_directory(status) && fs::is_empty(arguments.folder, error) && !error;
        if (!empty) {
            program.complain(Text::kInitNotEmpty, {arguments.folder});
            return kUsage;
        }
    }
    return init(program, arguments);
}

}  // namespace

void add_init(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<InitArguments>(app, program, "init", Text::kInitAbout, init_empty);
    command->add_option("DIR", arguments->folder, program.say(Text::kInitFolder))->required();
}

}  // namespace otvet::cli
