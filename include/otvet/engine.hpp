// SPDX-License-Identifier: MIT
// The engine: a pack, loaded, that answers messages.
//
//   auto loaded = otvet::Engine::load("intents/ru");          // never throws for bad packs
//   if (!loaded) { for (auto& d : loaded.diagnostics()) std::cerr << otvet::to_string(d) << '\n'; return 1; }
//   otvet::Conversation talk;
//   otvet::Reply reply = loaded->reply({.text = "где мой заказ 12345678-0001?"}, talk);
//
// An Engine is immutable and safe for concurrent const use; copies share one pack.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "otvet/conversation.hpp"
#include "otvet/diagnostics.hpp"
#include "otvet/export.hpp"
#include "otvet/reply.hpp"

namespace otvet {

/// What a customer sent besides text.
enum class Attachment : std::uint8_t { kNone, kPhoto, kDocument, kVoice, kSticker, kLocation };

/// One input of a talk. Views are read during reply() only.
struct Message {
    std::string_view text;               ///< any bytes; at most 4,096 code points and 16 KiB are read
    std::string_view pressed = {};       ///< id of a pressed option; wins over text
    Attachment attachment = Attachment::kNone;
    std::string_view channel = {};       ///< chooses among answers by channel
    std::string_view id = {};            ///< the host's message id, for the escalation's window
    bool operators_online = true;
    std::int64_t now = 0;                ///< Unix seconds; 0: no clock, dated answers count as valid
};

/// Values of {host.name} in answers. Called on the replying thread; nullopt: the text after «|» stands in.
using HostValues = std::function<std::optional<std::string>(std::string_view name)>;

struct LoadOptions {
    std::string dictionary = {};              ///< path of the word-form file; empty: the installed one
    Language language = Language::kEnglish;   ///< of diagnostics
    bool check_examples = false;              ///< an example that does not win its intent is an error
    HostValues host_values = {};
    /// Repairs switched off: any of look_alikes, stretched, masks, layout, translit, joined, split, phonetic, edits,
    /// chat; "dictionary" matches by Snowball stems alone. For measurements.
    std::vector<std::string> without = {};
};

/// A file of a pack given from memory.
struct PackFile {
    std::string name;   ///< as diagnostics shall show it; "pack.yaml" must be among them
    std::string bytes;
};

struct IntentInfo {
    std::string id;
    std::string title;
    bool answers = true;   ///< false for outcome: fallback
};

/// A message that an author wrote beside an intent.
struct ExampleInfo {
    std::string intent;
    std::string text;
    Region place;
    bool counter = false;  ///< of not_examples
};

class LoadResult;

class OTVET_API Engine {
public:
    /// Loads a folder, or a file that compiled() gave. All problems of all files are in the result; nothing partial is
    /// ever loaded.
    [[nodiscard]] static LoadResult load(const std::string& path, const LoadOptions& options = {});
    [[nodiscard]] static LoadResult load(const std::vector<PackFile>& files, const LoadOptions& options = {});

    /// Answers one message and moves the talk on. Total: any bytes in, a reply out, never throws for the
    /// message's sake (std::bad_alloc passes). Microseconds; linear in the message.
    [[nodiscard]] Reply reply(const Message& message, Conversation& talk) const;

    /// The intents whose phrases match the message, whatever the talk was: the winners first, each with the customer's
    /// words that matched. Changes nothing. Cost as reply().
    [[nodiscard]] std::vector<Candidate> match(std::string_view text) const;

    /// Why: the way of the message step by step, for people; `intent` adds what it lacked. Slow path.
    [[nodiscard]] std::string explain(std::string_view text, std::string_view intent = {},
                                      Language language = Language::kEnglish) const;
    [[nodiscard]] std::string explain_json(std::string_view text, std::string_view intent = {}) const;
    /// The same decision in RE2: the sentences of the message as lines of words, and for each phrase that matched (with
    /// `intent`, its nearest phrases too) the expressions that it is equal to, each with what it did in its sentence. Slow path.
    [[nodiscard]] std::string explain_re2(std::string_view text, std::string_view intent = {},
                                          Language language = Language::kEnglish) const;

    /// For authors of phrases: the forms that a word of a phrase stands for, and the phrases that a message's word
    /// satisfies, those that reach it through a group among them. Any bytes; only the first word counts. Slow path.
    [[nodiscard]] std::string forms(std::string_view word, Language language = Language::kEnglish) const;
    /// {"word", "known": dictionary|pack|stem, "forms": [...], "uses": [{"intent", "phrase", "kind", "file", "line"}]}
    [[nodiscard]] std::string forms_json(std::string_view word) const;

    /// Runs every example and counter-example; one diagnostic a failure.
    [[nodiscard]] Diagnostics check_examples(Language language = Language::kEnglish) const;

    /// The pack as the bytes of one file, which loads many times faster and answers the same. It is for this version of
    /// Otvet and this dictionary; load() says so when it meets another. Linear; safe for concurrent use.
    [[nodiscard]] std::string compiled() const;
    /// Pairs of the pack's words, of different paradigms, that one typing mistake or the same sound could confuse: sorted, at
    /// most `limit`. Such a mistake is read as both words where the collision guard says so. Slow path: about 0.1 s.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> collisions(std::size_t limit = 1000) const;

    [[nodiscard]] std::vector<IntentInfo> intents() const;
    /// Examples, then counter-examples of each intent, in the pack's order.
    [[nodiscard]] std::vector<ExampleInfo> examples() const;
    [[nodiscard]] const std::string& pack_version() const;   ///< name, author's version, beginning of the hash
    [[nodiscard]] const std::string& pack_hash() const;      ///< of the names and bytes of its files, 32 hex digits

    struct Impl;  ///< private to the library
    explicit Engine(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
    [[nodiscard]] const Impl& impl() const noexcept { return *impl_; }

private:
    std::shared_ptr<const Impl> impl_;
};

/// An engine, or why not. Warnings may stand beside an engine.
class OTVET_API LoadResult {
public:
    explicit LoadResult(Diagnostics diagnostics) : diagnostics_(std::move(diagnostics)) {}
    LoadResult(Engine engine, Diagnostics diagnostics)
        : engine_(std::move(engine)), diagnostics_(std::move(diagnostics)) {}
    explicit operator bool() const noexcept { return engine_.has_value(); }
    [[nodiscard]] const Engine& operator*() const { return *engine_; }
    [[nodiscard]] const Engine* operator->() const { return &*engine_; }
    [[nodiscard]] const Diagnostics& diagnostics() const noexcept { return diagnostics_; }

private:
    std::optional<Engine> engine_;
    Diagnostics diagnostics_;
};

}  // namespace otvet
