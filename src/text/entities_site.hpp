// SPDX-License-Identifier: MIT
// What a matcher sees at a run of digits: the groups of digits that follow, what parts them, and the words before.
// Everything is bounded (20 groups, 30 digits, 6 words), which is what keeps recognition linear.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/entities_lexer.hpp"

namespace otvet::text {

/// EntityType and what masking knows besides.
enum class FoundKind : std::uint8_t {
    kOrderNumber, kTrackNumber, kPhone, kEmail, kCard, kSum, kDate, kPromoCode, kNumber, kUrl, kPassport, kSnils, kInn,
    kFreePhone,  ///< 8-800: a phone, but nobody's
    kAccount, kSecret, kLogin,
    kMask,       ///< a mask that already stood in the text
    kOpaque,     ///< time, address, version: no entity, not masked
};

struct Found {
    FoundKind kind = FoundKind::kNumber;
    std::uint32_t begin = 0, end = 0;
    std::size_t next = 0;  ///< the piece to go on with
    std::string value;
};

struct Group {
    std::size_t piece = 0;
    unsigned digits = 0;
    unsigned first_digit = 0;  ///< where its digits begin in Site::digits
    unsigned signs = 0;        ///< of the gap before it
    unsigned gap = 0;          ///< length of that gap in code points
};

/// The last words before the number, newest first.
struct Context {
    static constexpr std::size_t kWindow = 6;
    std::array<lang::Hint, kWindow> hints{};
    bool fresh = false;  ///< nothing but signs since the newest word

    void push(lang::Hint hint) noexcept;
    [[nodiscard]] bool has(lang::Hint hint, std::size_t within = kWindow) const noexcept;
};

struct Site {
    std::string_view text;
    std::span<const Piece> pieces;
    std::size_t at = 0;  ///< the piece of the first group
    Context context;
    lang::Hint label = lang::Hint::kNone;   ///< the nearest word that names a number, before it or right after
    lang::Hint strict = lang::Hint::kNone;  ///< the same when it stands directly before
    bool plus = false, open = false;        ///< «+», «(» directly before
    bool code = false;                      ///< glued to Latin letters: part of an article or a key
    std::array<Group, 20> groups{};
    unsigned count = 0;
    std::string digits;  ///< of all the groups, at most 30

    [[nodiscard]] std::string_view group(unsigned i) const;
    [[nodiscard]] const Piece* piece_after(unsigned groups_used) const;
    [[nodiscard]] bool gaps_within(unsigned used, unsigned signs, unsigned longest = 3) const;
    [[nodiscard]] bool single(unsigned i, unsigned sign) const;  ///< the gap before group i is one such sign
    /// Groups from the first that have exactly `total` digits, 0 when no boundary falls there.
    [[nodiscard]] unsigned groups_of(unsigned total) const;
    [[nodiscard]] bool shape(std::initializer_list<unsigned> sizes) const;  ///< the first groups have these sizes
    [[nodiscard]] bool benign() const;  ///< named as something that is nobody's secret
    [[nodiscard]] Found found(FoundKind kind, unsigned used, std::string value) const;
};

[[nodiscard]] Site make_site(std::string_view text, std::span<const Piece> pieces, std::size_t at, const Context& context);

using Match = std::optional<Found>;

// Matchers, each in the file of its topic.
[[nodiscard]] Match match_order(const Site& site);
[[nodiscard]] Match match_named_number(const Site& site);
[[nodiscard]] Match match_late_order(const Site& site);
[[nodiscard]] Match match_track(const Site& site);
[[nodiscard]] Match match_sum(const Site& site);
[[nodiscard]] Match match_date(const Site& site);
[[nodiscard]] Match match_time(const Site& site);
[[nodiscard]] Match match_address(const Site& site);
[[nodiscard]] Match match_number(const Site& site);
[[nodiscard]] Match match_free_phone(const Site& site);
[[nodiscard]] Match match_phone(const Site& site);
[[nodiscard]] Match match_card(const Site& site);
[[nodiscard]] Match match_named_personal(const Site& site);
[[nodiscard]] Match match_document(const Site& site);
/// Latin letters and digits in one: a promo code or an international track number. `at` is a word or digits.
[[nodiscard]] Match match_code(std::string_view text, std::span<const Piece> pieces, std::size_t at, const Context& context);

/// Runs all of them over the text, left to right.
void recognize(std::string_view text, Links links, std::vector<Found>& out);

// Check digits. The arguments are ASCII digits.
[[nodiscard]] bool luhn(std::string_view digits) noexcept;
[[nodiscard]] bool valid_inn(std::string_view digits) noexcept;    ///< 10 or 12 digits
[[nodiscard]] bool valid_snils(std::string_view digits) noexcept;  ///< 11 digits
[[nodiscard]] bool valid_date(unsigned year, unsigned month, unsigned day) noexcept;

}  // namespace otvet::text
