# SPDX-License-Identifier: MIT
# `cpack -G DEB`: libotvet0.1, libotvet-dev, otvet, otvet-intents, of the components Runtime, Development, Tools, Intents.
# Their paths are compiled in, so build for them with the preset «package» (prefix /usr): ./dev package.
include_guard(GLOBAL)

if(NOT TARGET otvet OR NOT UNIX OR APPLE)
  return()
endif()

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME otvet)
set(CPACK_PACKAGE_VENDOR "The Otvet authors")
set(CPACK_PACKAGE_CONTACT "The Otvet authors <otvet@packages.debian.org>")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_ARCHIVE_COMPONENT_INSTALL OFF)
set(CPACK_COMPONENTS_ALL Runtime Development Tools Intents)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(OTVET_DEB_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${OTVET_DEB_RELEASE})

set(runtime_package libotvet${OTVET_SOVERSION})
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME ${runtime_package})
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_CONTROL_EXTRA "${OTVET_GENERATED_DIR}/debian/shlibs;${OTVET_GENERATED_DIR}/debian/triggers")
set(CPACK_DEBIAN_RUNTIME_PACKAGE_DEPENDS "otvet-intents (>= ${PROJECT_VERSION})")
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "answers Russian customers' messages - shared library
A library that answers customers' messages from rules that a support
team writes in YAML, or says why a person must take over. It knows
Russian word forms and repairs typos.
.
This package holds the shared library, for C++ and C.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libotvet-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "${runtime_package} (= ${PROJECT_VERSION}-${OTVET_DEB_RELEASE}), libre2-dev, \
libicu-dev, libyaml-cpp-dev, libstemmer-dev")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "answers Russian customers' messages - development files
A library that answers customers' messages from rules that a support
team writes in YAML, or says why a person must take over.
.
This package holds the headers, the static library, and the files for
CMake and pkg-config.")

set(CPACK_DEBIAN_TOOLS_PACKAGE_NAME otvet)
set(CPACK_DEBIAN_TOOLS_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_TOOLS_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_TOOLS_PACKAGE_DEPENDS "otvet-intents (>= ${PROJECT_VERSION})")
set(CPACK_COMPONENT_TOOLS_DESCRIPTION "answers Russian customers' messages - command
The command with which rules for customers' messages are written, tried
and tested: it answers, explains every decision, and finds mistakes.")

set(CPACK_DEBIAN_INTENTS_PACKAGE_NAME otvet-intents)
set(CPACK_DEBIAN_INTENTS_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_INTENTS_PACKAGE_ARCHITECTURE all)
set(CPACK_COMPONENT_INTENTS_DESCRIPTION "answers Russian customers' messages - rules and word forms
The Russian word forms that libotvet reads, made of the Hunspell
dictionary, and a pack of rules for a shop's support with its tests.")

# What Debian's policy wants beside each package's files: copyright, changelog.
set(OTVET_DEB_DIR "${OTVET_GENERATED_DIR}/debian")
string(TIMESTAMP OTVET_DEB_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC)  # SOURCE_DATE_EPOCH is heeded
file(WRITE "${OTVET_DEB_DIR}/shlibs" "libotvet ${OTVET_SOVERSION} ${runtime_package} (>= ${PROJECT_VERSION})\n")
file(WRITE "${OTVET_DEB_DIR}/triggers" "activate-noawait ldconfig\n")  # CPack itself would call ldconfig from scripts
configure_file("${PROJECT_SOURCE_DIR}/packaging/debian/changelog.in" "${OTVET_DEB_DIR}/changelog.Debian" @ONLY)
file(ARCHIVE_CREATE OUTPUT "${OTVET_DEB_DIR}/changelog.Debian.gz" PATHS "${OTVET_DEB_DIR}/changelog.Debian" FORMAT raw
     COMPRESSION GZip COMPRESSION_LEVEL 9)
foreach(component IN ITEMS RUNTIME DEVELOPMENT TOOLS INTENTS)
  string(SUBSTRING ${component} 1 -1 rest)
  string(TOLOWER "${rest}" rest)
  string(SUBSTRING ${component} 0 1 first)
  set(doc_dir "${CMAKE_INSTALL_DATADIR}/doc/${CPACK_DEBIAN_${component}_PACKAGE_NAME}")
  install(FILES "${PROJECT_SOURCE_DIR}/packaging/debian/copyright" "${OTVET_DEB_DIR}/changelog.Debian.gz"
          DESTINATION "${doc_dir}" COMPONENT ${first}${rest})
endforeach()
file(WRITE "${OTVET_DEB_DIR}/overrides" "# CPack writes these scripts whether or not there is a trigger, and there is one.\n"
     "${runtime_package}: maintscript-calls-ldconfig *\n")
install(FILES "${OTVET_DEB_DIR}/overrides" DESTINATION "${CMAKE_INSTALL_DATADIR}/lintian/overrides"
        RENAME "${runtime_package}" COMPONENT Runtime)

include(CPack)
