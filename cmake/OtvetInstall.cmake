# SPDX-License-Identifier: MIT
# What `cmake --install` lays down: library, headers, package files, dictionary, the Russian pack.
include_guard(GLOBAL)
include(CMakePackageConfigHelpers)

if(NOT TARGET otvet)
  return()
endif()

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/otvet")

set(library_targets "")
foreach(target IN ITEMS otvet otvet_shared otvet_testing)
  if(TARGET ${target})
    list(APPEND library_targets ${target})
  endif()
endforeach()
install(TARGETS ${library_targets} EXPORT otvet-targets
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT Development
        LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT Runtime NAMELINK_COMPONENT Development
        FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT Development)
install(EXPORT otvet-targets NAMESPACE otvet:: DESTINATION "${package_dir}" COMPONENT Development)

configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/otvet-config.cmake.in"
                              "${OTVET_GENERATED_DIR}/otvet-config.cmake" INSTALL_DESTINATION "${package_dir}"
                              PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file("${OTVET_GENERATED_DIR}/otvet-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${OTVET_GENERATED_DIR}/otvet-config.cmake" "${OTVET_GENERATED_DIR}/otvet-config-version.cmake"
              "${PROJECT_SOURCE_DIR}/cmake/OtvetDependencies.cmake"
              "${PROJECT_SOURCE_DIR}/cmake/OtvetTests.cmake" "${PROJECT_SOURCE_DIR}/cmake/otvet_tests.cpp.in"
        DESTINATION "${package_dir}" COMPONENT Development)

# pkg-config: relocatable, and a static library needs everything named openly.
file(RELATIVE_PATH OTVET_PC_PREFIX "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig" "${CMAKE_INSTALL_PREFIX}")
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  set(OTVET_PC_LIBDIR "${CMAKE_INSTALL_LIBDIR}")
else()
  set(OTVET_PC_LIBDIR "\${prefix}/${CMAKE_INSTALL_LIBDIR}")
endif()
if(IS_ABSOLUTE "${CMAKE_INSTALL_INCLUDEDIR}")
  set(OTVET_PC_INCLUDEDIR "${CMAKE_INSTALL_INCLUDEDIR}")
else()
  set(OTVET_PC_INCLUDEDIR "\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}")
endif()
if(BUILD_SHARED_LIBS OR TARGET otvet_shared)
  set(OTVET_PC_SCOPE ".private")
  set(OTVET_PC_LIBS "")
else()
  set(OTVET_PC_SCOPE "")
  set(OTVET_PC_LIBS " -lstemmer -lstdc++ -pthread")
endif()
configure_file("${PROJECT_SOURCE_DIR}/cmake/otvet.pc.in" "${OTVET_GENERATED_DIR}/otvet.pc" @ONLY)
install(FILES "${OTVET_GENERATED_DIR}/otvet.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT Development)

# The word forms go with the intents, not with the library: two versions of libotvet.so may stand side by side.
set(data_dir "${CMAKE_INSTALL_DATADIR}/otvet")
if(TARGET otvet_dictionary)
  install(FILES "${OTVET_DICTIONARY}" DESTINATION "${data_dir}" COMPONENT Intents)
  if(OTVET_DICTIONARY_LICENSE)
    install(FILES "${OTVET_DICTIONARY_LICENSE}" DESTINATION "${data_dir}" RENAME ru.otvd.license COMPONENT Intents)
  endif()
endif()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/intents/ru" DESTINATION "${data_dir}/intents" COMPONENT Intents)
# Not in the Debian packages, which have a copyright file each.
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT License)
install(FILES "${PROJECT_SOURCE_DIR}/schema/pack.schema.json" "${PROJECT_SOURCE_DIR}/schema/test.schema.json"
        DESTINATION "${data_dir}/schema" COMPONENT Intents)
