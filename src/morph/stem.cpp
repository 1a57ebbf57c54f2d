// SPDX-License-Identifier: MIT
#include <libstemmer.h>

#include <memory>

#include "morph/dictionary.hpp"

namespace otvet::morph {
namespace {

struct DeleteStemmer {
    void operator()(sb_stemmer* stemmer) const noexcept { sb_stemmer_delete(stemmer); }
};

// A Snowball stemmer keeps scratch memory, so that each thread needs its own.
sb_stemmer* stemmer_of_this_thread() {
    thread_local const std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer(sb_stemmer_new("russian", "UTF_8"));
    return stemmer.get();
}

}  // namespace

std::string_view stem(std::string_view folded_word) {
    sb_stemmer* stemmer = stemmer_of_this_thread();
    // Without a stemmer, or for a "word" that no int can count, the word is its own stem.
    if (stemmer == nullptr || folded_word.empty() || folded_word.size() > 4096) return folded_word;
    const auto* symbols = reinterpret_cast<const sb_symbol*>(folded_word.data());
    const sb_symbol* result = sb_stemmer_stem(stemmer, symbols, static_cast<int>(folded_word.size()));
    if (result == nullptr) return folded_word;
    const int length = sb_stemmer_length(stemmer);
    return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(length)};
}

}  // namespace otvet::morph
