// SPDX-License-Identifier: MIT
#include "match/scratch.hpp"

namespace otvet::match {

void Positions::reset(std::size_t classes) {
    if (slots_.size() != classes || now_ == UINT32_MAX) {
        slots_.clear();  // first, so that a lack of memory in between leaves nothing half done
        slots_.resize(classes);
        now_ = 0;
    }
    ++now_;
    more_.clear();
    present_.clear();
}

void Positions::begin_page(pack::ClassId c, std::uint32_t number, std::uint64_t words) {
    Slot& slot = slots_[c];
    std::uint32_t next = pack::kNone;
    if (slot.stamp == now_) {
        next = static_cast<std::uint32_t>(more_.size());
        more_.push_back(slot.page);
    } else {
        present_.push_back(c);
    }
    slot = {{words, number, next}, now_};
}

}  // namespace otvet::match
