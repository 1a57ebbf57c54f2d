// SPDX-License-Identifier: MIT
// One bounded RE2 expression. The only face of RE2 in the library: nothing else includes <re2/…>.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace otvet::regex {

/// Why an expression was refused.
struct CompileError {
    enum class Kind : std::uint8_t {
        kSyntax,         ///< RE2 says no; `reason` in RE2's words
        kTooLarge,       ///< the program exceeds kMaxProgram or the source kMaxSource
        kAsciiClass,     ///< \b \w \d-like class that is ASCII only beside Cyrillic; see `piece`
        kUnsupported,    ///< look-around, back-reference, (?<name>)
        kMatchesEmpty,   ///< would match every message
    };
    Kind kind = Kind::kSyntax;
    std::string reason;       ///< for people, English
    std::string piece;        ///< the offending piece of the source
    std::size_t column = 0;   ///< code points from the start of the source, from 0
};

inline constexpr std::size_t kMaxSource = 4'096;    ///< bytes of an expression
inline constexpr int kMaxProgram = 5'000;           ///< RE2 instructions

struct Span { std::size_t begin = 0; std::size_t end = 0; };  ///< bytes, half open

/// Immutable after compile but for what is compiled on first use; safe for concurrent const use (RE2 locks its DFA cache inside).
class Expression {
public:
    /// Compiles; on failure returns nullptr and fills `error`. Silent: nothing goes to stderr.
    static std::unique_ptr<Expression> compile(std::string_view source, CompileError& error,
                                               bool allow_empty_match = false);
    /// An expression that compile() accepted before, in another process: compiled when it is first asked. Should this
    /// RE2 refuse it, it is found nowhere.
    static std::unique_ptr<Expression> accepted(std::string_view source);
    ~Expression();
    Expression(const Expression&) = delete;
    Expression& operator=(const Expression&) = delete;

    /// True when it occurs anywhere in `text`. Linear in the text.
    [[nodiscard]] bool found_in(std::string_view text) const;
    /// The leftmost occurrence at or after `from`: groups[0] is the whole match, then captures
    /// (begin == npos when a group did not take part).
    [[nodiscard]] bool find(std::string_view text, std::size_t from, std::vector<Span>& groups) const;
    [[nodiscard]] int program_size() const;
    [[nodiscard]] int group_count() const;
    [[nodiscard]] std::string_view source() const;

private:
    struct Impl;
    explicit Expression(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// `text` with every RE2 special escaped.
[[nodiscard]] std::string quote(std::string_view text);

}  // namespace otvet::regex
