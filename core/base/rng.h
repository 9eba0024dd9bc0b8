#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace handful {

/// Random numbers that are the same on every machine and with every compiler
/// (the distributions of <random> are not): xoshiro256** seeded by splitmix64.
///
/// Every random choice comes from a child seed of what it is for, so that the
/// order in which things are done can never change a result:
/// @code Rng rng(childSeed(seed, "view", {fold, epoch, index})); @endcode
class Rng {
 public:
  explicit Rng(std::uint64_t seed) noexcept;

  std::uint64_t next() noexcept;
  double uniform() noexcept;                         ///< [0, 1)
  double uniform(double low, double high) noexcept;  ///< [low, high)
  int below(int bound) noexcept;                     ///< 0 .. bound - 1; bound >= 1
  double normal() noexcept;                          ///< mean 0, deviation 1

  /// For std::shuffle and its like.
  using result_type = std::uint64_t;
  static constexpr result_type min() noexcept { return 0; }
  static constexpr result_type max() noexcept { return ~result_type{0}; }
  result_type operator()() noexcept { return next(); }

 private:
  std::uint64_t state_[4];
};

/// The seed for one purpose, mixed from the user's seed, the purpose and its indices.
[[nodiscard]] std::uint64_t childSeed(std::uint64_t seed, std::string_view purpose,
                                      std::initializer_list<std::uint64_t> indices = {}) noexcept;

}  // namespace handful
