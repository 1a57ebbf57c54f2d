// SPDX-License-Identifier: MIT
// What the command's exit status says; scripts rely on it.
#pragma once

namespace otvet::cli {

enum ExitCode : int {
    kFine = 0,
    kFindings = 1,     ///< check found something, a test failed, a line of a batch was no message
    kUsage = 2,        ///< wrong arguments
    kCannotLoad = 3,   ///< the pack does not load, a file cannot be read, the output cannot be written
    kNothingToDo = 4,  ///< no message, no test: never mistaken for success
};

}  // namespace otvet::cli
