// SPDX-License-Identifier: MIT
#include "cli/line_reader.hpp"
#include "cli/message_text.hpp"
#include "dialog/json_reader.hpp"
#include "dialog/memory.hpp"
#include "dialog/render.hpp"
#include "limits/limits.hpp"
#include "morph/letters.hpp"
#include "pack/compiled.hpp"
#include "pack/formula_builder.hpp"
#include "pack/loader.hpp"
#include "pack/names.hpp"
#include "pack/reporter.hpp"
#include "phrase/parser.hpp"
#include "regex/expression.hpp"
#include "text/limits.hpp"

namespace otvet::limits {
namespace {

std::string grouped(std::size_t number) {
    std::string out = std::to_string(number);
    for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, ",");
    return out;
}

std::vector<Limit> make() {
    const std::string message = "A message", talk = "A talk and its replies", files = "The files of a pack",
                      rules = "The rules of a pack", command = "The command";
    const std::string escalated = "the reply is an escalation, reason `too_long`";
    return {
        {"message.code_points", message, "its length", text::kMaxMessageCodePoints, "code points", escalated},
        {"message.bytes", message, "its length", text::kMaxMessageBytes, "bytes", escalated},
        {"message.folded", message, "its length after NFKC and case folding, which may grow it", text::kMaxFoldedBytes,
         "bytes", escalated},
        {"message.marks", message, "combining marks in a row", text::kMaxMarks, "code points",
         "further ones are not read"},
        {"word.letters", message, "a word that is repaired", morph::kMaxLetters, "letters", "it is looked up as it is"},
        {"message.link", message, "what is kept of a link", text::kMaxLinkBytes, "bytes", "cut"},
        {"entity.value", message, "what is kept of an entity of the pack", pack::kMaxEntityBytes, "bytes", "cut"},
        {"talk.written", talk, "the JSON of a talk", dialog::kMaxStateBytes, "bytes",
         "what is least useful is forgotten"},
        {"talk.read", talk, "the JSON that is read as a talk", dialog::kMaxJsonBytes, "bytes", "a new talk begins"},
        {"talk.depth", talk, "brackets within each other in it", static_cast<std::size_t>(dialog::kMaxJsonDepth),
         "levels", "a new talk begins"},
        {"talk.message_id", talk, "an id of the host's messages", dialog::kMaxMessageIdBytes, "bytes",
         "longer ones are not remembered"},
        {"talk.options", talk, "buttons under a reply", dialog::kMaxOptions, "buttons", "the rest is left out"},
        {"answer.value", talk, "a value in an answer, the customer's or the host's", dialog::kMaxValueCodePoints,
         "code points", "cut"},
        {"answer.filled", talk, "an answer with its values", pack::kMaxAnswerBytes, "bytes", "cut between code points"},
        {"file.bytes", files, "one file", pack::kMaxFileBytes, "bytes", "OTV105"},
        {"pack.bytes", files, "all files", pack::kMaxPackBytes, "bytes", "OTV106"},
        {"pack.files", files, "files of a folder", pack::kMaxFiles, "files", "OTV107"},
        {"pack.folders", files, "folders within each other", pack::kMaxDepth, "levels", "OTV115"},
        {"file.depth", files, "lists and maps within each other", pack::kMaxDepth, "levels", "OTV115"},
        {"file.nodes", files, "keys, values, lists and maps of a file", pack::kMaxNodes, "values", "OTV116"},
        {"file.flow_signs", files, "commas, colons and brackets in one value, about", pack::kMaxFlowSigns, "signs",
         "OTV138"},
        {"file.problems", files, "mistakes that are told of a file", pack::reading::kMaxProblemsPerFile, "mistakes",
         "OTV119 says that there are more"},
        {"name", rules, "an id, or the name of a group, an entity, a fact", pack::reading::kMaxNameCodePoints,
         "code points", "OTV174"},
        {"answer", rules, "an answer, a fact, another text for the customer", pack::kMaxAnswerBytes, "bytes", "OTV154"},
        {"phrase", rules, "a phrase", phrase::kMaxPhrase, "code points", "OTV303"},
        {"phrase.depth", rules, "parentheses within each other", phrase::kMaxDepth, "levels", "OTV304"},
        {"phrase.word", rules, "a word of a phrase", phrase::kMaxWord, "code points", "OTV306"},
        {"group", rules, "the text of a group", phrase::kMaxGroup, "code points", "OTV303"},
        {"group.members", rules, "members of a group or of parentheses", phrase::kMaxMembers, "members", "OTV305"},
        {"group.depth", rules, "groups within each other", pack::kMaxGroupsWithin, "groups", "OTV409"},
        {"group.words", rules, "words of all groups of a pack, counted in each group that uses them",
         pack::kMaxGroupWords, "words", "OTV410"},
        {"entities", rules, "entities of a pack", pack::kMaxEntities, "entities", "OTV411"},
        {"regex", rules, "an expression", regex::kMaxSource, "bytes", "OTV404"},
        {"regex.program", rules, "an expression, compiled", static_cast<std::size_t>(regex::kMaxProgram),
         "RE2 instructions", "OTV404"},
        {"regex.programs", rules, "all expressions before one, compiled", pack::kMaxPrograms, "RE2 instructions",
         "OTV412"},
        {"batch.line", command, "a line of `otvet batch` and of a log", cli::kMaxLineBytes, "bytes",
         "an error for this line"},
        {"ask.message", command, "a message on the standard input of `ask`, `chat`, `explain`", cli::kMaxMessageBytes,
         "bytes", "the rest is not read"},
    };
}

}  // namespace

const std::vector<Limit>& all() {
    static const std::vector<Limit> kAll = make();
    return kAll;
}

std::string document() {
    std::string out =
        "# Limits\n\n"
        "Made by `./dev limits` from the constants that the library enforces; the test `docs.limits` fails when this "
        "page is stale, and the\n"
        "tests `limits: …` try each of them at the limit, one below and one above.\n\n"
        "Code points are what Unicode numbers: «й» is one, an emoji of a family may be seven; clusters (what looks "
        "like one letter) are never\n"
        "counted. No limit depends on the machine, the locale or the load. A limit of messages never loses one: the "
        "reply says so.\n";
    std::string section;
    for (const Limit& limit : all()) {
        if (limit.section != section) {
            section = limit.section;
            out += "\n## " + section + "\n\n| what | at most | beyond |\n| --- | ---: | --- |\n";
        }
        out += "| " + limit.what + " | " + grouped(limit.value) + " " + limit.unit + " | " + limit.beyond + " |\n";
    }
    return out;
}

}  // namespace otvet::limits
