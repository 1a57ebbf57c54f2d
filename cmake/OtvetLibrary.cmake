# SPDX-License-Identifier: MIT
# The rooms put together: otvet::otvet (engine and C ABI) and otvet::testing (the authors' tools).
include_guard(GLOBAL)

file(GLOB OTVET_PUBLIC_HEADERS CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/include/otvet/*.hpp"
     "${PROJECT_SOURCE_DIR}/include/otvet/*.h")

# Third parties are named as in OtvetDependencies.cmake, which the installed package reads too.
set(OTVET_PRIVATE_LIBRARIES re2::re2 ICU::uc yaml-cpp::yaml-cpp otvet::stemmer Threads::Threads)

set(objects "")
foreach(room IN LISTS OTVET_ROOMS)
  if(TARGET otvet_${room} AND NOT room STREQUAL "authoring")
    list(APPEND objects $<TARGET_OBJECTS:otvet_${room}>)
  endif()
endforeach()

if(NOT objects)
  return()
endif()

add_library(otvet ${objects})
add_library(otvet::otvet ALIAS otvet)
set_target_properties(otvet PROPERTIES LINKER_LANGUAGE CXX VERSION ${PROJECT_VERSION} SOVERSION 0
                      POSITION_INDEPENDENT_CODE ON)
target_sources(otvet PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/include" FILES ${OTVET_PUBLIC_HEADERS})
target_compile_features(otvet INTERFACE cxx_std_20)
target_link_libraries(otvet PRIVATE ${OTVET_PRIVATE_LIBRARIES})

# libstdc++ gives its templates default visibility, so hiding our own code is not enough: a list of what leaves.
set(OTVET_SYMBOLS "${PROJECT_SOURCE_DIR}/cmake/otvet.symbols")
function(otvet_limit_exports target)
  if(UNIX AND NOT APPLE)
    target_link_options(${target} PRIVATE "LINKER:--version-script=${OTVET_SYMBOLS}")
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS "${OTVET_SYMBOLS}")
  endif()
endfunction()

if(BUILD_SHARED_LIBS)
  otvet_limit_exports(otvet)
endif()

if(TARGET otvet_authoring)
  if(BUILD_SHARED_LIBS)  # it reaches into inner rooms, which a shared library hides
    target_sources(otvet PRIVATE $<TARGET_OBJECTS:otvet_authoring>)
    add_library(otvet_testing INTERFACE)
    target_link_libraries(otvet_testing INTERFACE otvet)
  else()
    add_library(otvet_testing STATIC $<TARGET_OBJECTS:otvet_authoring>)
    set_target_properties(otvet_testing PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(otvet_testing PUBLIC otvet)
  endif()
  set_target_properties(otvet_testing PROPERTIES EXPORT_NAME testing)
  add_library(otvet::testing ALIAS otvet_testing)
endif()

if(TARGET otvet_dictionary)
  add_dependencies(otvet otvet_dictionary)
endif()
