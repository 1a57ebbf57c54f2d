// SPDX-License-Identifier: MIT
#include "otvet/engine.hpp"

#include <algorithm>

#include "dialog/engine_impl.hpp"
#include "dialog/state.hpp"
#include "dialog/talk.hpp"
#include "lang/messages.hpp"
#include "otvet_config.hpp"
#include "morph/mapped_file.hpp"
#include "pack/image.hpp"
#include "pack/loader.hpp"
#include "text/fold.hpp"

namespace otvet {
namespace {

/// Working memory of the calling thread; engines share it, each call leaves nothing behind that the next one reads.
match::Scratch& thread_scratch() {
    static thread_local match::Scratch scratch;
    return scratch;
}

bool without(const LoadOptions& options, std::string_view name) {
    return std::find(options.without.begin(), options.without.end(), name) != options.without.end();
}

morph::RepairOptions repair_options(const LoadOptions& o) {
    return {.look_alikes = !without(o, "look_alikes"), .stretched = !without(o, "stretched"), .masks = !without(o, "masks"),
            .layout = !without(o, "layout"), .translit = !without(o, "translit"), .joined = !without(o, "joined"),
            .split = !without(o, "split"), .phonetic = !without(o, "phonetic"), .edits = !without(o, "edits"),
            .chat = !without(o, "chat")};
}

Diagnostic unreadable(const std::string& file, const Error& error, Language language) {
    Region region;
    region.file = file;
    return lang::make(lang::Code::kFileUnreadable, region, "", {file, error.message}, language);
}

/// The word-form file: the one asked for, else the build tree's, else the installed one.
Result<std::shared_ptr<const morph::Dictionary>> open_dictionary(const LoadOptions& options) {
    if (!options.dictionary.empty()) return morph::Dictionary::open(options.dictionary);
    if (!kBuildDictionary.empty()) {
        auto built = morph::Dictionary::open(std::string(kBuildDictionary));
        if (built || built.error().code != "dictionary.missing") return built;
    }
    return morph::Dictionary::open(std::string(kInstalledDictionary));
}

/// Where all of this engine's files begin: dictionary and ICU.
void prepare(const LoadOptions& options, std::shared_ptr<const morph::Dictionary>& dictionary, Diagnostics& found) {
    if (!text::warm_up()) {
        found.push_back(unreadable("ICU", {"icu.data", "its data is missing", ""}, options.language));
    }
    if (without(options, "dictionary")) return;
    auto opened = open_dictionary(options);
    if (!opened) found.push_back(unreadable(opened.error().context, opened.error(), options.language));
    else dictionary = *std::move(opened);
}

/// The engine around a pack, when its examples hold or need not.
LoadResult finish(std::unique_ptr<pack::CompiledPack> pack, const LoadOptions& options, Diagnostics found) {
    auto impl = std::make_shared<Engine::Impl>();
    impl->pack = std::move(pack);
    const pack::Settings& settings = impl->pack->model.settings;
    impl->host_values = options.host_values;
    impl->version = settings.name.text + (settings.version.empty() ? "" : " " + settings.version) + " " +
                    impl->pack->model.hash.substr(0, 12);
    impl->trace.add(impl->pack->model.hash);
    Engine engine{std::move(impl)};
    if (options.check_examples) {
        for (Diagnostic& d : engine.check_examples(options.language)) found.push_back(std::move(d));
        if (has_errors(found)) return LoadResult(std::move(found));
    }
    return {std::move(engine), std::move(found)};
}

LoadResult load_image(std::string_view bytes, const std::string& file, const LoadOptions& options) {
    Diagnostics found;
    std::shared_ptr<const morph::Dictionary> dictionary;
    prepare(options, dictionary, found);
    if (has_errors(found)) return LoadResult(std::move(found));
    pack::ImageFault fault = pack::ImageFault::kFine;
    auto pack = pack::from_image(bytes, std::move(dictionary), repair_options(options), fault);
    if (pack) return finish(std::move(pack), options, std::move(found));
    const auto code = fault == pack::ImageFault::kVersion      ? lang::Code::kImageVersion
                      : fault == pack::ImageFault::kDictionary ? lang::Code::kImageDictionary
                                                               : lang::Code::kImageDamaged;
    found.push_back(lang::make(code, Region{file, 0, 0, 0, 0}, {}, {file}, options.language));
    return LoadResult(std::move(found));
}

LoadResult load_sources(const std::vector<pack::Source>& sources, const LoadOptions& options, Diagnostics found) {
    pack::CompileOptions compile_options;
    compile_options.language = options.language;
    compile_options.repairs = repair_options(options);
    prepare(options, compile_options.dictionary, found);
    pack::Model model = pack::parse_pack(sources, options.language, found);
    Diagnostics of_phrases;  // told beside the mistakes of the files: one run shows all
    auto pack = pack::compile(std::move(model), compile_options, of_phrases);
    pack::merge(std::move(of_phrases), options.language, found);
    if (has_errors(found)) return LoadResult(std::move(found));
    return finish(std::move(pack), options, std::move(found));
}

}  // namespace

LoadResult Engine::load(const std::string& path, const LoadOptions& options) {
    morph::MappedFile file;
    if (file.open(path)) {
        const std::string_view bytes(reinterpret_cast<const char*>(file.data()), file.size());
        if (pack::looks_like_image(bytes)) return load_image(bytes, path, options);
    }
    Diagnostics found;
    const std::vector<pack::Source> sources = pack::read_folder(path, options.language, found);
    if (has_errors(found) && sources.empty()) return LoadResult(std::move(found));
    return load_sources(sources, options, std::move(found));
}

LoadResult Engine::load(const std::vector<PackFile>& files, const LoadOptions& options) {
    std::vector<pack::Source> sources;
    for (const PackFile& file : files) sources.push_back({file.name, file.bytes});
    return load_sources(sources, options, {});
}

Reply Engine::reply(const Message& message, Conversation& talk) const {
    return dialog::take_turn(*impl_, message, talk.state(), thread_scratch());
}

std::vector<Candidate> Engine::match(std::string_view text) const {
    match::Scratch& scratch = thread_scratch();
    const match::Decision decision = match::decide(*impl_->pack, text, {}, scratch);
    std::vector<Candidate> out;
    const auto add = [&](const match::Hit& hit) {
        const pack::IntentModel& intent = impl_->pack->model.intents[hit.intent];
        for (const Candidate& c : out) {
            if (c.intent == intent.id.text) return;
        }
        Candidate candidate{intent.id.text, intent.title.text, {}};
        for (std::uint16_t i = 0; i < hit.claim.count; ++i) {
            candidate.words.emplace_back(scratch.words[hit.claim.words[i]].text);
        }
        out.push_back(std::move(candidate));
    };
    for (const match::Winner& winner : decision.winners) add(winner.hit);
    for (const match::Hit& hit : decision.hits) add(hit);
    return out;
}

std::vector<IntentInfo> Engine::intents() const {
    std::vector<IntentInfo> out;
    for (const pack::IntentModel& i : impl_->pack->model.intents) {
        out.push_back({i.id.text, i.title.text, i.outcome == pack::IntentOutcome::kAnswer});
    }
    return out;
}

std::vector<ExampleInfo> Engine::examples() const {
    std::vector<ExampleInfo> out;
    for (const pack::IntentModel& i : impl_->pack->model.intents) {
        for (const pack::Located& e : i.examples) out.push_back({i.id.text, e.text, e.place, false});
        for (const pack::Located& e : i.not_examples) out.push_back({i.id.text, e.text, e.place, true});
    }
    return out;
}

std::string Engine::compiled() const { return pack::to_image(*impl_->pack); }

const std::string& Engine::pack_version() const { return impl_->version; }

const std::string& Engine::pack_hash() const { return impl_->pack->model.hash; }

}  // namespace otvet
