// SPDX-License-Identifier: MIT
#include "cli/message_text.hpp"

#include <unistd.h>

#include "cli/line_reader.hpp"

namespace otvet::cli {

std::string message_text(const std::vector<std::string>& words) {
    if (words.size() == 1 && words.front() == "-") {
        std::string text = read_all(STDIN_FILENO, kMaxMessageBytes);
        if (text.ends_with('\n')) text.pop_back();
        return text;
    }
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

}  // namespace otvet::cli
