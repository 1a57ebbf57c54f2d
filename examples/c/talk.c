/* SPDX-License-Identifier: MIT */
/* talk PACK DICTIONARY MESSAGE…: one talk, the JSON of each reply a line. */
#include <otvet/otvet.h>

#include <stdio.h>
#include <string.h>

static void print_and_free(FILE* out, otvet_text* text) {
    fwrite(otvet_text_data(text), 1, otvet_text_size(text), out);
    fputc('\n', out);
    otvet_text_free(text);
}

static int say(const otvet_engine* engine, otvet_talk* talk, const char* words) {
    otvet_message message;
    otvet_text* reply = NULL;
    otvet_message_init(&message, sizeof message);
    message.text = words;
    message.text_size = strlen(words);
    if (otvet_engine_reply(engine, &message, talk, &reply) != OTVET_OK) return 0;
    print_and_free(stdout, reply);
    return 1;
}

int main(int argc, char** argv) {
    otvet_options options;
    otvet_engine* engine = NULL;
    otvet_talk* talk = NULL;
    otvet_text* problems = NULL;
    otvet_status status;
    int fine = 1;
    int i;
    if (argc < 4 || otvet_abi_version() != OTVET_ABI_VERSION) return 2;

    otvet_options_init(&options, sizeof options);
    options.dictionary = argv[2];
    options.dictionary_size = strlen(argv[2]);
    status = otvet_engine_open(argv[1], strlen(argv[1]), &options, &engine, &problems);
    print_and_free(stderr, problems);
    if (status == OTVET_OK) status = otvet_talk_new(NULL, 0, &talk);
    for (i = 3; status == OTVET_OK && i < argc; ++i) fine = fine && say(engine, talk, argv[i]);

    otvet_talk_free(talk);
    otvet_engine_free(engine);
    if (status != OTVET_OK) fprintf(stderr, "%s\n", otvet_status_name(status));
    return status == OTVET_OK && fine ? 0 : 1;
}
