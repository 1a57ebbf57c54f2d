// SPDX-License-Identifier: MIT
// What the engine answers, and what a support desk gets when a person must take over.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "otvet/export.hpp"

namespace otvet {

enum class Outcome : std::uint8_t {
    kAnswer,    ///< `text` answers the message
    kClarify,   ///< `text` asks back; `options` to choose from, or a missing detail
    kFallback,  ///< not understood; `options` offers what can be answered
    kEscalate,  ///< a person must take over; see `escalation`
};

/// answer | clarify | fallback | escalate
[[nodiscard]] OTVET_API std::string_view to_string(Outcome outcome) noexcept;

/// A button: press it by sending `id` as Message::pressed, or its title as text.
struct Option {
    std::string id;     ///< an intent's id
    std::string title;
};

/// A typed thing found in the message.
struct Entity {
    std::string type;      ///< order_number, phone, email, card, sum, date, promo_code, track_number, or the pack's own
    std::string value;     ///< normalized
    std::size_t begin = 0; ///< bytes in the customer's message
    std::size_t end = 0;
};

/// An intent that was considered, best first.
struct Candidate {
    std::string intent;
    std::string title;
    std::vector<std::string> words;  ///< the customer's words that matched
};

/// For the desk. Personal data is masked in every field.
struct Escalation {
    int schema = 1;
    std::string reason;        ///< user_request, no_match_limit, ambiguous_limit, rule, sensitive, negative,
                               ///< repeated_question, attachment, too_long, engine_error
    std::string queue;
    std::string text;          ///< what the customer reads
    std::string priority;      ///< low | normal | high
    std::vector<std::string> tags;
    std::string summary;       ///< one or two lines
    std::string offline_text;  ///< set when nobody is online
    std::string collect;       ///< contact to ask for when nobody is online
    bool offline = false;
    std::string first_message_id;
    std::vector<std::string> messages;   ///< ids given by the caller
    std::vector<Candidate> candidates;
    std::vector<std::pair<std::string, std::string>> entities;  ///< type → masked value
    std::vector<std::string> shown;      ///< intents and options already shown
    std::string trace_id;
    std::string ruleset;       ///< the pack's hash
};

struct Reply {
    Outcome outcome = Outcome::kFallback;
    std::string text;                    ///< never empty, valid UTF-8, at most 8 KiB an answer
    std::vector<std::string> intents;    ///< answered, in order; for escalate: the rule's intent, if any
    std::vector<Option> options;
    std::vector<Entity> entities;
    Escalation escalation;               ///< meaningful when outcome is kEscalate
    std::string pack_version;
    std::string trace_id;                ///< stable for the same pack, talk and message
    bool muted = false;                  ///< a person talks: the bot says nothing, `text` is for the log only
    std::uint32_t repairs = 0;           ///< words that were read only after a repair; not in the JSON
    std::uint32_t degraded = 0;          ///< bits: 1 bad UTF-8, 2 truncated, 4 repair budget spent, 8 match budget spent
};

/// The reply as one JSON object (schema in docs). Pure ASCII controls, valid UTF-8.
[[nodiscard]] OTVET_API std::string to_json(const Reply& reply);
[[nodiscard]] OTVET_API std::string to_json(const Escalation& escalation);

}  // namespace otvet
