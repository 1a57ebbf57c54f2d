// SPDX-License-Identifier: MIT
#include "pack/reporter.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace otvet::pack::reading {

void Reporter::report(lang::Code code, const Region& place, std::string_view found,
                      std::initializer_list<std::string_view> arguments) {
    ++reported_;
    std::size_t& count = count_[place.file];
    dropped_ = count >= kMaxProblemsPerFile;
    if (count > kMaxProblemsPerFile) return;
    ++count;
    found_.push_back(dropped_ ? too_many(place.file) : lang::make(code, place, found, arguments, language_));
}

/// Its offset puts it behind all others of the file.
Diagnostic Reporter::too_many(const std::string& file) const {
    const std::string limit = std::to_string(kMaxProblemsPerFile);
    Region end{file, 0, 0, 0, static_cast<std::size_t>(-1)};
    return lang::make(lang::Code::kTooManyProblems, std::move(end), {}, {limit}, language_);
}

void Reporter::note(lang::Code code, const Region& place, std::initializer_list<std::string_view> arguments) {
    if (!dropped_) found_.push_back(lang::make(code, place, {}, arguments, language_));
}

void Reporter::add(Diagnostic diagnostic) {
    if (diagnostic.severity == Severity::kNote) {
        if (!dropped_) found_.push_back(std::move(diagnostic));
        return;
    }
    ++reported_;
    const bool advice = diagnostic.severity == Severity::kAdvice;  // it must not push mistakes out
    std::size_t& count = count_[diagnostic.region.file + (advice ? "?" : "")];
    dropped_ = count > kMaxProblemsPerFile;
    if (dropped_) return;
    if (++count > kMaxProblemsPerFile && !advice) {
        diagnostic = too_many(diagnostic.region.file);
        dropped_ = true;
    }
    found_.push_back(std::move(diagnostic));
}

void Reporter::absorb(Reporter&& other) {
    if (other.reported_ == 0) return;
    for (Diagnostic& d : other.found_) found_.push_back(std::move(d));
    for (const auto& [file, count] : other.count_) count_[file] += count;
    reported_ += other.reported_;
    dropped_ = other.dropped_;
    other.found_.clear();
}

bool Reporter::full(const std::string& file) const {
    const auto found = count_.find(file);
    return found != count_.end() && found->second >= kMaxProblemsPerFile;
}

void Reporter::drain(Diagnostics& out) {
    struct Group {
        std::size_t begin, end;
    };
    std::vector<Group> groups;
    for (std::size_t i = 0; i < found_.size(); ++i) {
        if (found_[i].severity == Severity::kNote && !groups.empty()) {
            groups.back().end = i + 1;
        } else {
            groups.push_back({i, i + 1});
        }
    }
    std::stable_sort(groups.begin(), groups.end(), [this](const Group& a, const Group& b) {
        const Region& left = found_[a.begin].region;
        const Region& right = found_[b.begin].region;
        return left.file != right.file ? left.file < right.file : left.offset < right.offset;
    });
    for (const Group& group : groups) {
        for (std::size_t i = group.begin; i < group.end; ++i) {
            if (found_[i].region.offset == static_cast<std::size_t>(-1)) found_[i].region.offset = 0;
            out.push_back(std::move(found_[i]));
        }
    }
    found_.clear();
}

}  // namespace otvet::pack::reading
