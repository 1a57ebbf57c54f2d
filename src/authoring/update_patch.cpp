// SPDX-License-Identifier: MIT
// Failed expectations → a unified diff of the test files. Files are changed line by line, so that comments and layout stay.
#include <algorithm>
#include <map>
#include <set>

#include "otvet/testing.hpp"

namespace otvet::testing {
namespace {

constexpr std::size_t kContext = 3;

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

/// «OPERATOR (user_request)» → «OPERATOR»: the reason is no part of a key.
std::string key_of(const std::string& verdict) {
    return verdict.starts_with("OPERATOR") ? "OPERATOR" : verdict;
}

/// The lines of a step that expect what a verdict says.
std::string expectation_of(const std::string& verdict, bool outcome) {
    const bool asks = verdict.starts_with("CLARIFY"), several = verdict.starts_with("SEVERAL ");
    if (asks) return "outcome: clarify";
    if (verdict == "NOTHING") return "outcome: fallback";
    if (verdict.starts_with("OPERATOR")) return "outcome: escalate";
    if (outcome) return "outcome: answer";
    return several ? "intent: [" + verdict.substr(8) + "]" : "intent: " + verdict;
}

class FilePatch {
public:
    explicit FilePatch(const PackFile& file) : name_(file.name) {
        for (std::size_t at = 0; at < file.bytes.size();) {
            const std::size_t end = std::min(file.bytes.find('\n', at), file.bytes.size());
            lines_.push_back(std::string_view(file.bytes).substr(at, end - at));
            at = end + 1;
        }
    }

    /// A message of a table goes to the row of what came.
    void move(const Failure& failure) {
        const std::size_t line = failure.place.line;
        if (line == 0 || line > lines_.size() || trimmed(lines_[line - 1]) != failure.message) return;
        const std::string key = key_of(failure.got);
        const std::size_t row = row_of(key);
        if (row != 0) after_[row].push_back(std::string(indent_of(lines_[line - 1]), ' ') + failure.message);
        else fresh_[key].push_back(failure.message);
        removed_.insert(line);
    }

    /// An intent or outcome of a step becomes what came.
    void replace(const Failure& failure) {
        const std::string field = failure.expected.substr(0, failure.expected.find(':'));
        if (field != "intent" && field != "outcome") return;
        const std::size_t got = failure.got.find(": ");
        const std::size_t line = got == std::string::npos ? 0 : line_of(field, failure.place.line);
        if (line == 0 || removed_.contains(line)) return;
        const std::string_view old = lines_[line - 1];
        const std::size_t begin = old.find(field + ":");
        removed_.insert(line);
        after_[line].push_back(std::string(old.substr(0, begin)) +
                               expectation_of(failure.got.substr(got + 2), field == "outcome"));
    }

    void drop(std::size_t line) {
        if (line != 0 && line <= lines_.size()) removed_.insert(line);
    }

    std::string diff() {
        drop_empty_rows();
        add_fresh_rows();
        if (removed_.empty() && after_.empty()) return {};
        std::string out = "--- " + name_ + "\n+++ " + name_ + "\n";
        std::ptrdiff_t shift = 0;
        for (std::size_t line = 1; line <= lines_.size();) {
            if (changed(line)) line = hunk(line, shift, out);
            else ++line;
        }
        return out;
    }

private:
    [[nodiscard]] bool changed(std::size_t line) const { return removed_.contains(line) || after_.contains(line); }

    /// The line of a row of `expect:` whose messages stand in a block; 0: there is none.
    [[nodiscard]] std::size_t row_of(std::string_view key) const {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            std::string_view line = trimmed(lines_[i]);
            if (!line.ends_with('|')) continue;
            line = trimmed(line.substr(0, line.size() - 1));
            if (!line.ends_with(':')) continue;
            line = trimmed(line.substr(0, line.size() - 1));
            if (line.size() > 1 && (line.front() == '\'' || line.front() == '"')) line = line.substr(1, line.size() - 2);
            if (line == key) return i + 1;
        }
        return 0;
    }

    /// From a step's first line to the next item.
    [[nodiscard]] std::size_t line_of(std::string_view field, std::size_t from) const {
        for (std::size_t i = from; i != 0 && i <= lines_.size(); ++i) {
            std::string_view line = trimmed(lines_[i - 1]);
            if (line.starts_with("- ")) {
                if (i != from) return 0;
                line = trimmed(line.substr(2));
            }
            if (line.starts_with(field) && line.substr(field.size()).starts_with(':')) return i;
        }
        return 0;
    }

    /// A row without messages would be an error.
    void drop_empty_rows() {
        for (std::size_t i = 1; i <= lines_.size(); ++i) {
            if (!trimmed(lines_[i - 1]).ends_with('|') || after_.contains(i)) continue;
            const std::size_t indent = indent_of(lines_[i - 1]);
            bool any = false, left = false;
            for (std::size_t j = i + 1; j <= lines_.size(); ++j) {
                if (trimmed(lines_[j - 1]).empty()) continue;
                if (indent_of(lines_[j - 1]) <= indent) break;
                any = true;
                left |= !removed_.contains(j);
            }
            if (any && !left) removed_.insert(i);
        }
    }

    void add_fresh_rows() {
        if (fresh_.empty()) return;
        const auto expect = std::find_if(lines_.begin(), lines_.end(),
                                         [](std::string_view line) { return line.starts_with("expect:"); });
        if (expect == lines_.end()) return;
        auto& after = after_[static_cast<std::size_t>(expect - lines_.begin()) + 1];
        for (const auto& [key, messages] : fresh_) {
            after.push_back("  " + key + ": |");
            for (const std::string& message : messages) after.push_back("    " + message);
        }
    }

    /// One hunk from the change at `first` on; returns the line behind it.
    std::size_t hunk(std::size_t first, std::ptrdiff_t& shift, std::string& out) const {
        const std::size_t begin = first > kContext ? first - kContext : 1;
        std::size_t last = first;
        for (std::size_t i = first; i <= lines_.size() && i <= last + 2 * kContext; ++i) {
            if (changed(i)) last = i;
        }
        const std::size_t end = std::min(lines_.size(), last + kContext);
        std::string body;
        std::size_t before = 0, behind = 0;
        const auto add = [&](char sign, std::string_view text) { body.append(1, sign).append(text).append("\n"); };
        for (std::size_t i = begin; i <= end; ++i, ++before) {
            const bool gone = removed_.contains(i);
            add(gone ? '-' : ' ', lines_[i - 1]);
            behind += gone ? 0 : 1;
            const auto more = after_.find(i);
            if (more == after_.end()) continue;
            for (const std::string& line : more->second) add('+', line);
            behind += more->second.size();
        }
        const auto start = static_cast<std::ptrdiff_t>(begin) + shift;
        out += "@@ -" + std::to_string(begin) + "," + std::to_string(before) + " +" + std::to_string(start) + "," +
               std::to_string(behind) + " @@\n" + body;
        shift += static_cast<std::ptrdiff_t>(behind) - static_cast<std::ptrdiff_t>(before);
        return end + 1;
    }

    std::string name_;
    std::vector<std::string_view> lines_;
    std::set<std::size_t> removed_;
    std::map<std::size_t, std::vector<std::string>> after_;
    std::map<std::string, std::vector<std::string>> fresh_;  ///< rows that the file lacks
};

}  // namespace

std::string update_patch(const Report& report, const std::vector<PackFile>& files) {
    std::string out;
    for (const PackFile& file : files) {
        FilePatch patch(file);
        for (const Case& one : report.cases) {
            if (one.status != Status::kFailed) continue;
            for (const Failure& failure : one.failures) {
                if (failure.place.file != file.name) continue;
                if (one.name == failure.expected + ": " + failure.message) patch.move(failure);
                else if (failure.expected.starts_with("known_gap: ")) patch.drop(failure.place.line);
                else patch.replace(failure);
            }
        }
        out += patch.diff();
    }
    return out;
}

}  // namespace otvet::testing
