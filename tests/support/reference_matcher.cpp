// SPDX-License-Identifier: MIT
#include "support/reference_matcher.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iterator>

#include "lang/builtin_names.hpp"
#include "lang/closed_words.hpp"
#include "pack/words.hpp"
#include "phrase/parser.hpp"
#include "text/fold.hpp"

namespace otvet::test {
namespace {

using pack::PhraseKind;
using phrase::FormClass;
using phrase::Node;
using phrase::NodeKind;

// The caps of match/evaluator.hpp and match/scratch.hpp.
constexpr std::size_t kCapNestedWays = 16, kCapMatchWords = 14, kCapClaim = 24, kCapCovers = 512, kCapItems = 32;
constexpr std::size_t kFollowUpWords = 10;
constexpr std::string_view kToken = " ([0-9]+)=(?:[^ ]*\\^)?";

[[noreturn]] void give_up(const std::string& why) {
    std::fprintf(stderr, "reference matcher: %s\n", why.c_str());
    std::abort();
}

bool in_list(std::string_view list, std::string_view word) {
    const auto words = pack::words_in(list);
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string any_of(std::string_view list) {
    std::string out;
    for (const std::string_view w : pack::words_in(list)) out += (out.empty() ? "" : "|") + regex::quote(w);
    return "(?:" + out + ");";
}

std::string classes_of(std::uint16_t bits) {
    std::string out;
    if ((bits & morph::kImperativeForm) != 0) out += 'v';
    if ((bits & morph::kPastForm) != 0) out += 'p';
    if ((bits & morph::kInfinitiveForm) != 0) out += 'n';
    return out;
}

std::string class_expression(FormClass form_class) {
    switch (form_class) {
        case FormClass::kImperative: return "[pn]*v[pn]*;";
        case FormClass::kPast: return "[vn]*p[vn]*;";
        case FormClass::kInfinitive: return "[vp]*n[vp]*;";
        case FormClass::kAnyForm: break;
    }
    return "[vpn]*;";
}

std::string day_of(std::time_t seconds) {
    std::tm day{};
    gmtime_r(&seconds, &day);
    char out[16];
    std::strftime(out, sizeof out, "%Y-%m-%d", &day);
    return out;
}

/// «<», «>» or nothing. A date without a year or month is a sign of every day that ends so; the nearest of them counts, the
/// coming one first: walk away from today, a day at a time.
std::string time_sign(const std::string& iso, std::int64_t now) {
    const std::size_t dashes = std::min(iso.find_first_not_of('-'), iso.size());
    if (dashes == 0) return iso < day_of(now) ? "<" : iso > day_of(now) ? ">" : "";
    const std::string end = iso.substr(dashes == 3 ? 2 : 1);
    for (std::int64_t far = 0; far < 3000; ++far) {
        for (const std::int64_t day : {far, -far}) {
            if (day_of(static_cast<std::time_t>(now + day * 86'400)).ends_with(end)) return far == 0 ? "" : day > 0 ? ">" : "<";
        }
    }
    return "";
}

bool apart(const std::vector<unsigned>& a, const std::vector<unsigned>& b) {
    std::vector<unsigned> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    return common.empty();
}

std::vector<unsigned> united(const std::vector<unsigned>& a, const std::vector<unsigned>& b) {
    std::vector<unsigned> out;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

}  // namespace

ReferenceMatcher::~ReferenceMatcher() = default;

ReferenceMatcher::ReferenceMatcher(const pack::Model& model, std::shared_ptr<const morph::Dictionary> dictionary)
    : model_(model), dictionary_(std::move(dictionary)) {
    for (const pack::NamedText& entry : model.forms) {
        std::set<std::string> forms{text::fold(entry.name.text)};
        std::string list = text::fold(entry.value.text);
        std::replace_if(list.begin(), list.end(), [](char c) { return c == ',' || c == '/'; }, ' ');
        for (const std::string_view form : pack::words_in(list)) forms.emplace(form);
        paradigms_.push_back(std::move(forms));
    }
    // A group may use any other: resolve them in rounds until all names are known.
    std::map<std::string, Node> trees;
    for (const pack::NamedText& group : model.words) {
        const phrase::Parsed parsed = phrase::parse_group(group.value.text);
        if (!parsed.root) give_up("bad group " + group.value.text);
        trees[text::fold(group.name.text)] = *parsed.root;
    }
    const std::function<bool(const Node&)> ready = [&](const Node& node) {
        if (node.kind == NodeKind::kName && trees.count(node.text) != 0) return groups_.count(node.text) != 0;
        return std::all_of(node.children.begin(), node.children.end(), ready);
    };
    while (groups_.size() < trees.size()) {
        const std::size_t before = groups_.size();
        for (const auto& [name, tree] : trees) {
            if (groups_.count(name) == 0 && ready(tree)) groups_[name] = resolved(tree);
        }
        if (groups_.size() == before) give_up("groups in a circle");
    }
    unless_.resize(model.intents.size());
    for (std::uint32_t i = 0; i < model.intents.size(); ++i) {
        const pack::IntentModel& intent = model.intents[i];
        add(intent.phrases, PhraseKind::kPhrase, i, phrases_);
        add(intent.whole, PhraseKind::kWhole, i, phrases_);
        add(intent.follow_ups.phrases, PhraseKind::kFollowUp, i, phrases_);
        add(intent.follow_ups.whole, PhraseKind::kFollowUpWhole, i, phrases_);
        add(intent.unless, PhraseKind::kUnless, i, unless_[i]);
    }
}

void ReferenceMatcher::add(const pack::Texts& texts, PhraseKind kind, std::uint32_t intent, std::vector<Phrase>& out) {
    for (std::uint32_t s = 0; s < texts.size(); ++s) {
        const phrase::Parsed parsed = phrase::parse(texts[s].text);
        if (!parsed.root) give_up("bad phrase " + texts[s].text);
        Phrase one{intent, kind, s, resolved(*parsed.root)};
        if (one.root.kind != NodeKind::kAll) {
            Node all;
            all.kind = NodeKind::kAll;
            all.children.push_back(std::move(one.root));
            one.root = std::move(all);
        }
        out.push_back(std::move(one));
    }
}

/// Groups in the place of their names; one child of one parent in the place of it.
Node ReferenceMatcher::resolved(const Node& node) const {
    if (node.kind == NodeKind::kName) {
        const auto group = groups_.find(node.text);
        return group == groups_.end() ? node : group->second;
    }
    Node out = node;
    for (Node& child : out.children) child = resolved(child);
    const bool bare = out.kind == NodeKind::kAll || (out.kind == NodeKind::kAny && !out.optional);
    if (bare && out.children.size() == 1) return Node(out.children.front());
    return out;
}

/// The dictionary's words and the pack's paradigms that `form` is a form of.
const std::set<std::string>& ReferenceMatcher::words_of(std::string_view form) const {
    const auto [it, fresh] = known_.try_emplace(std::string(form));
    std::set<std::string>& out = it->second;
    if (!fresh) return out;
    std::vector<morph::Dictionary::Reading> readings;
    if (dictionary_) dictionary_->readings(form, readings);
    for (const auto& r : readings) out.insert(std::to_string(r.lemma));
    const auto lemmas_of_head = [&](std::size_t p) {
        std::set<std::string> lemmas;
        const std::string head = text::fold(model_.forms[p].name.text);
        std::vector<morph::Dictionary::Reading> of_head;
        if (dictionary_) dictionary_->readings(head, of_head);
        for (const auto& r : of_head) {
            if (text::fold(dictionary_->lemma_text(r.lemma)) == head) lemmas.insert(std::to_string(r.lemma));
        }
        return lemmas;
    };
    const std::set<std::string> own = out;
    for (std::size_t p = 0; p < paradigms_.size(); ++p) {
        const std::set<std::string> lemmas = lemmas_of_head(p);
        const bool listed = paradigms_[p].count(std::string(form)) != 0;
        const bool joined = std::any_of(lemmas.begin(), lemmas.end(), [&](const auto& l) { return own.count(l) != 0; });
        if (listed || joined) out.insert("p" + std::to_string(p));
        if (listed) out.insert(lemmas.begin(), lemmas.end());
    }
    return out;
}

std::string ReferenceMatcher::word_expression(const Node& leaf) const {
    const std::set<std::string>& words = words_of(leaf.text);
    const std::string surface = regex::quote(leaf.text) + ";";
    if (words.empty()) {
        return std::string(kToken) + "(?:" + surface + "|[^ ]*;~" + regex::quote(morph::stem(leaf.text)) + ";)";
    }
    std::string any;
    for (const std::string& w : words) any += (any.empty() ? "" : "|") + w;
    std::string forms = "[^ ]*;(?:" + any + ")\\." + class_expression(leaf.form_class);
    if (leaf.form_class == FormClass::kAnyForm) forms += "|" + surface;
    return std::string(kToken) + "(?:" + forms + ")";
}

std::string ReferenceMatcher::expression_of(const Node& leaf) const {
    const std::string token(kToken), text = regex::quote(leaf.text);
    switch (leaf.kind) {
        case NodeKind::kWord: return word_expression(leaf);
        case NodeKind::kExact: return token + text + ";";
        case NodeKind::kPrefix: return token + text + "[^ ;]*;";
        case NodeKind::kSuffix: return token + "[^ ;]*" + text + ";";
        default: break;
    }
    if (leaf.text == lang::kPastDateName) return token + "(?:" + any_of(lang::kPastDayWords) + "|[^ ]*;<;)";
    if (leaf.text == lang::kComingDateName) return token + "(?:" + any_of(lang::kComingDayWords) + "|[^ ]*;>;)";
    const auto entity = [&](std::size_t type) { return token + "[^ ]*;@" + std::to_string(type) + ";"; };
    const auto built_in = static_cast<std::size_t>(text::EntityType::kCustom);
    for (std::size_t i = 0; i < model_.entities.size(); ++i) {
        if (text::fold(model_.entities[i].name.text) == leaf.text) return entity(built_in + i);
    }
    for (std::size_t i = 0; i < built_in; ++i) {
        const auto type = static_cast<text::EntityType>(i);
        if (text::entity_phrase_name(type) == leaf.text || text::entity_name(type) == leaf.text) return entity(i);
    }
    give_up("unknown name " + leaf.text);
}

// The message

/// A line of one word stands for all forms of it, a line of several for just these.
bool ReferenceMatcher::in_line(const pack::Texts& lines, const std::string& form) const {
    const std::set<std::string>& mine = words_of(form);
    for (const pack::Located& line : lines) {
        const std::string folded = text::fold(line.text);
        const auto listed = pack::words_in(folded);
        if (std::find(listed.begin(), listed.end(), form) != listed.end()) return true;
        if (listed.size() != 1) continue;
        const std::set<std::string>& theirs = words_of(listed[0]);
        if (std::any_of(mine.begin(), mine.end(), [&](const auto& w) { return theirs.count(w) != 0; })) return true;
    }
    return false;
}

/// A surface and the words that it is a form of.
std::string ReferenceMatcher::reading_of(std::string_view surface) const {
    std::string out = std::string(surface) + ";";
    std::vector<morph::Dictionary::Reading> readings;
    if (dictionary_) dictionary_->readings(surface, readings);
    for (const auto& r : readings) out += std::to_string(r.lemma) + "." + classes_of(r.bits) + ";";
    bool known = !readings.empty();
    for (std::size_t p = 0; p < paradigms_.size(); ++p) {
        if (paradigms_[p].count(std::string(surface)) == 0) continue;
        out += "p" + std::to_string(p) + ".vpn;";
        known = true;
    }
    if (!known) out += "~" + std::string(morph::stem(surface)) + ";";
    return out;
}

std::string ReferenceMatcher::token_of(const match::Scratch& scratch, std::size_t index, std::int64_t now) const {
    const match::Word& word = scratch.words[index];
    std::string out = " " + std::to_string(index) + "=" + (word.entity ? ";" : reading_of(word.text));
    if (!word.other.empty()) out += "^" + reading_of(word.other);  // a repair's other word
    const text::Token& token = scratch.analysis.tokens[word.token];
    if (token.entity < 0 || word.repair != morph::RepairKind::kNone) return out;
    const text::Entity& entity = scratch.analysis.entities[static_cast<std::size_t>(token.entity)];
    out += "@" + std::to_string(static_cast<std::size_t>(entity.type) + entity.custom) + ";";
    if (entity.type == text::EntityType::kDate && now != 0) {
        const std::string sign = time_sign(entity.value, now);
        if (!sign.empty()) out += sign + ";";
    }
    return out;
}

void ReferenceMatcher::read(const match::Scratch& scratch, std::int64_t now) {
    words_.clear();
    sentences_.clear();
    over_caps_ = false;
    for (std::size_t i = 0; i < scratch.words.size(); ++i) {
        const match::Word& word = scratch.words[i];
        Word one;
        one.text = word.text;
        one.token = token_of(scratch, i, now);
        one.entity = word.entity;
        if (!word.entity) {
            const auto& settings = model_.settings;
            one.function = in_list(lang::kClosedWords, one.text) || in_line(settings.function_words, one.text);
            one.courtesy = in_list(lang::kFillerWords, one.text) || in_line(settings.courtesy, one.text);
            one.asks = in_list(lang::kQuestionWords, one.text);
            one.denies = in_list(lang::kNegationWords, one.text);
        }
        words_.push_back(std::move(one));
    }
    for (const match::Range& range : scratch.sentences) sentences_.push_back({range.first, range.last, range.mark});
}

void ReferenceMatcher::enter(unsigned first, unsigned last) {
    first_ = first;
    last_ = last;
    canonical_.clear();
    found_.clear();
    asks_ = false;
    for (unsigned w = first; w < last; ++w) {
        canonical_ += words_[w].token;
        asks_ |= words_[w].asks;
    }
    for (const Sentence& s : sentences_) asks_ |= s.mark && s.first >= first && s.last <= last;
}

const std::vector<unsigned>& ReferenceMatcher::tokens_with(const std::string& expression) {
    const auto [it, fresh] = found_.try_emplace(expression);
    if (!fresh) return it->second;
    auto& compiled = expressions_[expression];
    if (!compiled) {
        regex::CompileError error;
        compiled = regex::Expression::compile(expression, error);
        if (!compiled) give_up(expression + ": " + error.reason);
    }
    std::vector<regex::Span> groups;
    for (std::size_t from = 0; compiled->find(canonical_, from, groups); from = groups[0].end) {
        const std::string number = canonical_.substr(groups[1].begin, groups[1].end - groups[1].begin);
        it->second.push_back(static_cast<unsigned>(std::stoul(number)));
    }
    return it->second;
}

ReferenceMatcher::Ways ReferenceMatcher::leaf_ways(const Node& leaf) {
    Ways out;
    const std::string key = std::to_string(static_cast<int>(leaf.kind)) + std::to_string(static_cast<int>(leaf.form_class)) +
                            leaf.text;
    const auto [it, fresh] = leaves_.try_emplace(key);
    if (fresh) it->second = expression_of(leaf);
    for (const unsigned w : tokens_with(it->second)) out.push_back({{w}, w, w});
    return out;
}

ReferenceMatcher::Ways ReferenceMatcher::negation_ways() {
    Ways out;
    for (unsigned w = first_; w < last_; ++w) {
        if (!words_[w].denies) continue;
        out.push_back({{w}, w, w});
        if (w + 1 < last_ && words_[w + 1].function) out.push_back({{w}, w, w + 1});
    }
    return out;
}

ReferenceMatcher::Ways ReferenceMatcher::ways(const Node& node) {
    switch (node.kind) {
        case NodeKind::kGlued: return row_ways(node, 0);
        case NodeKind::kOrdered: return row_ways(node, 3);
        case NodeKind::kAll: return all_ways(node);
        case NodeKind::kNot: give_up("an exclusion outside of a kAll");
        case NodeKind::kAny: {
            Ways out;
            for (const Node& child : node.children) {
                const Ways more = ways(child);
                out.insert(out.end(), more.begin(), more.end());
            }
            if (node.optional) out.emplace_back();
            return out;
        }
        case NodeKind::kName:
            if (node.text == lang::kQuestionName) return asks_ ? Ways(1) : Ways{};
            if (node.text == lang::kNegationName) return negation_ways();
            break;
        default: break;
    }
    return leaf_ways(node);
}

ReferenceMatcher::Ways ReferenceMatcher::row_ways(const Node& row, unsigned max_gap) {
    Ways out(1);
    for (const Node& child : row.children) {
        const Ways next = ways(child);
        Ways longer;
        for (const Way& a : out) {
            for (const Way& b : next) {
                if (a.words.empty() || b.words.empty()) {
                    longer.push_back(a.words.empty() ? b : a);
                } else if (b.lo > a.hi && b.lo - a.hi - 1 <= max_gap) {
                    longer.push_back({united(a.words, b.words), a.lo, b.hi});
                    over_caps_ |= longer.back().words.size() > kCapMatchWords;
                }
            }
        }
        out = std::move(longer);
    }
    return out;
}

ReferenceMatcher::Ways ReferenceMatcher::all_ways(const Node& all) {
    Ways out(1);
    for (const Node& child : all.children) {
        if (child.kind == NodeKind::kNot) {
            if (!ways(child.children.front()).empty()) return {};
            continue;
        }
        const Ways next = ways(child);
        Ways longer;
        for (const Way& a : out) {
            for (const Way& b : next) {
                if (apart(a.words, b.words)) longer.push_back({united(a.words, b.words), 0, 0});
            }
        }
        out = std::move(longer);
    }
    for (Way& way : out) {
        over_caps_ |= way.words.size() > kCapMatchWords;
        if (way.words.empty()) continue;
        way.lo = way.words.front();
        way.hi = way.words.back();
    }
    over_caps_ |= out.size() > kCapNestedWays;
    return out;
}

bool ReferenceMatcher::covered(const std::vector<unsigned>& words) const {
    for (unsigned w = first_; w < last_; ++w) {
        if (std::binary_search(words.begin(), words.end(), w)) continue;
        if (!words_[w].courtesy && !words_[w].entity) return false;
    }
    return true;
}

/// The way taken by a phrase in the range entered.
bool ReferenceMatcher::take(const Node& root, bool cover, std::vector<unsigned>& words) {
    std::vector<Ways> items;
    bool excluded = false;
    for (const Node& child : root.children) {
        if (child.kind == NodeKind::kNot) {
            excluded |= !ways(child.children.front()).empty();
            continue;
        }
        items.push_back(ways(child));
        std::sort(items.back().begin(), items.back().end(), [](const Way& a, const Way& b) {
            return a.words.size() != b.words.size() ? a.words.size() > b.words.size() : a.words < b.words;
        });
    }
    over_caps_ |= root.children.size() > kCapItems;
    if (excluded) return false;
    std::size_t tries = 0;
    const std::function<bool(std::size_t, const std::vector<unsigned>&)> from = [&](std::size_t item,
                                                                                   const std::vector<unsigned>& taken) {
        if (item == items.size()) {
            over_caps_ |= taken.size() > kCapClaim || ++tries >= kCapCovers;
            if (cover && !covered(taken)) return false;
            words = taken;
            return true;
        }
        return std::any_of(items[item].begin(), items[item].end(), [&](const Way& way) {
            return apart(taken, way.words) && from(item + 1, united(taken, way.words));
        });
    };
    return from(0, {});
}

bool ReferenceMatcher::wanted(const Phrase& phrase, const std::vector<std::uint32_t>& recent) const {
    if (phrase.kind != PhraseKind::kFollowUp && phrase.kind != PhraseKind::kFollowUpWhole) return true;
    if (words_.size() > kFollowUpWords) return false;
    const pack::Texts& after = model_.intents[phrase.intent].follow_ups.after;
    return std::any_of(recent.begin(), recent.end(), [&](std::uint32_t intent) {
        return std::any_of(after.begin(), after.end(),
                           [&](const pack::Located& id) { return id.text == model_.intents[intent].id.text; });
    });
}

bool ReferenceMatcher::blocked(std::uint32_t intent) {
    std::vector<unsigned> ignored;
    return std::any_of(unless_[intent].begin(), unless_[intent].end(),
                       [&](const Phrase& unless) { return take(unless.root, false, ignored); });
}

void ReferenceMatcher::try_phrase(const Phrase& phrase, std::vector<ReferenceHit>& out) {
    const auto all = static_cast<unsigned>(words_.size());
    const bool whole = phrase.kind == PhraseKind::kWhole || phrase.kind == PhraseKind::kFollowUpWhole;
    const auto holds = [&](unsigned first, unsigned last, bool across) {
        ReferenceHit hit{phrase.intent, phrase.kind, phrase.source, across, first, last, {}};
        enter(first, last);
        if (!take(phrase.root, whole, hit.words)) return false;
        if (!blocked(phrase.intent)) out.push_back(std::move(hit));
        return true;
    };
    if (whole) {
        holds(0, all, false);
        return;
    }
    bool inside = false;
    for (const Sentence& s : sentences_) inside |= holds(s.first, s.last, false);
    if (!inside && sentences_.size() > 1) holds(0, all, true);
}

void ReferenceMatcher::try_regex(std::uint32_t intent, std::uint32_t source, std::vector<ReferenceHit>& out) {
    const std::string& text = model_.intents[intent].regex[source].text;
    auto& compiled = expressions_[text];
    regex::CompileError error;
    if (!compiled) compiled = regex::Expression::compile(text, error);
    if (!compiled) give_up(text + ": " + error.reason);
    for (const Sentence& s : sentences_) {
        std::string sentence = " ";
        std::vector<std::size_t> begins;
        for (unsigned w = s.first; w < s.last; ++w) {
            begins.push_back(sentence.size());
            sentence += words_[w].text + " ";
        }
        std::vector<regex::Span> groups;
        if (!compiled->find(sentence, 0, groups)) continue;
        ReferenceHit hit{intent, PhraseKind::kRegex, source, false, s.first, s.last, {}};
        for (unsigned w = s.first; w < s.last; ++w) {
            const std::size_t begin = begins[w - s.first], end = begin + words_[w].text.size();
            if (begin < groups[0].end && end > groups[0].begin) hit.words.push_back(w);
        }
        enter(s.first, s.last);
        if (!hit.words.empty() && !blocked(intent)) out.push_back(std::move(hit));
    }
}

std::vector<ReferenceHit> ReferenceMatcher::hits(const match::Scratch& scratch,
                                                 const std::vector<std::uint32_t>& recent, std::int64_t now) {
    read(scratch, now);
    std::vector<ReferenceHit> out;
    if (words_.empty()) return out;
    for (const Phrase& phrase : phrases_) {
        if (wanted(phrase, recent)) try_phrase(phrase, out);
    }
    for (std::uint32_t i = 0; i < model_.intents.size(); ++i) {
        for (std::uint32_t s = 0; s < model_.intents[i].regex.size(); ++s) try_regex(i, s, out);
    }
    return out;
}

}  // namespace otvet::test
