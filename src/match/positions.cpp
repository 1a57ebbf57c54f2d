// SPDX-License-Identifier: MIT
#include "match/scratch.hpp"

namespace otvet::match {

void Positions::reset(std::size_t classes) {
    if (classes_ != classes) {
        classes_ = 0;  // first, so that a lack of memory in between leaves nothing half done
        pages_.assign(classes, {});
        set_.assign(classes / kPage + 1, 0);
        classes_ = classes;
    } else {
        for (const pack::ClassId c : present_) set_[c / kPage] = 0;
    }
    more_.clear();
    present_.clear();
}

void Positions::begin_page(pack::ClassId c, std::uint32_t number, std::uint64_t words) {
    std::uint32_t next = pack::kNone;
    if (present(c)) {
        next = static_cast<std::uint32_t>(more_.size());
        more_.push_back(pages_[c]);
    } else {
        present_.push_back(c);
        set_[c / kPage] |= 1ULL << (c % kPage);
    }
    pages_[c] = {words, number, next};
}

}  // namespace otvet::match
