// SPDX-License-Identifier: MIT
// One test file as its author wrote it: plain data with places.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "otvet/engine.hpp"
#include "pack/model.hpp"
#include "pack/reporter.hpp"

namespace otvet::testing {

enum class RowKind : std::uint8_t { kIntent, kOperator, kNothing, kClarify, kSeveral };

/// `expect:` one key with its messages.
struct Row {
    RowKind kind = RowKind::kIntent;
    std::vector<std::string> intents;
    pack::Located key;
    pack::Texts messages;
};

struct EscalationCheck {
    std::string reason, queue, text, priority;
    std::optional<bool> offline;
    bool written = false;
};

/// One step of a dialog; what is empty is not checked.
struct Step {
    Region place;
    int inputs = 0;             ///< how many of user, press, event were written
    std::string user, press, event;
    Attachment attachment = Attachment::kNone;
    std::int64_t wait = 0;      ///< seconds before it
    int expectations = 0;
    std::optional<Outcome> outcome;
    pack::Texts intents;        ///< exactly these, in any order
    pack::Texts options;        ///< ids; all must be offered
    pack::Texts buttons;        ///< titles; all must be offered
    std::vector<std::pair<std::string, std::string>> entities;
    pack::Texts answer, not_answer;
    pack::Located answer_exact;
    EscalationCheck escalate;
};

struct Dialog {
    pack::Located name;
    pack::Located known_gap;
    std::string channel;
    bool operators_online = true;
    std::int64_t now = 0;
    std::vector<Step> steps;
};

struct TestFile {
    std::vector<Row> rows;
    std::vector<Dialog> dialogs;
};

/// Reads one file; false when it has an error. Problems go to `reporter`. `intents`: sorted ids of the pack.
[[nodiscard]] bool read_test_file(const PackFile& file, const std::vector<std::string>& intents,
                                  pack::reading::Reporter& reporter, TestFile& out);

}  // namespace otvet::testing
