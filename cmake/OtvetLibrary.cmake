# SPDX-License-Identifier: MIT
# The rooms put together: otvet::otvet (engine and C ABI) and otvet::testing (the authors' tools).
include_guard(GLOBAL)

file(GLOB OTVET_PUBLIC_HEADERS CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/include/otvet/*.hpp"
     "${PROJECT_SOURCE_DIR}/include/otvet/*.h")

# Third parties are named as in OtvetDependencies.cmake, which the installed package reads too.
set(OTVET_PRIVATE_LIBRARIES re2::re2 ICU::uc yaml-cpp::yaml-cpp otvet::stemmer Threads::Threads)

set(objects "")
foreach(room IN LISTS OTVET_ROOMS)
  if(TARGET otvet_${room})
    list(APPEND objects $<TARGET_OBJECTS:otvet_${room}>)
  endif()
endforeach()

if(NOT objects)
  return()
endif()

# SONAME policy: while the major version is 0 a new minor version may break the ABI, so the name carries both numbers
# (libotvet.so.0.1); from 1.0 on the major number alone. A break without a new number is a bug: docs/embedding.md.
if(PROJECT_VERSION_MAJOR EQUAL 0)
  set(OTVET_SOVERSION "0.${PROJECT_VERSION_MINOR}")
else()
  set(OTVET_SOVERSION "${PROJECT_VERSION_MAJOR}")
endif()

# libstdc++ gives its templates default visibility, so hiding our own code is not enough: a list of what leaves.
set(OTVET_SYMBOLS "${PROJECT_SOURCE_DIR}/cmake/otvet.symbols")
function(otvet_limit_exports target)
  if(UNIX AND NOT APPLE)
    target_link_options(${target} PRIVATE "LINKER:--version-script=${OTVET_SYMBOLS}")
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS "${OTVET_SYMBOLS}")
  endif()
endfunction()

function(otvet_library name type)
  add_library(${name} ${type} ${objects})
  add_library(otvet::${name} ALIAS ${name})
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX OUTPUT_NAME otvet VERSION ${PROJECT_VERSION}
                        SOVERSION ${OTVET_SOVERSION} POSITION_INDEPENDENT_CODE ON)
  target_compile_features(${name} INTERFACE cxx_std_20)
  target_link_libraries(${name} PRIVATE ${OTVET_PRIVATE_LIBRARIES})
  get_target_property(kind ${name} TYPE)
  if(kind STREQUAL "SHARED_LIBRARY")
    otvet_limit_exports(${name})
    if(UNIX AND NOT APPLE AND NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize")
      target_link_options(${name} PRIVATE "LINKER:-z,defs")  # a symbol that nobody defines is found here, not at a user's
    endif()
  endif()
  if(TARGET otvet_dictionary)
    add_dependencies(${name} otvet_dictionary)
  endif()
endfunction()

otvet_library(otvet "")  # static or shared, as BUILD_SHARED_LIBS says
target_sources(otvet PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/include" FILES ${OTVET_PUBLIC_HEADERS})

# The same objects once more, for programs that load the library by name (Python, Node): otvet::shared.
if(OTVET_SHARED AND NOT BUILD_SHARED_LIBS)
  otvet_library(otvet_shared SHARED)
  target_sources(otvet_shared PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/include" FILES ${OTVET_PUBLIC_HEADERS})
  set_target_properties(otvet_shared PROPERTIES EXPORT_NAME shared)
  add_library(otvet::shared ALIAS otvet_shared)
endif()

# The authors' test runner is in the library (the C ABI runs tests too); a static link takes it only when it is used.
if(TARGET otvet_authoring)
  add_library(otvet_testing INTERFACE)
  target_link_libraries(otvet_testing INTERFACE otvet)
  set_target_properties(otvet_testing PROPERTIES EXPORT_NAME testing)
  add_library(otvet::testing ALIAS otvet_testing)
endif()
