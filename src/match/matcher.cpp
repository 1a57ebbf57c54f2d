// SPDX-License-Identifier: MIT
#include "match/candidates.hpp"
#include "match/decision.hpp"
#include "match/opinion.hpp"
#include "match/reader.hpp"
#include "match/winner.hpp"

namespace otvet::match {

void decide(const pack::CompiledPack& pack, std::string_view message, const Context& context, Scratch& scratch,
            Decision& out) {
    out.clear();
    out.repairs_spent = !read(pack, message, context.now, scratch);
    find_hits(pack, context, scratch, out);
    choose(pack, context, scratch, out);
    hear_examples(pack, scratch, out);
}

Decision decide(const pack::CompiledPack& pack, std::string_view message, const Context& context, Scratch& scratch) {
    Decision out;
    decide(pack, message, context, scratch, out);
    return out;
}

std::string_view to_string(Rule rule) noexcept {
    switch (rule) {
        case Rule::kOnly: return "only";
        case Rule::kPriority: return "priority";
        case Rule::kBeats: return "beats";
        case Rule::kKind: return "kind";
        case Rule::kRequiresMore: return "requires_more";
        case Rule::kMoreWords: return "more_words";
        case Rule::kFewerRepairs: return "fewer_repairs";
        case Rule::kFewerUnexplained: return "fewer_unexplained";
        case Rule::kLevel: return "level";
        case Rule::kAlike: return "alike";
    }
    return "level";
}

}  // namespace otvet::match
