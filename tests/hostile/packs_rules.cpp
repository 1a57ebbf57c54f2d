// SPDX-License-Identifier: MIT
// Y18–Y26, Y34–Y38: expressions, phrases, groups, answers, meanings.
#include "hostile/packs.hpp"

namespace otvet::hostile {
namespace {

/// A text in single quotes of YAML.
std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
    return out + "'";
}

void expression(PackCases& out, const char* row, std::string_view source, Verdict verdict, std::string says = {}) {
    const bool refused = verdict == Verdict::kRefused;
    const std::string name = std::string(row) + " " + std::string(source.substr(0, 60));
    const char* const code = refused ? "OTV404" : "";
    out.push_back(
        {name, intent("    regex:\n      - " + quoted(source) + "\n"), verdict, code, refused ? 5U : 0U, says});
    out.push_back({name + " of an entity", beside("entities:\n  имя: " + quoted(source) + "\n"), verdict, code,
                   refused ? 2U : 0U, says});
}

void phrase(PackCases& out, const std::string& name, const std::string& text, Verdict verdict, std::string code = {}) {
    out.push_back({name, intent("    phrases:\n      - " + quoted(text) + "\n"), verdict, std::move(code),
                   verdict == Verdict::kRefused ? 5U : 0U});
}

void answer(PackCases& out, const std::string& name, std::string_view text, Verdict verdict, std::string code = {}) {
    const std::string file = "intents:\n  a.b:\n    phrases: [слово]\n    answers:\n      - " + quoted(text) + "\n";
    out.push_back({name, beside(file), verdict, std::move(code), verdict == Verdict::kRefused ? 5U : 0U});
}

std::string many(std::size_t count, std::string (*line)(std::size_t)) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += line(i);
    return out;
}

std::string number(std::size_t i) { return std::to_string(i); }

void add_refused_expressions(PackCases& out) {
    const std::pair<const char*, const char*> refused[] = {
        {"x{1001}", "repetition"},
        {"(x{1000}){2}", ""},
        {"\\pL{1000}", ""},
        {"(?=a)", "look-around"},
        {"(?!a)b", "look-around"},
        {"(?<=a)b", "look-around"},
        {"(?<!a)b", "look-around"},
        {"(a)\\1", ""},
        {"[z-a]", "range"},
        {"(?P<n", ""},
        {"(?P<n>", ""},
        {"(?<n>a)", "(?P<name>"},
        {"*a", "repe"},
        {"+", "repe"},
        {"?", "repe"},
        {"a**", "repe"},
        {"\\C", "bytes"},
        {"(", ""},
        {")", ""},
        {"(()", ""},
        {"[", ""},
        {"[]", ""},
        {"[[:foo:]]", ""},
        {"\\", ""},
        {"\\p{Nope}", ""},
        {"\\x{110000}", ""},
        {"\\8", ""},
        {"(?i", ""},
        {"(?z)a", ""},
        {"a(?#b)", ""},
        {"(?>a)", ""},
        {"(?P=n)", ""},
        {"\\Z", ""},
        {"\\h", ""},
        // Row Y19: they match every message.
        {"", ""},
        {".*", "empty"},
        {"^", "empty"},
        {"$", "empty"},
        {"a?", "empty"},
        {"(|)", "empty"},
        {"[^x]*", "empty"},
        {"(а|б|)", "empty"},
        {"\\A", "empty"},
        {"(?:)", "empty"},
        {"a{0,5}", "empty"},
        {"x{0}", "empty"},
        {"()", "empty"},
        {"()*", "empty"},
        {"(^)*", "empty"},
        // Row Y20: they know ASCII only.
        {"\\bпривет\\b", ""},
        {"\\w+", ""},
        {"[\\w]+", ""},
        {"\\Wа", ""},
        {"а\\B", ""},
        {"[A-я]+", "alphabets"},
        {"[[:alpha:]]+", ""},
    };
    for (const auto& [source, says] : refused) {
        if (*source == 0) continue;  // YAML's empty text: a row of its own
        expression(out, "Y18-Y20", source, Verdict::kRefused, says);
    }
    expression(out, "Y18 100,000 (", repeated("(", 100'000), Verdict::kRefused, "4096");
    expression(out, "Y18 4,096 (", repeated("(", 4'096), Verdict::kRefused);
    expression(out, "Y18 1,300 nested groups", repeated("(", 1'300) + "а" + repeated(")", 1'300), Verdict::kDecided);
    expression(out, "Y22 46,000 words", "(" + repeated("слово|", 46'000) + "слово)", Verdict::kRefused, "4096");
    expression(out, "Y22 1 MB of a text", repeated("я", 500'000), Verdict::kRefused, "4096");
    out.push_back({"Y18 an empty expression", intent("    regex: ['']\n"), Verdict::kRefused, ""});
    out.push_back({"Y18 bytes that are no UTF-8", intent("    regex: ['а\xD0']\n"), Verdict::kRefused, "OTV110"});
}

}  // namespace

PackCases expressions(bool all) {
    PackCases out;
    const std::size_t heavy_ones = all ? 3'000 : 300;
    add_refused_expressions(out);
    for (const char* source : {"[а-я]+ слово", "\\d{5}", " как .* слово ", "^ да $", "(?i)слово", "а{50}", "(.+)+",
                               "(.)", "[^а]", "\\QСлово.\\E", "а|б"}) {
        expression(out, "Y20 Y24 a fair one", source, Verdict::kLoads);
    }
    for (const std::size_t count : {1'000U, 3'000U}) {
        const auto line = [](std::size_t i) {
            return "      - '(как|где)[^.]{0,20}слово" + number(i) + "(а|ы|ой)?'\n";
        };
        out.push_back(
            {"Y21 " + number(count) + " gaps", intent("    regex:\n" + many(count, line)), Verdict::kDecided});
    }
    const auto heavy = [](std::size_t i) { return "      - 'слово" + number(i) + " \\pL{9}'\n"; };
    out.push_back({"Y21 many that are each too large", intent("    regex:\n" + many(heavy_ones, heavy)),
                   Verdict::kRefused, "OTV404"});
    const auto large = [](std::size_t i) { return "      - 'слово" + number(i) + " \\pL{1,2}'\n"; };
    out.push_back({"Y21 many that are each nearly too large", intent("    regex:\n" + many(heavy_ones, large)),
                   Verdict::kDecided});
    const auto entity = [](std::size_t i) { return "  имя" + number(i) + ": 'слово" + number(i) + "'\n"; };
    out.push_back({"Y24 too many entities", beside("entities:\n" + many(all ? 70'000 : 1'001, entity)),
                   Verdict::kRefused, "OTV411"});
    out.push_back(
        {"Y24 an entity twice", beside("entities:\n  имя: 'а'\n  имя: 'б'\n"), Verdict::kRefused, "OTV140", 3});
    return out;
}

PackCases phrases(bool all) {
    PackCases out;
    const std::pair<const char*, const char*> refused[] = {
        {"!!!", "OTV300"},    {"?", "OTV300"},     {"-слово", "OTV336"},     {"(а / )", "OTV337"},
        {"(", "OTV309"},      {")", "OTV308"},     {"()", "OTV309"},         {"а / б", "OTV311"},
        {"[а]", "OTV312"},    {"{а}", "OTV313"},   {"<а>", "OTV314"},        {"а @б", "OTV315"},
        {"а #б", "OTV316"},   {"а ^", "OTV317"},   {"5 %", "OTV318"},        {"а - б", "OTV320"},
        {"а -", "OTV321"},    {"а — б", "OTV323"}, {"+а", "OTV324"},         {"а + б", "OTV325"},
        {".. а", "OTV326"},   {"= а", "OTV327"},   {"*", "OTV329"},          {"а*б", "OTV330"},
        {"а.куку", "OTV331"}, {"а. б", "OTV333"},  {"а(б)", "OTV334"},       {"а+-б", "OTV322|OTV335"},
        {"словo", "OTV339"},  {"--а", "OTV341"},   {":нет_такой", "OTV402"}, {"-:вопрос", "OTV336|OTV401"},
        {":вопрос", "OTV401"}};
    for (const auto& [text, code] : refused)
        phrase(out, std::string("Y19 the phrase ") + text, text, Verdict::kRefused, code);
    phrase(out, "Y19 an empty phrase", "", Verdict::kRefused, "OTV142|OTV300");
    phrase(out, "Y19 invisible signs alone", "\u200B\u00AD", Verdict::kRefused, "");
    out.push_back({"Y19 courtesy words alone", intent("    phrases: [пожалуйста, спасибо]\n"), Verdict::kLoads});
    phrase(out, "Y22 1,000 letters and more", repeated("слово ", 167), Verdict::kRefused, "OTV303");
    phrase(out, "Y22 a word of 101 letters", repeated("я", 101), Verdict::kRefused, "OTV306");
    phrase(out, "Y22 17 parentheses", repeated("(", 17) + "а" + repeated(")", 17), Verdict::kRefused, "OTV304");
    phrase(out, "Y22 500 parentheses", repeated("(", 499), Verdict::kRefused, "OTV304|OTV307");
    phrase(out, "Y22 301 alternatives", "(" + repeated("а/", 300) + "а)", Verdict::kRefused, "OTV305");
    const std::string use = "intents:\n  a.b:\n    answers: x\n    phrases: [:а0]\n";
    out.push_back({"Y22 groups in a circle", beside("words:\n  а0: :б0 / в\n  б0: :а0 / г\n" + use), Verdict::kRefused,
                   "OTV403"});
    out.push_back({"Y22 a group of itself", beside("words:\n  а0: :а0 / г\n" + use), Verdict::kRefused, "OTV403", 2});
    const auto chain = [](std::size_t i) {
        return "  а" + number(i) + ": :а" + number(i + 1) + " / б" + number(i) + "\n";
    };
    for (const std::size_t size : {500U, all ? 50'000U : 5'000U}) {
        const std::string end = "  а" + number(size) + ": я\n";
        out.push_back({"Y22 a chain of " + number(size) + " groups", beside("words:\n" + many(size, chain) + end + use),
                       Verdict::kRefused, "OTV409"});
        out.push_back({"Y22 a chain of " + number(size) + " groups that nobody uses",
                       beside("words:\n" + many(size, chain) + end), Verdict::kDecided});
    }
    const auto doubled = [](std::size_t i) {
        const std::string next = ":а" + number(i + 1);
        return "  а" + number(i) + ": " + next + "+" + next + " / б" + number(i) + "\n";
    };
    out.push_back({"Y22 groups that double 30 times", beside("words:\n" + many(30, doubled) + "  а30: я\n" + use),
                   Verdict::kDecided});
    const auto wide = [](std::size_t i) { return std::string(i == 0 ? "" : " / ") + "слово" + number(i); };
    const std::string crossed = "words:\n  а0: " + many(300, wide) + "\n  б: " + many(300, wide) + "\n";
    out.push_back({"Y22 synonyms by synonyms",
                   beside(crossed + "intents:\n  a.b:\n    answers: x\n    phrases: [:а0+:б+:а0, ':а0 .. :б']\n"),
                   Verdict::kLoads});
    return out;
}

PackCases answers(bool) {
    PackCases out;
    for (const char* bad : {"{", "}", "{name", "{a{b}}", "{{name}}", "}{", "а {", "{a}}"})
        answer(out, std::string("Y25 the answer ") + bad, bad, Verdict::kRefused, "OTV207|OTV206");
    for (const char* bad : {"{неизвестное}", "{0}", "{name!r}", "{host}", "{host.}", "{host.a b | x}", "{../x}",
                            "{a|b}", "{}", "{ }", "{|}", "{__proto__}"}) {
        answer(out, std::string("Y25 the answer ") + bad, bad, Verdict::kRefused, "OTV206|OTV214|OTV215");
    }
    for (const char* plain : {"%s%n", "${jndi:ldap://x", "[жми](javascript:alert(1))", "<img src=x onerror=alert(1)>",
                              "$1 \\1 &lt;", "'; DROP TABLE m;--", "{host.name | a}"}) {
        const bool braces = std::string_view(plain).find("${") != std::string_view::npos;
        answer(out, std::string("Y25 the answer ") + plain, plain, braces ? Verdict::kRefused : Verdict::kLoads);
    }
    answer(out, "Y25 ten thousand holes", repeated("{host.a|}", 900), Verdict::kLoads);
    // Row Y37: 8 KiB in bytes, whatever the letters.
    const std::size_t limit = 8'192;
    answer(out, "Y37 an answer as long as may be", std::string(limit, 'x'), Verdict::kLoads);
    answer(out, "Y37 one byte longer", std::string(limit + 1, 'x'), Verdict::kRefused, "OTV154");
    answer(out, "Y37 as long, in Russian", repeated("я", limit / 2), Verdict::kLoads);
    answer(out, "Y37 a letter longer", repeated("я", limit / 2 + 1), Verdict::kRefused, "OTV154");
    answer(out, "Y37 as long, in families", repeated("\U0001F468\u200D\U0001F469\u200D\U0001F467", limit / 18),
           Verdict::kLoads);
    answer(out, "Y37 a family longer", repeated("\U0001F468\u200D\U0001F469\u200D\U0001F467", limit / 18 + 1),
           Verdict::kRefused, "OTV154");
    phrase(out, "Y37 a phrase as long as may be",
           repeated("слово", 20) + repeated(" " + repeated("слово", 20), 8) + repeated(" я", 46), Verdict::kDecided);
    return out;
}

PackCases meanings(bool) {
    PackCases out;
    const std::string head = "intents:\n  a.b:\n    phrases: [слово]\n";
    const auto refused = [&](const char* name, const std::string& lines, const char* code) {
        out.push_back({name, beside(head + lines), Verdict::kRefused, code});
    };
    out.push_back({"Y34 two intents with one phrase",
                   beside(head + "    answers: x\n  a.c:\n    phrases: [слово]\n    answers: y\n"), Verdict::kWarned,
                   "OTV423"});
    const auto equal = [](std::size_t i) {
        return "  a.n" + number(i) + ":\n    phrases: [слово дело]\n    answers: x\n";
    };
    out.push_back(
        {"Y34 1,000 intents with one phrase", beside("intents:\n" + many(1'000, equal)), Verdict::kWarned, "OTV423"});
    refused("Y36 a button to nowhere", "    answers: x\n    options: [a.nowhere]\n", "OTV203");
    refused("Y36 fallback with answers", "    answers: x\n    outcome: fallback\n", "OTV202");
    refused("Y36 nothing to say", "    title: x\n", "OTV201");
    refused("Y36 to beat nobody", "    answers: x\n    beats: [a.nowhere]\n", "OTV203");
    refused("Y36 to beat no family", "    answers: x\n    beats: [z.*]\n", "OTV204");
    refused("Y36 two stars", "    answers: x\n    beats: ['*.*']\n", "OTV212");
    refused("Y36 to beat each other",
            "    answers: x\n    beats: [a.c]\n  a.c:\n    phrases: [дело]\n    answers: x\n    beats: [a.b]\n",
            "OTV205");
    refused("Y36 to follow nobody", "    answers: x\n    follow_ups: {after: [a.nowhere], phrases: [а слово]}\n",
            "OTV203");
    refused("Y36 to need what is not", "    answers: x\n    needs: неизвестное\n    ask: ['Что?']\n", "OTV208");
    refused("Y36 to need without asking", "    answers: x\n    needs: phone\n", "OTV209");
    refused("Y36 a date that is none", "    answers: [{text: x, valid_until: 2026-02-30}]\n", "OTV153");
    refused("Y36 a channel that is none", "    answers: [{text: x, channel: fax}]\n", "OTV145");
    out.push_back({"Y36 nothing finds it", beside("intents:\n  a.b:\n    answers: x\n"), Verdict::kRefused, "OTV200"});
    const auto pack = [](const std::string& from, const std::string& to) {
        std::string text(kPackFile);
        return settings(text.replace(text.find(from), from.size(), to));
    };
    out.push_back({"Y36 another language", pack("language: ru", "language: xx"), Verdict::kRefused, "OTV152", 2});
    out.push_back({"R18 another format", pack("format: 1", "format: 2"), Verdict::kRefused, "OTV151", 3});
    for (const char* key : {"name: Проба\n", "language: ru\n", "format: 1\n", "fallback: Не понял.\n"}) {
        out.push_back({std::string("Y36 without ") + key, pack(key, ""), Verdict::kRefused, "OTV150"});
    }
    out.push_back({"Y36 an operator who is nobody",
                   settings(std::string(kPackFile) + "operator: {intent: a.nowhere}\n"), Verdict::kRefused, "OTV203"});
    out.push_back(
        {"Y26 a path as a group", beside("words:\n  ../../etc/passwd: а / б\n"), Verdict::kRefused, "OTV172"});
    for (const char* key : {"include", "extends", "goto", "import", "$ref"}) {
        out.push_back({std::string("Y26 the key ") + key, beside(std::string(key) + ": ../../etc/passwd\n"),
                       Verdict::kRefused, "OTV104", 1});
    }
    return out;
}

}  // namespace otvet::hostile
