# SPDX-License-Identifier: MIT
"""The package against the installed library: OTVET_LIBRARY, OTVET_PACK and OTVET_DICTIONARY name what to use."""
import gc
import json
import os
import pathlib
import tempfile
import threading
import unittest

import otvet

PACK = os.environ["OTVET_PACK"]
DICTIONARY = os.environ["OTVET_DICTIONARY"]
PACK_FILE = "name: П\nlanguage: ru\nformat: 1\nfallback: Не понял.\nescalation: {text: Зову.}\n"
INTENTS = "intents:\n  hello:\n    title: Привет\n    whole: [привет]\n    examples: привет\n" \
          "    answers: ['Здравствуйте, {host.name | друг}! #N']\n"


def write_pack(folder, number):
    pathlib.Path(folder, "pack.yaml").write_text(PACK_FILE, encoding="utf-8")
    pathlib.Path(folder, "a.yaml").write_text(INTENTS.replace("#N", f"№{number}"), encoding="utf-8")


class TheRussianPack(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.engine = otvet.Engine(PACK, dictionary=DICTIONARY)

    def test_a_talk(self):
        talk = otvet.Talk()
        self.assertEqual(self.engine.reply("где мой заказ", talk)["outcome"], "answer")
        saved = talk.json()
        self.assertLess(len(saved.encode()), 2048)
        reply = self.engine.reply("позовите оператора", otvet.Talk(saved))
        self.assertEqual(reply["outcome"], "escalate")
        self.assertEqual(reply["escalation"]["reason"], "user_request")

    def test_any_bytes(self):
        self.assertEqual(self.engine.reply(b"\xff\0\xfe")["degraded"] & 1, 1)
        self.assertTrue(self.engine.reply("\ud800")["text"])
        self.assertEqual(self.engine.reply(attachment="photo")["outcome"], "clarify")

    def test_a_person_takes_over(self):
        talk = otvet.Talk()
        talk.muted = True
        self.assertTrue(self.engine.reply("ау", talk)["muted"])
        self.assertTrue(otvet.Talk(talk.json()).muted)
        talk.muted = False
        self.assertFalse(talk.muted)

    def test_what_it_tells(self):
        self.assertIn("order.status", [i["id"] for i in self.engine.intents()])
        self.assertIn("order.status", json.dumps(self.engine.explain("где мой заказ")))
        self.assertEqual(self.engine.state()["generation"], 1)
        self.assertRegex(otvet.version(), r"^\d+\.\d+\.\d+$")

    def test_threads(self):
        outcomes = []

        def talk():
            for _ in range(100):
                outcomes.append(self.engine.reply("где мой заказ")["outcome"])

        threads = [threading.Thread(target=talk) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(outcomes, ["answer"] * 400)


class OwnPacks(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        write_pack(self.folder.name, 1)

    def test_reload_keeps_the_old_pack(self):
        engine = otvet.Engine(self.folder.name, dictionary=DICTIONARY)
        self.assertEqual(engine.reload()["outcome"], "unchanged")
        write_pack(self.folder.name, 2)
        self.assertEqual(engine.reload()["outcome"], "swapped")
        pathlib.Path(self.folder.name, "a.yaml").write_text("intents: [\n", encoding="utf-8")
        report = engine.reload()
        self.assertEqual(report["outcome"], "refused")
        self.assertTrue(report["diagnostics"])
        self.assertEqual(engine.reply("привет")["text"], "Здравствуйте, друг! №2")

    def test_a_bad_pack_is_an_exception_with_places(self):
        pathlib.Path(self.folder.name, "a.yaml").write_text("intents: [\n", encoding="utf-8")
        with self.assertRaises(otvet.PackError) as caught:
            otvet.Engine(self.folder.name, dictionary=DICTIONARY, russian=True)
        self.assertTrue(caught.exception.diagnostics[0]["file"].endswith("a.yaml"))
        self.assertIn("a.yaml:", str(caught.exception))

    def test_host_values(self):
        engine = otvet.Engine(self.folder.name, dictionary=DICTIONARY, host_values={"name": "Анна"}.get)
        gc.collect()  # the engine keeps the callback
        self.assertEqual(engine.reply("привет")["text"], "Здравствуйте, Анна! №1")

        def broken(_name):
            raise RuntimeError

        engine = otvet.Engine(self.folder.name, dictionary=DICTIONARY, host_values=broken)
        self.assertEqual(engine.reply("привет")["text"], "Здравствуйте, друг! №1")

    def test_authors_tests(self):
        engine = otvet.Engine(self.folder.name, dictionary=DICTIONARY)
        tests = pathlib.Path(self.folder.name, "a.test.yaml")
        tests.write_text("expect:\n  hello: |\n    привет\n    пока\n", encoding="utf-8")
        report = engine.run_tests(self.folder.name)
        self.assertEqual((report["passed"], report["failed"]), (1, 1))


if __name__ == "__main__":
    unittest.main()
