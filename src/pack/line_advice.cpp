// SPDX-License-Identifier: MIT
#include "pack/line_advice.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace otvet::pack::reading {
namespace {

using lang::Code;

constexpr std::size_t kMostLines = 1000;

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

/// One line that says something: no blank one, no comment.
struct Row {
    std::size_t offset = 0;   ///< of its first sign
    std::size_t indent = 0;   ///< spaces before it
    std::string_view text;

    [[nodiscard]] bool item() const { return text == "-" || text.starts_with("- "); }
    /// Behind «- »: there a key may stand.
    [[nodiscard]] std::string_view inner() const {
        return item() ? trimmed(text.substr(1)) : text;
    }
    /// The end of a key without quotes: a colon, and a space or the end behind it.
    [[nodiscard]] std::size_t colon() const {
        const std::size_t at = inner().find(": ");
        return at == std::string_view::npos && inner().ends_with(':') ? inner().size() - 1 : at;
    }
    [[nodiscard]] bool has_key() const { return colon() != std::string_view::npos; }
    [[nodiscard]] std::string_view key() const { return inner().substr(0, colon()); }
    [[nodiscard]] std::string_view value() const { return has_key() ? trimmed(inner().substr(colon() + 1)) : inner(); }
    [[nodiscard]] bool opens_block() const { return value().starts_with('|') || value().starts_with('>'); }
};

std::optional<Row> row_at(const SourceText& source, std::size_t line_begin) {
    const std::string_view line = source.bytes().substr(line_begin, source.line_end(line_begin) - line_begin);
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view text = trimmed(line);
    if (text.empty() || text.starts_with('#')) return std::nullopt;
    return Row{line_begin + indent, indent, text};
}

/// The lines above, the nearest first.
std::vector<Row> rows_above(const SourceText& source, std::size_t offset) {
    std::vector<Row> rows;
    std::size_t begin = source.line_begin(offset);
    for (std::size_t n = 0; begin > source.mark_size() && n < kMostLines; ++n) {
        begin = source.line_begin(begin - 1);
        if (const auto row = row_at(source, begin)) rows.push_back(*row);
    }
    return rows;
}

/// The lines that a line may stand under: each begins left of those after it.
std::vector<Row> parents(const std::vector<Row>& above) {
    std::vector<Row> out;
    for (const Row& row : above) {
        if (out.empty() || row.indent < out.back().indent) out.push_back(row);
    }
    return out;
}

class Adviser {
public:
    Adviser(const SourceText& source, std::size_t offset, Reporter& reporter)
        : source_(source), reporter_(reporter), above_(rows_above(source, offset)) {
        if (const auto row = row_at(source, source.line_begin(offset))) row_ = *row;
        offset_ = offset;
    }

    bool run() {
        if (row_.text.empty() || above_.empty()) return false;
        const Row& last = above_.front();
        if (row_.text.size() > 1 && row_.text[0] == '-' && row_.text[1] != ' ' && row_.text[1] != '-' && last.item()) {
            return tell(Code::kDashWithoutSpace, row_, {std::string("- ") + std::string(row_.text.substr(1))});
        }
        if (row_.item()) return item(last);
        const std::size_t colon = row_.offset + (row_.item() ? row_.text.size() - row_.inner().size() : 0) + row_.colon();
        if (!row_.has_key() || offset_ > colon) return false;  // a later colon is one of the text
        if (row_.indent == last.indent && !last.has_key() && !last.item()) return no_colon(last);
        if (row_.indent > last.indent && !last.value().empty() && !last.opens_block()) return too_deep(last);
        return between();
    }

private:
    bool tell(Code code, const Row& row, std::initializer_list<std::string> arguments) {
        std::vector<std::string_view> views(arguments.begin(), arguments.end());
        views.resize(3);
        reporter_.report(code, source_.region(row.offset, row.text.size()), row.text, {views[0], views[1], views[2]});
        return true;
    }

    /// A list item where no list is.
    bool item(const Row& last) {
        const std::vector<Row> stack = parents(above_);
        const auto list = std::find_if(stack.begin(), stack.end(), [](const Row& row) { return row.item(); });
        if (list != stack.end() && list->indent != row_.indent && last.indent >= list->indent && row_.indent + 2 > list->indent) {
            return tell(Code::kIndentBetween, row_, {std::to_string(row_.indent), std::to_string(list->indent), std::string(list->text)});
        }
        if (last.has_key() && !last.value().empty() && last.indent == row_.indent) {
            return tell(Code::kItemAmongKeys, row_, {std::string(last.key())});
        }
        return false;
    }

    bool no_colon(const Row& last) {
        const Row* block = nullptr;  // a text that lines above belong to
        for (std::size_t i = 1; i < above_.size() && above_[i].indent >= last.indent; ++i) {
            if (above_[i].indent > last.indent) continue;
            if (above_[i].has_key() && above_[i].opens_block()) block = &above_[i];
            break;
        }
        if (block != nullptr) {
            return tell(Code::kFellOutOfText, last, {std::string(last.text), std::string(block->key()), std::to_string(above_[1].indent)});
        }
        const std::size_t end = std::min(last.text.find_first_of(" :"), last.text.size());
        const std::string_view rest = trimmed(last.text.substr(std::min(end + 1, last.text.size())));
        return tell(Code::kNoColon, last, {std::string(last.text.substr(0, end)) + ": " + std::string(rest)});
    }

    bool too_deep(const Row& last) {
        const std::vector<Row> stack = parents(above_);
        const auto key = std::find_if(stack.begin(), stack.end(), [](const Row& row) { return row.has_key() && !row.item(); });
        if (key == stack.end()) return false;
        return tell(Code::kIndentTooDeep, row_, {std::string(row_.key()), std::string(last.item() ? last.text : last.key()), std::to_string(key->indent)});
    }

    /// The parents' indents are the only ones that a line may have here: the nearest is meant.
    bool between() {
        const Row* nearest = nullptr;
        const auto far = [this](const Row& row) {
            return row.indent > row_.indent ? row.indent - row_.indent : row_.indent - row.indent;
        };
        const std::vector<Row> stack = parents(above_);
        for (const Row& row : stack) {
            if (row.item()) continue;
            if (row.indent == row_.indent) return false;
            const bool alike = row.value().empty() == row_.value().empty();  // both open a map, or neither
            if (nearest == nullptr || far(row) < far(*nearest) || (far(row) == far(*nearest) && alike)) nearest = &row;
        }
        if (nearest == nullptr) return false;
        return tell(Code::kIndentBetween, row_, {std::to_string(row_.indent), std::to_string(nearest->indent), std::string(nearest->text)});
    }

    const SourceText& source_;
    Reporter& reporter_;
    std::vector<Row> above_;
    Row row_;
    std::size_t offset_ = 0;
};

}  // namespace

bool advise_lines(const SourceText& source, std::size_t offset, Reporter& reporter) {
    return Adviser(source, std::min(offset, source.bytes().size()), reporter).run();
}

bool check_joined_item(const SourceText& source, std::size_t begin, std::size_t end, Reporter& reporter) {
    const std::string_view text = source.bytes().substr(begin, source.line_end(begin) - begin);
    for (std::size_t next = source.line_end(begin); next < end; next = source.line_end(next + 1)) {
        const auto row = row_at(source, source.line_begin(next + 1));
        if (!row || !row->item() || row->offset >= end) continue;
        reporter.report(Code::kItemUnderText, source.region(row->offset, row->text.size()), row->text, {row->text, trimmed(text)});
        return true;
    }
    return false;
}

}  // namespace otvet::pack::reading
