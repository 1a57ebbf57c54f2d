// SPDX-License-Identifier: MIT
// What must not change a decision: ё, case, decomposed letters, spaces, marks and smiles at the end. Over every example of
// the shipped pack.
#include <functional>

#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "unit/match/support.hpp"

namespace otvet::match {
namespace {

using namespace testing;

const pack::CompiledPack& shipped() {
    static const std::unique_ptr<pack::CompiledPack> pack = [] {
        Diagnostics found;
        const auto sources = pack::read_folder(OTVET_SOURCE_DIR "/intents/ru", Language::kEnglish, found);
        REQUIRE_FALSE(has_errors(found));
        return compile(sources);
    }();
    return *pack;
}

std::string each(std::string_view text, const std::function<void(std::string&, char32_t)>& change) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const text::Decoded d = text::decode(text, at);
        change(out, d.cp);
        at += d.size;
    }
    return out;
}

std::string without_yo(std::string_view text) {
    return each(text, [](std::string& out, char32_t cp) { text::append(out, cp == 0x451 ? 0x435 : cp == 0x401 ? 0x415 : cp); });
}

std::string capitals(std::string_view text) {
    return each(text, [](std::string& out, char32_t cp) {
        text::append(out, cp >= 0x430 && cp <= 0x44F ? cp - 32 : cp == 0x451 ? 0x401 : cp);
    });
}

std::string decomposed(std::string_view text) {
    return each(text, [](std::string& out, char32_t cp) {
        const bool short_i = cp == 0x439 || cp == 0x419, yo = cp == 0x451 || cp == 0x401;
        text::append(out, short_i ? cp - 1 : cp == 0x451 ? 0x435 : cp == 0x401 ? 0x415 : cp);
        if (short_i || yo) text::append(out, short_i ? 0x306 : 0x308);
    });
}

/// Spaces doubled, but for those between digits: «1  800» is no longer one number.
std::string spaced(std::string_view text) {
    const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    std::string out = "  ";
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (text[i] == ' ' && i > 0 && !digit(i - 1) && !digit(i + 1)) out += ' ';
    }
    return out + " ";
}

std::string stressed(std::string_view text) {
    bool done = false;
    return each(text, [&](std::string& out, char32_t cp) {
        text::append(out, cp);
        if (!done && cp == 0x430) text::append(out, 0x301);
        done |= cp == 0x430;
    });
}

bool has_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const text::Decoded d = text::decode(text, at);
        if (d.cp >= 0x400 && d.cp < 0x500) return true;
        at += d.size;
    }
    return false;
}

}  // namespace

TEST_CASE("writing that means the same decides the same, over all examples of the shipped pack") {
    const std::pair<const char*, std::function<std::string(const std::string&)>> changes[] = {
        {"ё", [](const std::string& t) { return without_yo(t); }},
        {"capitals", [](const std::string& t) { return capitals(t); }},
        {"decomposed", [](const std::string& t) { return decomposed(t); }},
        {"spaces", [](const std::string& t) { return spaced(t); }},
        {"stress", [](const std::string& t) { return stressed(t); }},
        {"!", [](const std::string& t) { return t + "!"; }},
        {")))", [](const std::string& t) { return t + ")))"; }},
        {"smile", [](const std::string& t) { return t + " 😀"; }},
        {"glued smile", [](const std::string& t) { return t + "🙏🏽"; }},
        {"line break", [](const std::string& t) { return t + "\r\n"; }},
        {"invisible", [](const std::string& t) { return "\uFEFF" + t + "\u200B"; }},
    };
    const pack::CompiledPack& pack = shipped();
    std::size_t messages = 0;
    for (const pack::IntentModel& intent : pack.model.intents) {
        for (const pack::Located& example : intent.examples) {
            if (!has_word(example.text)) continue;
            ++messages;
            const std::string wanted = told(pack, example.text);
            for (const auto& [name, change] : changes) {
                const std::string changed = change(example.text), got = told(pack, changed);
                if (got != wanted) {
                    UNSCOPED_INFO(intent.id.text << ", " << name << ": «" << changed << "» " << got << ", not " << wanted);
                    CHECK(got == wanted);
                }
            }
        }
    }
    CHECK(messages > 100);
}

}  // namespace otvet::match
