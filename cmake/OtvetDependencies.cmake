# SPDX-License-Identifier: MIT
# Finds the libraries of Debian 12 and newer; every name that differs between releases is settled here.
find_package(Threads REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc)

find_package(re2 CONFIG QUIET)
if(NOT TARGET re2::re2)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(OTVET_RE2 REQUIRED IMPORTED_TARGET re2)  # its version says 0.0.0: never test it
  add_library(re2::re2 ALIAS PkgConfig::OTVET_RE2)
endif()

find_package(yaml-cpp REQUIRED)
if(TARGET yaml-cpp AND NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)  # renamed in 0.8
endif()

find_path(OTVET_STEMMER_INCLUDE libstemmer.h REQUIRED)
find_library(OTVET_STEMMER_LIBRARY stemmer REQUIRED)
add_library(otvet_stemmer INTERFACE)
target_include_directories(otvet_stemmer SYSTEM INTERFACE ${OTVET_STEMMER_INCLUDE})
target_link_libraries(otvet_stemmer INTERFACE ${OTVET_STEMMER_LIBRARY})
