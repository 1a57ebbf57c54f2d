# SPDX-License-Identifier: MIT
# The otvet command: an ordinary consumer of the public headers.
include_guard(GLOBAL)

file(GLOB cli_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/cli/*.cpp")
if(cli_sources)
  find_package(CLI11 REQUIRED)
  find_package(nlohmann_json REQUIRED)
  add_executable(otvet_cli ${cli_sources})
  set_target_properties(otvet_cli PROPERTIES OUTPUT_NAME otvet CXX_EXTENSIONS OFF)
  target_include_directories(otvet_cli PRIVATE "${PROJECT_SOURCE_DIR}/src")  # for "cli/…" alone: see rule.layers
  target_compile_options(otvet_cli PRIVATE ${OTVET_WARNINGS})
  target_compile_definitions(otvet_cli PRIVATE OTVET_VERSION="${PROJECT_VERSION}")
  target_link_libraries(otvet_cli PRIVATE otvet::otvet CLI11::CLI11 nlohmann_json::nlohmann_json)
  if(TARGET otvet_testing)
    target_link_libraries(otvet_cli PRIVATE otvet::testing)
  endif()

  # Line editing in `otvet chat`: nice to have, never needed.
  find_path(OTVET_LIBEDIT_INCLUDE histedit.h)
  find_library(OTVET_LIBEDIT_LIBRARY edit)
  mark_as_advanced(OTVET_LIBEDIT_INCLUDE OTVET_LIBEDIT_LIBRARY)
  if(OTVET_LIBEDIT_INCLUDE AND OTVET_LIBEDIT_LIBRARY)
    target_compile_definitions(otvet_cli PRIVATE OTVET_LIBEDIT)
    target_include_directories(otvet_cli SYSTEM PRIVATE "${OTVET_LIBEDIT_INCLUDE}")
    target_link_libraries(otvet_cli PRIVATE "${OTVET_LIBEDIT_LIBRARY}")
  endif()
  install(TARGETS otvet_cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT Tools)
endif()
