// SPDX-License-Identifier: MIT
#include "pack/image.hpp"

#include <array>
#include <bit>
#include <utility>

#include "morph/dictionary_format.hpp"
#include "pack/image_fields.hpp"

namespace otvet::pack {
namespace {

constexpr std::array<char, 8> kMagic{'O', 'T', 'V', 'P', '\r', '\n', '\x1a', '\0'};
constexpr std::uint32_t kImageVersion = 2;
constexpr std::uint32_t kLittleEndian = 0x01020304;

struct Header {
    std::array<char, 8> magic = kMagic;
    std::uint32_t version = kImageVersion;
    std::uint32_t byte_order = kLittleEndian;
    std::uint64_t size = 0;        ///< of the file
    std::uint64_t checksum = 0;    ///< of all bytes after this field
    std::uint64_t dictionary = 0;  ///< its checksum; 0: made without
};
static_assert(sizeof(Header) == 40);
constexpr std::size_t kChecksumEnd = 32;

std::uint64_t checksum_of(std::string_view bytes) {
    bytes.remove_prefix(kChecksumEnd);
    return morph::format::checksum(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

std::uint64_t dictionary_of(const morph::Dictionary* dictionary) {
    return dictionary == nullptr ? 0 : dictionary->checksum();
}

ImageFault check_header(std::string_view bytes, Header& header) {
    if (!looks_like_image(bytes)) return ImageFault::kForeign;
    if (bytes.size() < sizeof(Header)) return ImageFault::kDamaged;
    std::memcpy(&header, bytes.data(), sizeof(Header));
    if (header.version != kImageVersion || header.byte_order != kLittleEndian) return ImageFault::kVersion;
    if (header.size != bytes.size() || header.checksum != checksum_of(bytes)) return ImageFault::kDamaged;
    return ImageFault::kFine;
}

/// What the image leaves out: it follows from the model.
void complete(CompiledPack& pack) {
    pack.derive();
    for (IntentIndex i = 0; i < pack.model.intents.size(); ++i) pack.intent_by_id.emplace(pack.model.intents[i].id.text, i);
    for (const CompiledPhrase& phrase : pack.phrases) {
        if (phrase.kind != PhraseKind::kRegex) continue;
        const std::string& source = pack.model.intents[phrase.intent].regex[phrase.source].text;
        pack.expressions[phrase.expression] = regex::Expression::accepted(source);
    }
    for (const NamedText& entity : pack.model.entities) {
        pack.entity_expressions.push_back(regex::Expression::accepted(entity.value.text));
    }
}

}  // namespace

bool looks_like_image(std::string_view bytes) noexcept {
    return bytes.size() >= kMagic.size() && std::memcmp(bytes.data(), kMagic.data(), kMagic.size()) == 0;
}

std::string to_image(const CompiledPack& pack) {
    morph::Writer out;
    Header header;
    header.dictionary = dictionary_of(pack.dictionary.get());
    out(header, pack);
    pack.repairer->write(out);
    std::string bytes = out.take();
    header.size = bytes.size();
    std::memcpy(bytes.data(), &header, sizeof(header));
    header.checksum = checksum_of(bytes);
    std::memcpy(bytes.data(), &header, sizeof(header));
    return bytes;
}

std::unique_ptr<CompiledPack> from_image(std::string_view bytes, std::shared_ptr<const morph::Dictionary> dictionary,
                                         const morph::RepairOptions& repairs, ImageFault& fault) {
    Header header;
    fault = check_header(bytes, header);
    if (fault == ImageFault::kFine && header.dictionary != dictionary_of(dictionary.get())) fault = ImageFault::kDictionary;
    if (fault != ImageFault::kFine) return nullptr;
    auto pack = std::make_unique<CompiledPack>();
    pack->dictionary = std::move(dictionary);
    morph::Reader in(bytes.substr(sizeof(Header)));
    in(*pack);
    auto repairer = morph::Repairer::read(*pack, in, repairs);
    fault = ImageFault::kDamaged;
    if (!repairer || !in.at_end()) return nullptr;
    pack->repairer = std::make_unique<morph::Repairer>(*std::move(repairer));
    pack->expressions.resize(pack->literals.size());
    if (!is_consistent(*pack)) return nullptr;
    complete(*pack);
    fault = ImageFault::kFine;
    return pack;
}

}  // namespace otvet::pack
