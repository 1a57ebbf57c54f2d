// SPDX-License-Identifier: MIT
// otvet batch: a line in, a line out, whatever the line holds.
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "unit/cli/command.hpp"

using namespace otvet::testing;
using nlohmann::json;

namespace {

std::vector<json> replies(const Result& result) {
    std::vector<json> out;
    for (std::size_t at = 0; at < result.out.size();) {
        const std::size_t end = result.out.find('\n', at);
        REQUIRE(end != std::string::npos);
        out.push_back(json::parse(result.out.substr(at, end - at)));
        at = end + 1;
    }
    return out;
}

std::vector<json> batch(const std::string& input, int code = 0) {
    const Result result = run({{"batch", small_pack()}, input});
    CHECK(result.code == code);
    CHECK_FALSE(result.killed);
    return replies(result);
}

}  // namespace

TEST_CASE("batch answers in order") {
    auto out = batch("{\"text\": \"где заказ\"}\n{\"text\": \"отменить заказ\"}\n{\"text\": \"оператор\"}");
    REQUIRE(out.size() == 3);
    CHECK(out[0]["outcome"] == "answer");
    CHECK(out[0]["intents"] == json::array({"order.status"}));
    CHECK(out[0]["options"] == json::array({"order.cancel"}));
    CHECK(out[0]["text"] == "Заказ в пути.");
    CHECK_FALSE(out[0].contains("escalation"));
    CHECK(out[1]["intents"] == json::array({"order.cancel"}));
    CHECK(out[2]["outcome"] == "escalate");
    CHECK(out[2]["escalation"]["reason"] == "user_request");
    CHECK(out[2]["escalation"]["queue"] == "support");
}

TEST_CASE("messages of one conversation share its state, others are new") {
    auto out = batch(
        "{\"text\": \"абырвалг\", \"conversation\": \"a\"}\n{\"text\": \"абырвалг\", \"conversation\": \"b\"}\n"
        "{\"text\": \"абырвалг\"}\n{\"text\": \"абырвалг\"}\n"
        "{\"text\": \"абырвалг\", \"conversation\": \"a\"}\n{\"text\": \"абырвалг\", \"conversation\": 7}\n");
    REQUIRE(out.size() == 6);
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U}) CHECK(out[i]["outcome"] == "fallback");
    CHECK(out[4]["outcome"] == "escalate");
    CHECK(out[4]["escalation"]["reason"] == "no_match_limit");
    CHECK(out[4]["conversation"] == "a");
    CHECK(out[5]["conversation"] == "7");
}

TEST_CASE("a pressed option, an attachment and the desk's hours reach the engine") {
    auto out = batch(
        "{\"pressed\": \"order.cancel\"}\n{\"attachment\": \"photo\"}\n"
        "{\"text\": \"оператор\", \"operators_online\": false}\n{\"text\": \"где заказ\", \"pressed\": null}\n");
    REQUIRE(out.size() == 4);
    CHECK(out[0]["intents"] == json::array({"order.cancel"}));
    CHECK(out[1]["text"] == "Получил файл.");
    CHECK(out[2]["escalation"]["offline"] == true);
    CHECK(out[3]["outcome"] == "answer");
}

TEST_CASE("a line that is no message gets an error object in its place") {
    auto out = batch(
        "{\"text\": \"где заказ\"}\n{\"text\": 5}\n{\"text\": \"\\ud83d\"}\n[1]\nnull\n{\"now\": 1e400}\n{}\n{\"text\": \"а\", \"now\": 1.5}\n"
        "{\"text\": \"а\", \"now\": 18446744073709551615}\n{\"attachment\": \"film\"}\n{\"text\": \"отменить заказ\"}\n",
        1);
    REQUIRE(out.size() == 11);
    CHECK(out[0]["outcome"] == "answer");
    for (std::size_t i = 1; i < 10; ++i) {
        INFO(i);
        CHECK(out[i].contains("error"));
        CHECK(out[i]["line"] == i + 1);
    }
    CHECK(out[10]["outcome"] == "answer");
}

TEST_CASE("hostile lines: bad UTF-8, NUL, deep brackets, duplicate keys, CR LF, a mark at the start") {
    std::string input = "\xEF\xBB\xBF{\"text\": \"где \xFF заказ\"}\r\n";
    input += "{\"text\": \"где \\u0000 заказ\"}\n";
    input += "{\"text\": \"отменить заказ\", \"text\": \"где заказ\"}\n";
    input += std::string(500'000, '[') + "\n";
    input += "{\"x\":" + std::string(100'000, '[') + std::string(100'000, ']') + ", \"text\": \"где заказ\"}\n";
    auto out = batch(input, 1);
    REQUIRE(out.size() == 5);
    CHECK(out[0]["intents"] == json::array({"order.status"}));
    CHECK(out[0]["degraded"] == 1);
    CHECK(out[1]["intents"] == json::array({"order.status"}));
    CHECK(out[2]["intents"] == json::array({"order.status"}));
    CHECK(out[3].contains("error"));
    CHECK(out[4]["intents"] == json::array({"order.status"}));
}

TEST_CASE("a line of 64 MiB costs one error, and the next line is answered") {
    const std::string longest = "{\"text\": \"" + std::string(64u << 20, 'x') + "\"}";
    Call call{{"batch", small_pack()}, longest + "\n{\"text\": \"где заказ\"}\n" + longest};
    call.limit_seconds = 30;
    const Result result = run(call);
    CHECK(result.code == 1);
    CHECK_FALSE(result.killed);
    auto out = replies(result);
    REQUIRE(out.size() == 3);
    CHECK(out[0].contains("error"));
    CHECK(out[1]["outcome"] == "answer");
    CHECK(out[2].contains("error"));
}

TEST_CASE("batch reads a file, and a file named - in a folder") {
    const TemporaryFolder folder;
    write_file(folder / "-", "{\"text\": \"где заказ\"}\n");
    const Result result = run({{"batch", small_pack(), folder / "-"}});
    CHECK(result.code == 0);
    CHECK(replies(result).size() == 1);
}

TEST_CASE("a field that means nothing is told once, and refused with --strict") {
    const std::string input = "{\"text\": \"где заказ\", \"operator_online\": false}\n"
                              "{\"text\": \"где заказ\", \"operator_online\": true, \"user\": 1}\n";
    const Result told = run({{"batch", small_pack()}, input});
    CHECK(told.code == 0);
    CHECK(replies(told).size() == 2);
    CHECK(told.err.find("\"operator_online\" (line 1)") != std::string::npos);
    CHECK(told.err.find("operator_online\" (line 2)") == std::string::npos);
    CHECK(told.err.find("\"user\" (line 2)") != std::string::npos);
    const Result strict = run({{"batch", small_pack(), "--strict"}, input});
    CHECK(strict.code == 1);
    CHECK(replies(strict)[0]["error"].get<std::string>().find("\"operator_online\" is no field") == 0);
    CHECK(run({{"batch", small_pack(), "--strict"}, "{\"text\": \"где заказ\", \"operators_online\": false}\n"}).code == 0);
}
