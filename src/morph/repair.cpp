// SPDX-License-Identifier: MIT
#include "morph/repair.hpp"

#include <algorithm>

#include "morph/repair_message.hpp"

namespace otvet::morph {
namespace {

/// The forms that are Russian letters alone; others («iphone», «5g») are only ever met whole, by Vocabulary.
std::vector<Letters> encode_all(const std::vector<std::string>& forms) {
    std::vector<Letters> encoded;
    encoded.reserve(forms.size());
    Letters letters;
    for (const std::string& form : forms) {
        if (encode(form, letters)) encoded.push_back(letters);
    }
    if (!std::is_sorted(encoded.begin(), encoded.end())) std::sort(encoded.begin(), encoded.end());
    encoded.erase(std::unique(encoded.begin(), encoded.end()), encoded.end());
    return encoded;
}

RepairScratch& thread_scratch() {
    thread_local RepairScratch scratch;
    return scratch;
}

}  // namespace

struct Repairer::Impl {
    Impl(const Vocabulary& vocabulary, const std::vector<Letters>& forms, RepairOptions options)
        : data{vocabulary, options, FormTrie(forms), PhoneticIndex(forms)} {}
    RepairData data;
};

Repairer::Repairer(const Vocabulary& vocabulary, const std::vector<std::string>& forms, RepairOptions options)
    : impl_(std::make_unique<Impl>(vocabulary, encode_all(forms), options)) {}
Repairer::~Repairer() = default;
Repairer::Repairer(Repairer&&) noexcept = default;
Repairer& Repairer::operator=(Repairer&&) noexcept = default;

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
