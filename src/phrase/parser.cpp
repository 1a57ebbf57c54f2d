// SPDX-License-Identifier: MIT
// Recursive descent over the signs of a phrase:
//
//   items    := item*                                  side by side: kAll
//   item     := '-' glued | ordered
//   ordered  := glued ('..' glued)*
//   glued    := primary ('+' primary)*
//   primary  := word ['*' | '.class'] | '*' word | ':' name | '=' (word | '(' … ')') | '(' items ('/' items)* ')'
//
// Recursion is bounded by kMaxDepth; every loop consumes a sign.
#include "phrase/parser.hpp"

#include <algorithm>
#include <utility>

#include "lang/form_classes.hpp"
#include "phrase/lexer.hpp"
#include "phrase/tree.hpp"

namespace otvet::phrase {
namespace {

using lang::Code;

std::optional<FormClass> form_class_of(std::string_view name) {
    if (name == lang::kImperativeClass) return FormClass::kImperative;
    if (name == lang::kPastClass) return FormClass::kPast;
    if (name == lang::kInfinitiveClass) return FormClass::kInfinitive;
    return std::nullopt;
}

class Parser {
public:
    explicit Parser(Lexed lexed) : tokens_(std::move(lexed.tokens)), problems_(std::move(lexed.problems)) {}

    Node phrase() {
        Node root = items(Where::kPhrase);
        if (root.kind == NodeKind::kAll) return root;
        Node all;
        all.kind = NodeKind::kAll;
        all.column = root.column;
        all.length = root.length;
        all.children.push_back(std::move(root));
        return all;
    }

    Node group() {
        Node root = alternatives(tokens_.front(), Where::kGroup);
        if (root.kind == NodeKind::kAny) return root;
        Node any;
        any.kind = NodeKind::kAny;
        any.column = root.column;
        any.length = root.length;
        any.children.push_back(std::move(root));
        return any;
    }

    std::vector<Problem> take_problems() { return std::move(problems_); }

private:
    enum class Where : std::uint8_t { kPhrase, kGroup, kParentheses };

    [[nodiscard]] const Token& now() const { return tokens_[pos_]; }
    [[nodiscard]] const Token& next() const { return tokens_[std::min(pos_ + 1, tokens_.size() - 1)]; }
    [[nodiscard]] bool at(Sign sign) const { return now().sign == sign; }
    [[nodiscard]] bool touches_next() const { return now().end() == next().column && next().sign != Sign::kEnd; }
    /// The sign before `now`, glued to it.
    [[nodiscard]] bool touches_last() const { return pos_ > 0 && tokens_[pos_ - 1].end() == now().column; }

    [[nodiscard]] bool at_primary() const {
        return at(Sign::kWord) || at(Sign::kName) || at(Sign::kOpen) || at(Sign::kExact) || at(Sign::kStar);
    }

    void skip() {
        if (pos_ + 1 < tokens_.size()) ++pos_;
    }

    void report(Code code, const Token& token, std::vector<std::string> arguments = {}) {
        problems_.push_back({code, token.column, token.length, token.source, std::move(arguments)});
    }
    void skip_all(Sign sign) {
        while (at(sign)) skip();
    }
    void refuse(Code code) {
        report(code, now());
        skip();
    }

    // Items side by side

    Node items(Where where) {
        std::vector<Node> found;
        bool glued_to_item = false;  // what was parsed last ends where the next sign begins
        for (;;) {
            if (at(Sign::kEnd)) break;
            if (where != Where::kPhrase && at(Sign::kSlash)) break;
            if (where == Where::kParentheses && at(Sign::kClose)) break;
            if (!starts_item()) {
                refuse_stray();
                glued_to_item = false;
                continue;
            }
            if (glued_to_item && touches_last() && !beside_emoji()) {
                report(Code::kPhraseMissingSpace, now(), {now().source});
            }
            if (std::optional<Node> one = item()) found.push_back(*std::move(one));
            glued_to_item = true;
        }
        return join(NodeKind::kAll, std::move(found));
    }

    [[nodiscard]] bool starts_item() const { return at_primary() || at(Sign::kMinus); }

    /// A smile glued to a word is usual and clear.
    [[nodiscard]] bool beside_emoji() const { return at(Sign::kWord) && tokens_[pos_ - 1].sign == Sign::kWord; }

    /// A sign that begins nothing here.
    void refuse_stray() {
        switch (now().sign) {
            case Sign::kClose:
                return refuse(Code::kPhraseUnopened);
            case Sign::kPlus:
                return refuse(Code::kPhrasePlusEdge);
            case Sign::kOrder:
                return refuse(Code::kPhraseOrderEdge);
            case Sign::kForm:
                return refuse(Code::kPhraseFormPlace);
            default:
                break;
        }
        report(Code::kPhraseSlashOutside, now(), {slash_advice()});
        skip();
    }

    [[nodiscard]] std::string slash_advice() const {
        const bool both = pos_ > 0 && tokens_[pos_ - 1].sign == Sign::kWord && next().sign == Sign::kWord;
        return both ? "(" + tokens_[pos_ - 1].source + " / " + next().source + ")" : "(… / …)";
    }

    std::optional<Node> item() {
        if (at(Sign::kMinus)) return exclusion();
        std::vector<Node> chain;
        if (std::optional<Node> first = glued()) chain.push_back(*std::move(first));
        while (at(Sign::kOrder)) {
            const Token sign = now();
            skip();
            if (at(Sign::kMinus)) {
                refuse(Code::kPhraseNotOperand);
            }
            if (!at_primary()) {
                skip_all(Sign::kOrder);
                report(Code::kPhraseOrderEdge, sign);
            }
            if (!at_primary()) break;
            if (std::optional<Node> more = glued()) chain.push_back(*std::move(more));
        }
        if (chain.empty()) return std::nullopt;
        return join(NodeKind::kOrdered, std::move(chain));
    }

    std::optional<Node> exclusion() {
        const Token minus = now();
        skip();
        if (!at_primary()) {
            report(at(Sign::kMinus) ? Code::kPhraseDoubleMinus : Code::kPhraseMinusAlone, minus);
            return std::nullopt;
        }
        std::optional<Node> what = glued();
        if (at(Sign::kOrder)) refuse(Code::kPhraseNotOperand);
        if (!what) return std::nullopt;
        Node out;
        out.kind = NodeKind::kNot;
        out.column = minus.column;
        out.length = what->column + what->length - minus.column;
        out.children.push_back(*std::move(what));
        return out;
    }

    std::optional<Node> glued() {
        std::vector<Node> chain;
        if (std::optional<Node> first = primary()) chain.push_back(*std::move(first));
        while (at(Sign::kPlus)) {
            const Token plus = now();
            skip();
            if (!at_primary()) {
                skip_all(Sign::kPlus);
                report(Code::kPhrasePlusEdge, plus);
            }
            if (!at_primary()) break;
            if (plus.space_before || plus.space_after) report(Code::kPhrasePlusSpace, plus);
            if (std::optional<Node> more = primary()) chain.push_back(*std::move(more));
        }
        if (chain.empty()) return std::nullopt;
        return join(NodeKind::kGlued, std::move(chain));
    }

    // Words and parentheses

    std::optional<Node> primary() {
        switch (now().sign) {
            case Sign::kWord:
                return word();
            case Sign::kName:
                return name();
            case Sign::kStar:
                return suffix();
            case Sign::kExact:
                return exact();
            default:
                return parentheses();
        }
    }

    static Node leaf(NodeKind kind, std::string text, std::uint32_t column, std::uint32_t length) {
        Node out;
        out.kind = kind;
        out.text = std::move(text);
        out.column = column;
        out.length = length;
        return out;
    }

    /// A plain or hyphenated word: `a-b` is a+b or ab.
    static Node spelled(const Token& token, NodeKind kind) {
        if (token.parts.size() == 1) return leaf(kind, token.parts.front().text, token.column, token.length);
        std::vector<Node> parts;
        std::string whole;
        for (const Part& part : token.parts) {
            parts.push_back(leaf(kind, part.text, part.column, part.length));
            whole += part.text;
        }
        std::vector<Node> both;
        both.push_back(join(NodeKind::kGlued, std::move(parts)));
        both.push_back(leaf(kind, std::move(whole), token.column, token.length));
        Node out = choose(std::move(both), false);
        out.column = token.column;
        out.length = token.length;
        return out;
    }

    Node word() {
        const Token token = now();
        const bool star = touches_next() && next().sign == Sign::kStar;
        const bool form = touches_next() && next().sign == Sign::kForm;
        skip();
        if (star) return prefix(token);
        Node out = spelled(token, NodeKind::kWord);
        if (form) add_form_class(out);
        return out;
    }

    Node prefix(const Token& token) {
        Node out = leaf(NodeKind::kPrefix, token.parts.front().text, token.column, token.length + 1);
        const Sign after = next().sign;
        const bool more = touches_next() && (after == Sign::kWord || after == Sign::kStar || after == Sign::kForm);
        if (more || token.parts.size() > 1) report(Code::kPhraseStarPlace, now());
        skip();
        if (more) skip();
        return out;
    }

    void add_form_class(Node& out) {
        const std::optional<FormClass> known = form_class_of(now().text);
        if (!known) {
            report(Code::kPhraseFormUnknown, now(), {now().text});
        } else if (out.kind != NodeKind::kWord) {
            report(Code::kPhraseFormPlace, now());
        } else {
            out.form_class = *known;
            out.length += now().length;
        }
        skip();
        if (at(Sign::kStar) && touches_last()) refuse(Code::kPhraseStarPlace);
    }

    Node name() {
        Node out = leaf(NodeKind::kName, now().text, now().column, now().length);
        skip();
        refuse_endings();
        return out;
    }

    /// `*` or `.class` after what takes neither.
    void refuse_endings() {
        while (touches_last() && (at(Sign::kStar) || at(Sign::kForm))) {
            refuse(at(Sign::kStar) ? Code::kPhraseStarPlace : Code::kPhraseFormPlace);
        }
    }

    std::optional<Node> suffix() {
        const Token star = now();
        if (!touches_next() || next().sign != Sign::kWord) {
            const bool other = touches_next() && (next().sign == Sign::kStar || next().sign == Sign::kName ||
                                                  next().sign == Sign::kOpen || next().sign == Sign::kExact);
            refuse(other ? Code::kPhraseStarPlace : Code::kPhraseStarAlone);
            return std::nullopt;
        }
        skip();
        Node out = leaf(NodeKind::kSuffix, now().parts.front().text, star.column, now().length + 1);
        if (now().parts.size() > 1) report(Code::kPhraseStarPlace, star);
        skip();
        refuse_endings();
        return out;
    }

    std::optional<Node> exact() {
        const Token sign = now();
        const bool glued = touches_next();
        skip();
        if (!glued) {
            report(Code::kPhraseExactAlone, sign);
            return std::nullopt;
        }
        if (at(Sign::kWord)) return exact_word(sign);
        if (at(Sign::kOpen)) {
            std::optional<Node> inside = parentheses();
            if (inside) make_exact(*inside, sign);
            if (inside && inside->length > 0) extend_left(*inside, sign.column);
            return inside;
        }
        report(at_primary() ? Code::kPhraseExactOperand : Code::kPhraseExactAlone, sign);
        skip_all(Sign::kExact);
        return at_primary() ? primary() : std::nullopt;
    }

    Node exact_word(const Token& sign) {
        Node out = spelled(now(), NodeKind::kExact);
        extend_left(out, sign.column);
        skip();
        while (touches_last() && (at(Sign::kStar) || at(Sign::kForm))) refuse(Code::kPhraseExactOperand);
        return out;
    }

    static void extend_left(Node& node, std::uint32_t column) {
        node.length += node.column - column;
        node.column = column;
    }

    /// =(дай / дайте): every plain word inside.
    void make_exact(Node& node, const Token& sign) {
        if (node.kind == NodeKind::kWord) {
            if (node.form_class != FormClass::kAnyForm) report(Code::kPhraseExactOperand, sign);
            node.kind = NodeKind::kExact;
        }
        for (Node& child : node.children) make_exact(child, sign);
    }

    std::optional<Node> parentheses() {
        const Token open = now();
        if (depth_ == kMaxDepth) return skip_too_deep();
        skip();
        ++depth_;
        Node out = alternatives(open, Where::kParentheses);
        --depth_;
        if (at(Sign::kClose)) {
            out.column = open.column;
            out.length = now().end() - open.column;
            skip();
            refuse_endings();
        } else {
            report(Code::kPhraseUnclosed, open);
        }
        return out;
    }

    std::optional<Node> skip_too_deep() {
        if (!std::exchange(too_deep_, true)) report(Code::kPhraseTooDeep, now(), {std::to_string(kMaxDepth)});
        std::size_t open = 0;
        do {
            open += at(Sign::kOpen) ? 1 : 0;
            open -= at(Sign::kClose) ? 1 : 0;
            skip();
        } while (open > 0 && !at(Sign::kEnd));
        return std::nullopt;
    }

    /// `a / b / `: one node, wherever it stands.
    Node alternatives(const Token& start, Where where) {
        std::vector<Node> found;
        std::vector<Token> empty;
        std::size_t count = 0;
        for (;;) {
            const std::size_t before = problems_.size();
            Node one = items(where);
            ++count;
            const bool nothing = one.kind == NodeKind::kAll && one.children.empty();
            if (!nothing) {
                found.push_back(std::move(one));
            } else if (problems_.size() == before) {
                empty.push_back(now());
            }
            if (!at(Sign::kSlash)) break;
            skip();
        }
        if (count > kMaxMembers) {
            report(Code::kPhraseGroupTooBig, start, {std::to_string(count), std::to_string(kMaxMembers)});
        }
        refuse_empty(start, where, found.empty(), empty);
        return choose(std::move(found), !empty.empty());
    }

    void refuse_empty(const Token& start, Where where, bool all_empty, const std::vector<Token>& empty) {
        if (empty.empty()) return;
        if (where == Where::kGroup) {
            report(all_empty && empty.size() == 1 ? Code::kPhraseEmpty : Code::kPhraseEmptyAlternative, empty.front());
        } else if (all_empty) {
            report(Code::kPhraseEmptyParentheses, start);
        } else if (empty.size() > 1) {
            report(Code::kPhraseEmptyAlternative, empty[1]);
        }
    }

    std::vector<Token> tokens_;
    std::vector<Problem> problems_;
    std::size_t pos_ = 0, depth_ = 0;
    bool too_deep_ = false;
};

/// In the order of columns, each place once, at most kMaxProblems.
void settle(std::vector<Problem>& problems) {
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem& a, const Problem& b) { return a.column < b.column; });
    const auto same = [](const Problem& a, const Problem& b) { return a.column == b.column; };
    problems.erase(std::unique(problems.begin(), problems.end(), same), problems.end());
    if (problems.size() > kMaxProblems) problems.erase(problems.begin() + kMaxProblems, problems.end());
}

/// Columns → the text itself, for problems that a tree reported.
void quote_found(std::string_view text, std::vector<Problem>& problems) {
    std::vector<std::size_t> bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) bytes.push_back(i);
    }
    bytes.push_back(text.size());
    const std::size_t last = bytes.size() - 1;
    for (Problem& one : problems) {
        const std::size_t begin = bytes[std::min<std::size_t>(one.column, last)];
        const std::size_t end = bytes[std::min<std::size_t>(one.column + one.length, last)];
        one.found = text.substr(begin, end - begin);
    }
}

bool unreadable(const Lexed& lexed) {
    return std::any_of(lexed.problems.begin(), lexed.problems.end(), [](const Problem& one) {
        return one.code == Code::kPhraseTooLong || one.code == Code::kPhraseBadUtf8;
    });
}

Parsed parse_with(std::string_view text, std::size_t limit, LineBreaks line_breaks, Node (Parser::*rule)()) {
    Parsed out;
    Lexed lexed = lex(text, limit, line_breaks);
    if (unreadable(lexed)) {
        out.problems = std::move(lexed.problems);
        return out;
    }
    Parser parser(std::move(lexed));
    Node root = (parser.*rule)();
    out.problems = parser.take_problems();
    if (out.problems.empty() && root.children.empty()) out.problems.push_back({Code::kPhraseEmpty, 0, 0, {}, {}});
    if (out.problems.empty()) {
        find_senseless(root, out.problems);
        quote_found(text, out.problems);
    }
    settle(out.problems);
    if (out.problems.empty()) out.root = std::move(root);
    return out;
}

}  // namespace

Parsed parse(std::string_view text) { return parse_with(text, kMaxPhrase, LineBreaks::kRefused, &Parser::phrase); }

Parsed parse_group(std::string_view text) { return parse_with(text, kMaxGroup, LineBreaks::kSpaces, &Parser::group); }

}  // namespace otvet::phrase
