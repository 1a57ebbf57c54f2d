// SPDX-License-Identifier: MIT
// Y23, Y27–Y33: bytes, signs, sizes; files cut and changed.
#include <random>

#include "hostile/packs.hpp"

namespace otvet::hostile {
namespace {

constexpr std::size_t kFile = 4u << 20;  // a file may have so many bytes

void add(PackCases& out, std::string name, std::string text, std::string code, std::size_t line = 0) {
    out.push_back({std::move(name), beside(std::move(text)), Verdict::kRefused, std::move(code), line});
}
void loads(PackCases& out, std::string name, std::string text) {
    out.push_back({std::move(name), beside(std::move(text)), Verdict::kLoads});
}
void large(PackCases& out, std::string name, std::function<std::string()> text, std::string code = {},
           std::size_t line = 0) {
    const Verdict verdict = code.empty() ? Verdict::kDecided : Verdict::kRefused;
    out.push_back({std::move(name), beside({}), verdict, std::move(code), line, {}, std::move(text)});
}
void decided(PackCases& out, std::string name, std::string text) {
    out.push_back({std::move(name), beside(std::move(text)), Verdict::kDecided});
}

/// As much of it as fills `bytes`.
std::string filled(const std::string& begin, std::string (*line)(std::size_t), std::size_t bytes) {
    std::string out = begin;
    for (std::size_t i = 0; out.size() + 200 < bytes; ++i) out += line(i);
    return out;
}

std::string as_cp1251(std::u32string_view text, bool koi) {
    static constexpr std::string_view kKoi =
        "\xC1\xC2\xD7\xC7\xC4\xC5\xD6\xDA\xC9\xCA\xCB\xCC\xCD\xCE\xCF\xD0\xD2\xD3\xD4\xD5\xC6\xC8\xC3\xDE\xDB\xDD\xDF"
        "\xD9\xD8\xDC\xC0\xD1";
    std::string out;
    for (const char32_t c : text) {
        if (c < 0x80)
            out.push_back(static_cast<char>(c));
        else if (koi)
            out.push_back(kKoi[c - U'а']);
        else
            out.push_back(static_cast<char>(0xE0 + (c - U'а')));
    }
    return out;
}

std::string as_utf16(std::string_view ascii, bool little, bool mark) {
    std::string out = mark ? (little ? "\xFF\xFE" : "\xFE\xFF") : "";
    for (const char c : ascii) {
        if (little) out.push_back(c);
        out.push_back('\0');
        if (!little) out.push_back(c);
    }
    return out;
}

const std::string kFacts = "facts:\n  имя: слово\n";

}  // namespace

PackCases encodings(bool) {
    PackCases out;
    loads(out, "Y27 a byte order mark", "\xEF\xBB\xBF" + kFacts);
    add(out, "Y27 two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF" + kFacts, "");
    add(out, "Y27 a byte order mark inside a key", "facts:\n  и\xEF\xBB\xBFмя: слово\n", "OTV157");
    for (const bool little : {true, false}) {
        add(out, "Y27 UTF-16 with its mark", as_utf16("facts:\n  a: b\n", little, true), "OTV111");
        add(out, "Y27 UTF-16 without", as_utf16("facts:\n  a: b\n", little, false), "OTV112");
    }
    add(out, "Y27 CP1251", as_cp1251(U"facts:\n  имя: слово\n", false), "OTV110", 2);
    add(out, "Y27 KOI8-R", as_cp1251(U"facts:\n  имя: слово\n", true), "OTV110", 2);
    for (const char* bytes :
         {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "\xFE", "\x80", "\xC1\xBF", "\xE0\x80\x80",
          "\xF0\x80\x80\x80", "\xF5\x80\x80\x80", "\xED\xBF\xBF", "\xE2\x82", "\xF0\x9F\x98", "\xD0"}) {
        add(out, "Y27 bytes that are no UTF-8", "facts:\n  имя: слово " + std::string(bytes) + " дело\n", "OTV110", 2);
        add(out, "Y27 cut at the end", "facts:\n  имя: слово " + std::string(bytes), "OTV110", 2);
    }
    for (int byte = 0; byte < 0x20; ++byte) {
        if (byte == '\t' || byte == '\n' || byte == '\r') continue;
        add(out, "Y30 the byte " + std::to_string(byte),
            "facts:\n  имя: слово" + std::string(1, static_cast<char>(byte)) + "\n", "OTV112", 2);
    }
    for (int cp = 0x80; cp < 0xA0; ++cp) {
        add(out, "Y30 C1 " + std::to_string(cp),
            "facts:\n  имя: слово\xC2" + std::string(1, static_cast<char>(cp)) + "\n", "OTV112", 2);
    }
    add(out, "Y28 CR alone", "facts:\r  имя: слово\r", "OTV118", 1);
    loads(out, "Y28 CRLF", "facts:\r\n  имя: слово\r\n");
    loads(out, "Y28 CRLF and LF by turns", "facts:\r\n  имя: слово\n  вещь: дело\r\n");
    add(out, "Y28 a tab in the indent", "facts:\n\tимя: слово\n", "OTV113", 2);
    add(out, "Y28 a tab behind spaces", "facts:\n  \tимя: слово\n", "OTV113", 2);
    add(out, "Y28 NBSP in the indent", "facts:\n\u00A0\u00A0имя: слово\n", "OTV114", 2);
    add(out, "Y28 NEL is no line end", "facts:\u0085  имя: слово\n", "OTV112", 1);
    decided(out, "Y28 U+2028 is no line end", "facts:\n  имя: слово\u2028  вещь: дело\n");
    loads(out, "Y28 spaces at the ends of a block",
          "intents:\n  a.b:\n    answers: x\n    phrases: |   \n      слово   \n      дело  \n\n");
    return out;
}

PackCases signs(bool) {
    PackCases out;
    const auto id = [&](const char* name, const std::string& text) {
        add(out, std::string("Y29 an id with ") + name,
            "intents:\n  " + text + ":\n    phrases: [слово]\n    answers: x\n", "", 2);
    };
    id("ZWSP", "a\u200Bb");
    id("a Russian o", "\u043Erder");
    id("a Russian o in quotes", "\"\\u043Erder\"");
    id("RLO", "a\u202Eb");
    id("a soft hyphen", "a\u00ADb");
    id("a fullwidth letter", "\uFF41b");
    for (const char* sign : {"\u200B", "\u202E", "\u00AD", "\u2066", "\uFEFF", "\u2060", "\u061C", "\u180E"}) {
        out.push_back({"Y29 an invisible sign in an answer",
                       beside("intents:\n  a.b:\n    phrases: [слово]\n    answers: [а" + std::string(sign) + "б]\n"),
                       Verdict::kWarned, "OTV156", 4});
        out.push_back({"Y29 an invisible sign in a phrase",
                       beside("intents:\n  a.b:\n    answers: x\n    phrases: [сло" + std::string(sign) + "во]\n"),
                       Verdict::kRefused, "OTV302|OTV156", 4});
        add(out, "Y29 an invisible sign in a name", "words:\n  и" + std::string(sign) + "мя: слово\n", "OTV157", 2);
    }
    for (const char* escape : {"\\x1b[31m", "\\a", "\\u009b31m", "\\x7f", "\\0", "\\b", "\\e", "\\v", "\\f", "\\x01",
                               "\\N", "\\r", "\\x85"}) {
        add(out, std::string("Y30 the escape ") + escape + " in an answer",
            "intents:\n  a.b:\n    phrases: [слово]\n    answers: [\"а" + std::string(escape) + "б\"]\n", "OTV155", 4);
        add(out, std::string("Y30 the escape ") + escape + " in a fact",
            "facts:\n  имя: \"а" + std::string(escape) + "б\"\n", "OTV155", 2);
        add(out, std::string("Y30 the escape ") + escape + " in the name of a group",
            "words:\n  \"а" + std::string(escape) + "б\": слово\n", "", 2);
        out.push_back({std::string("Y30 the escape ") + escape + " in the pack's name",
                       settings("name: \"П" + std::string(escape) + "\"\n" +
                                std::string(kPackFile).substr(kPackFile.find('\n') + 1)),
                       Verdict::kRefused, "OTV155", 1});
    }
    return out;
}

PackCases bulk(bool all) {
    PackCases out;
    const std::size_t whole = all ? kFile : kFile / 32, size = all ? kFile : kFile / 48;
    if (all)
        large(
            out, "Y31 50 MB of comments", [=] { return std::string(repeated("# слово\n", 3'500'000)); }, "OTV105");
    large(
        out, "Y31 a byte too many of blank lines", [=] { return std::string(std::string(kFile + 1, '\n')); }, "OTV105");
    large(
        out, "Y31 a line longer than a file", [=] { return std::string(std::string(kFile + 1, 'x')); }, "OTV105");
    large(
        out, "Y31 comments", [=] { return std::string(repeated("# x\n", whole / 4 - 1)); }, "OTV117");
    large(
        out, "Y31 blank lines", [=] { return std::string(std::string(whole - 1, '\n')); }, "OTV117");
    large(
        out, "Y31 spaces", [=] { return std::string(std::string(whole - 1, ' ')); }, "OTV117");
    large(
        out, "Y31 one long line", [=] { return std::string(std::string(whole - 1, 'x')); }, "OTV130");
    large(out, "Y31 1 MB of indentation",
          [=] { return std::string("facts:\n" + std::string(1u << 20, ' ') + "имя: слово\n"); });
    large(
        out, "Y31 100,000 anchors",
        [=] {
            return std::string(filled(
                "facts:\n",
                [](std::size_t i) { return "  к" + std::to_string(i) + ": &a" + std::to_string(i) + " x\n"; }, size));
        },
        "OTV121", 2);
    large(
        out, "Y31 tags",
        [=] {
            return std::string(filled(
                "facts:\n", [](std::size_t i) { return "  к" + std::to_string(i) + ": !a x\n"; }, size));
        },
        "OTV123", 2);
    large(
        out, "Y31 lists as keys", [=] { return std::string(repeated("? [а,б]\n: в\n", size / 16)); }, "OTV148", 1);
    large(
        out, "Y31 a file of [", [=] { return std::string(repeated("[", whole - 1)); }, "OTV115|OTV138");
    large(
        out, "Y31 a file of {a:", [=] { return std::string(repeated("{a: ", whole / 4 - 1)); }, "OTV115|OTV138");
    large(
        out, "Y31 a file of [a,", [=] { return std::string(repeated("[a,", whole / 3 - 1)); }, "OTV115|OTV138");
    large(
        out, "Y31 a file of lists in a list",
        [=] { return std::string("words: [" + repeated("[],", whole / 3 - 10) + "]"); }, "OTV143|OTV116|OTV138");
    large(
        out, "Y31 a list of two million",
        [=] { return std::string("words: [" + repeated("a,", whole / 2 - 10) + "]"); }, "OTV143|OTV116|OTV138");
    large(
        out, "Y31 a list of two million in a list",
        [=] { return std::string("words: [[" + repeated("a,", whole / 2 - 10) + "]]"); }, "OTV143|OTV116|OTV138");
    large(
        out, "Y31 two million keys", [=] { return std::string("words: {" + repeated("a,", whole / 2 - 10) + "}"); },
        "OTV140|OTV116|OTV138");
    large(
        out, "Y31 two million items", [=] { return std::string("words:\n" + repeated("-\n", whole / 2 - 10)); },
        "OTV143|OTV116");
    large(
        out, "Y31 a million question marks", [=] { return std::string("words:\n" + repeated(" ?\n", whole / 3 - 10)); },
        "OTV148|OTV116");
    large(
        out, "Y31 quotes", [=] { return std::string("words: \"" + std::string(whole - 20, 'x') + "\""); }, "OTV143");
    large(
        out, "Y31 a key of 4 MB", [=] { return std::string("words:\n  " + std::string(whole - 40, 'k') + ": x\n"); },
        "OTV120|OTV132|OTV174");
    large(
        out, "Y23 a name of 1 MB",
        [=] { return std::string("words:\n  ? " + repeated("и", 500'000) + "\n  : слово\n"); }, "OTV174|OTV120");
    large(
        out, "Y23 one fact of 4 MB",
        [=] { return std::string("facts:\n  имя: " + std::string(whole - 40, 'x') + "\n"); }, "OTV154", 2);
    large(out, "Y23 as many intents as a file holds", [=] {
        return std::string(filled(
            "intents:\n",
            [](std::size_t i) {
                return "  a.n" + std::to_string(i) + ":\n    phrases: [слово" + std::to_string(i) +
                       "]\n    answers: x\n";
            },
            size));
    });
    large(out, "Y23 as many phrases", [=] {
        return std::string(filled(
            "intents:\n  a.b:\n    answers: x\n    phrases:\n",
            [](std::size_t i) { return "      - слово дело" + std::to_string(i) + "\n"; }, size));
    });
    large(out, "Y23 as many groups", [=] {
        return std::string(filled(
            "words:\n",
            [](std::size_t i) { return "  к" + std::to_string(i) + ": слово / дело" + std::to_string(i) + "\n"; },
            size));
    });
    large(out, "Y23 as many examples", [=] {
        return std::string(filled(
            "intents:\n  a.b:\n    phrases: [слово]\n    answers: x\n    examples: |\n",
            [](std::size_t i) { return "      слово дело" + std::to_string(i) + "\n"; }, size));
    });
    large(out, "Y23 as many examples that are not found", [=] {
        return std::string(filled(
            "intents:\n  a.b:\n    phrases: [слово]\n    answers: x\n    examples: |\n",
            [](std::size_t i) { return "      вещь" + std::to_string(i) + "\n"; }, size / 4));
    });
    large(out, "Y23 as many messages", [=] {
        return std::string(filled(
            "messages:\n  order.cancel: |\n", [](std::size_t i) { return "    слово дело" + std::to_string(i) + "\n"; },
            size));
    });
    large(out, "Y23 as many facts", [=] {
        return std::string(filled(
            "facts:\n", [](std::size_t i) { return "  к" + std::to_string(i) + ": слово\n"; }, size));
    });
    large(out, "Y23 as many forms", [=] {
        return std::string(filled(
            "forms:\n", [](std::size_t i) { return "  кюк" + std::to_string(i) + ": кюка кюку\n"; }, size));
    });
    large(out, "Y23 as many answers", [=] {
        return std::string(filled(
            "intents:\n  a.b:\n    phrases: [слово]\n    answers:\n",
            [](std::size_t i) { return "      - ответ " + std::to_string(i) + "\n"; }, size));
    });
    large(out, "Y23 10,000 buttons", [=] {
        return std::string("intents:\n  a.b:\n    phrases: [слово]\n    answers: x\n    options:\n" +
                           repeated("      - order.cancel\n", 10'000));
    });
    large(out, "Y23 beats by stars", [=] {
        return std::string(filled(
            "intents:\n",
            [](std::size_t i) {
                return "  " + std::string(i % 2 == 0 ? "a" : "b") + ".n" + std::to_string(i) +
                       ":\n    phrases: [слово" + std::to_string(i) + "]\n    answers: x\n" +
                       (i % 2 == 0 ? "    beats: ['b.*']\n" : "");
            },
            size / 4));
    });
    return out;
}

/// A pack that says how it ends: a file that lost its end lost the closing of the list or of the text.
PackCases cut_and_changed(bool all) {
    static constexpr std::string_view kSigns = ",:[]{}'\"!&*?-|>%@`# \n\ta~<=.\\\x01\x7F\x80\xD0";
    const std::string good = std::string(kGoodFile) +
                             "words: {вещь: [стул, \"стол\"]}\nentities:\n  номер: '\\d{4}'\nfacts:\n  срок: |\n    10 "
                             "дней\n  адрес: >-\n    улица\n    дом\n";
    PackCases out;
    for (std::size_t size = 0; size <= good.size(); ++size) {
        out.push_back({"Y33 cut at " + std::to_string(size),
                       {{"pack.yaml", std::string(kPackFile)}, {"a.yaml", good.substr(0, size)}},
                       Verdict::kDecided});
    }
    std::mt19937 random(33);
    const std::size_t each = all ? 10 : 1;
    for (std::size_t at = 0; at < good.size() * each; ++at) {
        std::string text = good;
        const char sign = random() % 4 == 0 ? static_cast<char>(random() % 256) : kSigns[random() % kSigns.size()];
        switch (random() % 3) {
            case 0:
                text[at % text.size()] = sign;
                break;
            case 1:
                text.insert(at % text.size(), 1, sign);
                break;
            default:
                text.erase(at % text.size(), 1 + random() % 3);
        }
        out.push_back({"Y33 change " + std::to_string(at),
                       {{"pack.yaml", std::string(kPackFile)}, {"a.yaml", std::move(text)}},
                       Verdict::kDecided});
    }
    return out;
}

}  // namespace otvet::hostile
