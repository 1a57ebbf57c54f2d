// SPDX-License-Identifier: MIT
// otvet schema: the JSON Schema (draft-07) by which editors complete and check files of a pack.
#include "cli/commands.hpp"
#include "embedded_files.hpp"

namespace otvet::cli {
namespace {

struct SchemaArguments {
    bool tests = false;
};

int schema(Program& program, const SchemaArguments& arguments) {
    program.out.write(arguments.tests ? kTestSchema : kPackSchema);
    return kFine;
}

}  // namespace

void add_schema(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<SchemaArguments>(app, program, "schema", Text::kSchemaAbout, schema);
    command->add_flag("--tests", arguments->tests, program.say(Text::kSchemaTests));
}

}  // namespace otvet::cli
