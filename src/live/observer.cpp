// SPDX-License-Identifier: MIT
#include "otvet/observer.hpp"

namespace otvet {

Observer::~Observer() = default;
void Observer::reply_done(const ReplyDone&) noexcept {}
void Observer::reload_done(const ReloadDone&) noexcept {}

std::string_view to_string(ReloadOutcome outcome) noexcept {
    switch (outcome) {
        case ReloadOutcome::kSwapped: return "swapped";
        case ReloadOutcome::kUnchanged: return "unchanged";
        case ReloadOutcome::kRefused: break;
    }
    return "refused";
}

}  // namespace otvet
