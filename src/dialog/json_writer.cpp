// SPDX-License-Identifier: MIT
#include "dialog/json_writer.hpp"

#include "text/utf8.hpp"

namespace otvet::dialog {
namespace {

void escape(std::string& out, char32_t cp) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) out.push_back("0123456789abcdef"[cp >> shift & 15]);
}

/// Valid in JSON, but dangerous in terminals, logs and script tags.
bool is_unsafe(char32_t cp) {
    return cp < 0x20 || (cp >= 0x7F && cp <= 0x9F) || cp == 0x061C || cp == 0x200E || cp == 0x200F ||
           (cp >= 0x2028 && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069) || cp == 0xFEFF;
}

}  // namespace

JsonWriter& JsonWriter::open(char bracket) {
    comma();
    out_.push_back(bracket);
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    out_.push_back(bracket);
    first_ = false;
    return *this;
}

void JsonWriter::comma() {
    if (!first_) out_.push_back(',');
    first_ = false;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    comma();
    quoted(name);
    out_.push_back(':');
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
    comma();
    quoted(text);
    return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
    comma();
    out_.append(std::to_string(value));
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
    comma();
    out_.append(value ? "true" : "false");
    return *this;
}

JsonWriter& JsonWriter::null() {
    comma();
    out_.append("null");
    return *this;
}

JsonWriter& JsonWriter::field(std::string_view name, const std::vector<std::string>& texts) {
    key(name).begin_array();
    for (const std::string& text : texts) string(text);
    return end_array();
}

void JsonWriter::quoted(std::string_view text) {
    out_.push_back('"');
    for (std::size_t i = 0; i < text.size();) {
        const text::Decoded d = text::decode(text, i);
        i += d.size;
        if (d.cp == '"' || d.cp == '\\') out_.append({'\\', static_cast<char>(d.cp)});
        else if (d.cp == '\n') out_.append("\\n");
        else if (d.cp == '\t') out_.append("\\t");
        else if (d.cp == '\r') out_.append("\\r");
        else if (is_unsafe(d.cp)) escape(out_, d.cp);
        else text::append(out_, d.cp);
    }
    out_.push_back('"');
}

}  // namespace otvet::dialog
