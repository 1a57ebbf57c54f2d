// SPDX-License-Identifier: MIT
// The inside of an Engine: a compiled pack and what a reply needs beside it.
#pragma once

#include <memory>
#include <string>

#include "dialog/digest.hpp"
#include "match/decision.hpp"
#include "otvet/engine.hpp"
#include "pack/compiled.hpp"

namespace otvet {

struct Engine::Impl {
    std::unique_ptr<pack::CompiledPack> pack;
    HostValues host_values;
    std::string version;    ///< name, author's version and hash
    dialog::Digest trace;   ///< where the digests of trace ids begin: the hash of the pack
};

}  // namespace otvet
