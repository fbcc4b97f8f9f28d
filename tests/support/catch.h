#pragma once

// One include for both Catch2 generations: version 2 (Debian 12) and 3 (Ubuntu 24.04).
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;

// Version 3 renamed the matcher for parts of texts.
namespace Catch {
inline auto Contains(const std::string& part) { return Matchers::ContainsSubstring(part); }
} // namespace Catch
#else
#include <catch2/catch.hpp>
#endif
