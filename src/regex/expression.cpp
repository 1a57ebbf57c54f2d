// SPDX-License-Identifier: MIT
#include "regex/expression.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <mutex>

#include "regex/scan.hpp"

namespace otvet::regex {
namespace {

using Kind = CompileError::Kind;

constexpr std::int64_t kMaxMemory = 8 << 20;  // program and both DFA caches of one expression

/// The only bridge to RE2's own view type, which is std::string_view, absl's or its own, by release.
re2::StringPiece as_piece(std::string_view text) { return re2::StringPiece(text.data(), text.size()); }

RE2::Options options() {
    RE2::Options out;
    out.set_log_errors(false);
    out.set_max_mem(kMaxMemory);
    return out;
}

CompileError failure(Kind kind, std::string reason, std::string_view source, std::size_t at, std::size_t length) {
    return {kind, std::move(reason), std::string(source.substr(at, length)), column_of(source, at)};
}

/// Where RE2's offending piece stands: first at the start of a sign, then anywhere; the start when it is not found.
std::size_t find_piece(const Scan& scan, std::string_view source, std::string_view piece) {
    for (const std::size_t at : scan.tokens) {
        if (source.substr(at, piece.size()) == piece) return at;
    }
    const std::size_t at = source.find(piece);
    return at == std::string_view::npos ? 0 : at;
}

/// RE2's refusal as ours. RE2 does not tell where a parenthesis is missing; the scan does.
CompileError translate(const RE2& re, const Scan& scan, std::string_view source) {
    if (re.error_code() == RE2::ErrorPatternTooLarge) {
        return failure(Kind::kTooLarge, "the expression compiles to a too large program", source, 0, 0);
    }
    if (re.error_code() == RE2::ErrorMissingParen || re.error_code() == RE2::ErrorUnexpectedParen) {
        if (scan.lone_close) return failure(Kind::kSyntax, "unexpected )", source, *scan.lone_close, 1);
        if (scan.open_paren) return failure(Kind::kSyntax, "missing )", source, *scan.open_paren, 1);
    }
    const std::string& piece = re.error_arg();
    const std::size_t at = find_piece(scan, source, piece);
    return failure(Kind::kSyntax, re.error(), source, at, std::min(piece.size(), source.size() - at));
}

/// What is wrong with the source before RE2 sees it.
std::optional<CompileError> refuse_source(std::string_view source, Scan& found) {
    if (source.size() > kMaxSource) return CompileError{Kind::kTooLarge, "longer than 4096 bytes", {}, 0};
    const std::size_t good = well_formed_prefix(source);
    if (good < source.size()) return failure(Kind::kSyntax, "invalid UTF-8", source, good, 1);
    found = scan(source);
    return found.error;
}

/// What is wrong with the compiled expression.
std::optional<CompileError> refuse_program(const RE2& re, const Scan& found, std::string_view source,
                                           bool may_be_empty) {
    if (!re.ok()) return translate(re, found, source);
    if (re.ProgramSize() > kMaxProgram) {
        return CompileError{Kind::kTooLarge, "compiles to more than 5000 instructions", {}, 0};
    }
    if (!may_be_empty && RE2::PartialMatch(as_piece(""), re)) {
        return CompileError{Kind::kMatchesEmpty, "matches an empty text, and so every message", {}, 0};
    }
    return std::nullopt;
}

}  // namespace

struct Expression::Impl {
    explicit Impl(std::string_view text) : source(text) {}
    const RE2& re() {
        std::call_once(once, [this] { program = std::make_unique<RE2>(as_piece(source), options()); });
        return *program;
    }
    std::string source;
    std::once_flag once;
    std::unique_ptr<RE2> program;
};

Expression::Expression(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Expression::~Expression() = default;

std::unique_ptr<Expression> Expression::compile(std::string_view source, CompileError& error, bool allow_empty_match) {
    error = {};
    Scan found;
    std::optional<CompileError> refused = refuse_source(source, found);
    std::unique_ptr<Impl> impl;
    if (!refused) {
        impl = std::make_unique<Impl>(source);
        refused = refuse_program(impl->re(), found, source, allow_empty_match);
    }
    if (refused) {
        error = std::move(*refused);
        return nullptr;
    }
    return std::unique_ptr<Expression>(new Expression(std::move(impl)));
}

std::unique_ptr<Expression> Expression::accepted(std::string_view source) {
    return std::unique_ptr<Expression>(new Expression(std::make_unique<Impl>(source)));
}

bool Expression::found_in(std::string_view text) const { return RE2::PartialMatch(as_piece(text), impl_->re()); }

bool Expression::find(std::string_view text, std::size_t from, std::vector<Span>& groups) const {
    groups.clear();
    if (from > text.size()) return false;
    std::vector<re2::StringPiece> parts(static_cast<std::size_t>(std::max(group_count(), 0)) + 1);
    if (!impl_->re().Match(as_piece(text), from, text.size(), RE2::UNANCHORED, parts.data(),
                         static_cast<int>(parts.size()))) {
        return false;
    }
    for (const re2::StringPiece& part : parts) {
        if (part.data() == nullptr) {
            groups.push_back({std::string_view::npos, std::string_view::npos});
        } else {
            const auto begin = static_cast<std::size_t>(part.data() - text.data());
            groups.push_back({begin, begin + part.size()});
        }
    }
    return true;
}

int Expression::program_size() const { return impl_->re().ProgramSize(); }
int Expression::group_count() const { return impl_->re().NumberOfCapturingGroups(); }
std::string_view Expression::source() const { return impl_->source; }

std::string quote(std::string_view text) { return RE2::QuoteMeta(as_piece(text)); }

}  // namespace otvet::regex
