// SPDX-License-Identifier: MIT
#include "support/pack_generator.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "lang/builtin_names.hpp"
#include "phrase/parser.hpp"
#include "text/fold.hpp"

namespace otvet::test {
namespace {

using phrase::NodeKind;

constexpr std::int64_t kNow = 1'747'000'000;  // 2025-05-11

/// Few words, so that phrases meet; with homonyms («стали», «три», «мой», «вести»), function words, negations, words that
/// ask, courtesy, and words that no dictionary knows.
const std::vector<std::string>& vocabulary() {
    static const std::vector<std::string> words = {
        "заказ",   "отменить", "отмена",   "вернуть", "возврат", "деньги",  "товар",  "посылка", "код",     "прийти",
        "приходить", "работать", "оплата",  "оплатить", "карта",   "стали",   "сталь",  "стать",   "три",     "мой",
        "вести",   "дай",      "перенести", "доставка", "курьер",  "не",      "нет",    "ни",      "как",     "где",
        "на",      "в",        "и",        "уже",     "можно",   "спасибо", "я",      "промокод", "вайфай",  "кешбэк"};
    return words;
}

const std::vector<std::string>& inflected() {
    static const std::vector<std::string> words = {"заказа",   "заказы",  "отмените",   "отменили", "вернули", "верните",
                                                   "возврата", "денег",   "посылки",    "коды",     "пришла",  "придет",
                                                   "работает", "оплатил", "перенесите", "промокода", "промокоды", "вайфая"};
    return words;
}

const std::vector<std::string>& noises() {
    static const std::vector<std::string> words = {"мне", "очень", "срочно", "пожалуйста", "зеленый", "телефон", "кстати",
                                                   "5",   "12345678", "12.05.2025", "01.02.2025", "500 руб", "вчера", "завтра",
                                                   "так", "разу", "добрый день", "же"};
    return words;
}

const std::vector<std::string>& built_in_names() {
    static const std::vector<std::string> names = {"вопрос", "не", "не", "число", "дата", "номер_заказа", "сумма",
                                                   "дата_прошла", "дата_впереди", "артикул"};
    return names;
}

pack::Located located(std::string text) { return {std::move(text), {}}; }

void print(const pack::Texts& texts, std::string_view key, std::string& out) {
    if (texts.empty()) return;
    out += "    " + std::string(key) + ":\n";
    for (const pack::Located& text : texts) out += "      - " + text.text + "\n";
}

}  // namespace

PackGenerator::PackGenerator(std::uint64_t seed, std::shared_ptr<const morph::Dictionary> dictionary)
    : dictionary_(std::move(dictionary)), random_(seed, {"а"}, {}) {}

const std::string& PackGenerator::word() {
    return one_in(4) ? inflected()[below(inflected().size())] : vocabulary()[below(vocabulary().size())];
}

// Packs

std::string PackGenerator::plain_words(std::uint64_t most) {
    std::string out = word();
    for (std::uint64_t i = below(most); i > 0; --i) out += " " + word();
    return out;
}

std::string PackGenerator::simple_item() {
    switch (below(14)) {
        case 0: return "=" + word();
        case 1: return word() + "+" + word();
        case 2: return word() + " .. " + word();
        case 3: return "(" + word() + " / " + word() + ")";
        case 4: return "(" + word() + " / " + plain_words(2) + " / )";
        case 5: return names_.empty() ? word() : ":" + names_[below(names_.size())];
        case 6: return ":не+" + word();
        case 7: {
            const std::string text = word();
            return text.size() > 6 ? text.substr(0, 6 + 2 * below(text.size() / 2 - 3)) + "*" : text;
        }
        default: return word();
    }
}

std::string PackGenerator::simple_phrase() {
    std::string out = simple_item();
    for (std::uint64_t i = below(3); i > 0; --i) out += " " + simple_item();
    if (one_in(4)) out += " -" + (one_in(3) ? "(" + word() + " / " + word() + "+" + word() + ")" : word());
    return out;
}

std::string PackGenerator::group() {
    std::string out;
    for (std::uint64_t i = 1 + below(4); i > 0; --i) {
        out += out.empty() ? "" : " / ";
        switch (below(5)) {
            case 0: out += word() + "+" + word(); break;
            case 1: out += simple_phrase(); break;
            case 2: out += names_.size() > built_in_names().size() ? ":" + names_.back() : word(); break;
            default: out += word();
        }
    }
    return out;
}

/// True when every match claims a word, as the compiler demands of a phrase.
bool PackGenerator::needs_word(const Node& node, const pack::Model& model) const {
    const auto needs = [&](const Node& n) { return needs_word(n, model); };
    switch (node.kind) {
        case NodeKind::kNot: return false;
        case NodeKind::kAny: return !node.optional && std::all_of(node.children.begin(), node.children.end(), needs);
        case NodeKind::kAll: case NodeKind::kGlued: case NodeKind::kOrdered:
            return std::any_of(node.children.begin(), node.children.end(), needs);
        case NodeKind::kName: break;
        default: return true;
    }
    for (const pack::NamedText& group : model.words) {
        if (group.name.text == node.text) return needs(*phrase::parse_group(group.value.text).root);
    }
    return node.text != lang::kQuestionName;
}

pack::Located PackGenerator::phrase(const pack::Model& model) {
    for (;;) {
        std::string text = simple_phrase();
        if (one_in(3)) {
            std::vector<std::string> words;
            for (int i = 0; i < 8; ++i) words.push_back(word());
            text = phrase::print(PhraseGenerator(below(UINT64_MAX), words, names_).phrase());
        }
        const phrase::Parsed parsed = phrase::parse(text);
        if (parsed.root && needs_word(*parsed.root, model)) return located(std::move(text));
    }
}

/// Expressions with parts that no match needs, so that the literal before them is put to the test.
std::string PackGenerator::expression() {
    const std::string a = word(), b = word();
    switch (below(7)) {
        case 0: return a + "(?: " + b + ")?";
        case 1: return "(" + a + "|" + b + ") " + word();
        case 2: return " " + a + "[а-я]* ";
        case 3: return a + "? " + b;
        case 4: return "^ " + a + " (" + b + " )*" + word();
        case 5: return "(?:" + a + " ){1,2}" + b;
        default: return a + " .*" + b + " $";
    }
}

void PackGenerator::add_phrases(pack::Texts& texts, std::uint64_t count, const pack::Model& model) {
    for (std::uint64_t i = 0; i < count; ++i) texts.push_back(phrase(model));
}

pack::Model PackGenerator::pack() {
    pack::Model out;
    names_ = built_in_names();
    out.entities.push_back({located("артикул"), located("арт-[0-9]+")});
    out.settings.courtesy = {located("спасибо"), located("добрый день")};
    if (one_in(2)) out.settings.function_words = {located("срочно")};
    if (one_in(2)) out.forms.push_back({located("прийти"), located("придет придут пришла пришел пришли")});
    if (one_in(2)) out.forms.push_back({located("кешбэк"), located("кешбэка кешбэки")});
    for (std::uint64_t i = below(4); i > 0; --i) {
        const std::string name = "группа" + std::string(1, static_cast<char>('0' + out.words.size()));
        std::string text = group();
        if (!phrase::parse_group(text).root) continue;
        out.words.push_back({located(name), located(std::move(text))});
        names_.push_back(name);
    }
    for (std::uint64_t i = 0, count = 2 + below(11); i < count; ++i) {
        pack::IntentModel intent;
        intent.id = located((one_in(2) ? "a.i" : "b.i") + std::to_string(10 + i));
        intent.title = located("Тема " + std::to_string(i));
        add_phrases(intent.phrases, 1 + below(4), out);
        if (one_in(2)) add_phrases(intent.whole, 1 + below(2), out);
        if (one_in(3)) add_phrases(intent.unless, 1 + below(2), out);
        if (one_in(4)) intent.regex.push_back(located(expression()));
        if (one_in(4)) {
            add_phrases(one_in(3) ? intent.follow_ups.whole : intent.follow_ups.phrases, 1 + below(2), out);
            if (i > 0) intent.follow_ups.after.push_back(located(out.intents[below(i)].id.text));
        }
        out.intents.push_back(std::move(intent));
    }
    std::sort(out.intents.begin(), out.intents.end(), [](const auto& a, const auto& b) { return a.id.text < b.id.text; });
    return out;
}

// Messages

std::string PackGenerator::some_form(const std::string& word) {
    if (one_in(3)) return word;
    std::vector<morph::Dictionary::Reading> readings;
    dictionary_->readings(word, readings);
    if (readings.empty()) {
        static const char* const kEndings[] = {"", "а", "у", "ом", "ы", "ов"};
        return word + kEndings[below(std::size(kEndings))];
    }
    const std::vector<morph::Form> forms = dictionary_->forms(readings[below(readings.size())].lemma);
    return forms[below(forms.size())].text;
}

const std::string& PackGenerator::noise() { return one_in(3) ? word() : noises()[below(noises().size())]; }

void PackGenerator::say_name(const std::string& name, const pack::Model& model, std::vector<std::string>& out) {
    for (const pack::NamedText& group : model.words) {
        if (group.name.text == name) return say(*phrase::parse_group(group.value.text).root, model, out);
    }
    if (name == lang::kQuestionName) out.push_back(one_in(2) ? "где" : "?");
    else if (name == lang::kNegationName) out.push_back(one_in(2) ? "не" : "ни");
    else if (name == "число") out.push_back("7");
    else if (name == "номер_заказа") out.push_back("заказ 12345678");
    else if (name == "сумма") out.push_back("1500 рублей");
    else if (name == "артикул") out.push_back("арт-77");
    else out.push_back(one_in(2) ? "12.05.2025" : "вчера");
}

void PackGenerator::say_row(const Node& row, std::uint64_t most_between, const pack::Model& model,
                            std::vector<std::string>& out) {
    for (const Node& child : row.children) {
        if (&child != &row.children.front()) {
            for (std::uint64_t i = below(most_between + 1); i > 0; --i) out.push_back(noise());
        }
        say(child, model, out);
    }
}

void PackGenerator::say(const Node& node, const pack::Model& model, std::vector<std::string>& out) {
    switch (node.kind) {
        case NodeKind::kWord: out.push_back(some_form(node.text)); return;
        case NodeKind::kExact: out.push_back(node.text); return;
        case NodeKind::kPrefix: out.push_back(node.text + (one_in(2) ? "" : "а")); return;
        case NodeKind::kSuffix: out.push_back((one_in(2) ? "" : "за") + node.text); return;
        case NodeKind::kName: return say_name(node.text, model, out);
        case NodeKind::kNot:
            if (one_in(8)) say(node.children.front(), model, out);
            return;
        case NodeKind::kAny:
            if (!node.optional || one_in(2)) say(node.children[below(node.children.size())], model, out);
            return;
        case NodeKind::kGlued: return say_row(node, one_in(6) ? 1 : 0, model, out);
        case NodeKind::kOrdered: return say_row(node, 4, model, out);
        case NodeKind::kAll: break;
    }
    Node shuffled = node;
    for (std::size_t i = shuffled.children.size(); i > 1; --i) {
        std::swap(shuffled.children[i - 1], shuffled.children[below(i)]);
    }
    say_row(shuffled, one_in(2) ? 2 : 0, model, out);
}

void PackGenerator::disturb(std::vector<std::string>& words) {
    if (!words.empty() && one_in(6)) words.erase(words.begin() + static_cast<std::ptrdiff_t>(below(words.size())));
    if (!words.empty() && one_in(5)) words.push_back(words[below(words.size())]);
    if (words.size() > 1 && one_in(5)) std::swap(words[below(words.size())], words[below(words.size())]);
    while (words.size() < 14 && one_in(3)) {
        words.insert(words.begin() + static_cast<std::ptrdiff_t>(below(words.size() + 1)), noise());
    }
    if (words.size() > 14) words.resize(14);
}

std::string PackGenerator::written(const std::vector<std::string>& words) {
    static const char* const kBetween[] = {". ", "? ", "! ", "\n", ", ", " – "};
    std::string out;
    const bool several = one_in(2);
    for (const std::string& w : words) {
        out += out.empty() ? "" : several && one_in(4) ? kBetween[below(std::size(kBetween))] : " ";
        out += w;
    }
    return out + (one_in(3) ? "?" : "");
}

GeneratedMessage PackGenerator::message(const pack::Model& model) {
    GeneratedMessage out;
    std::vector<std::string> words;
    for (std::uint64_t i = one_in(3) ? 2 : one_in(8) ? 0 : 1; i > 0; --i) {
        const pack::IntentModel& intent = model.intents[below(model.intents.size())];
        const pack::Texts* lists[] = {&intent.phrases, &intent.phrases, &intent.whole, &intent.follow_ups.phrases,
                                      &intent.follow_ups.whole, one_in(3) ? &intent.unless : &intent.phrases};
        const pack::Texts& texts = *lists[below(std::size(lists))];
        if (!texts.empty()) say(*phrase::parse(texts[below(texts.size())].text).root, model, words);
    }
    if (words.empty()) {
        for (std::uint64_t i = 1 + below(10); i > 0; --i) words.push_back(word());
    }
    if (!one_in(4)) disturb(words);
    if (words.empty()) words.push_back(word());
    out.text = written(words);
    while (one_in(2)) out.recent.push_back(static_cast<std::uint32_t>(below(model.intents.size())));
    out.now = one_in(2) ? kNow : 0;
    return out;
}

std::string to_text(const pack::Model& model) {
    std::string out;
    const auto named = [&out](std::string_view key, const std::vector<pack::NamedText>& list) {
        if (!list.empty()) out += std::string(key) + ":\n";
        for (const pack::NamedText& one : list) out += "  " + one.name.text + ": " + one.value.text + "\n";
    };
    named("words", model.words);
    named("forms", model.forms);
    for (const pack::IntentModel& intent : model.intents) {
        out += "  " + intent.id.text + ":\n";
        print(intent.phrases, "phrases", out);
        print(intent.whole, "whole", out);
        print(intent.unless, "unless", out);
        print(intent.regex, "regex", out);
        print(intent.follow_ups.after, "after", out);
        print(intent.follow_ups.phrases, "follow_ups", out);
        print(intent.follow_ups.whole, "follow_ups whole", out);
    }
    return out;
}

}  // namespace otvet::test
