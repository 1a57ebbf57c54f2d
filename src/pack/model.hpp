// SPDX-License-Identifier: MIT
// A pack as its authors wrote it: plain data with a place for every text, nothing compiled yet.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "otvet/diagnostics.hpp"

namespace otvet::pack {

/// A text and where it stands. `place.column` is the column of the first character of the text
/// itself (inside quotes or a block), so that an error at code point k is at column + k for one-line texts.
struct Located {
    std::string text;
    Region place;
};
using Texts = std::vector<Located>;

/// One wording of an answer.
struct Answer {
    Located text;
    std::string channel;      ///< empty: any channel
    std::string valid_until;  ///< "YYYY-MM-DD" or empty
};

enum class Escalate : std::uint8_t { kNever, kOffer, kAlways };
enum class Priority : std::uint8_t { kFirst, kNormal, kLast };
enum class IntentOutcome : std::uint8_t { kAnswer, kFallback };

struct FollowUps {
    Texts after;    ///< intent ids or globs (payment.*)
    Texts phrases;  ///< phrases, understood only after those intents
    Texts whole;    ///< the same, whole message
};

struct IntentModel {
    Located id;
    Located title;             ///< the text on a button
    Texts phrases, whole, regex, unless;
    Texts beats;               ///< intent ids or globs
    FollowUps follow_ups;
    Texts examples, not_examples;
    std::vector<Answer> answers;
    Texts options;             ///< intent ids: buttons under the answer
    Escalate escalate = Escalate::kNever;
    Located escalate_text;     ///< said when it escalates; empty: the pack's text
    std::string queue;         ///< empty: the pack's queue
    std::string reason;        ///< rule (default) | sensitive | negative
    std::string urgency;       ///< normal (default) | high | low: the ticket's priority
    Priority priority = Priority::kNormal;
    IntentOutcome outcome = IntentOutcome::kAnswer;
    std::optional<int> max_unexplained;  ///< unexplained content words allowed before it is only offered
    Located needs;             ///< an entity the intent asks for once; empty: none
    Texts ask;                 ///< the question for it
};

/// `words:` name → group; `forms:` word → forms; `entities:` name → RE2; `facts:` name → text.
struct NamedText {
    Located name;
    Located value;
};

/// Top-level `messages:` of a file: what customers wrote, by the intent they meant. Unlike examples they need not win.
struct Messages {
    Located intent;
    Texts texts;
};

struct Policy {
    int no_match_limit = 2;      ///< misunderstandings in a row before a person takes over
    int clarify_limit = 2;       ///< questions back in a row before a person takes over
    int repeat_limit = 3;        ///< the same intent in a row: offered at limit-1, escalated at limit
    int negative_limit = 2;      ///< «не помогло», insults, shouting before a person takes over
    int max_options = 3;
    int max_answers = 3;         ///< intents answered in one reply
    int max_unexplained = 2;     ///< unexplained content words beyond the explained ones still answered
    int context_turns = 2;       ///< how long follow-ups stay understood
    int max_repair_price = 6;    ///< a dearer repair asks «Вы имели в виду …?»
    int ask_first = 0;           ///< 1: an intent that `needs` an entity asks for it before it answers; 0: answers and asks
    /// The second opinion of the examples. An intent answers when it leads all others by so many bits of likeness; half as
    /// many do where a phrase of it matched. 0: phrases alone decide.
    int lead_bits = 0;
    int phrase_bits = 30;        ///< what a phrase that matched counts beside likeness
    int foreign_bits = 0;        ///< what counts against all intents, and once more for each word that no example has
};

/// pack.yaml
struct Settings {
    Located name;
    Located language;            ///< only "ru"
    int format = 0;              ///< file format, 1
    std::string version;         ///< the author's own version text; may be empty
    Texts fallback;              ///< wordings
    Texts clarify;               ///< wordings of «что вы имели в виду»
    Texts did_you_mean;          ///< wordings with {title}
    Texts offer_operator;        ///< wordings that offer a person
    Texts empty;                 ///< reply to an empty message or a sticker
    Texts attachment;            ///< reply to a photo, document, voice without words
    Located escalation_text, offline_text;
    std::string queue;           ///< default queue
    std::string collect;         ///< what to ask for when nobody is online: phone | email | empty
    Located operator_intent;     ///< the intent that stands for a wish for a person
    Texts operator_phrases;      ///< phrases that escalate from any state
    Texts popular;               ///< intent ids
    Texts courtesy;              ///< words that `whole` ignores
    Texts function_words;        ///< added to the built-in words that never count as content
    Texts resume_on;             ///< phrases that bring the bot back while a person talks
    Policy policy;
};

struct Model {
    Settings settings;
    std::vector<IntentModel> intents;    ///< sorted by id, so that file order changes nothing
    std::vector<NamedText> words, forms, entities, facts;
    std::vector<Messages> messages;      ///< sorted by intent; texts of one intent may come from several files
    std::string hash;                    ///< hex digest over the files' bytes, order of files aside
    bool complete = true;                ///< every file could be read; else names that are missing here may stand there
    std::vector<std::string> unread;     ///< folded names of words and entities whose text could not be read
};

}  // namespace otvet::pack
