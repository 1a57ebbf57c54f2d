// SPDX-License-Identifier: MIT
#include "pack/characters.hpp"

#include "pack/loader.hpp"
#include "text/utf8.hpp"

namespace otvet::pack::reading {
namespace {

using lang::Code;

std::string hex(unsigned value, int digits) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) out.push_back(kDigits[(value >> shift) & 0xF]);
    return out;
}

bool is_invisible(char32_t cp) noexcept {
    return cp == 0xAD || cp == 0x61C || cp == 0x180E || (cp >= 0x200B && cp <= 0x200F) ||
           (cp >= 0x2028 && cp <= 0x202E) || (cp >= 0x2060 && cp <= 0x206F) || cp == 0xFEFF;
}

bool is_emoji_like(char32_t cp) noexcept { return cp >= 0x1F000 || (cp >= 0x2190 && cp <= 0x2BFF) || cp == 0xFE0F; }

bool looks_like_utf16(std::string_view bytes) {
    return bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF";
}

/// Reports the first bad byte or control character; nothing after it can be trusted.
bool screen_bytes(const SourceText& source, Reporter& reporter) {
    const std::string_view bytes = source.bytes();
    for (std::size_t pos = 0; pos < bytes.size();) {
        const auto byte = static_cast<unsigned char>(bytes[pos]);
        if (byte >= 0x20 && byte < 0x7F) {
            ++pos;
            continue;
        }
        const text::Decoded one = text::decode(bytes, pos);
        if (!one.ok) {
            reporter.report(Code::kBadUtf8, source.region(pos), {}, {"0x" + hex(byte, 2), std::to_string(pos)});
            return false;
        }
        if (one.cp == '\r' && source.at(pos + 1) != '\n') {
            reporter.report(Code::kLoneReturn, source.region(pos));
            return false;
        }
        if (one.cp != '\r' && is_control(one.cp)) {
            reporter.report(Code::kControlByte, source.region(pos), {}, {code_point_name(one.cp), std::to_string(pos)});
            return false;
        }
        pos += one.size;
    }
    return true;
}

/// Tabs and non-breaking spaces before the first character of a line, and lines that begin with %.
bool screen_line(const SourceText& source, std::size_t begin, Reporter& reporter) {
    const std::string_view line = source.rest_of_line(begin);
    const std::size_t end = line.find_first_not_of(" \t\xC2\xA0");
    if (end == std::string_view::npos || line[end] == '#') return true;
    if (line.front() == '%') {
        reporter.report(Code::kDirective, source.region(begin), line);
        return false;
    }
    const std::string_view indent = line.substr(0, end);
    if (const std::size_t tab = indent.find('\t'); tab != std::string_view::npos) {
        reporter.report(Code::kTabIndent, source.region(begin + tab));
        return false;
    }
    if (const std::size_t nbsp = indent.find("\xC2\xA0"); nbsp != std::string_view::npos) {
        reporter.report(Code::kNbspIndent, source.region(begin + nbsp));
        return false;
    }
    return true;
}

bool screen_lines(const SourceText& source, Reporter& reporter) {
    bool fine = true;
    const std::string_view bytes = source.bytes();
    for (std::size_t begin = source.mark_size(); begin < bytes.size();) {
        const char first = bytes[begin];
        // Most lines begin with a space or a letter: only those with a suspicious first byte or indent are looked at.
        std::size_t pos = begin;
        while (pos < bytes.size() && bytes[pos] == ' ') ++pos;
        const char sign = source.at(pos);
        if (first == '%' || sign == '\t' || sign == '\xC2') fine = screen_line(source, begin, reporter) && fine;
        const std::size_t feed = bytes.find('\n', pos);
        if (feed == std::string_view::npos) break;
        begin = feed + 1;
    }
    return fine;
}

}  // namespace

bool is_control(char32_t cp) noexcept { return (cp < 0x20 && cp != '\n' && cp != '\t') || (cp >= 0x7F && cp <= 0x9F); }

char32_t find_invisible(std::string_view text, std::size_t& offset) noexcept {
    char32_t before = 0;
    for (std::size_t pos = 0; pos < text.size();) {
        const text::Decoded one = text::decode(text, pos);
        const bool joins_emoji = one.cp == 0x200D && is_emoji_like(before);
        if (is_invisible(one.cp) && !joins_emoji) {
            offset = pos;
            return one.cp;
        }
        before = one.cp;
        pos += one.size;
    }
    return 0;
}

std::string code_point_name(char32_t cp) { return "U+" + hex(static_cast<unsigned>(cp), cp > 0xFFFF ? 6 : 4); }

bool screen(const SourceText& source, Reporter& reporter) {
    if (source.bytes().size() > kMaxFileBytes) {
        reporter.report(Code::kFileTooLarge, source.whole(), {}, {std::to_string(kMaxFileBytes)});
        return false;
    }
    if (looks_like_utf16(source.bytes())) {
        reporter.report(Code::kUtf16, source.whole());
        return false;
    }
    return screen_bytes(source, reporter) && screen_lines(source, reporter);
}

}  // namespace otvet::pack::reading
