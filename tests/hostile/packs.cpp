// SPDX-License-Identifier: MIT
#include "hostile/packs.hpp"

namespace otvet::hostile {

std::string repeated(std::string_view piece, std::size_t times) {
    std::string out;
    out.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
}

std::vector<PackFile> beside(std::string text) {
    return {{"pack.yaml", std::string(kPackFile)}, {"a.yaml", std::string(kGoodFile)}, {"z.yaml", std::move(text)}};
}

std::vector<PackFile> settings(std::string text) {
    return {{"a.yaml", std::string(kGoodFile)}, {"pack.yaml", std::move(text)}};
}

std::vector<PackFile> intent(const std::string& lines) {
    return beside("intents:\n  a.b:\n    answers: [Ответ.]\n" + lines);
}

const std::vector<PackRow>& pack_rows() {
    static const std::vector<PackRow> kRows = {
        {"Y01 strings of one to three signs", small_strings},
        {"Y02 Y03 Y10 Y11 Y13 broken YAML", yaml_faults},
        {"Y04 nesting", nesting},
        {"Y05-Y08 anchors and aliases", anchors},
        {"Y09 Y16 keys", keys},
        {"Y12 documents", documents},
        {"Y14 wrong types", wrong_types},
        {"Y15 scalars that look like something else", look_alikes},
        {"Y17 numbers", numbers},
        {"Y18-Y21 Y24 expressions", expressions},
        {"Y19 Y22 phrases and groups", phrases},
        {"Y25 Y37 answers", answers},
        {"Y27 Y28 encodings and line ends", encodings},
        {"Y29 Y30 signs that nobody sees", signs},
        {"Y23 Y31 bulk", bulk},
        {"Y33 cut and changed", cut_and_changed},
        {"Y34 Y36 Y38 meanings", meanings},
    };
    return kRows;
}

}  // namespace otvet::hostile
