// SPDX-License-Identifier: MIT
#include "otvet/reply.hpp"

namespace otvet {

std::string_view to_string(Outcome outcome) noexcept {
    switch (outcome) {
        case Outcome::kAnswer: return "answer";
        case Outcome::kClarify: return "clarify";
        case Outcome::kFallback: return "fallback";
        case Outcome::kEscalate: break;
    }
    return "escalate";
}

}  // namespace otvet
