// SPDX-License-Identifier: MIT
// Y01–Y13: YAML itself.
#include <random>

#include "hostile/packs.hpp"

namespace otvet::hostile {
namespace {

constexpr std::string_view kSigns = ",:[]{}'\"!&*?-|>%@`# \n\ta~<=.\\\x01\x7F";
static_assert(kSigns.size() == 30);

void add(PackCases& out, std::string name, std::string text, std::string code, std::size_t line = 0) {
    out.push_back({std::move(name), beside(std::move(text)), Verdict::kRefused, std::move(code), line});
}

std::string signs_of(std::size_t number, std::size_t size) {
    std::string out;
    for (; size > 0; --size, number /= kSigns.size()) out.push_back(kSigns[number % kSigns.size()]);
    return out;
}

}  // namespace

PackCases small_strings(bool all) {
    PackCases out;
    add(out, "Y01 a comma", ",", "OTV127", 1);
    std::mt19937 random(101);
    std::size_t count = 1;
    for (std::size_t size = 1; size <= 3; ++size) {
        count *= kSigns.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (size > 1 && !all && random() % (count / 250) != 0) continue;
            add(out, "Y01 " + std::to_string(size) + " signs, number " + std::to_string(i), signs_of(i, size), "");
        }
    }
    return out;
}

PackCases yaml_faults(bool) {
    PackCases out;
    const std::string list = "intents:\n  a.b:\n    answers:\n      - condition: evt.type = open and fd.name in (\n";
    add(out, "Y02 a plain text goes on at column 0", list + "\"/etc/shadow\",\n\"/etc/passwd\",\n)\n",
        "OTV120|OTV127|OTV144", 5);
    add(out, "Y02 and ends the list", list + "\"/etc/shadow\", \"x\": y\n", "OTV120|OTV127|OTV143|OTV144|OTV104", 0);
    add(out, "Y03 16,384 [", repeated("[", 16'384), "OTV115", 1);
    add(out, "Y03 20,535 {", repeated("{", 20'535), "OTV115", 1);
    add(out, "Y03 21,989 {", repeated("{", 21'989), "OTV115", 1);
    add(out, "Y03 23,100 [ and f", repeated("[", 23'100) + "f", "OTV115", 1);
    const std::string_view broken[] = {"!2",
                                       "[[:",
                                       "{x:",
                                       "{:",
                                       "!\n: |\nb\n>\n|\n  !\n>",
                                       "[",
                                       "{",
                                       "]",
                                       "}",
                                       "a: ]",
                                       "a: }",
                                       "a: b: c",
                                       "- a\nb: c",
                                       "a: 'b",
                                       "a: \"b",
                                       "'",
                                       "\"",
                                       "a\nb: c",
                                       "? a\nb",
                                       "@a",
                                       "`a`",
                                       "a: @b",
                                       "a: `b`",
                                       "\"\\q\"",
                                       "\"\\x4\"",
                                       "\"\\uD800\"",
                                       "a: |9x\n b",
                                       "a: >+-\n b",
                                       "a: |\nb",
                                       "key: [a, b",
                                       "key: {a: b",
                                       "key: [a, b}",
                                       "key: {a: b]",
                                       "a: b\n c: d",
                                       "a:\n  b: c\n d: e",
                                       " a: b\nc: d",
                                       "- - - a\n b",
                                       "? ? ?",
                                       ": : :",
                                       "- : -",
                                       "a: - b",
                                       "[a]: [b",
                                       "{a: {b: c}",
                                       "a: 'b' c",
                                       "a: \"b\" c",
                                       "a: [b] c",
                                       "a: {b: c} d",
                                       "---\n...\n---\na",
                                       "%",
                                       "a: !<b",
                                       "a: &",
                                       "a: *",
                                       "a: &b",
                                       "-",
                                       "--",
                                       "?",
                                       ":",
                                       "|",
                                       ">",
                                       "!",
                                       "&",
                                       "*",
                                       "#a\n,"};
    int number = 0;
    for (const std::string_view text : broken)
        add(out, "Y03 broken " + std::to_string(++number), std::string(text), "");
    add(out, "Y03 a byte that is no UTF-8 in a flow map", "{!\xDB:", "OTV110");
    add(out, "Y10 a merge key", "intents:\n  a.b:\n    <<: *base\n    answers: x\n", "OTV124|OTV122");
    add(out, "Y10 a merge key with a map", "intents:\n  a.b:\n    <<: {phrases: [слово]}\n    answers: x\n", "OTV124",
        3);
    add(out, "Y10 a merge key in quotes", "intents:\n  a.b:\n    '<<': {phrases: [слово]}\n    answers: x\n",
        "OTV124|OTV104", 3);
    for (const char* tag : {"!!python/object:os.system", "!!binary", "!!int", "!foo", "!<tag:example.org,2000:x>", "!",
                            "!!", "!!str", "!!set", "!!null"}) {
        add(out, std::string("Y11 the tag ") + tag, "facts:\n  a: " + std::string(tag) + " \"сто\"\n", "OTV123|OTV120",
            2);
        add(out, std::string("Y11 the tag ") + tag + " on a map", "facts: " + std::string(tag) + "\n  a: b\n",
            "OTV123|OTV120", 1);
    }
    add(out, "Y13 nothing", "", "OTV117");
    add(out, "Y13 a byte order mark", "\xEF\xBB\xBF", "OTV117");
    add(out, "Y13 comments", "# a\n# b\n", "OTV117");
    add(out, "Y13 blank lines", "\n\n \n", "OTV117");
    add(out, "Y13 a null", "~\n", "OTV130", 1);
    add(out, "Y13 a text", "слово\n", "OTV130", 1);
    add(out, "Y13 a list", "- слово\n", "OTV130", 1);
    add(out, "Y13 intents as a list", "intents: []\n", "OTV143", 1);
    add(out, "Y13 intents as nothing", "intents:\n", "OTV142", 1);
    out.push_back({"Y13 no intents at all", {{"pack.yaml", std::string(kPackFile)}}, Verdict::kRefused, "OTV219"});
    out.push_back({"Y13 an empty map of intents",
                   {{"pack.yaml", std::string(kPackFile) + "intents: {}\n"}},
                   Verdict::kRefused,
                   "OTV219|OTV142"});
    out.push_back({"Y13 no pack.yaml", {{"a.yaml", std::string(kGoodFile)}}, Verdict::kRefused, "OTV103"});
    return out;
}

PackCases nesting(bool) {
    struct Shape {
        const char* name;
        std::string (*make)(std::size_t levels);
    };
    // Each is `levels` collections within each other, the map of the file among them.
    const Shape shapes[] = {
        {"lists in brackets",
         [](std::size_t n) { return "words: " + repeated("[", n - 1) + "a" + repeated("]", n - 1); }},
        {"maps in braces",
         [](std::size_t n) { return "words: " + repeated("{a: ", n - 1) + "b" + repeated("}", n - 1); }},
        {"lists of lines", [](std::size_t n) { return "words:\n " + repeated("- ", n - 1) + "a"; }},
        {"keys with a question mark", [](std::size_t n) { return repeated("? ", n) + "a"; }},
        {"lists and maps by turns",
         [](std::size_t n) {
             std::string begin = "words: ", end;
             for (std::size_t i = 1; i < n; ++i) {
                 begin += i % 2 == 0 ? "{a: " : "[";
                 end.insert(end.begin(), i % 2 == 0 ? '}' : ']');
             }
             return begin + "b" + end;
         }},
        {"indented maps",
         [](std::size_t n) {
             std::string text;
             for (std::size_t i = 0; i < n; ++i) text += std::string(i, ' ') + "a:\n";
             return text + std::string(n, ' ') + "b";
         }},
    };
    PackCases out;
    for (const Shape& shape : shapes) {
        for (const std::size_t levels : {31U, 32U, 33U, 499U, 500U, 501U, 2'000U}) {
            // 32 levels are read, and then are no words; beyond them the depth alone is told.
            add(out, "Y04 " + std::to_string(levels) + " " + shape.name, shape.make(levels) + "\n",
                levels > 32 ? "OTV115" : "OTV104|OTV143|OTV148");
        }
    }
    return out;
}

PackCases anchors(bool) {
    PackCases out;
    std::string laughs = "words:\n  a0: &a0 [" + repeated("x, ", 9) + "x]\n";
    for (int i = 1; i <= 12; ++i) {
        const std::string use = "*a" + std::to_string(i - 1);
        laughs += "  a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + repeated(use + ", ", 9) + use + "]\n";
    }
    add(out, "Y05 a billion laughs", laughs + "intents:\n  a.b:\n    answers: x\n    phrases: *a12\n", "OTV121|OTV122",
        2);
    std::string quadratic = "intents:\n  a.b:\n    phrases: [слово]\n    answers: &a " + repeated("x", 100'000) + "\n";
    for (int i = 0; i < 10'000; ++i)
        quadratic += "  a.n" + std::to_string(i) + ":\n    phrases: [слово]\n    answers: *a\n";
    add(out, "Y06 one answer ten thousand times", quadratic, "OTV121|OTV122", 4);
    add(out, "Y07 a list of itself", "words: &a [*a]\n", "OTV121|OTV122", 1);
    add(out, "Y07 a map of itself", "a: &x {b: *x}\n", "OTV121|OTV122", 1);
    add(out, "Y07 an ancestor inside an intent", "intents: &i\n  a.b:\n    answers: x\n    phrases: *i\n",
        "OTV121|OTV122");
    add(out, "Y08 an alias of nothing", "facts:\n  a: *nope\n", "OTV122", 2);
    add(out, "Y08 an anchor twice", "facts:\n  a: &x b\n  c: &x d\n  e: *x\n", "OTV121", 2);
    add(out, "Y08 an anchor on a key", "&k facts:\n  a: b\n", "OTV121|OTV120", 1);
    add(out, "Y08 an anchor that nobody uses", "facts:\n  a: &x b\n", "OTV121", 2);
    return out;
}

PackCases keys(bool) {
    PackCases out;
    const std::string good(kGoodFile);
    add(out, "Y09 a top key twice", "facts:\n  a: b\nfacts:\n  c: d\n", "OTV140", 3);
    add(out, "Y09 a key of an intent twice",
        "intents:\n  a.b:\n    phrases: [слово]\n    answers: x\n    phrases: [дело]\n", "OTV140", 5);
    add(out, "Y09 an intent twice",
        "intents:\n  a.b:\n    phrases: [слово]\n    answers: x\n  a.b:\n    phrases: [дело]\n    answers: x\n",
        "OTV140|OTV173", 5);
    add(out, "Y09 an intent of another file", good, "OTV173", 2);
    add(out, "Y09 in another spelling: double quotes", "facts:\n  a: b\n  \"a\": c\n", "OTV140", 3);
    add(out, "Y09 in another spelling: single quotes", "facts:\n  a: b\n  'a': c\n", "OTV140", 3);
    add(out, "Y09 in another spelling: an escape", "facts:\n  a: b\n  \"\\x61\": c\n", "OTV140", 3);
    std::string many = "facts:\n";
    for (int i = 0; i < 10'000; ++i) many += "  k" + std::to_string(i % 9'999) + ": x\n";
    add(out, "Y09 the ten thousandth key is the first", many, "OTV140", 10'001);
    add(out, "Y09 a group in other letters", "words:\n  вещь: стул / стол\n  Вещь: стол\n", "OTV173|OTV140", 3);
    const std::pair<const char*, const char*> misspelt[] = {{"paterns", "phrases"},
                                                            {"phrase", "phrases"},
                                                            {"Phrases", "phrases"},
                                                            {"PHRASES", "phrases"},
                                                            {"'phrases '", "phrases"},
                                                            {"' phrases'", "phrases"},
                                                            {"phrаses", "phrases"},
                                                            {"exampels", "examples"},
                                                            {"anwsers", "answers"},
                                                            {"title_", "title"},
                                                            {"патерны", ""},
                                                            {"1", ""},
                                                            {"true", ""},
                                                            {"x y z", ""}};
    for (const auto& [wrong, right] : misspelt) {
        PackCase one{std::string("Y16 the key ") + wrong,
                     intent("    phrases: [слово]\n    " + std::string(wrong) + ": [дело]\n"), Verdict::kRefused,
                     "OTV104", 5};
        out.push_back(one);
        if (*right != 0)
            out.push_back({std::string("Y16 the top key ") + wrong, beside(std::string(wrong) + ":\n  a: b\n"),
                           Verdict::kRefused, "OTV104", 1});
    }
    add(out, "Y16 a key of pack.yaml elsewhere", "fallback: x\n", "OTV149", 1);
    for (const char* id : {"a b", "А.б", "a..b", ".a", "a.", "a-b", "A.b", "a/b", "a.b c", "''", "a\\b", "1.", "[a]",
                           "{a: b}", "~", "a\u200Bb", "cаt"}) {
        out.push_back({std::string("Y16 the id ") + id,
                       beside("intents:\n  ? " + std::string(id) + "\n  : {phrases: [слово], answers: x}\n"),
                       Verdict::kRefused, ""});
    }
    return out;
}

PackCases documents(bool) {
    PackCases out;
    add(out, "Y12 a second document", "facts:\n  a: b\n---\nfacts:\n  c: d\n", "OTV125", 3);
    add(out, "Y12 a text behind the end", "facts:\n  a: b\n...\nc: d\n", "OTV125", 4);
    add(out, "Y12 a document of comments is none", "facts:\n  a: b\n---\n# c\n", "OTV125|OTV142|OTV130", 0);
    add(out, "Y12 200,000 documents", repeated("---\n", 200'000), "OTV125", 2);
    out.push_back({"Y12 one mark of a document", beside("---\nfacts:\n  a: b\n"), Verdict::kLoads});
    out.push_back({"Y12 the mark of the end", beside("facts:\n  a: b\n...\n"), Verdict::kLoads});
    add(out, "Y31 10,000 directives", repeated("%TAG !a! tag:x,2000:\n", 10'000), "OTV126", 1);
    add(out, "Y31 another YAML", "%YAML 9.9\n---\nfacts:\n  a: b\n", "OTV126", 1);
    return out;
}

}  // namespace otvet::hostile
