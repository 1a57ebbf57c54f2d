// SPDX-License-Identifier: MIT
// Folders on a disk: order, what is skipped, what cannot be read.
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "unit/pack/support.hpp"

namespace {

namespace fs = std::filesystem;
using namespace otvet;
using namespace otvet::pack::testing;

/// An empty folder that goes away.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("otvet_pack_" + std::to_string(::getpid()))) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    void write(const std::string& name, std::string_view text) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

    /// Names of the files read, from the folder, and the codes of the problems.
    [[nodiscard]] std::string read(Diagnostics& diagnostics) const {
        std::string out;
        for (const auto& source : pack::read_folder(path_.string(), Language::kEnglish, diagnostics)) {
            out += source.name.substr(path_.string().size() + 1) + " ";
        }
        for (const Diagnostic& d : diagnostics) out += d.code + " ";
        return out;
    }
    [[nodiscard]] std::string read() const {
        Diagnostics diagnostics;
        return read(diagnostics);
    }

private:
    fs::path path_;
};

}  // namespace

TEST_CASE("a folder is read in one order, without tests and hidden files") {
    const Folder folder;
    folder.write("pack.yaml", kGoodPackFile);
    folder.write("b.yaml", "");
    folder.write("a/z.yaml", "");
    folder.write("a/b.test.yaml", "");
    folder.write("tests/c.yaml", "");
    folder.write("тесты/c.yaml", "");
    folder.write(".git/c.yaml", "");
    folder.write(".c.yaml", "");
    folder.write("c.yaml~", "");
    folder.write("d.yaml.swp", "");
    folder.write("заказ.yaml", "");
    CHECK(folder.read() == "a/z.yaml b.yaml pack.yaml заказ.yaml ");
}

TEST_CASE("what cannot be read is told") {
    const Folder folder;
    CHECK(folder.read() == "OTV103 ");
    folder.write("pack.yaml", kGoodPackFile);
    folder.write("a.yml", "");
    CHECK(folder.read() == "pack.yaml OTV109 ");
    fs::remove(folder.path() / "a.yml");
    fs::create_symlink("nowhere", folder.path() / "link.yaml");
    CHECK(folder.read() == "pack.yaml OTV100 ");
    fs::remove(folder.path() / "link.yaml");
    fs::create_directories(folder.path() / "sub");
    fs::create_directory_symlink("..", folder.path() / "sub" / "up");
    CHECK(folder.read() == "pack.yaml OTV108 ");
    fs::remove_all(folder.path() / "sub");
    fs::create_directories(folder.path() / "folder.yaml");
    CHECK(folder.read() == "pack.yaml ");
    folder.write("large.yaml", std::string(pack::kMaxFileBytes + 1, '#'));
    CHECK(folder.read() == "pack.yaml OTV105 ");
    fs::remove(folder.path() / "large.yaml");
    folder.write("locked.yaml", "");
    fs::permissions(folder.path() / "locked.yaml", fs::perms::none);
    if (::geteuid() != 0) CHECK(folder.read() == "pack.yaml OTV100 ");
}

TEST_CASE("links to files are followed") {
    const Folder folder;
    folder.write(".data/pack.yaml", kGoodPackFile);
    fs::create_symlink(".data/pack.yaml", folder.path() / "pack.yaml");
    CHECK(folder.read() == "pack.yaml ");
}

TEST_CASE("a missing folder and a file instead of one") {
    const Folder folder;
    Diagnostics diagnostics;
    CHECK(pack::read_folder((folder.path() / "nothing").string(), Language::kEnglish, diagnostics).empty());
    folder.write("file", "x");
    CHECK(pack::read_folder((folder.path() / "file").string(), Language::kRussian, diagnostics).empty());
    REQUIRE(diagnostics.size() == 2);
    CHECK(diagnostics[0].code == "OTV101");
    CHECK(diagnostics[1].code == "OTV102");
    static_cast<void>(pack::parse_pack({}, Language::kEnglish, diagnostics));
    CHECK(diagnostics.size() == 2);
}
