# SPDX-License-Identifier: MIT
"""install.*: the installed library serves a stranger's project: by find_package, by pkg-config, embedded, and in each
project of examples/. The library is installed into a folder other than the configured one, so it must be relocatable."""
import argparse
import os
import pathlib
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
    return {path.name: path for path in prefix.rglob("*")}


def cmake_project(source, work, *definitions):
    run("cmake", "-S", source, "-B", work, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug", *definitions)
    run("cmake", "--build", work)


def answers(program, files):
    output = run(program, files["ru"], files["ru.otvd"], MESSAGE)
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
    flags = run("pkg-config", "--cflags", "--libs", "otvet", env=environment).split()
    compiler = os.environ.get("CXX", "c++")
    run(compiler, "-std=c++20", HERE / "consumer" / "main.cpp", "-o", work / "consumer", *flags)
    answers(work / "consumer", files)


def embedded(_build, work):
    run("cmake", "-S", HERE / "consumer", "-B", work / "build", "-G", "Ninja", f"-DEMBED={ROOT}")


def examples(build, work):
    files = installed(build, work / "prefix")
    environment = {**os.environ, "OTVET_PACK": str(files["ru"]), "OTVET_DICTIONARY": str(files["ru.otvd"])}
    for project in sorted(ROOT.glob("examples/*/CMakeLists.txt")):
        target = work / project.parent.name
        cmake_project(project.parent, target, f"-DCMAKE_PREFIX_PATH={work / 'prefix'}")
        print(run("ctest", "--test-dir", target, "--output-on-failure", env=environment))


TESTS = {function.__name__: function for function in (find_package, pkg_config, embedded, examples)}


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
