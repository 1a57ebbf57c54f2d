// SPDX-License-Identifier: MIT
#include "morph/dictionary.hpp"

#include <algorithm>
#include <utility>

#include "morph/dictionary_image.hpp"

namespace otvet::morph {

struct Dictionary::Impl {
    DictionaryImage image;
};

Dictionary::Dictionary(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Dictionary::~Dictionary() = default;

Result<std::shared_ptr<const Dictionary>> Dictionary::open(const std::string& path) {
    auto image = DictionaryImage::open(path);
    if (!image) return image.error();
    auto impl = std::make_unique<Impl>(Impl{std::move(*image)});
    return std::shared_ptr<const Dictionary>(new Dictionary(std::move(impl)));
}

bool Dictionary::knows(std::string_view form) const noexcept {
    bool found = false;
    impl_->image.for_each_reading(form, [&found](LemmaId, std::uint16_t) {
        found = true;
        return false;
    });
    return found;
}

void Dictionary::readings(std::string_view form, std::vector<Reading>& out) const {
    const auto first = static_cast<std::ptrdiff_t>(out.size());
    impl_->image.for_each_reading(form, [&out](LemmaId lemma, std::uint16_t bits) {
        out.push_back({lemma, bits});
        return true;
    });
    std::sort(out.begin() + first, out.end(), [](const Reading& a, const Reading& b) { return a.lemma < b.lemma; });
    auto end = out.begin() + first;
    for (auto it = end; it != out.end(); ++it) {
        if (end != out.begin() + first && (end - 1)->lemma == it->lemma) {
            (end - 1)->bits = static_cast<std::uint16_t>((end - 1)->bits | it->bits);
        } else {
            *end++ = *it;
        }
    }
    out.erase(end, out.end());
}

std::string Dictionary::lemma_text(LemmaId lemma) const {
    return lemma < lemma_count() ? impl_->image.lemma_text(lemma) : std::string();
}

std::vector<Form> Dictionary::forms(LemmaId lemma) const {
    std::vector<Form> forms;
    if (lemma >= lemma_count()) return forms;
    impl_->image.for_each_form(
        lemma, [&forms](const std::string& text, std::uint16_t bits) { forms.push_back({text, bits}); });
    std::sort(forms.begin(), forms.end(), [](const Form& a, const Form& b) { return a.text < b.text; });
    std::vector<Form> merged;
    merged.reserve(forms.size());
    for (Form& form : forms) {
        if (!merged.empty() && merged.back().text == form.text) {
            merged.back().bits = static_cast<std::uint16_t>(merged.back().bits | form.bits);
        } else {
            merged.push_back(std::move(form));
        }
    }
    return merged;
}

void Dictionary::each_form(LemmaId lemma, const std::function<void(std::string_view, std::uint16_t)>& visit) const {
    if (lemma < lemma_count()) impl_->image.for_each_form(lemma, visit);
}

std::uint64_t Dictionary::checksum() const noexcept { return impl_->image.checksum(); }

std::size_t Dictionary::lemma_count() const noexcept { return impl_->image.lemma_count(); }

}  // namespace otvet::morph
