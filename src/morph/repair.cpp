// SPDX-License-Identifier: MIT
#include "morph/repair.hpp"

#include <algorithm>

#include "morph/archive.hpp"
#include "morph/repair_message.hpp"

namespace otvet::morph {
namespace {

/// The first ten letters as a number that sorts as they do.
std::uint64_t sort_key(const Letters& word) noexcept {
    std::uint64_t key = 0;
    for (unsigned i = 0; i < 10; ++i) key = key << 6 | (i < word.size ? word[i] + 1U : 0U);
    return key;
}

/// The forms that are Russian letters alone, sorted; others («iphone», «5g») are only ever met whole, by Vocabulary.
std::vector<Letters> encode_all(const std::vector<std::string_view>& forms) {
    struct Keyed {
        std::uint64_t key;
        std::uint32_t index;
    };
    std::vector<Letters> encoded;
    std::vector<Keyed> order;
    encoded.reserve(forms.size());
    order.reserve(forms.size());
    Letters letters;
    for (const std::string_view form : forms) {
        if (!encode(form, letters)) continue;
        order.push_back({sort_key(letters), static_cast<std::uint32_t>(encoded.size())});
        encoded.push_back(letters);
    }
    std::sort(order.begin(), order.end(), [&](const Keyed& a, const Keyed& b) {
        return a.key != b.key ? a.key < b.key : encoded[a.index] < encoded[b.index];
    });
    std::vector<Letters> out;
    out.reserve(encoded.size());
    for (const Keyed& one : order) out.push_back(encoded[one.index]);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

RepairScratch& thread_scratch() {
    thread_local RepairScratch scratch;
    return scratch;
}

}  // namespace

struct Repairer::Impl {
    Impl(const Vocabulary& vocabulary, const std::vector<Letters>& forms, RepairOptions options)
        : data{vocabulary, options, FormTrie(forms), PhoneticIndex(forms)} {}
    Impl(const Vocabulary& vocabulary, RepairOptions options) : data{vocabulary, options, {}, {}} {}
    RepairData data;
};

Repairer::Repairer(const Vocabulary& vocabulary, const std::vector<std::string>& forms, RepairOptions options)
    : Repairer(of_views(vocabulary, {forms.begin(), forms.end()}, options)) {}
Repairer::Repairer(std::unique_ptr<Impl> impl) noexcept : impl_(std::move(impl)) {}
Repairer Repairer::of_views(const Vocabulary& vocabulary, const std::vector<std::string_view>& forms,
                            RepairOptions options) {
    return Repairer(std::make_unique<Impl>(vocabulary, encode_all(forms), options));
}
Repairer::~Repairer() = default;
Repairer::Repairer(Repairer&&) noexcept = default;
Repairer& Repairer::operator=(Repairer&&) noexcept = default;

void Repairer::write(Writer& out) const { out(impl_->data.trie, impl_->data.sounds); }

std::optional<Repairer> Repairer::read(const Vocabulary& vocabulary, Reader& in, RepairOptions options) {
    auto impl = std::make_unique<Impl>(vocabulary, options);
    in(impl->data.trie, impl->data.sounds);
    if (!in.ok() || !impl->data.trie.is_consistent() || !impl->data.sounds.is_consistent()) return std::nullopt;
    return Repairer(std::move(impl));
}

bool Repairer::repair(const std::vector<Word>& words, std::vector<Result>& out, int budget) const {
    out.clear();
    if (words.empty()) return true;
    return MessageRepair(impl_->data, thread_scratch(), words, out, budget).run();
}

std::size_t Repairer::memory() const noexcept { return impl_->data.trie.bytes() + impl_->data.sounds.bytes(); }

std::vector<std::pair<std::string, std::string>> Repairer::collisions(
    const std::function<bool(std::string_view, std::string_view)>& same_word, std::size_t limit) const {
    std::vector<std::pair<std::string, std::string>> out;
    std::vector<Found> found;
    impl_->data.sounds.each([&](const Letters& form) {
        if (out.size() >= limit || form.size < kShortestFuzzy) return;
        find_edits(impl_->data.trie, form, 1, found);
        impl_->data.sounds.find(form, kMaxFound, [&](const Letters& other) { found.push_back({other, 0, 0}); });
        std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.word < b.word; });
        found.erase(
            std::unique(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.word == b.word; }),
            found.end());
        const Spelled one(form);
        for (const Found& other : found) {
            const Spelled two(other.word);
            if (!(form < other.word) || out.size() >= limit || same_word(one.view(), two.view())) continue;
            out.emplace_back(one.view(), two.view());
        }
    });
    return out;
}

}  // namespace otvet::morph
