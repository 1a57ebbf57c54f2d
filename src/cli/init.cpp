// SPDX-License-Identifier: MIT
// otvet init DIR: a small pack with tests, to begin with. Never writes into a folder that holds something.
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "cli/commands.hpp"
#include "cli/starter_pack.hpp"
#include "embedded_files.hpp"

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

/// The line by which editors find the schema of a file of the pack.
std::string schema_line(std::string_view name) {
    if (!name.ends_with(".yaml") || name.starts_with('.')) return {};
    if (name.ends_with(".test.yaml")) return "# yaml-language-server: $schema=../schema/test.schema.json\n";
    return "# yaml-language-server: $schema=schema/pack.schema.json\n";
}

/// errno of the failure, or 0.
int write_file(const fs::path& path, std::string_view bytes) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error) return error.value();
    std::ofstream stream(path, std::ios::binary);
    stream << bytes;
    stream.close();
    if (!stream) return errno == 0 ? EIO : errno;
    if (path.parent_path().filename() == "hooks") {  // git runs what may be executed
        fs::permissions(path, fs::perms::owner_exec | fs::perms::group_exec, fs::perm_options::add, error);
    }
    return error.value();
}

int init(Program& program, const InitArguments& arguments) {
    const fs::path folder = arguments.folder;
    std::vector<std::pair<std::string, std::string>> files{{"schema/pack.schema.json", std::string(kPackSchema)},
                                                           {"schema/test.schema.json", std::string(kTestSchema)}};
    for (const StarterFile& file : kStarterPack) {
        files.emplace_back(file.name, schema_line(file.name) + std::string(file.bytes));
    }
    for (const auto& [name, bytes] : files) {
        const int error = write_file(folder / name, bytes);
        if (error != 0) return cannot_write(program, folder / name, std::strerror(error));
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
    command->add_option("DIR", arguments->folder, program.say(Text::kInitFolder))->required()->check(not_empty(program));
}

}  // namespace otvet::cli
