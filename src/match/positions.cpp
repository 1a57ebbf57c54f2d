// SPDX-License-Identifier: MIT
#include "match/scratch.hpp"

namespace otvet::match {

void Positions::reset(std::size_t classes) {
    if (stamp_.size() != classes || now_ == UINT32_MAX) {
        stamp_.clear();  // first, so that a lack of memory in between leaves nothing half done
        head_.assign(classes, 0);
        stamp_.assign(classes, 0);
        now_ = 0;
    }
    ++now_;
    links_.clear();
    present_.clear();
}

void Positions::add(pack::ClassId c, std::uint16_t word) {
    if (stamp_[c] != now_) {
        stamp_[c] = now_;
        head_[c] = pack::kNone;
        present_.push_back(c);
    } else if (links_[head_[c]].word == word) {
        return;
    }
    links_.push_back({word, head_[c]});
    head_[c] = static_cast<std::uint32_t>(links_.size() - 1);
}

}  // namespace otvet::match
