/* SPDX-License-Identifier: MIT */
/* program PACK DICTIONARY: every function of otvet.h from C. Ends with 0 when all is as the header says. */
#include <otvet/otvet.h>

#include <stdio.h>
#include <string.h>

static int failures = 0;

#define CHECK(condition)                                                        \
    do {                                                                        \
        if (!(condition)) {                                                     \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);     \
            ++failures;                                                         \
        }                                                                       \
    } while (0)

static int has(const otvet_text* text, const char* part) { return strstr(otvet_text_data(text), part) != NULL; }

static otvet_message message_of(const char* text) {
    otvet_message message;
    otvet_message_init(&message, sizeof message);
    message.text = text;
    message.text_size = strlen(text);
    return message;
}

/* One message in, some part of the JSON out. */
static void expect(const otvet_engine* engine, otvet_talk* talk, const char* text, const char* part) {
    otvet_message message = message_of(text);
    otvet_text* reply = NULL;
    CHECK(otvet_engine_reply(engine, &message, talk, &reply) == OTVET_OK);
    CHECK(strlen(otvet_text_data(reply)) == otvet_text_size(reply));
    if (!has(reply, part)) {
        fprintf(stderr, "%s: no %s in %s\n", text, part, otvet_text_data(reply));
        ++failures;
    }
    otvet_text_free(reply);
}

static int32_t host_value(void* context, const char* name, size_t name_size, otvet_text* value) {
    ++*(int*)context;
    if (name_size != 4 || memcmp(name, "name", 4) != 0) return 0;
    return otvet_text_append(value, "Анна", strlen("Анна")) == OTVET_OK;
}

static void a_pack_on_disk(const char* pack, const char* dictionary) {
    otvet_options options;
    otvet_engine* engine = NULL;
    otvet_text* text = NULL;
    otvet_talk* talk = NULL;
    otvet_options_init(&options, sizeof options);
    options.dictionary = dictionary;
    options.dictionary_size = strlen(dictionary);
    CHECK(otvet_engine_open(pack, strlen(pack), &options, &engine, &text) == OTVET_OK);
    CHECK(otvet_text_data(text)[0] == '[');
    otvet_text_free(text);
    if (engine == NULL) return;

    CHECK(otvet_talk_new(NULL, 0, &talk) == OTVET_OK);
    expect(engine, talk, "где мой заказ", "\"outcome\":\"answer\"");
    expect(engine, talk, "\xff\xfe", "\"degraded\":1");
    expect(engine, talk, "позовите оператора", "\"reason\":\"user_request\"");
    CHECK(otvet_talk_mute(talk, 1) == OTVET_OK && otvet_talk_muted(talk) == 1);
    expect(engine, talk, "ау", "\"muted\":true");
    CHECK(otvet_talk_json(talk, &text) == OTVET_OK);
    CHECK(otvet_text_size(text) < 2048);
    otvet_talk_free(talk);
    CHECK(otvet_talk_new(otvet_text_data(text), otvet_text_size(text), &talk) == OTVET_OK);
    CHECK(otvet_talk_muted(talk) == 1);
    CHECK(otvet_talk_mute(talk, 0) == OTVET_OK && otvet_talk_muted(talk) == 0);
    otvet_text_free(text);
    otvet_talk_free(talk);

    CHECK(otvet_engine_reload(engine, &text) == OTVET_OK && has(text, "\"outcome\":\"unchanged\""));
    otvet_text_free(text);
    CHECK(otvet_engine_state(engine, &text) == OTVET_OK && has(text, "\"generation\":1"));
    otvet_text_free(text);
    CHECK(otvet_engine_intents(engine, &text) == OTVET_OK && has(text, "\"id\":\"order.status\""));
    otvet_text_free(text);
    CHECK(otvet_engine_explain(engine, "где мой заказ", strlen("где мой заказ"), NULL, 0, &text) == OTVET_OK);
    CHECK(has(text, "order.status"));
    otvet_text_free(text);
    otvet_engine_free(engine);
}

#define FILE_OF(name, text) {name, sizeof(name) - 1, text, sizeof(text) - 1}

static void a_pack_in_memory(const char* dictionary) {
    otvet_file files[] = {
        FILE_OF("pack.yaml", "name: C\nlanguage: ru\nformat: 1\nfallback: Нет.\nescalation: {text: Зову.}\n"),
        FILE_OF("a.yaml", "intents:\n  hello:\n    title: Привет\n    whole: [привет]\n    examples: привет\n"
                          "    answers: ['Здравствуйте, {host.name | друг}!']\n"),
    };
    const otvet_file bad[] = {FILE_OF("pack.yaml", "name: [\n")};
    otvet_options options;
    otvet_engine* engine = NULL;
    otvet_text* text = NULL;
    otvet_talk* talk = NULL;
    int calls = 0;
    otvet_options_init(&options, sizeof options);
    options.dictionary = dictionary;
    options.dictionary_size = strlen(dictionary);
    options.host_value = host_value;
    options.host_context = &calls;
    options.russian = 1;
    CHECK(otvet_engine_open_files(bad, 1, &options, &engine, &text) == OTVET_BAD_PACK);
    CHECK(engine == NULL && has(text, "\"severity\":\"error\"") && has(text, "\"file\":\"pack.yaml\""));
    otvet_text_free(text);
    CHECK(otvet_engine_open_files(files, 2, &options, &engine, NULL) == OTVET_OK);
    if (engine == NULL) return;
    CHECK(otvet_talk_new("", 0, &talk) == OTVET_OK);
    expect(engine, talk, "привет", "Здравствуйте, Анна!");
    CHECK(calls == 1);

    CHECK(otvet_engine_reload_files(engine, bad, 1, &text) == OTVET_BAD_PACK && has(text, "\"refused\""));
    otvet_text_free(text);
    expect(engine, talk, "привет", "Здравствуйте, Анна!");
    files[1].bytes = "intents:\n  hello:\n    title: П\n    whole: [привет]\n    answers: [Добрый день.]\n";
    files[1].bytes_size = strlen(files[1].bytes);
    CHECK(otvet_engine_reload_files(engine, files, 2, NULL) == OTVET_OK);
    otvet_talk_free(talk);
    CHECK(otvet_talk_new("not a talk", strlen("not a talk"), &talk) == OTVET_OK);
    expect(engine, talk, "привет", "Добрый день.");
    otvet_talk_free(talk);
    otvet_engine_free(engine);
}

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    CHECK(otvet_abi_version() == OTVET_ABI_VERSION);
    CHECK(otvet_version()[0] != '\0');
    CHECK(strcmp(otvet_status_name(OTVET_BAD_PACK), "bad_pack") == 0);
    a_pack_on_disk(argv[1], argv[2]);
    a_pack_in_memory(argv[2]);
    otvet_engine_free(NULL);
    otvet_talk_free(NULL);
    otvet_text_free(NULL);
    if (failures == 0) puts("fine");
    return failures == 0 ? 0 : 1;
}
