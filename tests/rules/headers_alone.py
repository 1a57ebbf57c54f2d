# SPDX-License-Identifier: MIT
"""rule.headers_alone: each public header compiles by itself (CMake's VERIFY_INTERFACE_HEADER_SETS)."""
import pathlib
import subprocess

import common


def build(folder, target):
    """The tail of a failed build, or nothing."""
    done = subprocess.run(["cmake", "--build", str(folder), "--target", target], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    return [] if done.returncode == 0 else [done.stdout.decode("utf-8", "replace")[-4000:]]


def check(root, options):
    if options.build:
        return build(options.build, "otvet_verify_interface_header_sets")
    configure = ["cmake", "-S", str(root), "-B", str(root / "build"), "-G", options.generator]
    subprocess.run(configure, stdout=subprocess.DEVNULL, check=True)
    return build(root / "build", "sample_verify_interface_header_sets")


def add_options(parser):
    parser.add_argument("--build", type=pathlib.Path, help="build folder of the project")
    parser.add_argument("--generator", default="Ninja")


PROJECT = """cmake_minimum_required(VERSION 3.25)
project(sample CXX)
add_library(sample INTERFACE)
target_sources(sample INTERFACE FILE_SET HEADERS BASE_DIRS include FILES include/a.hpp)
set_target_properties(sample PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
"""


def samples(options):
    options.build = None
    bad = [({"CMakeLists.txt": PROJECT, "include/a.hpp": "#pragma once\nstd::string f();\n"}, "string")]
    return bad, [{"CMakeLists.txt": PROJECT, "include/a.hpp": "#pragma once\n#include <string>\nstd::string f();\n"}]


if __name__ == "__main__":
    common.main(check, samples, None, add_options, __doc__)
