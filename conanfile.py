# SPDX-License-Identifier: MIT
"""Recipe for Conan 2. UNTESTED: written by the documentation, never run by this project's CI. The Russian Hunspell
dictionary (ru_RU.aff, ru_RU.dic) must be on the building machine; the option hunspell_dir names its folder."""
import os
import re

from conan import ConanFile
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load


class OtvetConan(ConanFile):
    name = "otvet"
    description = "Answers Russian customers' messages from rules in YAML"
    license = "MIT"
    package_type = "library"
    settings = "os", "compiler", "build_type", "arch"
    options = {"shared": [True, False], "tools": [True, False], "hunspell_dir": ["ANY"]}
    default_options = {"shared": False, "tools": False, "hunspell_dir": ""}
    exports_sources = "CMakeLists.txt", "cmake/*", "include/*", "src/*", "intents/*", "packaging/*", "LICENSE"

    def set_version(self):
        lists = load(self, os.path.join(self.recipe_folder, "CMakeLists.txt"))
        self.version = re.search(r"project\(otvet VERSION ([\d.]+)", lists).group(1)

    def requirements(self):
        for package in ("icu/[>=72]", "libstemmer/[>=2.2]", "re2/[>=20220601]", "yaml-cpp/[>=0.7]"):
            self.requires(package)
        if self.options.tools:
            self.requires("cli11/[>=2.1]")
            self.requires("nlohmann_json/[>=3.11]")

    def layout(self):
        cmake_layout(self)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables.update({
            "BUILD_SHARED_LIBS": bool(self.options.shared), "OTVET_SHARED": False, "OTVET_TOOLS": bool(self.options.tools),
            "OTVET_TESTS": False, "OTVET_BENCH": False, "OTVET_BUILD_TREE_DICTIONARY": False,
            "OTVET_HUNSPELL_DIR": str(self.options.hunspell_dir)})
        toolchain.generate()
        CMakeDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        CMake(self).install()

    def package_info(self):
        self.cpp_info.libs = ["otvet"]
        self.cpp_info.set_property("cmake_target_name", "otvet::otvet")
        if self.settings.os == "Linux":
            self.cpp_info.system_libs = ["pthread"]
