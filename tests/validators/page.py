# SPDX-License-Identifier: MIT
"""The page of `otvet report` in headless Chromium: it fits a phone, prints, asks the network for nothing, and can be read.

Arguments: the command, the project's folder, the browser. Exit status 77: there is no browser.
"""
import html
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

COMMAND, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PHONE = 360
LOG = "".join('{"text":"%s"}\n' % text for text in (
    "есть подарочная упаковка?", "хочу подарочную упаковку", "<script>alert(1)</script>", "д" * 300, "где заказ"))
findings = []


def expect(fine, what):
    if not fine:
        findings.append(what)


def browse(folder, *arguments):
    return subprocess.run([BROWSER, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                           f"--user-data-dir={folder}/profile", *arguments],
                          capture_output=True, timeout=100, check=False, text=True)


def width_on_phone(folder, page):
    """How wide the page is when it has PHONE pixels."""
    (folder / "frame.html").write_text(
        f'<iframe width="{PHONE}" height="700" style="border:0" srcdoc="{html.escape(page)}" '
        'onload="document.title=this.contentDocument.documentElement.scrollWidth"></iframe>', "utf-8")
    seen = browse(folder, "--dump-dom", "--virtual-time-budget=5000", (folder / "frame.html").as_uri()).stdout
    title = re.search(r"<title>(\d+)</title>", seen)
    return int(title.group(1)) if title else None


def luminance(colour):
    digits = colour if len(colour) == 6 else "".join(c * 2 for c in colour)
    parts = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    parts = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(a, b):
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(page):
    expect(re.match(r'<!DOCTYPE html>\s*<html lang="(ru|en)">', page), "no language")
    expect(page.count("<h1>") == 1 and "<main>" in page and "<title>" in page, "no single heading, main or title")
    expect(not re.search(r"<h[3-6]", page), "a level of headings is skipped")
    expect(all('scope="col"' in th for th in re.findall(r"<th(?![a-z])[^>]*>", page)), "a heading of a table without scope")
    expect(not re.search(r"<(script|img|link|iframe|object)|\b(src|href)=|url\(|@import", page), "something from outside")
    schemes = re.findall(r"--ink:#(\w+);--paper:#(\w+);--line:#(\w+);--bad:#(\w+);--good:#(\w+)", page)
    expect(len(schemes) == 2, "two colour schemes")
    for ink, paper, _, bad, good in schemes:
        for colour in (ink, bad, good):
            expect(contrast(colour, paper) >= 4.5, f"#{colour} on #{paper}: contrast {contrast(colour, paper):.1f}")


if not BROWSER:
    print("skipped: no browser")
    sys.exit(77)
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "log").write_text(LOG, "utf-8")
    for pack in sys.argv[3:] or [ROOT / "tests/golden/cli/pack"]:
        out = folder / "page.html"
        subprocess.run([COMMAND, "report", str(pack), "--log", str(folder / "log"), "-o", str(out), "--lang", "ru"],
                       check=True, capture_output=True)
        page = out.read_text("utf-8")
        readable(page)
        width = width_on_phone(folder, page)
        expect(width is not None and width <= PHONE, f"the page is {width} wide on a phone of {PHONE}")
        shot, printed = folder / "page.png", folder / "page.pdf"
        browse(folder, f"--screenshot={shot}", "--window-size=800,1200", out.as_uri())
        expect(shot.exists() and shot.read_bytes().startswith(b"\x89PNG") and shot.stat().st_size > 10_000, "no picture")
        browse(folder, f"--print-to-pdf={printed}", out.as_uri())
        expect(printed.exists() and printed.read_bytes().startswith(b"%PDF"), "no print")
        print(pack, "width", width, "picture", shot.stat().st_size if shot.exists() else None)
print("\n".join(findings) or "all fine")
sys.exit(1 if findings else 0)
