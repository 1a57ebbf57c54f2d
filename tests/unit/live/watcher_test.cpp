// SPDX-License-Identifier: MIT
// The folder is watched: every way in which people and machines change files.
#include "live/watcher.hpp"

#include "pack/folder_stamp.hpp"
#include "unit/live/support.hpp"

namespace {

using namespace otvet;
using namespace otvet::live::testing;
using live::Settling;

LiveOptions watching() {
    LiveOptions out = options();
    out.watch = std::chrono::milliseconds(20);
    return out;
}

bool answers(const LiveEngine& live, int number) {
    const std::string n = std::to_string(number);
    return eventually([&] { return ask(live) == "Выпуск в" + n + ", номер " + n + "."; });
}

}  // namespace

TEST_CASE("a file written in place goes live") {
    const Folder folder;
    folder.write_pack(1);
    const LiveEngine live = opened(LiveEngine::open(folder.string(), watching()));
    CHECK(live.state().watching);
    folder.write("a.yaml", intents(2));
    CHECK(answers(live, 2));
    folder.write("a.yaml", intents(3));
    CHECK(answers(live, 3));
    CHECK(eventually([&] { return live.state().swapped == 2; }));  // counted just after the swap
}

TEST_CASE("a file renamed over another goes live, though its times and size are old") {
    const Folder folder;
    folder.write_pack(1);
    const LiveEngine live = opened(LiveEngine::open(folder.string(), watching()));
    folder.write("new.tmp", intents(2));
    fs::last_write_time(folder / "new.tmp", fs::last_write_time(folder / "a.yaml"));
    fs::rename(folder / "new.tmp", folder / "a.yaml");
    CHECK(answers(live, 2));
}

TEST_CASE("a new file and a deleted one count") {
    const Folder folder;
    folder.write_pack(1);
    const LiveEngine live = opened(LiveEngine::open(folder.string(), watching()));
    folder.write("deep/er/b.yaml", "intents:\n  thanks:\n    title: Т\n    phrases: [спасибо большое]\n    answers: [Вам.]\n");
    CHECK(eventually([&] { return live.engine()->intents().size() == 4; }));
    fs::remove(folder / "deep/er/b.yaml");
    CHECK(eventually([&] { return live.engine()->intents().size() == 3; }));
}

TEST_CASE("links are swapped as Kubernetes does with a ConfigMap") {
    const Folder folder;
    folder.write_pack(1, "..2025_01/");
    folder.write_pack(2, "..2025_02/");
    fs::create_directory_symlink("..2025_01", folder / "..data");
    for (const char* name : {"pack.yaml", "a.yaml"}) fs::create_symlink(fs::path("..data") / name, folder / name);
    const LiveEngine live = opened(LiveEngine::open(folder.string(), watching()));
    REQUIRE(answers(live, 1));
    fs::create_directory_symlink("..2025_02", folder / "..data_tmp");
    fs::rename(folder / "..data_tmp", folder / "..data");
    fs::remove_all(folder / "..2025_01");
    CHECK(answers(live, 2));
}

TEST_CASE("a broken file is refused once, and its mending is seen") {
    const Folder folder;
    folder.write_pack(1);
    const LiveEngine live = opened(LiveEngine::open(folder.string(), watching()));
    folder.write("a.yaml", "intents: [\n");
    CHECK(eventually([&] { return live.state().refused == 1; }));
    CHECK(ask(live) == "Выпуск в1, номер 1.");
    fs::remove(folder / "pack.yaml");
    CHECK(eventually([&] { return live.state().refused == 2; }));
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    CHECK(live.state().refused == 2);
    folder.write_pack(1);
    CHECK(eventually([&] { return live.state().last_error.empty(); }));
    folder.write_pack(2);
    CHECK(answers(live, 2));
}

TEST_CASE("touching without a change loads nothing") {
    const Folder folder;
    folder.write_pack(1);
    const LiveEngine live = opened(LiveEngine::open(folder.string(), watching()));
    for (int i = 0; i < 5; ++i) {
        fs::last_write_time(folder / "a.yaml", fs::file_time_type::clock::now());
        folder.write("notes.txt", std::to_string(i));
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
    }
    CHECK(live.state().tried_at == 0);
    CHECK(live.state().generation == 1);
}

TEST_CASE("a folder that is gone does no harm") {
    const Folder folder;
    folder.write_pack(1, "p/");
    const LiveEngine live = opened(LiveEngine::open((folder / "p").string(), watching()));
    fs::remove_all(folder / "p");
    CHECK(eventually([&] { return live.state().refused == 1; }));
    CHECK(ask(live) == "Выпуск в1, номер 1.");
    folder.write_pack(2, "p/");
    CHECK(answers(live, 2));
}

TEST_CASE("without watching, reload reads the folder") {
    const Folder folder;
    folder.write_pack(1);
    LiveEngine live = opened(LiveEngine::open(folder.string(), options()));
    CHECK(live.reload().outcome == ReloadOutcome::kUnchanged);
    folder.write_pack(2);
    CHECK(ask(live) == "Выпуск в1, номер 1.");
    CHECK(live.reload().outcome == ReloadOutcome::kSwapped);
    CHECK(ask(live) == "Выпуск в2, номер 2.");
    fs::remove_all(folder.string());
    CHECK(live.reload().outcome == ReloadOutcome::kRefused);
    CHECK(ask(live) == "Выпуск в2, номер 2.");
}

TEST_CASE("an end does not wait for the next look") {
    const Folder folder;
    folder.write_pack(1);
    LiveOptions slow = options();
    slow.watch = std::chrono::hours(1);
    const auto begin = std::chrono::steady_clock::now();
    { const LiveEngine live = opened(LiveEngine::open(folder.string(), slow)); }
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(60));
}

TEST_CASE("content must be found twice") {
    Settling settling("a");
    CHECK_FALSE(settling.settled("a"));
    CHECK_FALSE(settling.settled("b"));
    CHECK_FALSE(settling.settled("c"));  // still being written
    CHECK(settling.settled("c"));
    CHECK_FALSE(settling.settled("c"));  // told once
    CHECK_FALSE(settling.settled("d"));
    CHECK_FALSE(settling.settled("c"));  // back before it counted
    CHECK_FALSE(settling.settled("d"));
    CHECK(settling.settled("d"));
}

TEST_CASE("files are read only when a stamp cannot say that nothing changed") {
    Settling settling("a");
    constexpr std::int64_t kNow = 1000;
    CHECK(settling.wants_read({1, 900}, kNow));        // the first look
    CHECK_FALSE(settling.wants_read({1, 900}, kNow));  // old and the same
    CHECK(settling.wants_read({2, 999}, kNow));        // touched
    CHECK(settling.wants_read({2, 999}, kNow + 9));    // the stamp before was too young to be trusted
    CHECK_FALSE(settling.wants_read({2, 999}, kNow + 9));
    CHECK_FALSE(settling.settled("b"));
    CHECK(settling.wants_read({2, 999}, kNow + 9));    // a change waits for its second look
    CHECK(settling.settled("b"));
    int looks = 0;
    while (!settling.wants_read({2, 999}, kNow + 9)) ++looks;
    CHECK(looks < 100);  // read now and then whatever the stamps say
}

TEST_CASE("a stamp changes with each kind of change") {
    const Folder folder;
    folder.write_pack(1);
    std::uint64_t last = pack::stamp_folder(folder.string()).digest;
    const auto changed = [&] {
        const std::uint64_t now = pack::stamp_folder(folder.string()).digest;
        return std::exchange(last, now) != now;
    };
    CHECK_FALSE(changed());
    folder.write("b.yaml", "facts: {}\n");
    CHECK(changed());
    fs::create_directories(folder / "sub");
    CHECK(changed());
    fs::remove(folder / "b.yaml");
    CHECK(changed());
    fs::remove_all(folder.string());
    CHECK(changed());
    CHECK_FALSE(changed());
    fs::create_directories(folder.string());
    fs::create_directory_symlink(".", folder / "loop");
    CHECK(changed());
}
