// SPDX-License-Identifier: MIT
#include "pack/document.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <new>
#include <streambuf>

#include "lang/yaml_reasons.hpp"
#include "pack/line_advice.hpp"
#include "pack/loader.hpp"
#include "pack/shorthand.hpp"

namespace otvet::pack::reading {
namespace {

using lang::Code;

/// Thrown through the parser when going on makes no sense; the problem has been reported.
struct Stop {};

/// Thrown by the buffer; parse() reports it.
struct FlowTooLong {};

/// Reads from memory without a copy. yaml-cpp keeps all that stands in the brackets of a list within a list until the
/// outer one ends, some hundred bytes a sign: the buffer gives no more when so many have come without an event.
class ViewBuffer : public std::streambuf {
public:
    explicit ViewBuffer(std::string_view text) {
        char* begin = const_cast<char*>(text.data());  // never written: no put area
        setg(begin, begin, begin + text.size());
    }
    /// The parser has come to something: what was read before it is not kept.
    void forget() noexcept { signs_ = 0; }

protected:
    std::streamsize xsgetn(char* to, std::streamsize wanted) override {
        const std::streamsize count = std::min<std::streamsize>(wanted, egptr() - gptr());
        const auto is_flow_sign = [](char c) { return c == ',' || c == ':' || c == '[' || c == ']' || c == '{' || c == '}'; };
        signs_ += static_cast<std::size_t>(std::count_if(gptr(), gptr() + count, is_flow_sign));
        if (signs_ > kMaxFlowSigns) throw FlowTooLong{};
        std::copy_n(gptr(), count, to);
        setg(eback(), gptr() + count, egptr());
        return count;
    }

private:
    std::size_t signs_ = 0;
};

Style style_at(char sign) {
    switch (sign) {
        case '\'':
            return Style::kSingle;
        case '"':
            return Style::kDouble;
        case '|':
            return Style::kLiteral;
        case '>':
            return Style::kFolded;
        default:
            return Style::kPlain;
    }
}

/// A word up to white space or a flow sign: the name of an anchor, an alias or a tag.
std::string_view name_at(const SourceText& source, std::size_t offset) {
    const std::string_view rest = source.rest_of_line(offset);
    return rest.substr(0, rest.find_first_of(" \t,]}"));
}

/// yaml-cpp accepts a quote that the end of the file closes.
bool is_closed(const SourceText& source, std::size_t offset, char quote) {
    const std::string_view bytes = source.bytes();
    for (std::size_t pos = offset + 1; pos < bytes.size(); ++pos) {
        if (quote == '"' && bytes[pos] == '\\') {
            ++pos;
        } else if (bytes[pos] == quote) {
            if (quote == '"' || source.at(pos + 1) != '\'') return true;
            ++pos;
        }
    }
    return false;
}

/// The text of a written null at `offset`, or nothing.
std::string_view written_null(const SourceText& source, std::size_t offset) {
    const std::string_view rest = source.rest_of_line(offset);
    for (const std::string_view word : {"null", "Null", "NULL", "~"}) {
        if (rest.substr(0, word.size()) == word) return rest.substr(0, word.size());
    }
    return {};
}

class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(const SourceText& source, const Shorthand& shorthand, ViewBuffer& buffer, Document& out, Reporter& reporter)
        : source_(source), shorthand_(shorthand), buffer_(buffer), out_(out), reporter_(reporter) {}

    /// False when something that was written is not in the tree.
    [[nodiscard]] bool complete() const noexcept { return complete_; }
    void lose() noexcept { complete_ = false; }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
        const std::size_t offset = offset_of(mark);
        const NodeIndex index = add(Kind::kNull, offset);
        check_properties(offset);
        const std::string_view word = written_null(source_, offset);
        if (word.empty()) return;
        // Whether «null» was written here or only follows an empty value is known at the next event.
        out_.nodes[index].kind = Kind::kScalar;
        out_.nodes[index].text = word;
        perhaps_empty_ = index;
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        const std::size_t offset = offset_of(mark);
        add(Kind::kBroken, offset);
        lose();
        fail(Code::kAlias, offset, name_at(source_, offset + 1));
    }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t, const std::string& value) override {
        const std::size_t offset = offset_of(mark);
        Node& node = out_.nodes[add(Kind::kScalar, offset)];
        const char sign = source_.at(offset);
        if (!check_properties(offset)) node.style = style_at(sign);
        node.text = shorthand_.restore(value, text_begin(node, static_cast<std::size_t>(mark.pos)));
        const bool quoted = node.style == Style::kSingle || node.style == Style::kDouble;
        if (quoted && !is_closed(source_, offset, sign)) fail(Code::kUnclosedQuote, offset, {});
        const bool perhaps_joined = node.style == Style::kPlain && node.text.find(" - ") != std::string::npos;
        if (perhaps_joined && check_joined_item(source_, offset, end_of_plain(node, source_), reporter_)) {
            node.kind = Kind::kBroken;
            lose();
        }
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value style) override {
        open(Kind::kSequence, mark, style);
    }
    void OnSequenceEnd() override { open_.pop_back(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value style) override {
        open(Kind::kMap, mark, style);
    }
    void OnMapEnd() override { open_.pop_back(); }

    std::size_t offset_of(const YAML::Mark& mark) const noexcept { return offset_of(mark.pos); }
    std::size_t offset_of(int position) const noexcept {
        return source_.mark_size() +
               (position < 0 ? 0 : shorthand_.original_offset(static_cast<std::size_t>(position)));
    }
    void fail(Code code, std::size_t offset, std::string_view argument) {
        reporter_.report(code, source_.region(offset), source_.rest_of_line(offset), {argument});
    }

private:
    /// Where the runs of a scalar begin in the shorthand: behind the first line of a block, which may hold a comment,
    /// and behind the properties that were reported.
    std::size_t text_begin(const Node& node, std::size_t position) const {
        const std::string& text = shorthand_.text();
        if (node.style != Style::kLiteral && node.style != Style::kFolded) return position;
        return std::min(text.find('\n', position), text.size());
    }
    NodeIndex add(Kind kind, std::size_t offset) {
        if (out_.nodes.size() >= kMaxNodes) {
            fail(Code::kTooManyNodes, offset, std::to_string(kMaxNodes));
            throw Stop{};
        }
        settle_null(offset);
        buffer_.forget();
        const auto index = static_cast<NodeIndex>(out_.nodes.size());
        out_.nodes.emplace_back();
        out_.nodes[index].kind = kind;
        out_.nodes[index].offset = static_cast<std::uint32_t>(offset);
        if (!open_.empty()) append(out_.nodes[open_.back()], index);
        return index;
    }
    void append(Node& parent, NodeIndex child) {
        if (parent.first_child == kNoNode) {
            parent.first_child = child;
        } else {
            out_.nodes[parent.last_child].next = child;
        }
        parent.last_child = child;
    }
    /// A null with the place of the next node was an empty value.
    void settle_null(std::size_t offset) {
        if (perhaps_empty_ == kNoNode) return;
        Node& node = out_.nodes[perhaps_empty_];
        if (node.offset == offset) {
            node.kind = Kind::kNull;
            node.text.clear();
        }
        perhaps_empty_ = kNoNode;
    }
    void open(Kind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
        const std::size_t offset = offset_of(mark);
        if (open_.size() >= kMaxDepth) {
            fail(Code::kTooDeep, offset, std::to_string(kMaxDepth));
            throw Stop{};
        }
        const NodeIndex index = add(kind, offset);
        out_.nodes[index].style = style == YAML::EmitterStyle::Flow ? Style::kFlow : Style::kBlock;
        check_properties(offset);
        open_.push_back(index);
    }
    /// Reports an anchor or a tag: the mark of a node stands on it. A value in quotes has neither at its mark.
    bool check_properties(std::size_t offset) {
        const char sign = source_.at(offset);
        if (sign == '&') fail(Code::kAnchor, offset, name_at(source_, offset + 1));
        if (sign == '!') fail(Code::kTag, offset, name_at(source_, offset));
        return sign == '&' || sign == '!';
    }

    const SourceText& source_;
    const Shorthand& shorthand_;
    ViewBuffer& buffer_;
    Document& out_;
    Reporter& reporter_;
    std::vector<NodeIndex> open_;
    NodeIndex perhaps_empty_ = kNoNode;
    bool complete_ = true;
};

/// Finds where a second document begins and goes no further.
class SecondDocument final : public YAML::EventHandler {
public:
    int position = 0;
    void OnDocumentStart(const YAML::Mark& mark) override {
        position = mark.pos;
        throw Stop{};
    }
    void OnDocumentEnd() override { throw Stop{}; }
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

void check_rest(YAML::Parser& parser, const SourceText& source, TreeBuilder& builder) {
    if (!parser) return;
    SecondDocument second;
    try {
        static_cast<void>(parser.HandleNextDocument(second));
        return;
    } catch (const Stop&) {
    }
    const std::size_t offset = builder.offset_of(second.position);
    const std::string_view rest = source.rest_of_line(offset);
    const bool marked = rest.substr(0, 3) == "---" || source.bytes().find("\n...") < offset;
    builder.lose();
    builder.fail(marked ? Code::kSecondDocument : Code::kTrailing, offset, {});
}

void report_syntax(const YAML::Exception& error, const SourceText& source, TreeBuilder& builder, Reporter& reporter) {
    const std::size_t offset = builder.offset_of(error.mark);
    if (error.msg.rfind("the referenced anchor", 0) == 0) {
        builder.fail(Code::kAlias, offset, name_at(source, offset + 1));
        return;
    }
    if (!error.mark.is_null() && advise_lines(source, offset, reporter)) return;
    const auto known = std::find_if(lang::kYamlReasons.begin(), lang::kYamlReasons.end(),
                                    [&](const auto& reason) { return error.msg.rfind(reason.english, 0) == 0; });
    const lang::YamlReason& reason = known == lang::kYamlReasons.end() ? lang::kOtherYamlReason : *known;
    const bool russian = reporter.language() == Language::kRussian;
    const std::string_view words = russian && !reason.russian.empty() ? reason.russian : std::string_view(error.msg);
    reporter.report(Code::kYamlSyntax, error.mark.is_null() ? source.whole() : source.region(offset),
                    source.rest_of_line(offset), {words, russian ? reason.russian_hint : reason.english_hint});
}

/// The offset behind the header of a block scalar.
std::size_t block_body(const Node& scalar, const SourceText& source) {
    const std::size_t feed = source.bytes().find('\n', scalar.offset);
    return feed == std::string_view::npos ? source.bytes().size() : feed + 1;
}

}  // namespace

bool parse(const SourceText& source, Document& out, Reporter& reporter) {
    const Shorthand shorthand(source.bytes().substr(source.mark_size()));
    ViewBuffer buffer(shorthand.text());
    TreeBuilder builder(source, shorthand, buffer, out, reporter);
    std::istream stream(&buffer);
    try {
        YAML::Parser parser(stream);
        if (parser.HandleNextDocument(builder) && !out.nodes.empty()) {
            check_rest(parser, source, builder);
            return builder.complete();
        }
        reporter.report(Code::kEmptyFile, source.whole());
    } catch (const Stop&) {
    } catch (const FlowTooLong&) {
        builder.fail(Code::kFlowTooLong, out.nodes.empty() ? source.mark_size() : out.nodes.back().offset,
                     std::to_string(kMaxFlowSigns));
    } catch (const YAML::Exception& error) {
        report_syntax(error, source, builder, reporter);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        reporter.report(Code::kYamlSyntax, source.whole(), {}, {error.what(), ""});
    }
    out.nodes.clear();
    return false;
}

std::vector<Line> lines_of(const Node& scalar, const SourceText& source) {
    std::vector<Line> out;
    const std::string_view text = scalar.text;
    if (scalar.style != Style::kLiteral) {
        const bool quoted = scalar.style == Style::kSingle || scalar.style == Style::kDouble;
        const std::size_t offset =
            scalar.style == Style::kFolded ? block_body(scalar, source) : scalar.offset + (quoted ? 1U : 0U);
        out.push_back(
            {text, offset, source.bytes().substr(std::min(offset, source.bytes().size()), text.size()) == text});
        return out;
    }
    std::size_t raw = block_body(scalar, source);
    for (std::size_t begin = 0; begin < text.size() && raw <= source.bytes().size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        const std::size_t raw_end = source.line_end(raw);
        const bool fits = raw_end >= raw + line.size();
        out.push_back({line, fits ? raw_end - line.size() : raw, fits});
        begin = end + 1;
        const std::size_t feed = source.bytes().find('\n', raw_end);
        raw = feed == std::string_view::npos ? source.bytes().size() : feed + 1;
    }
    if (out.empty()) out.push_back({text, scalar.offset, false});
    return out;
}

std::size_t end_of_plain(const Node& scalar, const SourceText& source) {
    const std::string_view bytes = source.bytes();
    const std::string_view text = scalar.text;
    if (bytes.substr(scalar.offset, text.size()) == text) return scalar.offset + text.size();
    const auto is_white = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    std::size_t raw = scalar.offset;
    for (std::size_t i = 0; i < text.size() && raw < bytes.size();) {
        if (!is_white(text[i])) {
            ++i, ++raw;
            continue;
        }
        while (i < text.size() && is_white(text[i])) ++i;
        while (raw < bytes.size() && is_white(bytes[raw])) ++raw;
    }
    return raw;
}

}  // namespace otvet::pack::reading
