// SPDX-License-Identifier: MIT
// Readers, reloads, a watcher and status pages at once; TSan runs this too (preset tsan).
#include "unit/live/support.hpp"

namespace {

using namespace otvet;
using namespace otvet::live::testing;

}  // namespace

TEST_CASE("every reply is of one pack while packs are replaced") {
    const Folder folder;
    folder.write_pack(1);
    LiveOptions watched = options();
    watched.watch = std::chrono::milliseconds(5);
    LiveEngine live = opened(LiveEngine::open(folder.string(), watched));
    std::atomic<bool> end{false};
    std::atomic<long> replies{0}, torn{0}, back{0};
    const auto reader = [&] {
        std::uint64_t newest = 0;
        while (!end) {
            Conversation talk;
            const Reply reply = live.reply({.text = "где мой заказ"}, talk);
            const int number = reply.options.empty() ? 0 : std::stoi(reply.options[0].title.substr(reply.options[0].title.rfind(' ')));
            const std::string n = std::to_string(number);
            if (reply.text != "Выпуск в" + n + ", номер " + n + ".") ++torn;
            const std::uint64_t now = live.state().generation;
            if (now < newest) ++back;
            newest = now;
            ++replies;
        }
    };
    std::thread first(reader), second(reader);
    std::thread rewriter([&] {
        for (int i = 100; !end; ++i) {
            folder.write("a.yaml", intents(i));
            std::this_thread::sleep_for(std::chrono::milliseconds(15));
        }
    });
    for (int i = 2; i < 40; ++i) {
        const bool good = i % 2 == 0;
        const ReloadReport report = live.reload(good ? pack(i) : pack(i, kBadExample));
        CHECK(report.outcome == (good ? ReloadOutcome::kSwapped : ReloadOutcome::kRefused));
    }
    CHECK(eventually([&] { return replies > 200; }));
    end = true;
    for (std::thread* thread : {&first, &second, &rewriter}) thread->join();
    CHECK(torn == 0);
    CHECK(back == 0);
    CHECK(live.state().refused >= 19);
}
