#pragma once

#include <cstdio>
#include <cstdlib>

/// Ends the program where a property that holds for any input does not.
#define FUZZ_CHECK(property)                                              \
  do {                                                                    \
    if (!(property)) {                                                    \
      std::fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #property); \
      std::abort();                                                       \
    }                                                                     \
  } while (false)
