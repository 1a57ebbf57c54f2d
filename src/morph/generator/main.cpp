// SPDX-License-Identifier: MIT
// otvet-dictgen: the Hunspell dictionary and the table of joins → ru.otvd. Runs at build time.
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "assembly.hpp"

namespace {

using namespace otvet::dictgen;

void save(const std::string& path, const std::string& bytes) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw std::runtime_error("cannot write " + path);
}

// Paths: .aff, .dic, joins, output, and for people: what rules joined, what they left.
void generate(const std::vector<std::string>& paths) {
    Affixes affixes = read_affixes(paths[0]);
    const auto words = read_words(paths[1], affixes);
    const Lexicon lexicon(std::move(affixes), words);
    const Joins joins = read_joins(paths[2]);
    const Assembly assembly(lexicon, joins);
    save(paths[3], write_dictionary(assembly.lemmas()));
    if (paths.size() > 4) save(paths[4], assembly.report());
    if (paths.size() > 5) save(paths[5], assembly.orphans());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 5 || argc > 7) {
        std::cerr << "usage: otvet-dictgen FILE.aff FILE.dic JOINS.tsv OUTPUT.otvd [JOINED.txt [ORPHANS.txt]]\n";
        return 2;
    }
    try {
        generate({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::cerr << "otvet-dictgen: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
