# SPDX-License-Identifier: MIT
"""What the command writes for other programs, read by programs that we did not write.

JUnit: an XML parser, and the counts that readers of JUnit rely on. SARIF: the object model that was generated from the schema of
SARIF 2.1.0 knows every property and misses none (where python3-sarif-python-om is installed), and columns point at the text. Schema: the meta-schema of draft-07, every file of the packs against it, and files with
mistakes refused by it. GitHub annotations: the grammar of workflow commands. Exit status 77: a library is missing.
"""
import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as xml

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

try:
    import attr
    import sarif_om
except ImportError as missing:
    print(f"the object model of SARIF is left out: {missing}")
    sarif_om = None

COMMAND, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
PACK = ROOT / "tests/golden/cli/pack"
BAD_PACKS = [ROOT / "tests/golden/bad_packs/ten_mistakes", ROOT / "tests/golden/bad_packs/advice"]
findings = []


def expect(fine, what):
    if not fine:
        findings.append(what)


def run(*arguments):
    return subprocess.run([COMMAND, *map(str, arguments)], capture_output=True, check=False).stdout


class Loader(yaml.SafeLoader):
    """YAML as the pack loader takes it: dates and words like «no» are texts."""


Loader.yaml_implicit_resolvers = {
    sign: [(tag, test) for tag, test in rules if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
    for sign, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def read(path):
    return yaml.load(path.read_text("utf-8"), Loader)


def junit():
    for tests in ("good", "bad"):
        root = xml.fromstring(run("test", PACK, ROOT / "tests/golden/harness" / tests, "--format", "junit"))
        expect(root.tag == "testsuites", "junit: the root is testsuites")
        for suite in root:
            cases = suite.findall("testcase")
            expect(int(suite.get("tests")) == len(cases) > 0, "junit: tests")
            for kind, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
                told = sum(case.find(tag) is not None for case in cases)
                expect(int(suite.get(kind)) == told, f"junit: {kind}")
            for case in cases:
                expect(case.get("name") and case.get("classname"), "junit: names")


SARIF_KINDS = {  # by the property that holds them
    "runs": "Run", "tool": "Tool", "driver": "ToolComponent", "rules": "ReportingDescriptor", "results": "Result",
    "shortDescription": "MultiformatMessageString", "defaultConfiguration": "ReportingConfiguration", "message": "Message",
    "locations": "Location", "relatedLocations": "Location", "physicalLocation": "PhysicalLocation",
    "artifactLocation": "ArtifactLocation", "region": "Region"}


def sarif_object(value, kind):
    """Every property belongs to its object, and none that is required is missing."""
    fields = {one.metadata["schema_property_name"]: one for one in attr.fields(getattr(sarif_om, kind))}
    for name, one in fields.items():
        expect(one.default is not attr.NOTHING or name in value, f"sarif: {kind} without {name}")
    for name, inner in value.items():
        if name not in fields:
            expect(False, f"sarif: {kind} has no {name}")
            continue
        for one in inner if isinstance(inner, list) else [inner]:
            if isinstance(one, dict):
                sarif_object(one, SARIF_KINDS[name])


def sarif():
    for pack in BAD_PACKS:
        log = json.loads(run("check", pack, "--format", "sarif"))
        if sarif_om:
            sarif_object(log, "SarifLog")
        expect(log["version"] == "2.1.0" and log["$schema"].endswith("sarif-2.1.0.json"), "sarif: version")
        for one in log["runs"]:
            expect(one["columnKind"] == "unicodeCodePoints", "sarif: columnKind")
            rules = one["tool"]["driver"]["rules"]
            expect(one["tool"]["driver"]["name"] and one["results"], "sarif: results")
            for result in one["results"]:
                expect(result["message"]["text"], "sarif: message")
                expect(result["level"] in ("none", "note", "warning", "error"), "sarif: level")
                expect(rules[result["ruleIndex"]]["id"] == result["ruleId"], "sarif: ruleIndex")
                for location in result["locations"] + result.get("relatedLocations", []):
                    sarif_place(location["physicalLocation"])


def sarif_place(place):
    uri = place["artifactLocation"]["uri"]
    expect(re.fullmatch(r"(file:///)?[A-Za-z0-9._~/%-]+", uri), f"sarif: uri {uri}")
    region = place.get("region")
    if region is None:
        return
    begin, end = region["startColumn"], region.get("endColumn", region["startColumn"] + 1)
    expect(region["startLine"] >= 1 and 1 <= begin < end, f"sarif: region {region}")


def github():
    line = re.compile(r"::(error|warning|notice) file=[^:,]+(,line=\d+)?(,col=\d+)?(,endColumn=\d+)?,title=OTV\d{3}::.+")
    for pack in BAD_PACKS:
        for text in run("check", pack, "--format", "github").decode().splitlines():
            expect(line.fullmatch(text), f"github: {text}")


def schema():
    validators = {}
    for kind, arguments in (("pack", []), ("test", ["--tests"])):
        text = json.loads(run("schema", *arguments))
        jsonschema.Draft7Validator.check_schema(text)
        validators[kind] = jsonschema.Draft7Validator(text)
    for folder in ("intents", "tests/golden/cli/pack", "tests/golden/harness", "tests/golden/bad_packs/advice"):
        for path in sorted((ROOT / folder).rglob("*.yaml")):
            kind = "test" if path.name.endswith(".test.yaml") or path.parent.name == "tests" else "pack"
            for error in validators[kind].iter_errors(read(path)):
                findings.append(f"schema: {path}: {list(error.path)}: {error.message[:200]}")
    for code in ("OTV104", "OTV142", "OTV143", "OTV144", "OTV145", "OTV146"):
        for path in sorted((ROOT / "tests/golden/bad_files").glob(code + "*.yaml")):
            expect(not validators["pack"].is_valid(read(path)), f"schema: accepts {path.name}")


for check in (junit, sarif, github, schema):
    check()
print("\n".join(findings) or "all fine")
sys.exit(1 if findings else 0)
