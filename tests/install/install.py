# SPDX-License-Identifier: MIT
"""install.*: the installed library serves a stranger's project: by find_package, by pkg-config, embedded, and in each
project of examples/; the shared library keeps its promises; components part the files. The library is installed into a folder other than the configured one, so it must be relocatable."""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MESSAGE = "где мой заказ"


def run(*command, **options):
    """Standard output; a failure ends the test with everything that the command said."""
    command = [str(word) for word in command]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, **options)
    output = done.stdout.decode("utf-8", "replace")
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\nexit {done.returncode}\n{output}")
    return output


def installed(build, prefix):
    run("cmake", "--install", build, "--prefix", prefix)
    files = {path.name: path for path in prefix.rglob("*")}
    files["ru"] = prefix / "share" / "otvet" / "intents" / "ru"  # a manual page's folder has this name too
    return files


def cmake_project(source, work, *definitions):
    run("cmake", "-S", source, "-B", work, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug", *definitions)
    run("cmake", "--build", work)


def answers(program, files, environment=None):
    output = run(program, files["ru"], files["ru.otvd"], MESSAGE, env=environment)
    if output.strip() not in ("answer", "clarify"):
        sys.exit(f"«{MESSAGE}»: {output}")


def find_package(build, work):
    files = installed(build, work / "prefix")
    for name in ("ru.otvd", "ru.otvd.license", "LICENSE", "pack.yaml", "engine.hpp", "otvet.pc"):
        if name not in files:
            sys.exit(f"{name} is not installed")
    cmake_project(HERE / "consumer", work / "build", f"-DCMAKE_PREFIX_PATH={work / 'prefix'}")
    answers(work / "build" / "consumer", files)


def pkg_config(build, work):
    files = installed(build, work / "prefix")
    environment = {**os.environ, "PKG_CONFIG_PATH": str(files["otvet.pc"].parent)}
    compiler = os.environ.get("CXX", "c++")
    program = work / "consumer"
    for static in ((), ("--static",)):
        flags = run("pkg-config", "--cflags", "--libs", *static, "otvet", env=environment).split()
        if static:
            flags = [files["libotvet.a"] if flag == "-lotvet" else flag for flag in flags]
        run(compiler, "-std=c++20", HERE / "consumer" / "main.cpp", "-o", program, *flags)
        asked = "libotvet.so" in run("readelf", "-d", program)
        if asked != ("libotvet.so" in files and not static):
            sys.exit(f"{'a static' if static else 'a'} consumer {'asks' if asked else 'does not ask'} for libotvet.so")
        answers(program, files, {**os.environ, "LD_LIBRARY_PATH": str(files["otvet.pc"].parents[1])})


def embedded(_build, work):
    run("cmake", "-S", HERE / "consumer", "-B", work / "build", "-G", "Ninja", f"-DEMBED={ROOT}")


def examples(build, work):
    """Each is built and tested for itself; what is skipped for want of a tool is said aloud."""
    installed(build, work / "prefix")
    projects = sorted(ROOT.glob("examples/*/CMakeLists.txt"))
    for project in projects:
        target = work / project.parent.name
        cmake_project(project.parent, target, f"-DCMAKE_PREFIX_PATH={work / 'prefix'}")
        output = run("ctest", "--test-dir", target, "--output-on-failure", "--no-tests=error")
        print(output)
        for test in re.findall(r"- (\S+) \(Skipped\)", output):
            print(f"WARNING: NOT TESTED: {test}: a tool is missing, see examples/{project.parent.name}/CMakeLists.txt")
    if len(projects) < 7:
        sys.exit(f"only {len(projects)} examples: where are the others?")


def soname(version):
    """The policy of docs/embedding.md: major and minor number while the major one is 0."""
    major, minor = version.split(".")[:2]
    return f"libotvet.so.0.{minor}" if major == "0" else f"libotvet.so.{major}"


# What a shared libotvet may ask for; anything else is a dependency that nobody decided on.
NEEDED = r"lib(re2|icuuc|icudata|icui18n|yaml-cpp|stemmer|stdc\+\+|gcc_s|m|c|pthread)\.so(\..*)?|ld-linux.*"


def shared(build, work):
    """The shared library as it is installed: its name, its needs, nothing undefined, no path of the building machine."""
    files = installed(build, work / "prefix")
    if "libotvet.so" not in files:
        print("WARNING: NOT TESTED: this build has no shared library (OTVET_SHARED)")
        return
    library = files["libotvet.so"].resolve()
    dynamic = run("readelf", "-d", "-W", library)
    version = re.search(r"^Version: (\S+)", files["otvet.pc"].read_text(encoding="utf-8"), re.M).group(1)
    found = re.search(r"\(SONAME\).*\[(.*)\]", dynamic).group(1)
    problems = [] if found == soname(version) else [f"SONAME {found}, not {soname(version)}"]
    problems += [f"needs {name}" for name in re.findall(r"\(NEEDED\).*\[(.*)\]", dynamic) if not re.fullmatch(NEEDED, name)]
    problems += re.findall(r"\((?:RPATH|RUNPATH|TEXTREL)\).*", dynamic)
    problems += [line for line in run("ldd", "-r", library).splitlines() if "not found" in line or "undefined" in line]
    shown = run("nm", "-D", "-C", "--defined-only", library).splitlines()
    names = [line.split(" ", 2)[2] for line in shown if line.split(" ", 2)[1] != "A"]
    problems += [f"shows {name}" for name in names
                 if not re.match(r"otvet_\w+$|((typeinfo|typeinfo name|vtable) for )?(\S+ )?otvet::", name)]
    header = files["otvet.h"].read_text(encoding="utf-8")
    promised = set(re.findall(r"^OTVET_C_API .*?\b(otvet_\w+)\(", header, re.M))
    problems += [f"otvet.h promises {name}, which is not there" for name in sorted(promised - set(names))]
    problems += [f"{name} is in no header" for name in sorted(set(names) - promised) if re.fullmatch(r"otvet_\w+", name)]
    if problems or len(promised) < 20:
        sys.exit("\n".join([f"{library.name}: {len(promised)} functions of C", *problems]))


def components(build, work):
    """Each file belongs to one component, and together they are the installation."""
    everything = {path.relative_to(work / "all") for path in installed_paths(build, work / "all")}
    parts = {}
    for name in ("Runtime", "Development", "Tools", "Intents", "License"):
        parts[name] = {path.relative_to(work / name) for path in installed_paths(build, work / name, "--component", name)}
    seen = set().union(*parts.values())
    problems = [f"{path} is in no component" for path in sorted(everything - seen)]
    problems += [f"{path} is in {sum(path in part for part in parts.values())} components" for path in sorted(seen)
                 if sum(path in part for part in parts.values()) > 1]
    for name, path in (("Tools", "bin/otvet"), ("Intents", "share/otvet/ru.otvd"), ("Development", "include/otvet/otvet.h")):
        if pathlib.Path(path) not in parts[name]:
            problems.append(f"{name} lacks {path}")
    if any(path.suffix in (".hpp", ".h", ".a") for path in parts["Runtime"]):
        problems.append("Runtime has what only compilers read")
    if problems:
        sys.exit("\n".join(problems))


# Not for Debian's own archive, so no bug is closed; and a build for /usr/local has no folder by architecture, which
# packages built by `./dev package` have.
NOT_OURS = "initial-upload-closes-no-bugs,pkg-config-unavailable-for-cross-compilation"


def package(build, work):
    """The four Debian packages are made, lintian accepts them, and unpacked together they work."""
    for tool in ("cpack", "dpkg-deb", "dpkg-shlibdeps"):
        if shutil.which(tool) is None:
            print(f"SKIPPED: no {tool}")
            return
    output = run("cpack", "--config", build / "CPackConfig.cmake", "-G", "DEB", "-B", work)
    packages = sorted(work.glob("*.deb"))
    names = [path.name.split("_")[0] for path in packages]
    library = [name for name in names if re.fullmatch(r"libotvet\d+(\.\d+)?", name)]
    if sorted(set(names) - set(library)) != ["libotvet-dev", "otvet", "otvet-intents"] or len(library) != 1:
        sys.exit(f"packages: {names}\n{output}")
    root = work / "root"
    for path in packages:
        run("dpkg-deb", "-x", path, root)
    answer = run(root / "usr/bin/otvet", "ask", root / "usr/share/otvet/intents/ru", MESSAGE)
    if "answer" not in answer and "clarify" not in answer:
        sys.exit(answer)
    needs = run("dpkg-deb", "-f", work / f"{packages[names.index(library[0])].name}", "Depends")
    for name in ("otvet-intents", "libre2-", "libicu", "libyaml-cpp", "libstemmer"):
        if name not in needs:
            sys.exit(f"{library[0]} does not depend on {name}: {needs}")
    if shutil.which("lintian") is None:
        print("WARNING: NOT TESTED: no lintian")
        return
    run("lintian", "--allow-root", "--fail-on", "error,warning", "--suppress-tags", NOT_OURS, *packages)


def installed_paths(build, prefix, *options):
    run("cmake", "--install", build, "--prefix", prefix, *options)
    return [path for path in prefix.rglob("*") if not path.is_dir()]


TESTS = {function.__name__: function for function in (find_package, pkg_config, embedded, examples, shared, components, package)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("test", choices=sorted(TESTS))
    parser.add_argument("--build", type=pathlib.Path, required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        TESTS[options.test](options.build, pathlib.Path(folder))
    print(f"{options.test}: fine")


if __name__ == "__main__":
    main()
