// SPDX-License-Identifier: MIT
#include "pack/shorthand.hpp"

#include "catch.hpp"
#include "pack/document.hpp"

using namespace otvet;
using namespace otvet::pack::reading;

namespace {

/// The scalars of a file, each behind its offset.
std::string scalars(std::string_view text) {
    const SourceText source("a.yaml", text);
    Reporter reporter(Language::kEnglish);
    Document document;
    static_cast<void>(parse(source, document, reporter));
    std::string out;
    for (const Node& node : document.nodes) {
        if (node.kind == Kind::kScalar) out += std::to_string(node.offset) + "=" + node.text + ";";
    }
    return out;
}

}  // namespace

TEST_CASE("a run of Russian words becomes one byte and comes back") {
    const Shorthand shorthand("ключ: два слова #1  и ещё");
    CHECK(shorthand.text() == "\xF8: \xF8 #1  \xF8");
    CHECK(shorthand.restore("\xF8 #1 \xF8", 3) == "два слова #1 и ещё");
    CHECK(shorthand.restore("\xF8", 0) == "ключ");
    CHECK(shorthand.original_offset(0) == 0);
    CHECK(shorthand.original_offset(1) == 8);
    CHECK(shorthand.original_offset(3) == 10);
    CHECK(shorthand.original_offset(4) == 27);
    CHECK(Shorthand("").text().empty());
}

TEST_CASE("every kind of scalar gets its own words back") {
    CHECK(scalars("а б: в\nг: [д, 'е ж', \"з\\tи\"]\n") == "0=а б;7=в;10=г;15=д;19=е ж;28=з\tи;");
    CHECK(scalars("а: | # мимо\n  б в\n  г\nд: е # мимо\nж: з\n") == "0=а;4=б в\nг\n;30=д;34=е;48=ж;52=з;");
    CHECK(scalars("а: >-\n  б\n  в\n\n  г\nд: е\n  ж з\n") == "0=а;4=б в\nг;23=д;27=е ж з;");
}
