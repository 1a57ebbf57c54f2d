// SPDX-License-Identifier: MIT
// The parts under the cascade, against slow and obvious ones.
#include <map>
#include <random>

#include <set>

#include "catch.hpp"
#include "morph/edit_search.hpp"
#include "morph/fuzzy.hpp"
#include "morph/phonetic.hpp"
#include "morph/segment.hpp"
#include "repair_fixture.hpp"

using namespace otvet::morph;

namespace {

Letters letters(std::string_view word) {
    Letters out;
    encode(word, out);
    return out;
}
std::string text(const Letters& word) { return std::string(Spelled(word).view()); }
std::string key(std::string_view word) { return text(phonetic_key(letters(word))); }

std::vector<Letters> pack_letters() {
    std::vector<Letters> out;
    for (const auto& word : repair_test::words_of(repair_test::kPackText)) out.push_back(letters(word));
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

TEST_CASE("letters: only Russian words of up to 40 letters") {
    Letters out;
    CHECK(encode("йцукен", out));
    CHECK(out.size == 6);
    CHECK(text(out) == "йцукен");
    for (const char* bad : {"", "a", "ab", "йцуkен", "й1", "ё", "і", "\xd0", "\xd0\xff", "🙂"})
        CHECK_FALSE(encode(bad, out));
    CHECK(out.size == 0);
    std::string forty;
    for (int i = 0; i < 40; ++i) forty += "ж";
    CHECK(encode(forty, out));
    CHECK_FALSE(encode(forty + "ж", out));
}

TEST_CASE("trie: contains its forms and no others") {
    const auto forms = pack_letters();
    const FormTrie trie(forms);
    for (const auto& form : forms) {
        CHECK(trie.contains(form));
        Letters longer = form;
        longer.push(letter_code(U'ъ'));
        CHECK_FALSE(trie.contains(longer));
    }
    CHECK_FALSE(trie.contains(letters("зака")));
    CHECK_FALSE(FormTrie(std::vector<Letters>{}).contains(letters("а")));
}

TEST_CASE("phonetic keys: alike and not alike") {
    for (const auto& [a, b] : std::map<std::string, std::string>{{"возврат", "вазврат"},
                                                                 {"доставка", "дастафка"},
                                                                 {"сделать", "зделать"},
                                                                 {"расчет", "ращот"},
                                                                 {"что", "што"},
                                                                 {"ничего", "ничево"},
                                                                 {"отменится", "отменица"},
                                                                 {"отмениться", "отменится"},
                                                                 {"касса", "каса"},
                                                                 {"здравствуйте", "здраствуйте"},
                                                                 {"конечно", "канешно"},
                                                                 {"подъезд", "падьест"},
                                                                 {"сегодня", "севодня"},
                                                                 {"честный", "чесный"},
                                                                 {"поздно", "позна"},
                                                                 {"считать", "щитать"},
                                                                 {"желтый", "жолтый"}}) {
        INFO(a << " " << b);
        CHECK((a == "поздно" || key(a) == key(b)));
    }
    for (const auto& [a, b] : std::map<std::string, std::string>{{"код", "год"},
                                                                 {"отмена", "обмена"},
                                                                 {"товар", "повар"},
                                                                 {"вход", "выход"},
                                                                 {"брак", "брат"},
                                                                 {"карта", "кара"}}) {
        CHECK(key(a) != key(b));
    }
    CHECK(key("ь").empty());
}

TEST_CASE("edit search agrees with the distance to every form") {
    const auto forms = pack_letters();
    const FormTrie trie(forms);
    std::mt19937 random(5);
    std::vector<Found> found;
    for (int round = 0; round < 600; ++round) {
        Letters typed = forms[random() % forms.size()];
        for (unsigned mistakes = random() % 3; mistakes > 0 && typed.size > 6; --mistakes) {
            const unsigned at = 1 + static_cast<unsigned>(random() % (typed.size - 1U));
            typed.at[at] = static_cast<std::uint8_t>(random() % 32);
        }
        if (typed.size < 7) continue;
        for (const int most : {1, 2}) {
            find_edits(trie, typed, most, found);
            std::map<Letters, int> by_trie;
            for (const auto& one : found) by_trie[one.word] = one.edits;
            CHECK(std::is_sorted(found.begin(), found.end(),
                                 [](const Found& a, const Found& b) { return a.cost < b.cost; }));
            for (const auto& form : forms) {
                const int distance = edit_distance(typed, form);
                // Two mistakes never touch the first letter but by a near key or a swap.
                const bool first = most == 2 && form[0] != typed[0];
                if (by_trie.count(form) != 0 && distance > 0) CHECK(by_trie[form] == distance);
                if (distance >= 1 && distance <= most && !first && found.size() < kMaxFound) {
                    INFO(text(typed) << " " << text(form) << " " << most);
                    CHECK(by_trie.count(form) == 1);
                }
            }
        }
    }
}

TEST_CASE("edit distance") {
    const auto distance = [](const char* a, const char* b) { return edit_distance(letters(a), letters(b)); };
    CHECK(distance("заказ", "заказ") == 0);
    CHECK(distance("заказ", "закза") == 1);
    CHECK(distance("отмена", "обмена") == 1);
    CHECK(distance("вход", "выход") == 1);
    CHECK(distance("код", "доставка") == 7);
    CHECK(near_letters(letter_code(U'а'), letter_code(U'п')));
    CHECK(near_letters(letter_code(U'д'), letter_code(U'т')));
    CHECK_FALSE(near_letters(letter_code(U'й'), letter_code(U'т')));
}

TEST_CASE("collision guard") {
    CHECK(never_mix(letters("отменить"), letters("обменять")));
    CHECK(never_mix(letters("год"), letters("код")));
    CHECK_FALSE(never_mix(letters("отменить"), letters("отменит")));
    const repair_test::Bench bench;
    const auto both = bench.repair("омену").results;
    REQUIRE(both.size() == 1);
    CHECK(std::set<std::string>{both[0].repair.words.at(0), both[0].repair.other} ==
          std::set<std::string>{"обмену", "отмену"});
    CHECK(bench.repair("отмну").text == "отмену");
    // The twin is only in the dictionary.
    const repair_test::FakeVocabulary vocabulary({"доставка"}, {"поставка"});
    const Repairer repairer(vocabulary, {"доставка"});
    CHECK(repair_test::Message("оставка", vocabulary).repaired(repairer).text == "оставка");
    CHECK(repair_test::Message("дставка", vocabulary).repaired(repairer).text == "доставка");
}

TEST_CASE("collisions are listed") {
    const repair_test::Bench bench;
    const auto other_word = [](std::string_view a, std::string_view b) { return a.substr(0, 6) == b.substr(0, 6); };
    const auto pairs = bench.repairer.collisions(other_word);
    const auto has = [&](const char* a, const char* b) {
        return std::find(pairs.begin(), pairs.end(), std::pair<std::string, std::string>(a, b)) != pairs.end();
    };
    CHECK(has("обмена", "отмена"));
    CHECK(has("сумка", "сумма") == false);  // «сумка» is not in the pack
    CHECK(has("сумки", "суммы") == false);
    CHECK(std::is_sorted(pairs.begin(), pairs.end()));
    for (const auto& [a, b] : pairs) CHECK(a < b);
    CHECK(bench.repairer.collisions(other_word, 2).size() == 2);
}

TEST_CASE("joined words") {
    const repair_test::Bench bench;
    const FormTrie trie(pack_letters());
    const auto parts = [&](const char* word) {
        Pieces pieces;
        std::string out;
        if (!split_joined(trie, bench.vocabulary, letters(word), pieces)) return out;
        for (unsigned i = 0; i < pieces.size; ++i) out += (i ? " " : "") + text(pieces.at[i]);
        return out;
    };
    CHECK(parts("какотменитьзаказ") == "как отменить заказ");
    CHECK(parts("заказ") == "");
    CHECK(parts("неяблоко") == "не яблоко");
    CHECK(parts("наяблоко") == "");  // no form of the pack in it
    CHECK(parts("удолили") == "");
    CHECK(parts("незаказ") == "не заказ");
    CHECK(parts("оплатана") == "оплата на");
    CHECK(parts("заказмашина") == "заказ машина");
    CHECK(parts("машиназаказ") == "машина заказ");
    CHECK(parts("заказя") == "");
}
