// SPDX-License-Identifier: MIT
// What messengers take, in characters; 0: no limit that an author would meet. Sources: the public documentation of the
// Telegram Bot API (text 4,096; callback_data 64 bytes), of the WhatsApp Business platform (interactive body 1,024; reply
// button 20) and of VK's community messages (text 4,096; button label 40).
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace otvet::lang {

struct ChannelLimits {
    std::string_view channel;
    std::size_t answer, title, id_bytes;
};

inline constexpr std::array<ChannelLimits, 3> kChannelLimits{{
    {"telegram", 4096, 0, 64},
    {"whatsapp", 1024, 20, 256},
    {"vk", 4096, 40, 0},
}};

}  // namespace otvet::lang
