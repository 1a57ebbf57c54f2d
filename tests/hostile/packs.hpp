// SPDX-License-Identifier: MIT
// Packs that nobody should write, row by row (Y01 …), each with the verdict that it must get.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "otvet/engine.hpp"

namespace otvet::hostile {

enum class Verdict {
    kRefused,  ///< does not load; `code` is among its errors
    kWarned,   ///< loads, and `code` is told: by loading, or by the lints of `otvet check`
    kLoads,    ///< loads without an error; what else is said does not matter
    kDecided,  ///< may load or not: in time, within memory, with the same words everywhere
};

struct PackCase {
    std::string name;  ///< begins with its row: "Y04 33 lists deep"
    std::vector<PackFile> files;
    Verdict verdict = Verdict::kRefused;
    std::string code = {};  ///< "OTV120", or several parted by «|» of which one must be told; empty: any
    std::size_t line = 0;   ///< of that diagnostic; 0: not looked at
    std::string says = {};  ///< a part of its message; empty: not looked at
    std::function<std::string()> text = {};  ///< of the last file, made when it is needed: for the large ones
};

using PackCases = std::vector<PackCase>;

inline constexpr std::string_view kPackFile =
    "name: Проба\nlanguage: ru\nformat: 1\nfallback: Не понял.\nescalation:\n  text: Зову сотрудника.\n";
inline constexpr std::string_view kGoodFile =
    "intents:\n  order.cancel:\n    title: Отменить заказ\n    phrases:\n      - отменить заказ\n"
    "    answers:\n      - Отменили.\n";

/// z.yaml beside a good pack.
[[nodiscard]] std::vector<PackFile> beside(std::string text);
/// A good intent beside this pack.yaml.
[[nodiscard]] std::vector<PackFile> settings(std::string text);
/// z.yaml with one intent a.b of these lines, indented already; one answer beside them.
[[nodiscard]] std::vector<PackFile> intent(const std::string& lines);

[[nodiscard]] std::string repeated(std::string_view piece, std::size_t times);

/// A row of the table: what it makes, quickly or all of it.
struct PackRow {
    const char* name;
    PackCases (*make)(bool all);
};

/// Every row, in order.
[[nodiscard]] const std::vector<PackRow>& pack_rows();

// By subject.
[[nodiscard]] PackCases small_strings(bool all);
[[nodiscard]] PackCases yaml_faults(bool all);
[[nodiscard]] PackCases nesting(bool all);
[[nodiscard]] PackCases anchors(bool all);
[[nodiscard]] PackCases keys(bool all);
[[nodiscard]] PackCases documents(bool all);
[[nodiscard]] PackCases wrong_types(bool all);
[[nodiscard]] PackCases look_alikes(bool all);
[[nodiscard]] PackCases numbers(bool all);
[[nodiscard]] PackCases expressions(bool all);
[[nodiscard]] PackCases phrases(bool all);
[[nodiscard]] PackCases answers(bool all);
[[nodiscard]] PackCases encodings(bool all);
[[nodiscard]] PackCases signs(bool all);
[[nodiscard]] PackCases bulk(bool all);
[[nodiscard]] PackCases cut_and_changed(bool all);
[[nodiscard]] PackCases meanings(bool all);

}  // namespace otvet::hostile
