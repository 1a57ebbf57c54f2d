// SPDX-License-Identifier: MIT
#include "cli/prompt.hpp"

#include <unistd.h>

#include "cli/history_file.hpp"
#include "cli/message_text.hpp"

#ifdef OTVET_LIBEDIT
#include <histedit.h>

#include <clocale>
#include <cstdio>
#endif

namespace otvet::cli {

#ifdef OTVET_LIBEDIT

namespace {

char* prompt_text(EditLine* /*editor*/) {
    static char text[] = "> ";
    return text;
}

/// Without UTF-8 libedit would part Russian letters into bytes.
bool use_utf8() {
    std::setlocale(LC_CTYPE, "");
    return MB_CUR_MAX > 1 || std::setlocale(LC_CTYPE, "C.UTF-8") != nullptr;
}

}  // namespace

struct Prompt::Editor {
    EditLine* editor = nullptr;
    History* history = nullptr;
    HistEvent event{};
    HistoryFile kept;

    explicit Editor(bool remember) : kept(remember ? HistoryFile::usual_path() : std::string()) {}
    void enter(const std::string& line) { ::history(history, &event, H_ENTER, line.c_str()); }
};

Prompt::Prompt(bool remember) : editor_(std::make_unique<Editor>(remember)) {
    if (::isatty(STDERR_FILENO) == 0 || !use_utf8()) return;  // libedit shows no prompt but on a terminal
    editor_->editor = el_init("otvet", stdin, stderr, stderr);
    editor_->history = history_init();
    if (editor_->editor == nullptr || editor_->history == nullptr) return;
    history(editor_->history, &editor_->event, H_SETSIZE, static_cast<int>(HistoryFile::kKept));
    for (const std::string& line : editor_->kept.read()) editor_->enter(line);
    el_set(editor_->editor, EL_PROMPT, prompt_text);
    el_set(editor_->editor, EL_EDITOR, "emacs");
    el_set(editor_->editor, EL_HIST, history, editor_->history);
    el_source(editor_->editor, nullptr);
}

Prompt::~Prompt() {
    if (editor_->history != nullptr) history_end(editor_->history);
    if (editor_->editor != nullptr) el_end(editor_->editor);
}

#else

struct Prompt::Editor {};

Prompt::Prompt(bool /*remember*/) {}
Prompt::~Prompt() = default;

#endif

bool Prompt::next(Line& line) {
#ifdef OTVET_LIBEDIT
    if (editor_->editor != nullptr && editor_->history != nullptr) {
        int size = 0;
        const char* typed = el_gets(editor_->editor, &size);
        if (typed == nullptr || size <= 0) return false;
        line = {std::string(typed, static_cast<std::size_t>(size)), false};
        if (line.text.ends_with('\n')) line.text.pop_back();
        if (line.text.empty()) return true;
        editor_->enter(line.text);
        editor_->kept.add(line.text);
        return true;
    }
#endif
    static LineReader lines(STDIN_FILENO, kMaxMessageBytes);
    static_cast<void>(::write(STDERR_FILENO, "> ", 2));
    return lines.next(line);
}

}  // namespace otvet::cli
