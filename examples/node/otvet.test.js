// SPDX-License-Identifier: MIT
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const {test} = require('node:test');
const {Engine, Talk, PackError} = require('./otvet');

const dictionary = process.env.OTVET_DICTIONARY;

test('a talk', () => {
    const engine = new Engine(process.env.OTVET_PACK, {dictionary});
    const talk = new Talk();
    assert.strictEqual(engine.reply('где мой заказ', talk).outcome, 'answer');
    const saved = talk.json();
    assert.ok(Buffer.byteLength(saved) < 2048);
    const reply = engine.reply('позовите оператора', new Talk(saved));
    assert.strictEqual(reply.escalation.reason, 'user_request');
    assert.strictEqual(engine.reply(Buffer.from([0xff, 0])).degraded, 1);
    assert.strictEqual(engine.reply('', new Talk(), {attachment: 'photo'}).outcome, 'clarify');
    talk.mute();
    assert.strictEqual(engine.reply('ау', talk).muted, true);
    assert.strictEqual(engine.state().generation, 1);
    engine.close();
});

test('a bad pack is refused, the old one answers on', (t) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'otvet-node-'));
    t.after(() => fs.rmSync(folder, {recursive: true}));
    fs.writeFileSync(path.join(folder, 'pack.yaml'),
                     'name: П\nlanguage: ru\nformat: 1\nfallback: Нет.\nescalation: {text: Зову.}\n');
    const rules = path.join(folder, 'a.yaml');
    fs.writeFileSync(rules, 'intents:\n  hello:\n    title: П\n    whole: [привет]\n    answers: [Здравствуйте.]\n');
    const engine = new Engine(folder, {dictionary});
    fs.writeFileSync(rules, 'intents: [\n');
    assert.strictEqual(engine.reload().outcome, 'refused');
    assert.strictEqual(engine.reply('привет').text, 'Здравствуйте.');
    assert.throws(() => new Engine(folder, {dictionary, russian: true}),
                  (error) => error instanceof PackError && error.diagnostics[0].file.endsWith('a.yaml'));
    engine.close();
});
