// SPDX-License-Identifier: MIT
// A noise report: a table of kinds, the intents that lost something, the messages; or one JSON object.
#include <cmath>

#include "authoring/render.hpp"
#include "dialog/json_writer.hpp"
#include "lang/noise_texts.hpp"
#include "otvet/noise.hpp"
#include "text/utf8.hpp"

namespace otvet::testing {
namespace {

using dialog::JsonWriter;

constexpr std::size_t kNameWidth = 28, kCountWidth = 10;

/// 97.3, whatever the locale.
std::string shown(double value) {
    const auto tenths = static_cast<long>(std::lround(value * 10));
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string left(std::string_view text, std::size_t width) {
    const std::size_t size = text::count_code_points(text);
    return std::string(text) + std::string(size < width ? width - size : 1, ' ');
}
std::string right(std::string_view text, std::size_t width) {
    const std::size_t size = text::count_code_points(text);
    return std::string(size < width ? width - size : 1, ' ') + std::string(text);
}

double share(std::size_t part, const NoiseTally& tally) {
    return tally.messages == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(tally.messages);
}

std::string head(std::string_view name, const lang::NoiseTexts& texts) {
    std::string out = left(name, kNameWidth);
    for (const auto label : {texts.messages, texts.kept, texts.asked, texts.changed, texts.lost})
        out += right(label, kCountWidth);
    return out + "\n";
}

std::string row(const NoiseTally& tally, std::string_view name) {
    std::string out = left(name, kNameWidth) + right(std::to_string(tally.messages), kCountWidth);
    for (const std::size_t part : {tally.kept, tally.asked, tally.changed, tally.lost})
        out += right(shown(share(part, tally)) + " %", kCountWidth);
    return out + "\n";
}

std::string as_text(const NoiseReport& report, Language language) {
    const lang::NoiseTexts& texts = lang::noise_texts(language);
    std::string out;
    for (const NoiseLoss& loss : report.losses) {
        out += place_text(loss.place) + ": " + std::string(to_string(loss.kind)) + ": «" + plain(loss.message) + "» " +
               plain(loss.expected) + " → " + plain(loss.got) + "\n";
    }
    if (!report.losses.empty()) out += "\n";
    out += head(texts.intent, texts);
    for (const NoiseTally& tally : report.intents) {
        if (tally.kept != tally.messages) out += row(tally, plain(tally.name));
    }
    out += "\n" + head(texts.kind, texts);
    for (const NoiseTally& tally : report.kinds) out += row(tally, tally.name);
    out += row(report.all, texts.all);
    return out + std::string(texts.examples) + ": " + std::to_string(report.examples) + "\n";
}

void write(JsonWriter& out, const NoiseTally& tally) {
    const auto number = [&](const char* name, std::size_t n) { out.field(name, static_cast<std::int64_t>(n)); };
    out.begin_object().field("name", tally.name);
    number("messages", tally.messages);
    number("kept", tally.kept);
    number("asked", tally.asked);
    number("changed", tally.changed);
    number("lost", tally.lost);
    out.end_object();
}

std::string as_json(const NoiseReport& report) {
    JsonWriter out;
    out.begin_object().field("examples", static_cast<std::int64_t>(report.examples)).key("all");
    write(out, report.all);
    out.key("kinds").begin_array();
    for (const NoiseTally& tally : report.kinds) write(out, tally);
    out.end_array().key("intents").begin_array();
    for (const NoiseTally& tally : report.intents) write(out, tally);
    out.end_array().key("losses").begin_array();
    for (const NoiseLoss& loss : report.losses) {
        out.begin_object().field("kind", to_string(loss.kind)).field("file", loss.place.file);
        out.field("line", static_cast<std::int64_t>(loss.place.line)).field("example", loss.example);
        out.field("message", loss.message).field("expected", loss.expected).field("got", loss.got).end_object();
    }
    return out.end_array().end_object().take() + "\n";
}

}  // namespace

std::string render(const NoiseReport& report, Format format, Language language) {
    return format == Format::kJson ? as_json(report) : as_text(report, language);
}

}  // namespace otvet::testing
