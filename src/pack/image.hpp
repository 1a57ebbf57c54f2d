// SPDX-License-Identifier: MIT
// A compiled pack as one file: nothing is parsed, looked up or sorted again when it is loaded. The file belongs to the
// version of Otvet and to the dictionary that made it, and refuses others.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "pack/compiled.hpp"

namespace otvet::pack {

enum class ImageFault : std::uint8_t {
    kFine,
    kForeign,     ///< no compiled pack at all
    kVersion,     ///< made by another version of Otvet, or on a machine of another byte order
    kDamaged,     ///< cut off, changed, or contradicting itself
    kDictionary,  ///< made with another dictionary, or with none while one is given (and the other way round)
};

/// True when the bytes begin as a compiled pack does.
[[nodiscard]] bool looks_like_image(std::string_view bytes) noexcept;

/// The pack as bytes: the same for the same pack, on every run. Linear.
[[nodiscard]] std::string to_image(const CompiledPack& pack);

/// The pack that to_image() wrote; it answers exactly as the one that was written. Any bytes: what is not whole and
/// consistent comes back as null with a fault. The checksum guards against accidents, the checks behind it against
/// reads outside of the tables; neither is a signature. Linear, about 1 GB a second.
[[nodiscard]] std::unique_ptr<CompiledPack> from_image(std::string_view bytes,
                                                       std::shared_ptr<const morph::Dictionary> dictionary,
                                                       const morph::RepairOptions& repairs, ImageFault& fault);

/// True when no index of the pack leads outside of its tables and no walk through them can go in a circle.
[[nodiscard]] bool is_consistent(const CompiledPack& pack);

}  // namespace otvet::pack
