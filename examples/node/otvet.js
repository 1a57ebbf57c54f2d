// SPDX-License-Identifier: MIT
// Otvet for Node, by koffi over the C ABI (otvet/otvet.h).
//
//   const {Engine, Talk} = require('./otvet');
//   const engine = new Engine('intents/ru');
//   const talk = new Talk(saved);                      // '' for a new talk
//   const reply = engine.reply('где мой заказ', talk); // docs/schema/reply.schema.json
//   saved = talk.json();
'use strict';

const koffi = require('koffi');

const ABI_VERSION = 1;
const OK = 0;
const BAD_PACK = 2;
const ATTACHMENTS = ['none', 'photo', 'document', 'voice', 'sticker', 'location'];

const library = koffi.load(process.env.OTVET_LIBRARY || 'libotvet.so.0.1');

const Options = koffi.struct('otvet_options', {
    struct_size: 'size_t', dictionary: 'const char *', dictionary_size: 'size_t', russian: 'int32_t',
    skip_examples: 'int32_t', watch_ms: 'uint32_t', reserved: 'uint32_t', host_value: 'void *', host_context: 'void *',
});
const Message = koffi.struct('otvet_message', {
    struct_size: 'size_t', text: 'const uint8_t *', text_size: 'size_t', pressed: 'const uint8_t *', pressed_size: 'size_t',
    channel: 'const uint8_t *', channel_size: 'size_t', id: 'const uint8_t *', id_size: 'size_t', now: 'int64_t',
    attachment: 'int32_t', operators_offline: 'int32_t',
});

const lib = {
    abiVersion: library.func('uint32_t otvet_abi_version()'),
    statusName: library.func('const char *otvet_status_name(int32_t status)'),
    textData: library.func('void *otvet_text_data(void *text)'),
    textSize: library.func('size_t otvet_text_size(void *text)'),
    textFree: library.func('void otvet_text_free(void *text)'),
    open: library.func('int32_t otvet_engine_open(const char *folder, size_t size, const otvet_options *options, ' +
                       '_Out_ void **engine, _Out_ void **diagnostics)'),
    free: library.func('void otvet_engine_free(void *engine)'),
    reload: library.func('int32_t otvet_engine_reload(void *engine, _Out_ void **json)'),
    state: library.func('int32_t otvet_engine_state(void *engine, _Out_ void **json)'),
    reply: library.func('int32_t otvet_engine_reply(void *engine, const otvet_message *message, void *talk, _Out_ void **json)'),
    talkNew: library.func('int32_t otvet_talk_new(const char *json, size_t size, _Out_ void **talk)'),
    talkFree: library.func('void otvet_talk_free(void *talk)'),
    talkJson: library.func('int32_t otvet_talk_json(void *talk, _Out_ void **json)'),
    talkMute: library.func('int32_t otvet_talk_mute(void *talk, int32_t muted)'),
};
if (lib.abiVersion() !== ABI_VERSION) throw new Error(`libotvet speaks version ${lib.abiVersion()} of the C ABI, not ${ABI_VERSION}`);

// Handles are freed with close(), or when the garbage collector finds their object.
const engines = new FinalizationRegistry((handle) => lib.free(handle));
const talks = new FinalizationRegistry((handle) => lib.talkFree(handle));

/** The text's string; the text is freed. */
function take(text) {
    try {
        return koffi.decode(lib.textData(text), 'char', Number(lib.textSize(text)));
    } finally {
        lib.textFree(text);
    }
}

function check(status) {
    if (status !== OK && status !== BAD_PACK) throw new Error(`otvet: ${lib.statusName(status)}`);
}

/** A pack that is not fit; `diagnostics` says where and why. */
class PackError extends Error {
    constructor(diagnostics) {
        super(diagnostics.map((d) => `${d.file}:${d.line}:${d.column}: ${d.severity} ${d.code}: ${d.message}`).join('\n'));
        this.diagnostics = diagnostics;
    }
}

class Talk {
    constructor(saved = '') {
        const out = [null];
        check(lib.talkNew(saved, Buffer.byteLength(saved), out));
        this.handle = out[0];
        talks.register(this, this.handle);
    }

    json() {
        const out = [null];
        check(lib.talkJson(this.handle, out));
        return take(out[0]);
    }

    /** A person has taken over: replies come with muted: true and are not to be sent. */
    mute(muted = true) {
        check(lib.talkMute(this.handle, muted ? 1 : 0));
    }
}

class Engine {
    /** @param {{dictionary?: string, russian?: boolean, watchMilliseconds?: number}} options */
    constructor(folder, {dictionary = '', russian = false, watchMilliseconds = 0} = {}) {
        const options = {
            struct_size: koffi.sizeof(Options), dictionary, dictionary_size: Buffer.byteLength(dictionary),
            russian: russian ? 1 : 0, skip_examples: 0, watch_ms: watchMilliseconds, reserved: 0, host_value: null,
            host_context: null,
        };
        const engine = [null], problems = [null];
        const status = lib.open(folder, Buffer.byteLength(folder), options, engine, problems);
        const diagnostics = problems[0] ? JSON.parse(take(problems[0])) : [];
        check(status);
        if (status === BAD_PACK) throw new PackError(diagnostics);
        this.warnings = diagnostics;
        this.handle = engine[0];
        engines.register(this, this.handle, this);
    }

    /** @param {string | Uint8Array} text */
    reply(text, talk = new Talk(), {pressed = '', channel = '', id = '', attachment = 'none', now = 0, operatorsOnline = true} = {}) {
        const message = {struct_size: koffi.sizeof(Message), now, attachment: ATTACHMENTS.indexOf(attachment),
                         operators_offline: operatorsOnline ? 0 : 1};
        for (const [name, value] of Object.entries({text, pressed, channel, id})) {
            const bytes = Buffer.from(value);
            message[name] = bytes;
            message[`${name}_size`] = bytes.length;
        }
        const out = [null];
        check(lib.reply(this.handle, message, talk.handle, out));
        return JSON.parse(take(out[0]));
    }

    /** Reads the folder again; a pack that is refused changes nothing. */
    reload() {
        const out = [null];
        check(lib.reload(this.handle, out));
        return JSON.parse(take(out[0]));
    }

    state() {
        const out = [null];
        check(lib.state(this.handle, out));
        return JSON.parse(take(out[0]));
    }

    close() {
        engines.unregister(this);
        lib.free(this.handle);
        this.handle = null;
    }
}

module.exports = {Engine, Talk, PackError};
