// SPDX-License-Identifier: MIT
#include <algorithm>

#include "match/scratch.hpp"

namespace otvet::match {

void Positions::reset(std::size_t classes) {
    if (classes_ != classes) {
        classes_ = 0;  // first, so that a lack of memory in between leaves nothing half done
        pages_.assign(classes, {});
        present_.assign(classes, 0);
        set_.assign(classes / kPage + 1, 0);
        classes_ = classes;
    } else {
        std::fill(set_.begin(), set_.end(), 0);
    }
    count_ = 0;
    more_.clear();
}

void Positions::begin_page(pack::ClassId c, std::uint32_t number, std::uint64_t words) {
    const auto next = static_cast<std::uint32_t>(more_.size());
    more_.push_back(pages_[c]);
    pages_[c] = {words, number, next};
}

}  // namespace otvet::match
