// SPDX-License-Identifier: MIT
// Each published limit through the library: one below, at it, one above; with signs of one to four bytes, and with
// clusters.
#include "limits/limits.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>

#include "catch.hpp"
#include "otvet/engine.hpp"
#include "pack/compiled.hpp"
#include "pack/formula_builder.hpp"
#include "pack/loader.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

namespace {

using namespace otvet;

constexpr std::string_view kPackFile =
    "name: Проба\nlanguage: ru\nformat: 1\nfallback: Не понял.\nescalation: {text: Зову.}\npolicy: {max_options: 10}\n";
constexpr std::string_view kMark = "\u0301", kFamily = "\U0001F468\u200D\U0001F469\u200D\U0001F467";
const std::vector<std::string> kLetters = {"x", "я", "€", "\U0001F600"};
const std::vector<std::string> kLettersAndClusters = {
    "x", "я", "€", "\U0001F600", "е" + std::string(kMark), std::string(kFamily)};

/// `size` code points of `piece` again and again.
std::string code_points(std::size_t size, std::string_view piece) {
    std::string out;
    std::size_t at = 0;
    for (std::size_t i = 0; i < size; ++i) {
        if (at == piece.size()) at = 0;
        const text::Decoded d = text::decode(piece, at);
        out += piece.substr(at, d.size);
        at += d.size;
    }
    return out;
}

/// `size` bytes of `piece`, x at the end where it does not go in.
std::string bytes(std::size_t size, std::string_view piece) {
    std::string out;
    while (out.size() + piece.size() <= size) out += piece;
    return out + std::string(size - out.size(), 'x');
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
}

LoadOptions options() {
    LoadOptions out;
    out.dictionary = OTVET_DICTIONARY_FILE;
    return out;
}

std::string intent(const std::string& lines) { return "intents:\n  a.b:\n    answers: [Ответ.]\n" + lines; }

LoadResult load(const std::string& rules, LoadOptions with = options()) {
    return Engine::load({{"pack.yaml", std::string(kPackFile)}, {"a.yaml", rules}}, with);
}

Engine engine(const std::string& rules, LoadOptions with = options()) {
    const LoadResult loaded = load(rules, with);
    for (const Diagnostic& d : loaded.diagnostics()) INFO(to_string(d));
    REQUIRE(loaded);
    return *loaded;
}

Reply reply_of(const Engine& engine, const std::string& text) {
    Conversation talk;
    return engine.reply({.text = text}, talk);
}

/// Whether files load; what they are refused for must be `code` and nothing else.
bool loads(const std::vector<PackFile>& files, std::string_view code) {
    const LoadResult loaded = Engine::load(files, options());
    for (const Diagnostic& d : loaded.diagnostics()) {
        if (d.severity == Severity::kError && d.code != code) FAIL(to_string(d));
    }
    return static_cast<bool>(loaded);
}
bool rules_load(const std::string& rules, std::string_view code) {
    return loads({{"pack.yaml", std::string(kPackFile)}, {"a.yaml", rules}}, code);
}

bool is_read(const std::string& message) {
    static const Engine kEngine = engine(intent("    phrases: [слово]\n"));
    const Reply reply = reply_of(kEngine, message);
    const bool too_long = reply.outcome == Outcome::kEscalate && reply.escalation.reason == "too_long";
    REQUIRE(too_long == (reply.outcome == Outcome::kEscalate));
    return !too_long;
}

/// «чаи» with marks, the last of which makes й of и: it is one word when none was left out.
bool marks_are_read(std::size_t count) {
    static const Engine kEngine = engine(intent("    phrases: ['=чай']\n"));
    return !kEngine.match("чаи" + repeated("\u0316", count - 1) + "\u0306").empty();
}

bool folds_whole(std::size_t size, std::string_view letter) {
    std::string message;
    std::size_t left = size;
    for (; left > 2'500; left -= 33) message += "\uFDFA";  // «صلى الله عليه وسلم»
    message += bytes(left, letter);
    text::Normalized probe;
    text::normalize(message, probe);
    REQUIRE((probe.truncated || probe.text.size() == size));
    return is_read(message);
}

/// A word of so many letters with a wrong one in the middle.
bool is_repaired(std::size_t letters) {
    std::string word;
    for (const char* part = "перевыкомандировать"; word.size() < 2 * letters; word += part) {
    }
    word.resize(2 * letters);
    const Engine with = engine(intent("    phrases: [" + word + "]\n"));
    std::string wrong = word;
    wrong.replace(letters / 2 * 2, 2, word.compare(letters / 2 * 2, 2, "а") == 0 ? "о" : "а");
    return !with.match(word).empty() && !with.match(wrong).empty();
}

std::size_t value_size(const Engine& with, const std::string& message, std::string_view type) {
    const Reply reply = reply_of(with, message);
    for (const Entity& e : reply.entities) {
        if (e.type != type) continue;
        REQUIRE(text::is_valid(e.value));
        return e.value.size();
    }
    FAIL("no entity in a message of " << message.size() << " bytes");
    return 0;
}

bool link_is_whole(std::size_t size, std::string_view letter) {
    static const Engine kEngine = engine(intent("    phrases: [слово]\n"));
    const std::string begin = "https://example.org/";
    return value_size(kEngine, begin + bytes(size - begin.size(), letter), "url") == size;
}

bool own_value_is_whole(std::size_t size, std::string_view letter) {
    static const Engine kEngine = engine("entities:\n  код: '#[^ ]+'\n" + intent("    phrases: [слово]\n"));
    return value_size(kEngine, "код #" + bytes(size - 1, letter), "код") == size;
}

bool json_is_read(const std::string& json) {
    bool fresh = false;
    static_cast<void>(Conversation::from_json(json, &fresh));
    return !fresh;
}

bool id_is_remembered(const std::string& id) {
    static const Engine kEngine = engine(intent("    phrases: [слово]\n"));
    Conversation talk;
    static_cast<void>(kEngine.reply({.text = "слово", .id = id}, talk));
    return talk.to_json().find(id) != std::string::npos;
}

bool has_all_options(std::size_t count) {
    std::string rules = intent("    phrases: [слово]\n    options:\n");
    for (std::size_t i = 0; i < count; ++i) rules += "      - c.n" + std::to_string(i) + "\n";
    for (std::size_t i = 0; i < count; ++i)
        rules += "  c.n" + std::to_string(i) + ":\n    title: Тема\n    phrases: [дело" + std::to_string(i) +
                 "]\n    answers: x\n";
    return reply_of(engine(rules), "слово").options.size() == count;
}

/// The talk's JSON while it is filled with ids of other messages and answered intents: never longer, never lost.
bool stays_small(std::size_t bytes_allowed) {
    std::string rules = "intents:\n";
    for (int i = 0; i < 20; ++i)
        rules += "  t" + std::to_string(i) + "." + std::string(90, 'a') + ":\n    phrases: [слово" + std::to_string(i) +
                 "]\n    answers: [x, y]\n";
    const Engine with = engine(rules);
    Conversation talk;
    std::size_t longest = 0;
    for (int i = 0; i < 200; ++i) {
        const std::string id = std::to_string(i) + std::string(60, 'i');
        static_cast<void>(with.reply({.text = "слово" + std::to_string(i % 20), .id = id}, talk));
        longest = std::max(longest, talk.to_json().size());
    }
    REQUIRE(longest > bytes_allowed / 2);
    return longest <= bytes_allowed;
}

std::string answer_with(std::string_view host_value, const std::string& answer) {
    LoadOptions with = options();
    const std::string value(host_value);
    with.host_values = [value](std::string_view) { return value; };
    return reply_of(engine("intents:\n  a.b:\n    phrases: [слово]\n    answers: ['" + answer + "']\n", with), "слово")
        .text;
}

bool value_is_whole(const std::string& value) {
    const std::string said = answer_with(value, "({host.v | нет})");
    REQUIRE(text::is_valid(said));
    return said == "(" + value + ")";
}

bool answer_is_whole(std::size_t size, std::string_view letter) {
    const std::string said = answer_with(bytes(size - 8'000, letter), std::string(8'000, 'x') + "{host.v | нет}");
    REQUIRE(text::is_valid(said));
    return said.size() == size;
}

bool file_loads(std::size_t size) {
    std::string file = intent("    phrases: [слово]\n") + "#";
    return rules_load(file + std::string(size - file.size(), 'x'), "OTV105");
}

bool pack_loads(std::size_t size) {
    std::vector<PackFile> files = {{"pack.yaml", std::string(kPackFile)}, {"a.yaml", intent("    phrases: [слово]\n")}};
    std::size_t left = size - files[0].bytes.size() - files[1].bytes.size();
    for (int i = 0; left > 0; ++i) {
        const std::string key = "facts: {к" + std::to_string(i) + ": а}\n#";
        const std::size_t here = std::min(left, pack::kMaxFileBytes);
        if (here <= key.size()) {
            files[1].bytes += "#" + std::string(here - 1, 'x');
        } else {
            files.push_back({"b" + std::to_string(i) + ".yaml", key + std::string(here - key.size(), 'x')});
        }
        left -= here;
    }
    return loads(files, "OTV106");
}

class Folder {
public:
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "otvet_limits_XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    void write(const std::string& name, std::string_view text) const {
        std::ofstream(path_ / name, std::ios::binary) << text;
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

bool folder_is_read(const Folder& folder, std::string_view code) {
    Diagnostics found;
    static_cast<void>(pack::read_folder(folder.path().string(), Language::kEnglish, found));
    for (const Diagnostic& d : found) REQUIRE(d.code == code);
    return found.empty();
}

bool files_are_read(std::size_t count) {
    static const Folder kFolder;
    static std::size_t there = 0;  // each probe adds to what the one before it wrote
    for (; there < count; ++there) kFolder.write(there == 0 ? "pack.yaml" : std::to_string(there) + ".yaml", kPackFile);
    return folder_is_read(kFolder, "OTV107");
}

/// The pack's own folder is the first.
bool folders_are_read(std::size_t levels) {
    const Folder folder;
    folder.write("pack.yaml", kPackFile);
    const std::string below = repeated("d/", levels - 1);
    std::filesystem::create_directories(folder.path() / below);
    folder.write(below + "b.yaml", "#\n");
    return folder_is_read(folder, "OTV115");
}

/// Of a file that is wrong at any depth: whether the depth is what is told.
bool depth_is_read(std::size_t levels) {
    const std::string text = "words: " + repeated("[", levels - 1) + "а" + repeated("]", levels - 1) + "\n";
    const LoadResult loaded = load(text);
    return std::none_of(loaded.diagnostics().begin(), loaded.diagnostics().end(),
                        [](const Diagnostic& d) { return d.code == "OTV115"; });
}

/// `count` values: the map, the key, a list, its items.
bool nodes_are_read(std::size_t count) {
    const LoadResult loaded = load("messages:\n" + repeated("- а\n", count - 3));
    return std::none_of(loaded.diagnostics().begin(), loaded.diagnostics().end(),
                        [](const Diagnostic& d) { return d.code == "OTV116"; });
}

bool signs_are_read(std::size_t count) {
    const LoadResult loaded = load("words: [[" + repeated("а,", count - 6) + "]]");
    return std::none_of(loaded.diagnostics().begin(), loaded.diagnostics().end(),
                        [](const Diagnostic& d) { return d.code == "OTV138"; });
}

bool all_problems_are_told(std::size_t count) {
    std::string rules = intent("    phrases: [слово]\n");
    for (std::size_t i = 0; i < count; ++i) rules += "ключ" + std::to_string(i) + ": а\n";
    const LoadResult loaded = load(rules);
    return std::none_of(loaded.diagnostics().begin(), loaded.diagnostics().end(),
                        [](const Diagnostic& d) { return d.code == "OTV119"; });
}

bool name_fits(std::size_t size, std::string_view letter) {
    const std::string name = code_points(size, letter);
    return rules_load(intent("    phrases: [слово]\n") + "facts:\n  " + name + ": а\n", "OTV174");
}

bool phrase_fits(std::size_t size, std::string_view letter) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text += i % 2 == 0 || i + 1 == size ? std::string(letter) : " ";
    return rules_load(intent("    phrases: ['" + text + "']\n"), "OTV303");
}

bool group_fits(std::size_t size) {
    std::string text;  // 200 members of equal length, the last one shorter or longer
    const std::size_t each = size / 250;
    while (text::count_code_points(text) + 2 * each < size) text += code_points(each - 3, "я ") + "я / ";
    const std::size_t left = size - text::count_code_points(text);
    for (std::size_t i = 0; i < left; ++i) text += i % 2 == 0 || i + 1 == left ? "я" : " ";
    REQUIRE(text::count_code_points(text) == size);
    return rules_load(intent("    phrases: [:группа]\n") + "words:\n  группа: " + text + "\n", "OTV303");
}

std::string members(std::size_t count) {
    std::string out = "слово0";
    for (std::size_t i = 1; i < count; ++i) out += " / слово" + std::to_string(i);
    return out;
}

bool groups_fit(std::size_t levels) {
    std::string words = "words:\n";
    for (std::size_t i = 1; i < levels; ++i)
        words += "  а" + std::to_string(i) + ": :а" + std::to_string(i + 1) + " / слово" + std::to_string(i) + "\n";
    return rules_load(words + "  а" + std::to_string(levels) + ": конец / край\n" + intent("    phrases: [:а1]\n"),
                      "OTV409");
}

/// Groups of 250 words, and groups of 100 of these: 25,000 words each, counted again and again.
bool group_words_fit(std::size_t count) {
    std::string words = "words:\n", all;
    for (int g = 0; g < 100; ++g) {
        words += "  к" + std::to_string(g) + ": ";
        for (int i = 0; i < 250; ++i) words += (i == 0 ? "с" : " / с") + std::to_string(g * 250 + i);
        words += "\n";
        all += " / :к" + std::to_string(g);
    }
    std::string phrases = "    phrases:\n";
    std::size_t sum = 25'000;
    for (int n = 0; sum + 25'001 <= count; ++n, sum += 25'001) {
        words += "  б" + std::to_string(n) + ": д" + std::to_string(n) + all + "\n";
        phrases += "      - :б" + std::to_string(n) + "\n";
    }
    if (count > sum) {
        const std::size_t left = count - sum;  // one group of `left` words, as far as groups of 250 and single words go
        words += "  я: ";
        for (std::size_t i = 0; i < left / 250; ++i) words += ":к" + std::to_string(i) + " / ";
        for (std::size_t i = 0; i < left % 250; ++i) words += "е" + std::to_string(i) + " / ";
        words.erase(words.size() - 3);
        words += "\n";
        phrases += "      - :я\n";
    }
    return rules_load(words + intent(phrases), "OTV410");
}

bool entities_fit(std::size_t count) {
    std::string text = "entities:\n";
    for (std::size_t i = 0; i < count; ++i) text += "  к" + std::to_string(i) + ": 'а" + std::to_string(i) + "'\n";
    return rules_load(text + intent("    phrases: [слово]\n"), "OTV411");
}

bool expression_fits(const std::string& source) {
    return rules_load(intent("    regex: ['" + source + "']\n"), "OTV404");
}

/// An expression whose program has exactly so many instructions, where there is one: each letter adds the same.
bool program_fits(std::size_t size) {
    regex::CompileError error;
    const auto size_of = [&](std::size_t letters) {
        const auto compiled = regex::Expression::compile("(?:а{" + std::to_string(letters) + "}б)", error);
        return compiled ? static_cast<std::size_t>(compiled->program_size()) : 0;
    };
    const std::size_t step = size_of(3) - size_of(2), base = size_of(2) - 2 * step;
    std::string source;
    std::size_t left = size - base;
    for (; left / step > 900; left -= 900 * step) source += "а{900}";
    source += "а{" + std::to_string(left / step) + "}б";
    for (std::size_t i = 0; i < left % step; ++i) source += "x";
    if (const auto compiled = regex::Expression::compile(source, error))
        REQUIRE(static_cast<std::size_t>(compiled->program_size()) == size);
    return expression_fits(source);
}

/// Expressions of 4,000 instructions and more, one after another: `count` before the last one.
bool programs_fit(std::size_t count) {
    regex::CompileError error;
    const auto one = regex::Expression::compile("(?:а{500}б{500}в{500})", error);
    REQUIRE(one);
    const std::size_t each = static_cast<std::size_t>(one->program_size());
    std::string text = "    regex:\n";
    for (std::size_t sum = 0; sum <= count; sum += each) text += "      - '(?:а{500}б{500}в{500})'\n";
    return rules_load(intent(text), "OTV412");
}

bool is_campaign() {
    const char* const asked = std::getenv("OTVET_CAMPAIGN");
    return asked != nullptr && std::string_view(asked) != "0";
}

struct Probe {
    std::function<bool(std::size_t size, const std::string& letter)> within;
    std::vector<std::string> letters = {"x"};
    std::size_t below = 1, above = 1;  ///< how far from the limit the neighbours are
    bool dear = false;                 ///< the campaign alone looks below it, too
};

const std::map<std::string, Probe>& probes() {
    const auto plain = [](bool (*f)(std::size_t)) { return [f](std::size_t n, const std::string&) { return f(n); }; };
    static const std::map<std::string, Probe> kProbes = {
        {"message.code_points",
         {[](std::size_t n, const std::string& l) { return is_read(code_points(n, l)); }, kLettersAndClusters}},
        // Four bytes a code point, no more: the limits of bytes and of code points are one there.
        {"message.bytes",
         {[](std::size_t n, const std::string& l) { return is_read(bytes(n, l)); }, {"\U0001F600"}, 4, 1}},
        {"message.folded", {folds_whole, {"x", "я", "ש"}}},
        {"message.marks", {plain(marks_are_read)}},
        {"word.letters", {plain(is_repaired)}},
        {"message.link", {link_is_whole, {"x", "я"}}},
        {"entity.value", {own_value_is_whole, {"x", "я", "€"}}},
        {"talk.written", {plain(stays_small), {"x"}, 0, 0}},
        {"talk.read",
         {[](std::size_t n, const std::string&) { return json_is_read("{\"v\":1}" + std::string(n - 7, ' ')); }}},
        {"talk.depth", {[](std::size_t n, const std::string&) {
             return json_is_read("{\"v\":1,\"x\":" + repeated("[", n - 1) + repeated("]", n - 1) + "}");
         }}},
        {"talk.message_id",
         {[](std::size_t n, const std::string& l) { return id_is_remembered(bytes(n, l)); }, kLetters}},
        {"talk.options", {plain(has_all_options)}},
        {"answer.value",
         {[](std::size_t n, const std::string& l) { return value_is_whole(code_points(n, l)); },
          {"x", "я", "€", "\U0001F600", "е\u0301"}}},
        {"answer.filled", {answer_is_whole, {"x", "я", "€"}}},
        {"file.bytes", {plain(file_loads)}},
        {"pack.bytes", {plain(pack_loads), {"x"}, 1, 1, true}},
        {"pack.files", {plain(files_are_read)}},
        {"pack.folders", {plain(folders_are_read)}},
        {"file.depth", {plain(depth_is_read)}},
        {"file.nodes", {plain(nodes_are_read), {"x"}, 1, 1, true}},
        {"file.flow_signs", {plain(signs_are_read), {"x"}, 4'096, 4'096}},
        {"file.problems", {plain(all_problems_are_told)}},
        {"name", {name_fits, {"x", "я"}}},
        {"answer",
         {[](std::size_t n, const std::string& l) {
              return rules_load("intents:\n  a.b:\n    phrases: [слово]\n    answers: ['" + bytes(n, l) + "']\n",
                                "OTV154");
          },
          kLettersAndClusters}},
        {"phrase", {phrase_fits, {"x", "я"}}},
        {"phrase.depth", {[](std::size_t n, const std::string&) {
             return rules_load(intent("    phrases: ['" + repeated("(а / ", n) + "б" + repeated(")", n) + "']\n"),
                               "OTV304");
         }}},
        {"phrase.word",
         {[](std::size_t n, const std::string& l) {
              return rules_load(intent("    phrases: [слово " + code_points(n, l) + "]\n"), "OTV306");
          },
          {"x", "я"}}},
        {"group", {plain(group_fits)}},
        {"group.members", {[](std::size_t n, const std::string&) {
             return rules_load("words:\n  группа: " + members(n) + "\n" + intent("    phrases: [:группа]\n"), "OTV305");
         }}},
        {"group.depth", {plain(groups_fit)}},
        {"group.words", {plain(group_words_fit), {"x"}, 1, 1, true}},
        {"entities", {plain(entities_fit)}},
        {"regex", {[](std::size_t n, const std::string& l) { return expression_fits(bytes(n, l)); }, {"x", "я"}}},
        {"regex.program", {plain(program_fits)}},
        {"regex.programs", {plain(programs_fit), {"x"}, 5'000, 5'000}},
    };
    return kProbes;
}

/// Beyond the library: the tests of the command and of hostile messages look at these.
bool is_of_the_command(const std::string& id) { return id == "batch.line" || id == "ask.message"; }

}  // namespace

TEST_CASE("every published limit holds at its edge, and not one earlier or later") {
    for (const limits::Limit& limit : limits::all()) {
        if (is_of_the_command(limit.id)) continue;
        INFO(limit.id);
        const auto found = probes().find(limit.id);
        REQUIRE(found != probes().end());
        const Probe& probe = found->second;
        for (const std::string& letter : probe.letters) {
            INFO("in " << letter);
            if (!probe.dear || is_campaign()) CHECK(probe.within(limit.value - probe.below, letter));
            if (probe.above == 1) CHECK(probe.within(limit.value, letter));
            if (probe.above != 0) CHECK_FALSE(probe.within(limit.value + probe.above, letter));
        }
    }
}

TEST_CASE("no probe without a limit") {
    for (const auto& [id, probe] : probes()) {
        INFO(id);
        CHECK(std::any_of(limits::all().begin(), limits::all().end(),
                          [&](const limits::Limit& l) { return l.id == id; }));
    }
}
