// SPDX-License-Identifier: MIT
// OTVET_API marks what a shared build of the library shows; everything else is compiled hidden.
//
//   class OTVET_API Engine { … };
//   OTVET_API std::string to_json(const Reply& reply);
//
// Define OTVET_STATIC_HIDDEN to embed the static library in a shared one without showing its names.
#pragma once

#if defined(OTVET_STATIC_HIDDEN) || !defined(__GNUC__)
#define OTVET_API
#else
#define OTVET_API __attribute__((visibility("default")))
#endif
