// SPDX-License-Identifier: MIT
// Phrases parsed ahead of their use, many at a time and on several threads: parsing needs nothing but the text.
#pragma once

#include <vector>

#include "pack/model.hpp"
#include "pack/parallel.hpp"
#include "phrase/parser.hpp"

namespace otvet::pack {

class PhrasesAhead {
public:
    /// `texts` live as long as this.
    explicit PhrasesAhead(std::vector<const Located*> texts) : texts_(std::move(texts)) {}

    /// The next one, in order. Precondition: there is one.
    [[nodiscard]] phrase::Parsed next() {
        if (at_ == parsed_.size()) parse_more();
        return std::move(parsed_[at_++]);
    }

private:
    static constexpr std::size_t kTogether = 4'096;  ///< their trees stand in memory at once
    static constexpr std::size_t kStride = 64;       ///< phrases that a thread takes at once
    void parse_more() {
        done_ += parsed_.size();
        parsed_.assign(std::min(kTogether, texts_.size() - done_), {});
        at_ = 0;
        for_each_index((parsed_.size() + kStride - 1) / kStride, [this](std::size_t stride) {
            const std::size_t end = std::min((stride + 1) * kStride, parsed_.size());
            for (std::size_t i = stride * kStride; i < end; ++i) parsed_[i] = phrase::parse(texts_[done_ + i]->text);
        });
    }

    std::vector<const Located*> texts_;
    std::vector<phrase::Parsed> parsed_;
    std::size_t done_ = 0, at_ = 0;  ///< before parsed_, and in it
};

}  // namespace otvet::pack
