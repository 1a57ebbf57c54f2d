# SPDX-License-Identifier: MIT
# The otvet command: an ordinary consumer of the public headers.
include_guard(GLOBAL)

file(GLOB cli_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/cli/*.cpp")
if(cli_sources)
  find_package(CLI11 REQUIRED)
  find_package(nlohmann_json REQUIRED)
  add_executable(otvet_cli ${cli_sources})
  set_target_properties(otvet_cli PROPERTIES OUTPUT_NAME otvet CXX_EXTENSIONS OFF)
  target_include_directories(otvet_cli PRIVATE "${PROJECT_SOURCE_DIR}/src" "${OTVET_GENERATED_DIR}")  # for "cli/…" alone: see rule.layers
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

  # Completion and the manual page are made by the command itself.
  set(help_dir "${PROJECT_BINARY_DIR}/help")
  file(MAKE_DIRECTORY "${help_dir}")
  find_program(OTVET_GZIP gzip)
  mark_as_advanced(OTVET_GZIP)
  if(OTVET_GZIP)  # as Debian's policy wants it
    set(OTVET_COMPRESS "${OTVET_GZIP}" -9nkf)
    set(page_suffix .gz)
  else()
    set(OTVET_COMPRESS "${CMAKE_COMMAND}" -E true)
    set(page_suffix "")
  endif()
  add_custom_command(
    OUTPUT "${help_dir}/otvet.1" "${help_dir}/otvet.ru.1" "${help_dir}/otvet.bash" "${help_dir}/_otvet"
           "${help_dir}/otvet.fish"
    COMMAND otvet_cli man --lang en > "${help_dir}/otvet.1"
    COMMAND otvet_cli man --lang ru > "${help_dir}/otvet.ru.1"
    COMMAND ${OTVET_COMPRESS} "${help_dir}/otvet.1" "${help_dir}/otvet.ru.1"
    COMMAND otvet_cli completion bash --lang en > "${help_dir}/otvet.bash"
    COMMAND otvet_cli completion zsh --lang en > "${help_dir}/_otvet"
    COMMAND otvet_cli completion fish --lang en > "${help_dir}/otvet.fish"
    DEPENDS otvet_cli VERBATIM)
  add_custom_target(otvet_help ALL DEPENDS "${help_dir}/otvet.1")
  install(FILES "${help_dir}/otvet.1${page_suffix}" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT Tools)
  install(FILES "${help_dir}/otvet.ru.1${page_suffix}" DESTINATION "${CMAKE_INSTALL_MANDIR}/ru/man1"
          RENAME otvet.1${page_suffix} COMPONENT Tools)
  install(FILES "${help_dir}/otvet.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME otvet
          COMPONENT Tools)
  install(FILES "${help_dir}/_otvet" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions" COMPONENT Tools)
  install(FILES "${help_dir}/otvet.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d"
          COMPONENT Tools)
endif()
