// SPDX-License-Identifier: MIT
#include "dialog/render.hpp"

#include <exception>
#include <new>
#include <optional>

#include "lang/plural_ru.hpp"
#include "pack/loader.hpp"
#include "text/utf8.hpp"

namespace otvet::dialog {
namespace {

constexpr std::string_view kHostPrefix = "host.";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

/// Calls `said` for the text between placeholders and `hole` for what stands in their braces. The loader has checked
/// that braces pair; a lone one is text here.
template <class Said, class Hole>
void each_piece(std::string_view text, Said&& said, Hole&& hole) {
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) return said(text);
        said(text.substr(0, open));
        hole(text.substr(open + 1, close - open - 1));
        text.remove_prefix(close + 1);
    }
}

const std::string* fact_of(std::string_view name, const pack::Model& model) {
    for (const pack::NamedText& fact : model.facts) {
        if (fact.name.text == name) return &fact.value.text;
    }
    return nullptr;
}

const text::Entity* entity_of(std::string_view name, const Values& values) {
    for (const text::Entity& entity : values.entities) {
        if (is_named(entity, name, values.model)) return &entity;
    }
    return nullptr;
}

/// The last run of digits: «3–10» goes with «дней».
std::optional<std::uint64_t> last_number(std::string_view text) {
    std::size_t end = text.find_last_of("0123456789");
    if (end == std::string_view::npos) return std::nullopt;
    std::size_t begin = end;
    while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
    std::uint64_t value = 0;
    for (; begin <= end; ++begin) value = (value % 1'000'000) * 10 + static_cast<std::uint64_t>(text[begin] - '0');
    return value;
}

class Filler {
public:
    explicit Filler(const Values& values) : values_(values) {}

    std::string run(std::string_view text) {
        each_piece(text, [&](std::string_view said) { out_.append(said); }, [&](std::string_view hole) { fill(hole); });
        cut_bytes(out_, pack::kMaxAnswerBytes);
        return std::move(out_);
    }

private:
    void fill(std::string_view inside) {
        const std::size_t bar = inside.find('|');
        const std::string_view name = trimmed(inside.substr(0, bar));
        const std::string_view rest = bar == std::string_view::npos ? std::string_view{} : inside.substr(bar + 1);
        if (name.substr(0, kHostPrefix.size()) == kHostPrefix) return host(name.substr(kHostPrefix.size()), trimmed(rest));
        if (bar != std::string_view::npos) return plural(value(name), rest);
        put(value(name));
    }

    [[nodiscard]] std::string value(std::string_view name) const {
        if (name == "title") return std::string(values_.title);
        if (const std::string* fact = fact_of(name, values_.model)) return *fact;
        const text::Entity* entity = entity_of(name, values_);
        return entity == nullptr ? std::string() : clean_value(entity->value);
    }

    void put(const std::string& value) {
        if (value.empty() && !out_.empty() && out_.back() == ' ') out_.pop_back();
        out_.append(value);
    }

    /// The host's own exceptions end here: a reply does not fail for a value. Memory is another matter.
    void host(std::string_view name, std::string_view otherwise) {
        std::optional<std::string> given;
        if (values_.host) {
            try {
                given = values_.host(name);
            } catch (const std::bad_alloc&) {
                throw;
            } catch (...) {
                given.reset();
            }
        }
        put(given ? clean_value(*given) : std::string(otherwise));
    }

    void plural(const std::string& number, std::string_view forms) {
        const auto value = last_number(number);
        unsigned wanted = value ? lang::plural_form(*value) : 2;
        while (wanted-- > 0 && forms.find('|') != std::string_view::npos) forms.remove_prefix(forms.find('|') + 1);
        put(std::string(trimmed(forms.substr(0, forms.find('|')))));
    }

    const Values& values_;
    std::string out_;
};

bool is_direction_or_control(char32_t cp) {
    return cp < 0x20 || (cp >= 0x7F && cp <= 0x9F) || cp == 0x061C || (cp >= 0x200B && cp <= 0x200F) ||
           (cp >= 0x2028 && cp <= 0x202E) || (cp >= 0x2060 && cp <= 0x206F) || cp == 0xFEFF;
}

}  // namespace

std::string_view name_of(const text::Entity& entity, const pack::Model& model) {
    if (entity.type != text::EntityType::kCustom) return text::entity_name(entity.type);
    return entity.custom < model.entities.size() ? std::string_view(model.entities[entity.custom].name.text) : "";
}

bool is_named(const text::Entity& entity, std::string_view name, const pack::Model& model) {
    if (name.empty()) return false;
    if (entity.type != text::EntityType::kCustom && text::entity_phrase_name(entity.type) == name) return true;
    return name_of(entity, model) == name;
}

Fit fit(std::string_view text, const Values& values) {
    Fit out = Fit::kPlain;
    each_piece(text, [](std::string_view) {}, [&](std::string_view hole) {
        const std::string_view name = trimmed(hole.substr(0, hole.find('|')));
        if (name == "title" || name.substr(0, kHostPrefix.size()) == kHostPrefix || fact_of(name, values.model)) return;
        if (entity_of(name, values) == nullptr) out = Fit::kMissing;
        else if (out == Fit::kPlain) out = Fit::kFilled;
    });
    return out;
}

std::string render(std::string_view text, const Values& values) { return Filler(values).run(text); }

std::string clean_value(std::string_view value) {
    std::string out;
    std::size_t count = 0;
    for (std::size_t i = 0; i < value.size() && count < kMaxValueCodePoints;) {
        const text::Decoded d = text::decode(value, i);
        i += d.size;
        if (d.cp == '\n' || d.cp == '\t' || d.cp == '\r') {
            if (!out.empty() && out.back() != ' ') out.push_back(' '), ++count;
        } else if (!is_direction_or_control(d.cp)) {
            text::append(out, d.cp);
            ++count;
        }
    }
    return out;
}

void cut_bytes(std::string& text, std::size_t bytes) {
    if (text.size() <= bytes) return;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
    text.resize(bytes);
}

}  // namespace otvet::dialog
