// SPDX-License-Identifier: MIT
#include "pack/likeness.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "morph/dictionary.hpp"
#include "pack/lexicon.hpp"

namespace otvet::pack {
namespace {

constexpr std::size_t kRun = 4;             // letters of a piece
constexpr std::size_t kMaxWordBytes = 128;  // of a word; the rest does not count
constexpr std::size_t kShortWord = 2;       // letters; a word of no more has no stem of its own among the pieces
constexpr std::size_t kTogether = 3;        // stems that a stem is paired with, those before it
constexpr std::size_t kMaxShares = 48;      // groups of a piece: what more intents share says little of each

constexpr std::uint64_t kWordSeed = 0x9ae16a3b2f90404fULL, kPairSeed = 0xc949d7c7509e6557ULL, kRunSeed = 0xb492b66fbe98f273ULL,
                        kStemSeed = 0x8ebc6af09c88c6e3ULL, kTogetherSeed = 0x589965cc75374cc3ULL;

/// The mixer of splitmix64; never 0.
std::uint64_t mix(std::uint64_t h) {
    h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9ULL;
    h ^= h >> 27;
    return h == 0 ? 1 : h;
}

/// Eight bytes a step.
std::uint64_t hash(std::uint64_t seed, std::string_view bytes) {
    std::uint64_t h = seed ^ bytes.size(), piece = 0;
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 8; at += 8, left -= 8) {
        std::memcpy(&piece, at, 8);
        h = (h ^ piece) * 0x9E3779B97F4A7C15ULL;
        h ^= h >> 32;
    }
    piece = 0;
    if (left > 0) std::memcpy(&piece, at, left);
    return mix(h ^ piece);
}

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

/// «^зак», «зака», «аказ», «каз$» of «заказ»; a short word whole.
void add_runs(std::string_view word, std::vector<std::uint64_t>& out) {
    char text[kMaxWordBytes + 2];
    const std::size_t size = std::min(word.size(), kMaxWordBytes);
    text[0] = '^';
    if (size != 0) std::memcpy(text + 1, word.data(), size);
    text[size + 1] = '$';
    std::uint8_t starts[kMaxWordBytes + 3];
    std::size_t count = 0;
    for (std::size_t i = 0; i < size + 2; ++i) {
        starts[count] = static_cast<std::uint8_t>(i);
        count += begins_character(text[i]) ? 1 : 0;
    }
    starts[count] = static_cast<std::uint8_t>(size + 2);
    for (std::size_t i = 0; i == 0 || i + kRun <= count; ++i) {
        const std::size_t end = std::min(i + kRun, count);
        out.push_back(hash(kRunSeed, {text + starts[i], static_cast<std::size_t>(starts[end] - starts[i])}));
    }
}

std::size_t letters(std::string_view word) { return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), begins_character)); }

/// The bit of a stem's beginning, two letters of it.
std::size_t beginning_of(std::string_view stem) { return hash(kStemSeed, stem.substr(0, 4)) % Likeness::kBeginnings; }

bool has_bit(std::span<const std::uint64_t> bits, std::size_t bit) { return (bits[bit / 64] >> (bit % 64) & 1) != 0; }

/// True when some stem with its bit in `bits` may be that of the word: stems are beginnings of words.
bool may_have_stem(std::span<const std::uint64_t> bits, std::string_view word) {
    for (std::size_t size = 0; size <= std::min<std::size_t>(word.size(), 4); ++size) {
        if (has_bit(bits, beginning_of(word.substr(0, size)))) return true;
    }
    return false;
}

/// «заказ» of «заказы», and two of them that stand near one another, whichever comes first.
class Stems {
public:
    explicit Stems(std::vector<std::uint64_t>& out) : out_(out) {}

    std::uint64_t add(std::string_view stem_text) {
        const std::uint64_t stem = hash(kStemSeed, stem_text);
        out_.push_back(stem);
        for (std::size_t i = 0; i < std::min(count_, kTogether); ++i) {
            if (before_[i] != kNoStem && before_[i] != stem) out_.push_back(mix(kTogetherSeed ^ (before_[i] + stem)));
        }
        before_[count_++ % kTogether] = stem;
        return stem;
    }
    /// A word stands here whose stem no example has.
    void pass() { before_[count_++ % kTogether] = kNoStem; }

private:
    static constexpr std::uint64_t kNoStem = 0;  // mix() never makes it
    std::vector<std::uint64_t>& out_;
    std::uint64_t before_[kTogether] = {};
    std::size_t count_ = 0;
};

/// The pieces as they come, some more than once. `with_stem` calls its second argument with the stem of the first, or not.
template <class WithStem>
void add_pieces(std::span<const std::string_view> words, std::vector<std::uint64_t>& out, WithStem&& with_stem) {
    words = words.first(std::min(words.size(), kMaxLikeWords));
    std::uint64_t before = kPairSeed;
    Stems stems(out);
    for (const std::string_view word : words) {
        const std::uint64_t h = hash(kWordSeed, word);
        out.push_back(h);
        out.push_back(hash(before, word));
        before = h ^ kPairSeed;
        add_runs(word, out);
        if (letters(word) > kShortWord) with_stem(word, stems);
    }
    if (!words.empty()) out.push_back(hash(before, {}));
}

void each_once(std::vector<std::uint64_t>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

std::uint32_t log2_16(std::uint64_t n) noexcept {
    const auto whole = static_cast<std::uint32_t>(std::bit_width(n) - 1);
    auto mantissa = static_cast<std::uint64_t>((static_cast<unsigned __int128>(n) << 32) >> whole);  // 1.0 … 2.0 in 32.32
    std::uint32_t out = whole * 16;
    for (std::uint32_t bit = 8; bit > 0; bit >>= 1) {
        mantissa = static_cast<std::uint64_t>((static_cast<unsigned __int128>(mantissa) * mantissa) >> 32);
        if (mantissa >= (2ull << 32)) {
            out += bit;
            mantissa >>= 1;
        }
    }
    return out;
}

std::string_view like_word(const text::Token& token, std::span<const text::Entity> entities) noexcept {
    static constexpr std::string_view kKinds = "@a@b@c@d@e@f@g@h@i@j@k@l@m@n@o@p@q@r@s@t@u@v@w@x@y@z";
    if (token.kind == text::TokenKind::kNumber) return "#";
    if (token.kind != text::TokenKind::kEntity || token.entity < 0) return token.text;
    const auto type = static_cast<std::size_t>(entities[static_cast<std::size_t>(token.entity)].type);
    return kKinds.substr(2 * std::min(type, kKinds.size() / 2 - 1), 2);
}

void pieces_of(std::span<const std::string_view> words, std::vector<std::uint64_t>& out) {
    out.clear();
    add_pieces(words, out, [](std::string_view word, Stems& stems) { stems.add(morph::stem(word)); });
    each_once(out);
}

std::size_t Likeness::known_pieces(std::span<const std::string_view> words, std::vector<std::uint64_t>& out) const {
    out.clear();
    if (keys_.empty()) return 0;
    std::size_t strange = 0;
    add_pieces(words, out, [&](std::string_view word, Stems& stems) {
        const bool possible = may_have_stem(beginnings_, word);
        if (!possible) stems.pass();
        if (!possible || shares(stems.add(morph::stem(word))).empty()) ++strange;
    });
    for (const std::uint64_t piece : out) prefetch(&keys_[piece & (keys_.size() - 1)]);
    std::erase_if(out, [this](std::uint64_t piece) { return shares(piece).empty(); });
    each_once(out);
    return strange;
}

std::span<const Likeness::Share> Likeness::shares(std::uint64_t piece) const noexcept {
    if (keys_.empty()) return {};
    const std::size_t mask = keys_.size() - 1;
    for (std::size_t slot = piece & mask; keys_[slot] != 0; slot = (slot + 1) & mask) {
        if (keys_[slot] == piece) return {shares_.data() + begin_[slot], count_[slot]};
    }
    return {};
}

bool Likeness::is_consistent() const {
    const bool same = begin_.size() == keys_.size() && count_.size() == keys_.size() &&
                      beginnings_.size() == (keys_.empty() ? 0 : kBeginnings / 64);
    if (!same || (!keys_.empty() && !std::has_single_bit(keys_.size()))) return false;
    std::size_t used = 0;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        used += keys_[i] != 0;
        if (std::uint64_t{begin_[i]} + count_[i] > shares_.size()) return false;
    }
    return (keys_.empty() || used < keys_.size()) &&  // a free slot ends every search
           std::all_of(shares_.begin(), shares_.end(), [this](const Share& s) { return s.group < groups_; });
}

void LikenessBuilder::add(std::span<const std::string_view> words, std::uint32_t group) {
    beginnings_.resize(Likeness::kBeginnings / 64, 0);
    scratch_.clear();
    add_pieces(words, scratch_, [this](std::string_view word, Stems& stems) {
        const std::string_view stem = morph::stem(word);
        beginnings_[beginning_of(stem) / 64] |= 1ULL << (beginning_of(stem) % 64);
        stems.add(stem);
    });
    each_once(scratch_);
    for (const std::uint64_t piece : scratch_) pairs_.emplace_back(piece, group);
    if (pieces_.size() <= group) pieces_.resize(group + 1, 0);
    pieces_[group] += scratch_.size();
}

Likeness LikenessBuilder::finish(std::uint32_t groups) {
    Likeness out;
    out.groups_ = groups;
    beginnings_.resize(Likeness::kBeginnings / 64, 0);
    out.beginnings_ = std::move(beginnings_);
    std::sort(pairs_.begin(), pairs_.end());
    std::size_t pieces = 0;
    for (std::size_t i = 0; i < pairs_.size(); ++i) pieces += i == 0 || pairs_[i].first != pairs_[i - 1].first;
    const std::size_t slots = std::bit_ceil(2 * pieces + 1);
    out.keys_.assign(slots, 0);
    out.begin_.assign(slots, 0);
    out.count_.assign(slots, 0);
    std::vector<Likeness::Share> shares;
    for (std::size_t first = 0; first < pairs_.size();) {
        std::size_t last = first;
        while (last < pairs_.size() && pairs_[last].first == pairs_[first].first) ++last;
        const std::uint64_t total = last - first;
        shares.clear();
        for (std::size_t i = first; i < last;) {
            std::size_t end = i;
            while (end < last && pairs_[end].second == pairs_[i].second) ++end;
            const std::uint32_t group = pairs_[i].second;
            // own / pieces of the group against total / pieces of all: n times as often is log2(1 + n) bits
            const std::uint64_t own = (end - i) * pairs_.size();
            const std::uint64_t even = total * pieces_[group];
            if (own > even) shares.push_back({group, log2_16(even + own) - log2_16(even)});
            i = end;
        }
        if (shares.size() > kMaxShares) {
            std::stable_sort(shares.begin(), shares.end(), [](const auto& a, const auto& b) { return a.weight > b.weight; });
            shares.resize(kMaxShares);
        }
        if (!shares.empty()) {
            std::size_t slot = pairs_[first].first & (slots - 1);
            while (out.keys_[slot] != 0) slot = (slot + 1) & (slots - 1);
            out.keys_[slot] = pairs_[first].first;
            out.begin_[slot] = static_cast<std::uint32_t>(out.shares_.size());
            out.count_[slot] = static_cast<std::uint32_t>(shares.size());
            out.shares_.insert(out.shares_.end(), shares.begin(), shares.end());
        }
        first = last;
    }
    return out;
}

}  // namespace otvet::pack
