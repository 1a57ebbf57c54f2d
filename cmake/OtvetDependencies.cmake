# SPDX-License-Identifier: MIT
# Finds the libraries of Debian 12 and newer; every name that differs between releases is settled here.
# Read twice: by this build, and (installed beside it) by otvet-config.cmake in a consumer of the static library.
include_guard(DIRECTORY)

macro(otvet_require package)
  if(CMAKE_FIND_PACKAGE_NAME STREQUAL "otvet")
    include(CMakeFindDependencyMacro)
    find_dependency(${package} ${ARGN})
  else()
    find_package(${package} REQUIRED ${ARGN})
  endif()
endmacro()

otvet_require(Threads)
otvet_require(ICU COMPONENTS uc)

find_package(re2 CONFIG QUIET)
if(NOT TARGET re2::re2)
  otvet_require(PkgConfig)
  pkg_check_modules(OTVET_RE2 REQUIRED IMPORTED_TARGET re2)  # its version says 0.0.0: never test it
  add_library(re2::re2 INTERFACE IMPORTED)
  target_link_libraries(re2::re2 INTERFACE PkgConfig::OTVET_RE2)
endif()

otvet_require(yaml-cpp)
if(TARGET yaml-cpp AND NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp INTERFACE IMPORTED)  # renamed in 0.8
  target_link_libraries(yaml-cpp::yaml-cpp INTERFACE yaml-cpp)
endif()

find_path(OTVET_STEMMER_INCLUDE libstemmer.h REQUIRED)
find_library(OTVET_STEMMER_LIBRARY stemmer REQUIRED)
mark_as_advanced(OTVET_STEMMER_INCLUDE OTVET_STEMMER_LIBRARY)
if(NOT TARGET otvet::stemmer)
  add_library(otvet::stemmer UNKNOWN IMPORTED)
  set_target_properties(otvet::stemmer PROPERTIES IMPORTED_LOCATION "${OTVET_STEMMER_LIBRARY}"
                        INTERFACE_INCLUDE_DIRECTORIES "${OTVET_STEMMER_INCLUDE}")
endif()
