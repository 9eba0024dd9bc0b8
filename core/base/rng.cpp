#include "core/base/rng.h"

#include <bit>
#include <cmath>
#include <numbers>

namespace handful {
namespace {

std::uint64_t splitMix(std::uint64_t& state) noexcept {
  state += 0x9E3779B97F4A7C15ull;
  std::uint64_t z = state;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

}  // namespace

Rng::Rng(std::uint64_t seed) noexcept : state_{} {
  for (auto& word : state_) word = splitMix(seed);
}

std::uint64_t Rng::next() noexcept {
  const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

double Rng::uniform() noexcept { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

double Rng::uniform(double low, double high) noexcept { return low + (high - low) * uniform(); }

int Rng::below(int bound) noexcept {
  return static_cast<int>(uniform() * static_cast<double>(bound));
}

double Rng::normal() noexcept {
  const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
  return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

std::uint64_t childSeed(std::uint64_t seed, std::string_view purpose,
                        std::initializer_list<std::uint64_t> indices) noexcept {
  std::uint64_t state = seed;
  std::uint64_t mixed = splitMix(state);
  const auto mix = [&](std::uint64_t value) {
    state ^= value + mixed;
    mixed = splitMix(state);
  };
  for (const char letter : purpose) mix(static_cast<unsigned char>(letter));
  for (const std::uint64_t index : indices) mix(index + 0x100);
  return mixed;
}

}  // namespace handful
