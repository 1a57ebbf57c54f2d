// SPDX-License-Identifier: MIT
// Collects the problems of a pack: in one language, bounded for each file, in the order of files and lines at the end.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lang/messages.hpp"
#include "lang/terms.hpp"

namespace otvet::pack::reading {

inline constexpr std::size_t kMaxProblemsPerFile = 200;

/// One thread.
class Reporter {
public:
    explicit Reporter(Language language) : language_(language) {}

    [[nodiscard]] Language language() const noexcept { return language_; }
    [[nodiscard]] std::string_view term(lang::Term which) const noexcept { return lang::term(which, language_); }

    /// Adds one, or counts it when the file has too many already.
    void report(lang::Code code, const Region& place, std::string_view found = {},
                std::initializer_list<std::string_view> arguments = {});
    /// Adds a second place to the diagnostic before; dropped together with it.
    void note(lang::Code code, const Region& place, std::initializer_list<std::string_view> arguments);
    /// Adds one that is made already.
    void add(Diagnostic diagnostic);
    /// Adds all of another one, which has reported of one file that this one knows nothing of.
    void absorb(Reporter&& other);
    /// True when problems of this file are dropped: dear advice need not be worked out.
    [[nodiscard]] bool full(const std::string& file) const;

    /// How many were reported so far, dropped ones included: tells whether a piece of a pack is damaged.
    [[nodiscard]] std::size_t reported() const noexcept { return reported_; }
    /// What was reported while the file was parsed damages the piece that is read now.
    void count_earlier() noexcept { ++reported_; }

    /// Moves everything to `out`, sorted by file and offset; notes stay behind their diagnostic.
    void drain(Diagnostics& out);

private:
    [[nodiscard]] Diagnostic too_many(const std::string& file) const;

    Language language_;
    Diagnostics found_;
    std::unordered_map<std::string, std::size_t> count_;
    std::size_t reported_ = 0;
    bool dropped_ = false;  ///< the last report was dropped
};

}  // namespace otvet::pack::reading
