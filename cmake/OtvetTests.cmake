# SPDX-License-Identifier: MIT
# otvet_add_tests(TARGET PACK TESTS): the tests of a pack under CTest, also in a project without a line of C++.
#
#   find_package(otvet REQUIRED)
#   enable_testing()
#   otvet_add_tests(my_pack_tests intents intents/tests)
#
# With a C++ compiler and Catch2, a program is built in which each message and dialog is a test of its own; else
# `otvet test` runs them all as one test. TESTS is a file or a folder; "" means all of the pack, its examples too.
include_guard(GLOBAL)

set(OTVET_TEST_PROGRAM "${CMAKE_CURRENT_LIST_DIR}/otvet_tests.cpp.in")

function(otvet_add_tests target pack tests)
  get_filename_component(OTVET_PACK "${pack}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
  set(OTVET_PACK_TESTS "")
  if(NOT tests STREQUAL "")
    get_filename_component(OTVET_PACK_TESTS "${tests}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
  endif()
  if(CMAKE_CXX_COMPILER AND TARGET otvet::testing)
    find_package(Catch2 QUIET)
  endif()
  if(TARGET Catch2::Catch2WithMain AND TARGET otvet::testing)
    include(Catch)
    set(OTVET_CATCH_HEADER "catch2/catch.hpp")
    if(Catch2_VERSION VERSION_GREATER_EQUAL 3)
      set(OTVET_CATCH_HEADER "catch2/catch_all.hpp")
    endif()
    configure_file("${OTVET_TEST_PROGRAM}" "${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp" @ONLY)
    add_executable(${target} "${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp")
    target_link_libraries(${target} PRIVATE otvet::testing otvet::otvet Catch2::Catch2WithMain)
    catch_discover_tests(${target} TEST_PREFIX "${target}: " DISCOVERY_MODE PRE_TEST)
    return()
  endif()
  if(TARGET otvet_cli)
    set(command $<TARGET_FILE:otvet_cli>)
  else()
    find_program(OTVET_COMMAND otvet HINTS "${PACKAGE_PREFIX_DIR}/bin" REQUIRED)
    set(command "${OTVET_COMMAND}")
  endif()
  add_test(NAME ${target} COMMAND ${command} test "${OTVET_PACK}" ${OTVET_PACK_TESTS})
endfunction()
