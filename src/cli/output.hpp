// SPDX-License-Identifier: MIT
// Standard output and standard error: results go to the first, everything else to the second.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace otvet::cli {

enum class Colour : std::uint8_t { kRed, kYellow, kGreen, kDim, kBold };

/// One thread. A reader that went away ends the program silently, any other failure to write ends it with kCannotLoad.
class Output {
public:
    /// Colours only where a person looks: a terminal that is not "dumb", and NO_COLOR is not set.
    explicit Output(int descriptor);

    void write(std::string_view text);
    void line(std::string_view text);
    void flush();

    /// The text in this colour, or as it is where colours are off.
    [[nodiscard]] std::string paint(Colour colour, std::string_view text) const;
    [[nodiscard]] bool terminal() const noexcept { return terminal_; }

private:
    int descriptor_;
    bool terminal_ = false;
    bool colours_ = false;
    std::string waiting_;
};

/// To be called before any file is opened: a standard stream that the parent closed must not become
/// the descriptor of a pack file. Also lets a closed pipe end the program as pipes do.
void secure_standard_streams();

}  // namespace otvet::cli
