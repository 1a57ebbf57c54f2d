// SPDX-License-Identifier: MIT
#include "writer.hpp"

#include <algorithm>
#include <bit>
#include <set>
#include <stdexcept>
#include <unordered_map>

#include "morph/dictionary_format.hpp"

namespace otvet::dictgen {
namespace {

namespace format = morph::format;
static_assert(std::endian::native == std::endian::little, "the file is little-endian");

using Encoded = std::string;  // one byte a letter
using EncodedForms = std::vector<std::pair<Encoded, std::uint16_t>>;

bool encode(const Word& text, Encoded& out) {
    std::array<unsigned char, format::kMaxWord> letters{};
    const std::size_t count = format::encode(to_utf8(text), letters);
    out.assign(reinterpret_cast<const char*>(letters.data()), count);
    return count > 0;
}

std::size_t common_prefix(const EncodedForms& forms) {  // sorted: the first and the last differ most
    const Encoded& a = forms.front().first;
    const Encoded& b = forms.back().first;
    const auto mismatch = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(mismatch.first - a.begin());
}

class Writer {
public:
    explicit Writer(const Lemmas& lemmas) {
        collect(lemmas);
        number_endings();
        place_stems();
        fill_slots();
    }
    std::string bytes() const;

private:
    struct Draft {
        Encoded stem;
        std::vector<std::pair<Encoded, std::uint16_t>> endings;
        std::uint32_t lemma = 0;
        bool operator==(const Draft&) const = default;
        auto operator<=>(const Draft&) const = default;
    };

    void collect(const Lemmas& lemmas);
    void add_group(EncodedForms forms, std::vector<Draft>& out);
    void number_endings();
    void place_stems();
    void fill_slots();
    std::uint32_t place(const Encoded& text);
    std::uint16_t ending_number(const Encoded& ending) const;

    std::vector<Draft> drafts_;
    std::vector<Encoded> lemma_texts_;
    std::map<Encoded, std::uint16_t> ending_numbers_;
    std::unordered_map<Encoded, std::uint32_t> placed_;

    std::vector<std::uint32_t> slots_;
    std::vector<format::Lexeme> lexemes_;
    std::vector<format::Lemma> lemmas_;
    std::vector<format::Paradigm> paradigms_;
    std::vector<format::ParadigmEnding> paradigm_endings_;
    std::vector<format::EndingText> ending_texts_;
    std::string letters_;
};

// Cuts the forms into a stem and endings; forms that share too little are parted by their first different letter.
void Writer::add_group(EncodedForms forms, std::vector<Draft>& out) {
    if (forms.empty()) return;
    const std::size_t stem = common_prefix(forms);
    const auto longest = std::max_element(forms.begin(), forms.end(),
                                          [](const auto& a, const auto& b) { return a.first.size() < b.first.size(); });
    if (stem > 0 && longest->first.size() - stem <= format::kMaxEnding) {
        Draft draft{forms.front().first.substr(0, stem), {}, static_cast<std::uint32_t>(lemma_texts_.size())};
        for (auto& [text, bits] : forms) draft.endings.emplace_back(text.substr(stem), bits);
        out.push_back(std::move(draft));
        return;
    }
    for (auto it = forms.begin(); it != forms.end();) {
        const auto end = std::find_if(
            it, forms.end(), [&](const auto& form) { return form.first.substr(stem, 1) != it->first.substr(stem, 1); });
        add_group(EncodedForms(it, end), out);
        it = end;
    }
}

void Writer::collect(const Lemmas& lemmas) {
    for (const auto& [text, groups] : lemmas) {
        Encoded own;
        if (!encode(text, own)) continue;
        std::vector<Draft> drafts;
        for (const FormList& group : groups) {
            EncodedForms forms;
            Encoded encoded;
            for (const TextWithBits& form : group) {
                if (encode(form.text, encoded)) forms.emplace_back(encoded, form.bits);
            }
            std::sort(forms.begin(), forms.end());
            add_group(std::move(forms), drafts);
        }
        std::sort(drafts.begin(), drafts.end());
        drafts.erase(std::unique(drafts.begin(), drafts.end()), drafts.end());
        const auto holds_text = [&own](const Draft& draft) {
            return own.starts_with(draft.stem) &&
                   std::any_of(draft.endings.begin(), draft.endings.end(),
                               [&](const auto& e) { return draft.stem + e.first == own; });
        };
        const auto first = std::find_if(drafts.begin(), drafts.end(), holds_text);
        if (first == drafts.end()) throw std::runtime_error("a lemma without itself: " + to_utf8(text));
        std::rotate(drafts.begin(), first, first + 1);
        drafts_.insert(drafts_.end(), drafts.begin(), drafts.end());
        lemma_texts_.push_back(std::move(own));
    }
}

std::uint16_t Writer::ending_number(const Encoded& ending) const { return ending_numbers_.at(ending); }

void Writer::number_endings() {
    std::set<Encoded> endings;
    for (const Draft& draft : drafts_) {
        for (const auto& ending : draft.endings) endings.insert(ending.first);
    }
    if (endings.size() > 0xFFFF) throw std::runtime_error("too many endings");
    for (const Encoded& ending : endings) {
        const auto length = static_cast<std::uint32_t>(ending.size());
        ending_numbers_.emplace(ending, static_cast<std::uint16_t>(ending_texts_.size()));
        ending_texts_.push_back({place(ending), length});
    }
}

std::uint32_t Writer::place(const Encoded& text) {
    const auto [found, fresh] = placed_.try_emplace(text, static_cast<std::uint32_t>(letters_.size()));
    if (fresh) letters_ += text;
    return found->second;
}

// Drafts → lexemes, paradigms and lemma records, in the lemmas' order.
void Writer::place_stems() {
    std::map<std::vector<std::pair<Encoded, std::uint16_t>>, std::uint16_t> numbers;
    for (const Draft& draft : drafts_) {
        const auto [known, fresh] = numbers.try_emplace(draft.endings, static_cast<std::uint16_t>(numbers.size()));
        if (fresh) {
            if (numbers.size() > 0xFFFF) throw std::runtime_error("too many paradigms");
            paradigms_.push_back(static_cast<std::uint32_t>(paradigm_endings_.size()));
            for (const auto& [ending, bits] : draft.endings) paradigm_endings_.push_back({ending_number(ending), bits});
        }
        if (draft.lemma == lemmas_.size()) {
            const Encoded ending = lemma_texts_[draft.lemma].substr(draft.stem.size());
            lemmas_.push_back({static_cast<std::uint32_t>(lexemes_.size()), ending_number(ending)});
        }
        lexemes_.push_back(
            {place(draft.stem), draft.lemma, known->second, static_cast<std::uint16_t>(draft.stem.size())});
    }
    paradigms_.push_back(static_cast<std::uint32_t>(paradigm_endings_.size()));
    lemmas_.push_back({static_cast<std::uint32_t>(lexemes_.size()), 0});
    if (lexemes_.size() >= format::kIndexMask) throw std::runtime_error("too many lexemes");
}

void Writer::fill_slots() {
    slots_.assign(std::bit_ceil(lexemes_.size() * 3 / 2 + 1), 0);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < lexemes_.size(); ++i) {
        std::uint64_t hash = format::kHashStart;
        for (const char letter : drafts_[i].stem) hash = format::extend(hash, static_cast<unsigned char>(letter));
        hash = format::finish(hash);
        std::size_t slot = hash & mask;
        while (slots_[slot] != 0) slot = (slot + 1) & mask;
        slots_[slot] = format::fingerprint(hash) | static_cast<std::uint32_t>(i + 1);
    }
}

template <class T>
format::Section append(std::string& file, const T& list) {
    file.resize((file.size() + 7) / 8 * 8, '\0');
    const format::Section section{static_cast<std::uint32_t>(file.size()), static_cast<std::uint32_t>(list.size())};
    file.append(reinterpret_cast<const char*>(list.data()), list.size() * sizeof(list[0]));
    return section;
}

std::string Writer::bytes() const {
    format::Header header;
    std::string file(sizeof(header), '\0');
    header.slots = append(file, slots_);
    header.lexemes = append(file, lexemes_);
    header.lemmas = append(file, lemmas_);
    header.paradigms = append(file, paradigms_);
    header.paradigm_endings = append(file, paradigm_endings_);
    header.ending_texts = append(file, ending_texts_);
    header.letters = append(file, letters_);
    header.file_size = static_cast<std::uint32_t>(file.size());
    std::memcpy(file.data(), &header, sizeof(header));
    const auto* covered = reinterpret_cast<const unsigned char*>(file.data()) + format::kChecksumEnd;
    header.checksum = format::checksum(covered, file.size() - format::kChecksumEnd);
    std::memcpy(file.data(), &header, sizeof(header));
    return file;
}

}  // namespace

std::string write_dictionary(const Lemmas& lemmas) { return Writer(lemmas).bytes(); }

}  // namespace otvet::dictgen
