// SPDX-License-Identifier: MIT
// embed PACK DICTIONARY MESSAGE…: one talk, one line a reply.
#include <iostream>

#include <otvet/engine.hpp>

int main(int argc, char** argv) {
    if (argc < 4) return 2;
    const auto loaded = otvet::Engine::load(std::string(argv[1]), {.dictionary = argv[2]});
    for (const otvet::Diagnostic& d : loaded.diagnostics()) std::cerr << otvet::to_string(d) << '\n';
    if (!loaded) return 1;
    std::string saved;  // where your sessions live
    for (int i = 3; i < argc; ++i) {
        otvet::Conversation talk = otvet::Conversation::from_json(saved);
        const otvet::Reply reply = loaded->reply({.text = argv[i]}, talk);
        saved = talk.to_json();
        std::cout << otvet::to_string(reply.outcome) << ": " << reply.text << '\n';
    }
}
