// SPDX-License-Identifier: MIT
#include <algorithm>
#include <chrono>
#include <cmath>

#include "authoring/markup.hpp"
#include "authoring/render.hpp"
#include "dialog/engine_impl.hpp"
#include "lang/page_texts.hpp"
#include "otvet/report.hpp"

namespace otvet::testing {
namespace {

constexpr std::size_t kMaxRows = 200;  // of one table: a page that a phone opens

/// On the page: what cannot be printed is told, what is markup is text.
std::string shown(std::string_view text) { return escaped(plain(text)); }

std::string tenths(double value) {
    const auto scaled = static_cast<long long>(std::llround(value * 10));
    return std::to_string(scaled / 10) + "." + std::to_string(scaled % 10);
}

/// A column of a table; numbers stand right.
struct Column {
    std::string_view name;
    bool number = false;
};

class Table {
public:
    explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {
        out_ = "<div class=\"wide\" tabindex=\"0\"><table><thead><tr>";
        for (const Column& c : columns_) {
            out_ += std::string("<th scope=\"col\"") + (c.number ? " class=\"n\">" : ">") + shown(c.name) + "</th>";
        }
        out_ += "</tr></thead><tbody>";
    }
    /// Cells are escaped here. `heat` (0 … 1) colours the last one.
    void row(const std::vector<std::string>& cells, double heat = -1) {
        if (++rows_ > kMaxRows) return;
        out_ += "<tr>";
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool hot = heat >= 0 && i + 1 == cells.size();
            std::string kind = columns_[i].number ? "n" : "";
            if (hot) kind += " heat";
            out_ += "<td" + (kind.empty() ? "" : " class=\"" + kind + "\"") +
                    (hot ? " style=\"--h:" + tenths(heat * 5) + "e-1\"" : "") + ">" + shown(cells[i]) + "</td>";
        }
        out_ += "</tr>";
    }
    std::string take() {
        out_ += "</tbody></table></div>\n";
        if (rows_ > kMaxRows) out_ += "<p>… +" + std::to_string(rows_ - kMaxRows) + "</p>\n";
        return std::move(out_);
    }

private:
    std::vector<Column> columns_;
    std::string out_;
    std::size_t rows_ = 0;
};

class Page {
public:
    Page(const PageInput& input, Language language) : in_(input), t_(lang::page_texts(language)) {}

    std::string run() {
        out_ = "<!DOCTYPE html>\n<html lang=\"" + std::string(t_.code) +
               "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
               "initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
               "'unsafe-inline'\">\n<title>" +
               std::string(t_.title) + "</title>\n<style>" + std::string(lang::kPageStyle) +
               "</style>\n</head>\n<body>\n<main>\n<h1>" + std::string(t_.title) + "</h1>\n<p>" + shown(in_.pack_version) +
               "</p>\n";
        tests();
        coverage();
        failures();
        confusions();
        noise();
        gaps();
        slowest();
        return out_ + "</main>\n</body>\n</html>\n";
    }

private:
    void heading(std::string_view text) { out_ += "<h2>" + shown(text) + "</h2>\n"; }
    static std::string text(std::size_t n) { return std::to_string(n); }

    void tests() {
        heading(t_.tests);
        const std::size_t failed = in_.tests.count(Status::kFailed);
        out_ += "<p><span class=\"good\">" + std::string(t_.passed) + ": " + text(in_.tests.count(Status::kPassed)) +
                "</span>, <span class=\"" + (failed == 0 ? "good" : "bad") + "\">" + std::string(t_.failed) + ": " +
                text(failed) + "</span>, " + std::string(t_.gaps_known) + ": " + text(in_.tests.count(Status::kKnownGap)) +
                "</p>\n";
    }

    void coverage() {
        heading(t_.coverage);
        const std::pair<std::string_view, const Coverage*> kinds[] = {{t_.intents, &in_.tests.intents},
                                                                      {t_.phrases, &in_.tests.phrases},
                                                                      {t_.answers, &in_.tests.answers},
                                                                      {t_.options, &in_.tests.options}};
        Table table({{t_.kind}, {t_.covered, true}, {t_.all, true}, {"%", true}});
        for (const auto& [name, c] : kinds) {
            table.row({std::string(name), text(c->covered), text(c->total), std::to_string(c->percent())});
        }
        out_ += table.take();
        for (const auto& [name, c] : kinds) {
            if (c->missing.empty()) continue;
            out_ += "<details><summary>" + shown(name) + ": " + std::string(t_.uncovered) + " – " + text(c->missing.size()) +
                    "</summary>\n<pre>";
            for (std::size_t i = 0; i < std::min(kMaxRows, c->missing.size()); ++i) out_ += shown(c->missing[i]) + "\n";
            out_ += "</pre></details>\n";
        }
    }

    void failures() {
        if (in_.tests.count(Status::kFailed) == 0) return;
        heading(t_.failures);
        Table table({{t_.message}, {t_.expected}, {t_.got}, {t_.fix}});
        for (const Case& one : in_.tests.cases) {
            if (one.status != Status::kFailed) continue;
            for (const Failure& f : one.failures) table.row({f.message.empty() ? one.name : f.message, f.expected, f.got, f.fix});
        }
        out_ += table.take();
    }

    void confusions() {
        if (in_.tests.confusions.empty()) return;
        heading(t_.confusions);
        Table table({{t_.expected}, {t_.got}, {t_.count, true}});
        const double most = static_cast<double>(in_.tests.confusions.front().count);
        for (const Confusion& pair : in_.tests.confusions) {
            table.row({pair.expected, pair.got, text(pair.count)}, static_cast<double>(pair.count) / most);
        }
        out_ += table.take();
    }

    void noise() {
        if (in_.noise.all.messages == 0) return;
        heading(t_.noise);
        for (const auto* tallies : {&in_.noise.kinds, &in_.noise.intents}) {
            Table table({{tallies == &in_.noise.kinds ? t_.kind : t_.intent}, {t_.asked, true}, {t_.changed, true},
                         {t_.lost, true}, {t_.kept, true}});
            for (const NoiseTally& tally : *tallies) {
                table.row({tally.name, text(tally.asked), text(tally.changed), text(tally.lost), tenths(tally.kept_percent())},
                          1 - tally.kept_percent() / 100);
            }
            out_ += table.take();
        }
    }

    void gaps() {
        if (in_.gaps.messages == 0) return;
        heading(t_.gaps);
        out_ += "<p>" + std::string(t_.gaps_note) + ": " + text(in_.gaps.messages) + ", " + std::string(t_.lost) + ": " +
                text(in_.gaps.unanswered) + "</p>\n";
        Table table({{t_.count, true}, {t_.phrase}, {t_.nearest}, {t_.message}});
        for (const Gap& gap : in_.gaps.gaps) {
            table.row({text(gap.count), gap.phrase, gap.nearest, gap.messages.empty() ? "" : gap.messages.front()});
        }
        out_ += table.take();
    }

    void slowest() {
        if (in_.slowest.empty()) return;
        heading(t_.slowest);
        Table table({{t_.intent}, {t_.message}, {t_.microseconds, true}});
        for (const TimedMessage& one : in_.slowest) table.row({one.intent, one.message, tenths(one.microseconds)});
        out_ += table.take();
    }

    const PageInput& in_;
    const lang::PageTexts& t_;
    std::string out_;
};

double time_of(const Engine& engine, const std::string& message) {
    using Clock = std::chrono::steady_clock;
    double best = 1e12;
    for (int run = 0; run < 3; ++run) {
        Conversation talk;
        Message input;
        input.text = message;
        const auto begin = Clock::now();
        static_cast<void>(engine.reply(input, talk));
        best = std::min(best, std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
    }
    return best;
}

}  // namespace

std::vector<TimedMessage> slowest_examples(const Engine& engine, std::size_t count) {
    std::vector<TimedMessage> all;
    for (const pack::IntentModel& intent : engine.impl().pack->model.intents) {
        for (const pack::Located& example : intent.examples) {
            all.push_back({intent.id.text, example.text, time_of(engine, example.text)});
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const TimedMessage& a, const TimedMessage& b) { return a.microseconds > b.microseconds; });
    if (all.size() > count) all.resize(count);
    return all;
}

std::string html_page(const PageInput& input, Language language) { return Page(input, language).run(); }

}  // namespace otvet::testing
