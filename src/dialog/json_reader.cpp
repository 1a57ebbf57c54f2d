// SPDX-License-Identifier: MIT
#include "dialog/json_reader.hpp"

#include <charconv>

#include "text/utf8.hpp"

namespace otvet::dialog {
namespace {

using Kind = JsonValue::Kind;

class Parser {
public:
    explicit Parser(std::string_view bytes) : rest_(bytes) {}

    std::optional<JsonValue> run() {
        JsonValue value;
        if (!read(value, 0)) return std::nullopt;
        skip_blanks();
        if (!rest_.empty()) return std::nullopt;
        return value;
    }

private:
    void skip_blanks() {
        const std::size_t at = rest_.find_first_not_of(" \t\r\n");
        rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at);
    }

    bool eat(std::string_view text) {
        if (rest_.substr(0, text.size()) != text) return false;
        rest_.remove_prefix(text.size());
        return true;
    }

    /// Eats `sign` after blanks.
    bool sign(char sign) {
        skip_blanks();
        return eat({&sign, 1});
    }

    bool read(JsonValue& out, int depth) {
        skip_blanks();
        if (rest_.empty()) return false;
        switch (rest_.front()) {
            case '{': return depth < kMaxJsonDepth && object(out, depth);
            case '[': return depth < kMaxJsonDepth && array(out, depth);
            case '"': out.kind = Kind::kString; return string(out.text);
            case 't': out.kind = Kind::kBoolean; out.boolean = true; return eat("true");
            case 'f': out.kind = Kind::kBoolean; return eat("false");
            case 'n': return eat("null");
            default: return number(out);
        }
    }

    bool object(JsonValue& out, int depth) {
        out.kind = Kind::kObject;
        rest_.remove_prefix(1);
        if (sign('}')) return true;
        do {
            std::string name;
            skip_blanks();
            if (rest_.empty() || rest_.front() != '"' || !string(name) || out.find(name) != nullptr || !sign(':')) return false;
            out.members.push_back({std::move(name), {}});
            if (!read(out.members.back().value, depth + 1)) return false;
        } while (sign(','));
        return sign('}');
    }

    bool array(JsonValue& out, int depth) {
        out.kind = Kind::kArray;
        rest_.remove_prefix(1);
        if (sign(']')) return true;
        do {
            if (!read(out.items.emplace_back(), depth + 1)) return false;
        } while (sign(','));
        return sign(']');
    }

    bool number(JsonValue& out) {
        out.kind = Kind::kNumber;
        const std::size_t digits = rest_.front() == '-' ? 1 : 0;
        if (rest_.size() > digits + 1 && rest_[digits] == '0' && rest_[digits + 1] >= '0' && rest_[digits + 1] <= '9') return false;
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), out.number);
        if (error != std::errc{}) return false;
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return rest_.empty() || std::string_view(".eE").find(rest_.front()) == std::string_view::npos;
    }

    bool string(std::string& out) {
        rest_.remove_prefix(1);
        while (!rest_.empty()) {
            const text::Decoded d = text::decode(rest_, 0);
            if (!d.ok || d.cp < 0x20) return false;
            rest_.remove_prefix(d.size);
            if (d.cp == '"') return true;
            if (d.cp != '\\') text::append(out, d.cp);
            else if (!escaped(out)) return false;
        }
        return false;
    }

    bool escaped(std::string& out) {
        if (rest_.empty()) return false;
        const char c = rest_.front();
        rest_.remove_prefix(1);
        constexpr std::string_view kNames = "\"\\/bfnrt", kValues = "\"\\/\b\f\n\r\t";
        if (const std::size_t at = kNames.find(c); at != std::string_view::npos) return out.push_back(kValues[at]), true;
        char32_t cp = 0;
        if (c != 'u' || !hex(cp) || (cp >= 0xDC00 && cp < 0xE000)) return false;
        if (cp >= 0xD800 && cp < 0xDC00) {
            char32_t low = 0;
            if (!eat("\\u") || !hex(low) || low < 0xDC00 || low > 0xDFFF) return false;
            cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
        }
        text::append(out, cp);
        return true;
    }

    bool hex(char32_t& out) {
        if (rest_.size() < 4) return false;
        unsigned value = 0;
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + 4, value, 16);
        if (error != std::errc{} || end != rest_.data() + 4) return false;
        rest_.remove_prefix(4);
        out = value;
        return true;
    }

    std::string_view rest_;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const noexcept {
    for (const auto& [key, value] : members) {
        if (key == name) return &value;
    }
    return nullptr;
}

std::optional<JsonValue> read_json(std::string_view bytes) {
    if (bytes.size() > kMaxJsonBytes) return std::nullopt;
    return Parser(bytes).run();
}

}  // namespace otvet::dialog
