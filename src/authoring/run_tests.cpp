// SPDX-License-Identifier: MIT
// The parts of a run, those that are new on all cores, put together in one report.
#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "authoring/test_part.hpp"
#include "dialog/engine_impl.hpp"
#include "otvet/testing.hpp"

namespace otvet::testing {
namespace {

constexpr std::size_t kMostThreads = 8;

std::vector<std::string> ids_of(const Engine& engine) {
    std::vector<std::string> ids;
    for (const IntentInfo& intent : engine.intents()) ids.push_back(intent.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// Calls work(0) … work(count - 1), each once, on as many threads as the machine has; the caller's is one of them. The
/// first exception ends all and passes.
template <class Work>
void on_all_cores(std::size_t count, const Work& work) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr problem;
    std::once_flag once;
    const auto labour = [&]() noexcept {
        try {
            for (std::size_t i = next++; i < count; i = next++) work(i);
        } catch (...) {
            next = count;
            std::call_once(once, [&] { problem = std::current_exception(); });
        }
    };
    {
        const std::size_t threads = std::min({std::size_t{std::thread::hardware_concurrency()}, count, kMostThreads});
        std::vector<std::jthread> helpers;
        for (std::size_t t = 1; t < threads; ++t) helpers.emplace_back(labour);
        labour();
    }
    if (problem) std::rethrow_exception(problem);
}

void add(const TestPart& part, Report& report, std::set<std::string>& expected,
         std::map<std::pair<std::string, std::string>, std::size_t>& confusions, CoverageMarks& marks) {
    report.diagnostics.insert(report.diagnostics.end(), part.diagnostics.begin(), part.diagnostics.end());
    report.cases.insert(report.cases.end(), part.cases.begin(), part.cases.end());
    expected.insert(part.expected.begin(), part.expected.end());
    for (const auto& [pair, count] : part.confusions) confusions[pair] += count;
    marks.add(part.marks);
}

/// The report of all parts; the order of parts is the order of cases.
Report put_together(const Engine& engine, const std::vector<std::string>& ids, const std::vector<const TestPart*>& parts) {
    const pack::CompiledPack& pack = *engine.impl().pack;
    Report report;
    std::set<std::string> expected;
    std::map<std::pair<std::string, std::string>, std::size_t> confusions;
    CoverageMarks marks;
    for (const TestPart* part : parts) add(*part, report, expected, confusions, marks);
    for (const std::string& id : ids) {
        if (!expected.contains(id)) report.untested.push_back(id);
    }
    marks.write(pack, report);
    for (const auto& [pair, count] : confusions) report.confusions.push_back({pair.first, pair.second, count});
    std::stable_sort(report.confusions.begin(), report.confusions.end(),
                     [](const Confusion& a, const Confusion& b) { return a.count > b.count; });
    return report;
}

}  // namespace

/// What was run with one engine and its options.
struct TestRun::Impl {
    struct Kept {
        PackFile file;
        TestPart part;
    };
    std::optional<Engine> engine;  ///< held, so that no other can have its address
    TestOptions options;
    std::vector<TestPart> examples;  ///< by intent
    std::vector<Kept> files;

    [[nodiscard]] bool fits(const Engine& other, const TestOptions& wanted) const {
        return engine && &engine->impl() == &other.impl() && options.language == wanted.language &&
               options.filter == wanted.filter;
    }

    /// Takes the results of files that have not changed out of `files`, the rest is left to be run.
    std::vector<Kept> take_over(const std::vector<PackFile>& wanted, std::vector<std::size_t>& missing) {
        std::vector<Kept> out;
        for (const PackFile& file : wanted) {
            const auto found = std::find_if(files.begin(), files.end(), [&](const Kept& kept) {
                return kept.file.name == file.name && kept.file.bytes == file.bytes;
            });
            if (found == files.end()) missing.push_back(out.size());
            out.push_back(found == files.end() ? Kept{file, {}} : *found);
        }
        return out;
    }
};

TestRun::TestRun() : impl_(std::make_unique<Impl>()) {}
TestRun::~TestRun() = default;
TestRun::TestRun(TestRun&&) noexcept = default;
TestRun& TestRun::operator=(TestRun&&) noexcept = default;

Report TestRun::run(const Engine& engine, const std::vector<PackFile>& files, const TestOptions& options) {
    if (!impl_->fits(engine, options)) *impl_ = {};
    impl_->engine = engine;
    impl_->options = options;
    const std::vector<std::string> ids = ids_of(engine);
    std::vector<std::size_t> missing;
    impl_->files = impl_->take_over(files, missing);
    const std::size_t examples = options.examples && impl_->examples.empty() ? ids.size() : 0;
    if (examples != 0) impl_->examples.resize(examples);
    on_all_cores(examples + missing.size(), [&](std::size_t i) {
        if (i >= examples) {
            Impl::Kept& one = impl_->files[missing[i - examples]];
            one.part = run_file(engine, one.file, ids, options);
        } else {
            impl_->examples[i] = run_examples(engine, i, options);
        }
    });
    std::vector<const TestPart*> parts;
    for (const TestPart& part : impl_->examples) {
        if (options.examples) parts.push_back(&part);
    }
    for (const Impl::Kept& one : impl_->files) parts.push_back(&one.part);
    return put_together(engine, ids, parts);
}

std::size_t Report::count(Status status) const noexcept {
    return static_cast<std::size_t>(
        std::count_if(cases.begin(), cases.end(), [&](const Case& one) { return one.status == status; }));
}

bool Report::passed() const noexcept {
    return !cases.empty() && count(Status::kFailed) == 0 && !has_errors(diagnostics);
}

Report run_tests(const Engine& engine, const std::vector<PackFile>& files, const TestOptions& options) {
    return TestRun().run(engine, files, options);
}

}  // namespace otvet::testing
