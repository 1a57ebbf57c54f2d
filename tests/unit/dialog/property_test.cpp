// SPDX-License-Identifier: MIT
// Random talks: what holds from every state.
#include "unit/dialog/support.hpp"

namespace {

using namespace otvet;
using namespace otvet::dialog::testing;

class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t n) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state_ >> 33) % n;
    }

private:
    std::uint64_t state_;
};

const std::vector<std::string> kSayings = {
    "где заказ", "где заказ 12345678-0001", "12345678-0001", "отменить заказ", "код скидки", "1", "2", "второе", "да", "нет", "не помогло",
    "абырвалг", "ПШШ!!!", "", "...", "привет", "дурак", "вызвать такси", "взломали аккаунт", "подать претензию", "жалоба на курьера",
    "вернуть товар", "товар обратно", "ни то ни другое", "не знаю", "оба", "\xFF\xFE", "{title} {срок}", "отменить заказ? код скидки?",
    "сколько доставка", "😀", "вы меня не поняли", "да, верно", "5", "верните бота", "<script>\"\\\n"};
const std::vector<std::string> kButtons = {"order.status", "return.how", "promo.apply", "operator.request", "chat.no", "gone", "legal.claim"};

struct Step {
    std::string text, pressed, id;
    Attachment attachment = Attachment::kNone;
    bool online = true;
    [[nodiscard]] Message message() const {
        return {.text = text, .pressed = pressed, .attachment = attachment, .id = id, .operators_online = online, .now = 1'756'944'000};
    }
};

Step random_step(Dice& dice) {
    Step out;
    const std::size_t kind = dice.below(20);
    if (kind == 0) out.pressed = kButtons[dice.below(kButtons.size())];
    else if (kind == 1) out.attachment = static_cast<Attachment>(1 + dice.below(5));
    else out.text = kSayings[dice.below(kSayings.size())];
    if (kind == 2) out.attachment = Attachment::kPhoto;
    out.id = "id-" + std::to_string(dice.below(1000));
    out.online = dice.below(4) != 0;
    return out;
}

}  // namespace

TEST_CASE("random talks: never silent, never stuck, a person from every state, the same through JSON") {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        INFO("seed " << seed);
        Dice dice(seed);
        Conversation talk, stored;
        std::vector<std::string> last;
        bool ok = true;
        for (int turn = 0; turn < 40 && ok; ++turn) {
            const Step step = random_step(dice);
            INFO("turn " << turn << " «" << step.text << "» " << step.pressed);
            const Reply reply = shop().reply(step.message(), talk);
            stored = Conversation::from_json(stored.to_json());
            const Reply same = shop().reply(step.message(), stored);
            ok &= !reply.text.empty() && to_json(reply) == to_json(same) && talk.to_json() == stored.to_json();
            ok &= talk.to_json().size() < 2048;
            if (reply.outcome == Outcome::kEscalate) last.clear();
            else last.push_back(reply.text);
            const std::size_t n = last.size();
            ok &= n < 3 || last[n - 1] != last[n - 2] || last[n - 2] != last[n - 3];
            Conversation copy = talk;
            const Reply person = shop().reply({.text = "нужен человек"}, copy);
            ok &= person.outcome == Outcome::kEscalate && person.escalation.reason == "user_request";
            CHECK(ok);
        }
    }
}

TEST_CASE("the same message for ever is answered, offered a person and handed over") {
    for (const std::string& text : kSayings) {
        INFO(text);
        Talk talk;
        std::vector<std::string> texts;
        int handed = 0;
        for (int i = 0; i < 12; ++i) {
            const Reply reply = talk.say(text);
            texts.push_back(reply.text);
            handed += reply.outcome == Outcome::kEscalate || ids(reply) == std::vector<std::string>{"operator.request"} ||
                              reply.text.find("сотрудник") != std::string::npos
                          ? 1
                          : 0;
        }
        CHECK(handed > 0);
    }
}

TEST_CASE("the bot's own answers sent back end with a person") {
    Talk talk;
    std::string text = "где заказ";
    bool handed = false;
    for (int i = 0; i < 10 && !handed; ++i) {
        const Reply reply = talk.say(text);
        handed = reply.outcome == Outcome::kEscalate;
        text = reply.text;
    }
    CHECK(handed);
}

TEST_CASE("traces are stable and differ by turn and message") {
    Talk a, b;
    const std::string first = a.say("где заказ").trace_id;
    CHECK(b.say("где заказ").trace_id == first);
    CHECK(a.say("где заказ").trace_id != first);
    CHECK(Talk().say("где заказ?").trace_id != first);
}
