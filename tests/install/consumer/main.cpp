// SPDX-License-Identifier: MIT
// consumer PACK DICTIONARY MESSAGE: prints the outcome.
#include <cstdio>
#include <string>

#include "otvet/engine.hpp"

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    const auto loaded = otvet::Engine::load(std::string(argv[1]), {.dictionary = argv[2]});
    for (const auto& diagnostic : loaded.diagnostics()) std::puts(otvet::to_string(diagnostic).c_str());
    if (!loaded) return 3;
    otvet::Conversation talk;
    const otvet::Reply reply = loaded->reply({.text = argv[3]}, talk);
    std::printf("%s\n", std::string(otvet::to_string(reply.outcome)).c_str());
    return reply.text.empty() ? 1 : 0;
}
