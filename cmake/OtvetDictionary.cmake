# SPDX-License-Identifier: MIT
# Target otvet_dictionary: makes ru.otvd, the word forms, of the system's Russian Hunspell dictionary and our joins.
set(OTVET_HUNSPELL_DIR "" CACHE PATH "Folder with ru_RU.aff and ru_RU.dic, when they are in no usual place")

foreach(ending aff dic)
  find_file(OTVET_HUNSPELL_${ending} ru_RU.${ending} HINTS "${OTVET_HUNSPELL_DIR}"
            PATHS /usr/share/hunspell /usr/local/share/hunspell /usr/share/myspell/dicts NO_CACHE)
  if(NOT OTVET_HUNSPELL_${ending})
    message(FATAL_ERROR "ru_RU.${ending} is missing. Install the Russian Hunspell dictionary (Debian: "
                        "apt install hunspell-ru) or set -DOTVET_HUNSPELL_DIR=<folder with ru_RU.aff and ru_RU.dic>.")
  endif()
endforeach()

file(GLOB otvet_dictgen_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/morph/generator/*.cpp")
add_executable(otvet-dictgen ${otvet_dictgen_sources})
target_compile_features(otvet-dictgen PRIVATE cxx_std_20)
set_target_properties(otvet-dictgen PROPERTIES CXX_EXTENSIONS OFF)
target_include_directories(otvet-dictgen PRIVATE "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/src")
target_compile_options(otvet-dictgen PRIVATE -Wall -Wextra -Wconversion -Wshadow -O2)

set(OTVET_JOINS "${PROJECT_SOURCE_DIR}/src/lang/data/joins.tsv")
add_custom_command(
  OUTPUT "${OTVET_DICTIONARY}"
  COMMAND otvet-dictgen "${OTVET_HUNSPELL_aff}" "${OTVET_HUNSPELL_dic}" "${OTVET_JOINS}" "${OTVET_DICTIONARY}"
  DEPENDS otvet-dictgen "${OTVET_HUNSPELL_aff}" "${OTVET_HUNSPELL_dic}" "${OTVET_JOINS}"
  COMMENT "Making ru.otvd, the dictionary of word forms" VERBATIM)
add_custom_target(otvet_dictionary ALL DEPENDS "${OTVET_DICTIONARY}")

# The dictionary is a modified version of A. Lebedev's work: his notice must go with it.
set(OTVET_DICTIONARY_LICENSE "${PROJECT_SOURCE_DIR}/src/morph/generator/LICENSE.hunspell-ru")
