# SPDX-License-Identifier: MIT
# One object library a room; each sees only the third parties it may include.
include_guard(GLOBAL)

set(OTVET_ROOMS lang regex text morph phrase pack match dialog live authoring capi)  # inner first
set(OTVET_WARNINGS -Wall -Wextra -Wconversion -Wshadow "$<$<CXX_COMPILER_ID:GNU>:-Wbidi-chars=any>")

function(otvet_room name)
  cmake_parse_arguments(ROOM "" "" "LIBS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${name}/*.cpp")
  if(NOT sources)
    return()
  endif()
  add_library(otvet_${name} OBJECT ${sources})
  target_compile_features(otvet_${name} PUBLIC cxx_std_20)
  set_target_properties(otvet_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON CXX_EXTENSIONS OFF
                        CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  target_include_directories(otvet_${name} PUBLIC "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/src")
  target_compile_options(otvet_${name} PRIVATE ${OTVET_WARNINGS})
  target_link_libraries(otvet_${name} PUBLIC ${ROOM_LIBS})
endfunction()

otvet_room(lang)
otvet_room(regex LIBS re2::re2)
otvet_room(text LIBS ICU::uc)
otvet_room(morph LIBS otvet::stemmer)
otvet_room(phrase)
otvet_room(pack LIBS yaml-cpp::yaml-cpp)
otvet_room(match)
otvet_room(dialog)
otvet_room(live)
otvet_room(authoring)
otvet_room(capi)

foreach(room IN ITEMS dialog live authoring capi)
  if(TARGET otvet_${room})
    target_include_directories(otvet_${room} PRIVATE "${OTVET_GENERATED_DIR}")  # otvet_config.hpp
  endif()
endforeach()
