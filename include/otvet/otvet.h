/* SPDX-License-Identifier: MIT */
/** @file
 * The engine for C and for every language that can call C.
 *
 *   otvet_engine* engine = NULL;
 *   otvet_text* problems = NULL;
 *   if (otvet_engine_open("intents/ru", 10, NULL, &engine, &problems) != OTVET_OK) {
 *       fwrite(otvet_text_data(problems), 1, otvet_text_size(problems), stderr);
 *   }
 *   otvet_talk* talk = NULL;
 *   otvet_talk_new(NULL, 0, &talk);
 *   otvet_message message;
 *   otvet_message_init(&message, sizeof message);
 *   message.text = "где мой заказ";
 *   message.text_size = strlen(message.text);
 *   otvet_text* reply = NULL;
 *   otvet_engine_reply(engine, &message, talk, &reply);      // JSON: docs/schema/reply.schema.json
 *   otvet_text_free(reply);
 *
 * Conventions
 *   1. Handles are opaque. What a function hands out through a pointer to a pointer is the caller's, to be freed by the
 *      function named for it; nothing else is. Freeing NULL does nothing.
 *   2. Texts go in as pointer and length, any bytes, and are copied or read during the call only; NULL with length 0 is
 *      the empty text. Texts come out as otvet_text: valid UTF-8, also ended by a zero byte that the length does not count.
 *   3. Errors are values. After any but OTVET_OK an out-parameter is NULL, but for diagnostics and reports, which say why.
 *      Out-parameters for diagnostics and reports may be NULL. No C++ exception ever crosses, nothing is printed.
 *   4. Structures begin with their size, set by their _init function: a program built with an older header runs with a newer
 *      library, which takes what it does not find for zero. Fields are only added, at the end.
 *   5. An engine is safe from many threads at once, reloading included; freeing it is not. A talk is one thread's at a time.
 *      After fork() an engine that watches its folder no longer does in the child.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

#if defined(OTVET_STATIC_HIDDEN) || !defined(__GNUC__)
#define OTVET_C_API
#else
#define OTVET_C_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
#define OTVET_NOEXCEPT noexcept
extern "C" {
#else
#define OTVET_NOEXCEPT
#endif

/** The contract of this header. A library with the same number serves it; functions and fields may have been added. */
#define OTVET_ABI_VERSION 1

/** The library's OTVET_ABI_VERSION; compare before anything else when loading by dlopen. */
OTVET_C_API uint32_t otvet_abi_version(void) OTVET_NOEXCEPT;

/** The library's version, "0.1.0"; lives for ever. */
OTVET_C_API const char* otvet_version(void) OTVET_NOEXCEPT;

typedef int32_t otvet_status;
enum {
    OTVET_OK = 0,
    OTVET_BAD_ARGUMENT = 1, /**< a required pointer is NULL, a size or a number is out of its range */
    OTVET_BAD_PACK = 2,     /**< the pack is not fit; the diagnostics say where and why */
    OTVET_NO_MEMORY = 3,
    OTVET_INTERNAL = 4      /**< a thread could not be started, or a fault of the library: please report it */
};

/** "ok", "bad_argument" …; lives for ever; "unknown" for other numbers. */
OTVET_C_API const char* otvet_status_name(otvet_status status) OTVET_NOEXCEPT;

/* ---- texts ---- */

/** A text that the library gives. */
typedef struct otvet_text otvet_text;

/** Valid until the text is freed. NULL gives "" and 0. */
OTVET_C_API const char* otvet_text_data(const otvet_text* text) OTVET_NOEXCEPT;
OTVET_C_API size_t otvet_text_size(const otvet_text* text) OTVET_NOEXCEPT;
OTVET_C_API void otvet_text_free(otvet_text* text) OTVET_NOEXCEPT;

/** For host_value callbacks alone: adds bytes to the value. OTVET_NO_MEMORY leaves it as it was. */
OTVET_C_API otvet_status otvet_text_append(otvet_text* text, const char* data, size_t size) OTVET_NOEXCEPT;

/* ---- engines ---- */

/** A pack that answers and can be replaced while it does. */
typedef struct otvet_engine otvet_engine;

/** The value of {host.NAME} in an answer: append it to `value` and return 1, or return 0 for the text after «|».
 * Called on the thread that asks for the reply, several at once when several ask. It must return: no longjmp, no exception.
 * `value` is the library's; it must not be freed or kept. */
typedef int32_t (*otvet_host_value)(void* context, const char* name, size_t name_size, otvet_text* value);

/** How an engine is opened. */
typedef struct otvet_options {
    size_t struct_size;
    const char* dictionary; /**< path of the word-form file; empty: the installed one */
    size_t dictionary_size;
    int32_t russian;        /**< not 0: diagnostics in Russian */
    int32_t skip_examples;  /**< not 0: a pack goes live without its examples being tried */
    uint32_t watch_ms;      /**< how often the folder is looked at for changes, milliseconds; 0: never */
    uint32_t reserved;      /**< 0 */
    otvet_host_value host_value; /**< may be NULL */
    void* host_context;     /**< handed to host_value; must outlive the engine */
} otvet_options;

/** Defaults: everything empty. `struct_size` is sizeof(otvet_options). */
OTVET_C_API void otvet_options_init(otvet_options* options, size_t struct_size) OTVET_NOEXCEPT;

/** A file of a pack in memory; `name` is what diagnostics show, "pack.yaml" must be among them. */
typedef struct otvet_file {
    const char* name;
    size_t name_size;
    const char* bytes;
    size_t bytes_size;
} otvet_file;

/** Loads a folder and tries its examples. `options` may be NULL. On OTVET_OK *engine is the caller's: otvet_engine_free.
 * *diagnostics is set whatever the status, but for lack of memory, and is the caller's: otvet_text_free. It is a JSON array
 * of {"code", "severity": error|warning|note, "file", "line", "column", "found", "message", "hint"}. Slow: a
 * second or so for some hundred intents with their examples. */
OTVET_C_API otvet_status otvet_engine_open(const char* folder, size_t folder_size, const otvet_options* options,
                                           otvet_engine** engine, otvet_text** diagnostics) OTVET_NOEXCEPT;
OTVET_C_API otvet_status otvet_engine_open_files(const otvet_file* files, size_t count, const otvet_options* options,
                                                 otvet_engine** engine, otvet_text** diagnostics) OTVET_NOEXCEPT;

/** No call on the engine may be running or begin any more. */
OTVET_C_API void otvet_engine_free(otvet_engine* engine) OTVET_NOEXCEPT;

/** Reads the folder again, verifies, swaps; the old pack answers on after any error. OTVET_BAD_PACK: refused. *report is
 * the caller's: {"outcome": swapped|unchanged|refused, "pack_version", "microseconds", "diagnostics": […]}. */
OTVET_C_API otvet_status otvet_engine_reload(otvet_engine* engine, otvet_text** report) OTVET_NOEXCEPT;
OTVET_C_API otvet_status otvet_engine_reload_files(otvet_engine* engine, const otvet_file* files, size_t count,
                                                   otvet_text** report) OTVET_NOEXCEPT;

/** *json is the caller's: {"pack_version", "pack_hash", "generation", "loaded_at", "tried_at", "swapped", "unchanged",
 * "refused", "last_error", "watching"}; times in Unix seconds. */
OTVET_C_API otvet_status otvet_engine_state(const otvet_engine* engine, otvet_text** json) OTVET_NOEXCEPT;

/** *json is the caller's: [{"id", "title", "answers": bool}]. */
OTVET_C_API otvet_status otvet_engine_intents(const otvet_engine* engine, otvet_text** json) OTVET_NOEXCEPT;

/** Why a message is answered as it is; `intent` (may be empty) adds what that one lacked. *json is the caller's. */
OTVET_C_API otvet_status otvet_engine_explain(const otvet_engine* engine, const char* text, size_t text_size,
                                              const char* intent, size_t intent_size, otvet_text** json) OTVET_NOEXCEPT;

/** Runs the authors' test files: those below a pack's folder, or the one file named. OTVET_OK means that they ran; *json, the
 * caller's, says how: {"ok", "passed", "failed", "known_gap", "cases": [{"name", "file", "line", "status", "failures": […]}],
 * "diagnostics", …}. */
OTVET_C_API otvet_status otvet_engine_run_tests(const otvet_engine* engine, const char* path, size_t path_size,
                                                otvet_text** json) OTVET_NOEXCEPT;

/* ---- talks ---- */

/** The state of one talk: keep its JSON, under 2 KiB, wherever sessions live. */
typedef struct otvet_talk otvet_talk;

/** A talk from its JSON; the empty text, or anything that is no talk, gives a new one. *talk is the caller's: otvet_talk_free. */
OTVET_C_API otvet_status otvet_talk_new(const char* json, size_t json_size, otvet_talk** talk) OTVET_NOEXCEPT;
OTVET_C_API void otvet_talk_free(otvet_talk* talk) OTVET_NOEXCEPT;
/** *json is the caller's. */
OTVET_C_API otvet_status otvet_talk_json(const otvet_talk* talk, otvet_text** json) OTVET_NOEXCEPT;

/** A person has taken over (muted not 0): replies come with "muted": true and are not to be sent. */
OTVET_C_API otvet_status otvet_talk_mute(otvet_talk* talk, int32_t muted) OTVET_NOEXCEPT;
/** 1 or 0; 0 for NULL. */
OTVET_C_API int32_t otvet_talk_muted(const otvet_talk* talk) OTVET_NOEXCEPT;

/* ---- messages ---- */

enum {
    OTVET_ATTACHMENT_NONE = 0,
    OTVET_ATTACHMENT_PHOTO = 1,
    OTVET_ATTACHMENT_DOCUMENT = 2,
    OTVET_ATTACHMENT_VOICE = 3,
    OTVET_ATTACHMENT_STICKER = 4,
    OTVET_ATTACHMENT_LOCATION = 5
};

/** One input of a talk. */
typedef struct otvet_message {
    size_t struct_size;
    const char* text;           /**< any bytes; at most 4,096 code points and 16 KiB are read */
    size_t text_size;
    const char* pressed;        /**< id of a pressed option; wins over the text */
    size_t pressed_size;
    const char* channel;        /**< chooses among answers by channel */
    size_t channel_size;
    const char* id;             /**< the host's message id */
    size_t id_size;
    int64_t now;                /**< Unix seconds; 0: no clock */
    int32_t attachment;         /**< OTVET_ATTACHMENT_… */
    int32_t operators_offline;  /**< not 0: nobody is there to take over */
} otvet_message;

/** The empty message. `struct_size` is sizeof(otvet_message). */
OTVET_C_API void otvet_message_init(otvet_message* message, size_t struct_size) OTVET_NOEXCEPT;

/** Answers one message and moves the talk on. *json is the caller's: docs/schema/reply.schema.json. Whatever the bytes of
 * the message, there is a reply; lack of memory leaves the talk as it was. Microseconds. */
OTVET_C_API otvet_status otvet_engine_reply(const otvet_engine* engine, const otvet_message* message, otvet_talk* talk,
                                            otvet_text** json) OTVET_NOEXCEPT;

#ifdef __cplusplus
}
#endif
