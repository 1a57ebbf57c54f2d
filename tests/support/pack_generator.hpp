// SPDX-License-Identifier: MIT
// Random packs over a small vocabulary of real Russian words, and messages that nearly match them. The same seed gives
// the same packs and messages everywhere.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "morph/dictionary.hpp"
#include "pack/model.hpp"
#include "phrase/ast.hpp"
#include "support/phrase_generator.hpp"

namespace otvet::test {

/// A message with what the talk brings into it.
struct GeneratedMessage {
    std::string text;
    std::vector<std::uint32_t> recent;  ///< intents answered before
    std::int64_t now = 0;
};

class PackGenerator {
public:
    PackGenerator(std::uint64_t seed, std::shared_ptr<const morph::Dictionary> dictionary);

    /// 2 to 12 intents of one to six phrases, groups, groups of groups, `whole`, `unless`, `follow_ups`, `regex`.
    [[nodiscard]] pack::Model pack();
    /// A message for that pack: most are made of its phrases, with words dropped, added, moved and inflected.
    [[nodiscard]] GeneratedMessage message(const pack::Model& model);

    std::uint64_t below(std::uint64_t bound) { return random_.below(bound); }
    [[nodiscard]] bool one_in(std::uint64_t n) { return random_.below(n) == 0; }

private:
    using Node = phrase::Node;

    // Packs
    [[nodiscard]] pack::Located phrase(const pack::Model& model);
    [[nodiscard]] std::string simple_phrase();
    [[nodiscard]] std::string simple_item();
    [[nodiscard]] std::string plain_words(std::uint64_t most);
    [[nodiscard]] std::string group();
    [[nodiscard]] std::string expression();
    void add_phrases(pack::Texts& texts, std::uint64_t count, const pack::Model& model);
    [[nodiscard]] bool needs_word(const Node& node, const pack::Model& model) const;
    [[nodiscard]] const std::string& word();

    // Messages
    void say(const Node& node, const pack::Model& model, std::vector<std::string>& out);
    void say_name(const std::string& name, const pack::Model& model, std::vector<std::string>& out);
    void say_row(const Node& row, std::uint64_t most_between, const pack::Model& model, std::vector<std::string>& out);
    [[nodiscard]] std::string some_form(const std::string& word);
    [[nodiscard]] const std::string& noise();
    void disturb(std::vector<std::string>& words);
    [[nodiscard]] std::string written(const std::vector<std::string>& words);

    std::shared_ptr<const morph::Dictionary> dictionary_;
    PhraseGenerator random_;
    std::vector<std::string> names_;  ///< that the pack in the making may use
};

/// The pack as YAML-like text, for a report.
[[nodiscard]] std::string to_text(const pack::Model& model);

}  // namespace otvet::test
