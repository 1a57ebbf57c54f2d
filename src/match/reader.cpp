// SPDX-License-Identifier: MIT
#include "match/reader.hpp"

#include <algorithm>

#include "match/calendar.hpp"
#include "phrase/parser.hpp"
#include "text/utf8.hpp"

namespace otvet::match {
namespace {

using pack::AtomId;
using pack::AtomTable;

constexpr int kWholePrice = 1;  // a word of a message that is all of another layout; single words cost 2
constexpr int kDearRepairs = 24;  // searches a message; keeps the worst one linear

class Reader {
public:
    Reader(const pack::CompiledPack& pack, std::string_view message, std::int64_t now, Scratch& s)
        : pack_(pack), message_(message), now_(now), s_(s) {}

    /// False when a budget of repairs was spent.
    bool run() {
        s_.words.clear();
        s_.atoms.clear();
        s_.repaired.clear();
        hash_tokens();
        for (std::uint32_t t = 0; t < s_.analysis.tokens.size(); ++t) add_token(t);
        const bool complete = repair();
        if (!s_.repairs.empty()) {
            whole_repair(morph::RepairKind::kLayout);
            whole_repair(morph::RepairKind::kTranslit);
        }
        cut_sentences();
        place();
        return complete;
    }

private:
    /// In a big pack every look-up waits for memory: they are made to wait together.
    void hash_tokens() {
        s_.hashes.clear();
        for (const text::Token& token : s_.analysis.tokens) {
            s_.hashes.push_back(pack::hash_text(token.text));
            pack_.lexicon.forms.expect(s_.hashes.back());
        }
    }

    void add_token(std::uint32_t t) {
        const text::Token& token = s_.analysis.tokens[t];
        Word word;
        word.text = token.text;
        word.token = t;
        word.first_atom = static_cast<std::uint32_t>(s_.atoms.size());
        word.number = token.kind == text::TokenKind::kNumber;
        word.entity = token.kind == text::TokenKind::kEntity;
        if (token.entity >= 0) add_entity(s_.analysis.entities[static_cast<std::size_t>(token.entity)]);
        const bool known = word.entity || look_up(word, s_.hashes[t]) || word.number || token.kind == text::TokenKind::kEmoji;
        if (ends_ordinal(t)) word.function = true;
        word.unknown = !known && !word.function;
        word.atom_count = static_cast<std::uint32_t>(s_.atoms.size()) - word.first_atom;
        s_.words.push_back(word);
    }

    /// «е» of «3-е», «го» of «15-го».
    [[nodiscard]] bool ends_ordinal(std::uint32_t t) const {
        const auto& tokens = s_.analysis.tokens;
        return t > 0 && tokens[t].glued_left && tokens[t].text.size() <= 6 && tokens[t - 1].kind == text::TokenKind::kNumber;
    }

    void add_entity(const text::Entity& entity) {
        const auto& atoms = pack_.lexicon.entity_atoms;
        const std::size_t index = static_cast<std::size_t>(entity.type) + entity.custom;
        if (index < atoms.size() && atoms[index] != pack::kNoAtom) s_.atoms.push_back(atoms[index]);
        if (entity.type == text::EntityType::kDate && now_ != 0) add_date(entity.value);
    }

    void add_date(const std::string& iso) {
        const int order = compare_to_today(iso, now_);
        const AtomId atom = order < 0 ? pack_.lexicon.past_date : pack_.lexicon.coming_date;
        if (order != 0 && atom != pack::kNoAtom) s_.atoms.push_back(atom);
    }

    void append(const AtomTable& table, const AtomTable::Entry& entry) {
        for (const AtomId atom : table.atoms(entry)) {
            s_.atoms.push_back(atom);
            pack::prefetch(&pack_.notes[atom]);
        }
    }

    /// Appends the atoms of word.text and sets its flags; true when a vocabulary knows the word.
    bool look_up(Word& word, std::uint64_t hash) {
        const pack::Lexicon& lexicon = pack_.lexicon;
        const std::size_t before = s_.atoms.size();
        const AtomTable::Entry* entry = lexicon.forms.find(word.text, hash);
        if (entry != nullptr) {
            append(lexicon.forms, *entry);
            word.function = (entry->flags & pack::kFunctionForm) != 0;
            word.courtesy = (entry->flags & pack::kCourtesyForm) != 0;
        }
        bool known = entry != nullptr || (pack_.dictionary && pack_.dictionary->knows(word.text));
        if (!known && !lexicon.stems.empty()) {
            if (const auto* stem = lexicon.stems.find(morph::stem(word.text))) {
                append(lexicon.stems, *stem);
                word.by_stem = true;
            }
        }
        if (lexicon.prefix_lengths != 0) add_prefixes(word.text);
        if (lexicon.suffix_lengths != 0) add_suffixes(word.text);
        return known || s_.atoms.size() > before;
    }

    /// The last bit stands for all lengths from its own on.
    static bool has_length(std::uint64_t lengths, std::size_t length) noexcept {
        return (lengths >> std::min<std::size_t>(length, 63) & 1) != 0;
    }

    void add_prefixes(std::string_view text) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < text.size() && length < phrase::kMaxWord;) {
            i += text::decode(text, i).size;
            ++length;
            if (!has_length(pack_.lexicon.prefix_lengths, length)) continue;
            if (const auto* e = pack_.lexicon.prefixes.find(text.substr(0, i))) append(pack_.lexicon.prefixes, *e);
        }
    }

    void add_suffixes(std::string_view text) {
        std::size_t length = 0;
        for (std::size_t i = text.size(); i > 0 && length < phrase::kMaxWord;) {
            do --i;
            while (i > 0 && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80);
            ++length;
            if (!has_length(pack_.lexicon.suffix_lengths, length)) continue;
            if (const auto* e = pack_.lexicon.suffixes.find(text.substr(i))) append(pack_.lexicon.suffixes, *e);
        }
    }

    /// A Russian capital letter, and a small one after it.
    [[nodiscard]] bool capitalized(const text::Token& token) const noexcept {
        const std::string_view word = message_.substr(token.begin, token.end - token.begin);
        const auto first = text::decode(word, 0), second = text::decode(word, first.size);
        constexpr char32_t kFirst = 0x410, kLast = 0x42F, kYo = 0x401;
        return ((first.cp >= kFirst && first.cp <= kLast) || first.cp == kYo) && second.cp > kLast && second.cp < 0x460;
    }

    /// A capital letter tells a name only where most words have none.
    [[nodiscard]] bool has_names() const {
        if (!s_.analysis.normalized.has_capital) return false;
        const auto& tokens = s_.analysis.tokens;
        const auto capitals = std::count_if(tokens.begin(), tokens.end(),
                                            [this](const text::Token& token) { return capitalized(token); });
        return capitals > 0 && 2 * static_cast<std::size_t>(capitals) <= tokens.size();
    }

    /// Inside a sentence, and with a capital letter.
    [[nodiscard]] bool is_name(std::uint32_t t) const {
        const auto& tokens = s_.analysis.tokens;
        return t > 0 && tokens[t - 1].sentence == tokens[t].sentence && !tokens[t].glued_left && capitalized(tokens[t]);
    }

    bool repair() {
        s_.repair_words.clear();
        const bool names = has_names();
        for (const Word& word : s_.words) {
            const text::Token& token = s_.analysis.tokens[word.token];
            s_.repair_words.push_back({word.text, token.raw, !word.unknown, token.glued_left, word.by_stem,
                                       word.unknown && names && is_name(word.token)});
        }
        s_.repairs.clear();
        const bool complete = pack_.repairer->repair(s_.repair_words, s_.repairs, kDearRepairs);
        if (s_.repairs.empty()) return complete;
        std::vector<Word> before;
        before.swap(s_.words);
        std::size_t next = 0;
        for (const morph::Repairer::Result& r : s_.repairs) {
            while (next < r.first) s_.words.push_back(before[next++]);
            for (std::size_t i = 0; i < r.repair.words.size(); ++i) {  // the first piece bears the price
                add_repaired(r.repair.words[i], before[r.first], r.repair, i == 0 ? r.repair.price : 0);
            }
            next = r.first + r.count;
        }
        while (next < before.size()) s_.words.push_back(before[next++]);
        return complete;
    }

    void add_repaired(const std::string& text, const Word& original, const morph::Repair& repair, int price) {
        Word word;
        word.text = s_.repaired.emplace_back(text);
        word.token = original.token;
        word.first_atom = static_cast<std::uint32_t>(s_.atoms.size());
        word.price = static_cast<std::uint8_t>(price);
        word.repair = repair.kind;
        look_up(word, pack::hash_text(word.text));
        if (!repair.other.empty()) {
            Word other;
            other.text = word.other = s_.repaired.emplace_back(repair.other);
            look_up(other, pack::hash_text(other.text));
        }
        word.atom_count = static_cast<std::uint32_t>(s_.atoms.size()) - word.first_atom;
        s_.words.push_back(word);
    }

    /// A whole message of the other layout or in Latin letters is one repair, not one a word: the prices of its words must
    /// not decide between intents.
    void whole_repair(morph::RepairKind kind) {
        const auto of_whole = [kind](const Word& word) { return word.repair == kind && word.price == kWholePrice; };
        const auto moved = std::count_if(s_.words.begin(), s_.words.end(), of_whole);
        if (moved < 2) return;
        for (Word& word : s_.words) {
            if (of_whole(word)) word.price = 0;
        }
        if (kind == morph::RepairKind::kLayout && 2 * static_cast<std::size_t>(moved) > s_.words.size()) other_layout();
    }

    /// On the Latin layout «?» is the key of «,» and «.» that of «ю», which end no sentence, and «&» is that of «?».
    void other_layout() {
        auto& sentences = s_.analysis.sentences;
        std::size_t kept = 0;
        for (std::size_t i = 1; i < sentences.size(); ++i) {
            if (!sentences[kept].exclamation) {
                sentences[kept].last = sentences[i].last;
                sentences[kept].question = sentences[i].question;
            } else {
                sentences[++kept] = sentences[i];
            }
        }
        sentences.resize(kept + 1);
        if (s_.analysis.tokens.back().raw.ends_with('&')) sentences.back().question = true;
    }

    void cut_sentences() {
        s_.sentences.clear();
        std::uint32_t at = 0;
        for (const text::Sentence& sentence : s_.analysis.sentences) {
            Range range{at, at, sentence.question, sentence.question};
            while (at < s_.words.size() && s_.words[at].token < sentence.last) ++at;
            range.last = at;
            if (range.last > range.first) s_.sentences.push_back(range);
        }
    }

    void place() {
        s_.positions.reset(pack_.formulas.classes.size());
        for (std::size_t w = s_.words.size(); w-- > 0;) place(s_.words[w], static_cast<std::uint32_t>(w));
        for (Range& range : s_.sentences) {
            for (std::uint32_t w = range.first; w < range.last && !range.question; ++w) range.question = s_.words[w].asks;
        }
    }

    void place(Word& word, std::uint32_t position) {
        const AtomId* const atoms = s_.atoms.data() + word.first_atom;
        for (std::uint32_t a = 0; a < word.atom_count; ++a) {
            const pack::AtomNote& note = pack_.notes[atoms[a]];
            word.asks |= note.asks != 0;
            word.topics |= note.topics;
            for (const pack::ClassId c : pack_.classes_of(note)) {
                pack::prefetch(&pack_.index.begin[c]);
                s_.positions.add(c, position);
            }
        }
    }

    const pack::CompiledPack& pack_;
    std::string_view message_;
    std::int64_t now_;
    Scratch& s_;
};

}  // namespace

bool read(const pack::CompiledPack& pack, std::string_view message, std::int64_t now, Scratch& scratch) {
    const bool custom = !pack.entity_expressions.empty();
    text::analyse(message, scratch.analysis, custom ? &pack : nullptr);
    return Reader(pack, message, now, scratch).run();
}

void canonical_text(const Scratch& scratch, Range range, std::string& out) {
    out.assign(1, ' ');
    for (std::uint32_t w = range.first; w < range.last; ++w) {
        out.append(scratch.words[w].text);
        out.push_back(' ');
    }
}

}  // namespace otvet::match
