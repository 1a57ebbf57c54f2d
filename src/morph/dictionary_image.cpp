// SPDX-License-Identifier: MIT
#include "morph/dictionary_image.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

namespace otvet::morph {
namespace {

using format::Header;
using format::Section;

Error failure(const char* code, const char* message, const std::string& path) { return {code, message, path}; }

// The section as an array inside the file, or false when it leaves the file or is misaligned.
template <class T>
bool bind_list(const MappedFile& file, const Section& section, std::span<const T>& out) {
    const std::uint64_t end = section.offset + std::uint64_t{section.count} * sizeof(T);
    if (section.offset < sizeof(Header) || section.offset % 8 != 0 || end > file.size()) return false;
    out = {reinterpret_cast<const T*>(file.data() + section.offset), section.count};
    return true;
}

template <class T, class Project>
bool ascends_to(std::span<const T> list, Project project, std::size_t end) {
    std::uint32_t last = 0;
    for (const T& item : list) {
        if (project(item) < last) return false;
        last = project(item);
    }
    return !list.empty() && project(list.front()) == 0 && last == end;
}

}  // namespace

Result<DictionaryImage> DictionaryImage::open(const std::string& path) {
    DictionaryImage image;
    if (!image.file_.open(path)) return failure("dictionary.missing", "The dictionary file cannot be read.", path);
    Header header;
    const std::size_t have = std::min(image.file_.size(), sizeof(Header));
    if (have > 0) std::memcpy(&header, image.file_.data(), have);
    const std::size_t magic = std::min(have, header.magic.size());
    if (have == 0 || std::memcmp(header.magic.data(), format::kMagic.data(), magic) != 0) {
        return failure("dictionary.foreign", "The file is not an Otvet dictionary.", path);
    }
    if (have < sizeof(Header)) return failure("dictionary.damaged", "The dictionary file is cut off.", path);
    if (header.version != format::kVersion || std::endian::native != std::endian::little) {
        return failure("dictionary.foreign", "The dictionary was made for another version of Otvet.", path);
    }
    if (header.file_size != image.file_.size()) {
        return failure("dictionary.damaged", "The dictionary file is cut off or has bytes too many.", path);
    }
    const auto* covered = image.file_.data() + format::kChecksumEnd;
    if (format::checksum(covered, image.file_.size() - format::kChecksumEnd) != header.checksum) {
        return failure("dictionary.damaged", "The checksum of the dictionary file is wrong.", path);
    }
    image.checksum_ = header.checksum;
    if (!image.bind_sections(header) || !image.is_consistent()) {
        return failure("dictionary.damaged", "The dictionary file contradicts itself.", path);
    }
    return image;
}

bool DictionaryImage::bind_sections(const Header& header) {
    return bind_list(file_, header.slots, slots_) && bind_list(file_, header.lexemes, lexemes_) &&
           bind_list(file_, header.lemmas, lemmas_) && bind_list(file_, header.paradigms, paradigms_) &&
           bind_list(file_, header.paradigm_endings, paradigm_endings_) &&
           bind_list(file_, header.ending_texts, ending_texts_) && bind_list(file_, header.letters, letters_);
}

// Everything that lookups rely on without looking again.
bool DictionaryImage::is_consistent() const {
    if (!std::has_single_bit(slots_.size()) || lemmas_.empty() || paradigms_.empty()) return false;
    const bool slots_point_inside = std::all_of(slots_.begin(), slots_.end(), [this](std::uint32_t slot) {
        return slot == 0 || ((slot & format::kIndexMask) != 0 && (slot & format::kIndexMask) <= lexemes_.size());
    });
    const bool probing_ends = std::find(slots_.begin(), slots_.end(), 0U) != slots_.end();
    return slots_point_inside && probing_ends && endings_are_consistent() && lexemes_are_consistent() &&
           lemmas_are_consistent();
}

bool DictionaryImage::endings_are_consistent() const {
    const bool texts = std::all_of(ending_texts_.begin(), ending_texts_.end(), [this](const format::EndingText& text) {
        return text.length <= format::kMaxEnding && std::uint64_t{text.offset} + text.length <= letters_.size();
    });
    const bool endings =
        std::all_of(paradigm_endings_.begin(), paradigm_endings_.end(),
                    [this](const format::ParadigmEnding& e) { return e.ending < ending_texts_.size(); });
    return texts && endings && ascends_to(paradigms_, std::identity(), paradigm_endings_.size());
}

bool DictionaryImage::lexemes_are_consistent() const {
    return std::all_of(lexemes_.begin(), lexemes_.end(), [this](const format::Lexeme& lexeme) {
        return lexeme.lemma + std::uint64_t{1} < lemmas_.size() && lexeme.paradigm + 1U < paradigms_.size() &&
               lexeme.stem_length <= format::kMaxWord &&
               std::uint64_t{lexeme.stem} + lexeme.stem_length <= letters_.size();
    });
}

bool DictionaryImage::lemmas_are_consistent() const {
    const auto first = [](const format::Lemma& lemma) { return lemma.first_lexeme; };
    if (!ascends_to(lemmas_, first, lexemes_.size())) return false;
    return std::all_of(lemmas_.begin(), lemmas_.end() - 1, [this](const format::Lemma& lemma) {
        return lemma.first_lexeme < lexemes_.size() && lemma.text_ending < ending_texts_.size();
    });
}

const format::ParadigmEnding* DictionaryImage::find_ending(std::uint16_t paradigm, const unsigned char* text,
                                                           std::size_t length) const noexcept {
    const auto endings = endings_of(paradigm);
    const auto less = [this](const format::ParadigmEnding& ending, std::string_view wanted) {
        const format::EndingText& have = ending_texts_[ending.ending];
        return std::string_view(reinterpret_cast<const char*>(letters_.data()) + have.offset, have.length) < wanted;
    };
    const std::string_view wanted(reinterpret_cast<const char*>(text), length);
    const auto found = std::lower_bound(endings.begin(), endings.end(), wanted, less);
    if (found == endings.end()) return nullptr;
    const format::EndingText& have = ending_texts_[found->ending];
    const bool same = have.length == length && std::memcmp(letters_.data() + have.offset, text, length) == 0;
    return same ? &*found : nullptr;
}

void DictionaryImage::text_of(const format::Lexeme& lexeme, std::uint32_t ending, std::string& out) const {
    const format::EndingText& text = ending_texts_[ending];
    out.clear();
    out.reserve((lexeme.stem_length + std::size_t{text.length}) * 2);
    format::append_decoded(letters_.data() + lexeme.stem, lexeme.stem_length, out);
    format::append_decoded(letters_.data() + text.offset, text.length, out);
}

std::string DictionaryImage::lemma_text(std::uint32_t lemma) const {
    std::string out;
    text_of(lexemes_[lemmas_[lemma].first_lexeme], lemmas_[lemma].text_ending, out);
    return out;
}

}  // namespace otvet::morph
