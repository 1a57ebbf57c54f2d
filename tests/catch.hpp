// SPDX-License-Identifier: MIT
// Catch2 v2 or v3 behind one name.
#pragma once
#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
