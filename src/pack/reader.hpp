// SPDX-License-Identifier: MIT
// Typed reading of a document: every method reports what does not fit, with the path of the value, and goes on.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pack/document.hpp"
#include "pack/model.hpp"

namespace otvet::pack::reading {

class Reader;

/// One key of a map and what reads its value.
template <class T>
struct Field {
    std::string_view key;
    void (*read)(Reader&, const Node& value, T& out);
};

/// A pair of a map. The key is a text without invisible characters.
struct Entry {
    const Node* key = nullptr;
    const Node* value = nullptr;
    bool repeated = false;  ///< stood above already, reported
};

/// How a text is used, for the checks on it.
enum class Use : std::uint8_t {
    kLine,  ///< phrases, examples, ids: a literal block is a list with an entry a line
    kSaid,  ///< what the customer reads: a block is one text; at most kMaxAnswerBytes
};

/// Reads one file. One thread; document and source must outlive it.
class Reader {
public:
    Reader(const Document& document, const SourceText& source, Reporter& reporter)
        : document_(document), source_(source), reporter_(reporter) {}

    [[nodiscard]] Reporter& reporter() noexcept { return reporter_; }
    [[nodiscard]] const Document& document() const noexcept { return document_; }

    /// The pairs of a map in file order; reports anything but a map.
    [[nodiscard]] std::vector<Entry> entries(const Node& node);

    /// Reads a map by a table; a repeated key is read for its problems only.
    template <class T, std::size_t N>
    void fields(const Node& node, T& out, const std::array<Field<T>, N>& table) {
        for (const Entry& entry : entries(node)) field(entry, out, table);
    }
    template <class T, std::size_t N>
    void field(const Entry& entry, T& out, const std::array<Field<T>, N>& table) {
        for (const Field<T>& row : table) {
            if (row.key != entry.key->text) continue;
            if (!enter(entry)) return;
            if (entry.repeated) {
                T scratch{};
                row.read(*this, *entry.value, scratch);
            } else {
                row.read(*this, *entry.value, out);
            }
            leave();
            return;
        }
        std::vector<std::string_view> known;
        for (const Field<T>& row : table) known.push_back(row.key);
        unknown_key(*entry.key, known);
    }

    /// Steps into a value: its path grows. False, reported, when the value is empty or broken; then no leave().
    [[nodiscard]] bool enter(const Entry& entry);
    [[nodiscard]] bool enter(const Node& item, std::size_t index);
    void leave() { path_.pop_back(); }

    [[nodiscard]] std::optional<Located> text(const Node& node, Use use = Use::kLine);
    void text(const Node& node, Located& out, Use use = Use::kLine);
    void text(const Node& node, std::string& out);
    /// A list, a block with an entry a line (Use::kLine), or a single text.
    void texts(const Node& node, Texts& out, Use use = Use::kLine);
    /// The same joined to one text; a folded block is one text already.
    void joined_text(const Node& node, Located& out, std::string_view separator);
    void number(const Node& node, int& out, int low, int high);
    /// Index into `choices`; nullopt, reported, for anything else.
    [[nodiscard]] std::optional<std::size_t> choice(const Node& node, std::span<const std::string_view> choices);

    void unknown_key(const Node& key, std::span<const std::string_view> known);
    void wrong_type(const Node& node, lang::Term expected);
    void root_not_map(const Node& root);

    [[nodiscard]] std::string path() const;
    [[nodiscard]] Region place(const Node& node) const;
    [[nodiscard]] Located name(const Node& key) const;

private:
    struct Step {
        std::string_view name;
        std::size_t index = 0;
    };
    void lines(const Node& scalar, Texts& out);
    void report_empty(const Node& item);
    void check_key(const Node& key);
    void mark_repeated(std::vector<Entry>& entries);
    void check_comment(const Node& scalar);
    void check_characters(const Node& scalar);
    [[nodiscard]] Located located(const Line& line) const;
    [[nodiscard]] lang::Term kind_of(const Node& node) const;

    const Document& document_;
    const SourceText& source_;
    Reporter& reporter_;
    std::vector<Step> path_;
};

}  // namespace otvet::pack::reading
