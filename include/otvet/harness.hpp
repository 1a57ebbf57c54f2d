// SPDX-License-Identifier: MIT
// Every message and dialog of a pack's tests as a Catch2 case of its own. Include Catch2 (2 or 3) first:
//
//   #include <catch2/catch.hpp>
//   #include <otvet/harness.hpp>
//   OTVET_TESTS("intents/ru", "intents/ru/tests")
//
// Link otvet::testing and Catch2. Cases are named as in `otvet test` («order.cancel: отмените заказ»), tagged [otvet] and
// with their topic, and stand at their line of the YAML file. They run while the program starts, once; a case tells what
// came of it. A pack or test file that does not load is one failing case.
#pragma once

#include <string>
#include <vector>

#include "otvet/testing.hpp"

namespace otvet::testing {

/// A case under a name that no other one has, without the signs that lists of CMake and tags of Catch2 need.
struct NamedCase {
    std::string name, tags;
    Case result;
};

/// Loads the pack and runs the tests (a file or folder; empty: those of the pack, its examples too). Never empty.
[[nodiscard]] OTVET_API std::vector<NamedCase> run_folder(const std::string& pack, const std::string& tests,
                                                          const LoadOptions& options = {});

/// What a failed case says, several lines.
[[nodiscard]] OTVET_API std::string failure_text(const Failure& failure);

}  // namespace otvet::testing

#ifdef CATCH_VERSION_MAJOR

namespace otvet::testing::harness {

class Invoker final : public Catch::ITestInvoker {
public:
    explicit Invoker(const NamedCase& one) : one_(one) {}
    void invoke() const override {
        for (const Failure& failure : one_.result.failures) {
            if (one_.result.status == Status::kFailed) FAIL_CHECK(failure_text(failure));
        }
        SUCCEED();
    }

private:
    const NamedCase& one_;
};

/// Registers all cases; lives as long as the program, which they point into.
class Registrar {
public:
    Registrar(const char* pack, const char* tests) : cases_(run_folder(pack, tests)) {
        for (const NamedCase& one : cases_) {
            const Catch::SourceLineInfo line(one.result.place.file.c_str(), one.result.place.line);
#if CATCH_VERSION_MAJOR >= 3
            Catch::AutoReg(Catch::Detail::make_unique<Invoker>(one), line, Catch::StringRef(),
                           Catch::NameAndTags{one.name, one.tags});
#else
            Catch::AutoReg(new Invoker(one), line, Catch::StringRef(), Catch::NameAndTags{one.name, one.tags});
#endif
        }
    }

private:
    std::vector<NamedCase> cases_;
};

}  // namespace otvet::testing::harness

#define OTVET_JOIN_INNER(a, b) a##b
#define OTVET_JOIN(a, b) OTVET_JOIN_INNER(a, b)
#define OTVET_TESTS(pack, tests) \
    static const ::otvet::testing::harness::Registrar OTVET_JOIN(otvet_tests_, __LINE__)(pack, tests);

#endif
