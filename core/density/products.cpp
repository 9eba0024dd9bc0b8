#include "core/density/products.h"

#include <algorithm>
#include <opencv2/core/utility.hpp>
#include <type_traits>

#include "core/density/products_kernel.h"

namespace handful::density {
namespace {

struct Kernel {
  const char* name;
  decltype(&generic::nearest) nearest;
  decltype(&generic::projected) projected;
};

const Kernel& kernel() noexcept {
  static const Kernel best = [] {
#ifdef HANDFUL_HAS_X86_BUILDS
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")) {
      return Kernel{"AVX-512", &avx512::nearest, &avx512::projected};
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
      return Kernel{"AVX2", &avx2::nearest, &avx2::projected};
    }
#endif
    return Kernel{"generic", &generic::nearest, &generic::projected};
  }();
  return best;
}

}  // namespace

std::vector<Eigen::Index> nearestRows(const backbone::FeatureMatrix& queries,
                                      const backbone::FeatureMatrix& bank,
                                      const Eigen::VectorXf& bankSquaredNorms) {
  static_assert(std::is_same_v<Eigen::Index, long>);
  std::vector<Eigen::Index> nearest(static_cast<std::size_t>(queries.rows()));
  const Eigen::Index channels = bank.cols();
  const auto blocks = static_cast<int>((queries.rows() + kQueryBlock - 1) / kQueryBlock);
  // Whole blocks of the kernel, so that the number of threads changes no result.
  cv::parallel_for_(cv::Range(0, blocks), [&](const cv::Range& range) {
    const Eigen::Index first = range.start * kQueryBlock;
    const Eigen::Index end = std::min<Eigen::Index>(range.end * kQueryBlock, queries.rows());
    kernel().nearest(queries.data() + first * channels, end - first, bank.data(), bank.rows(),
                     channels, bankSquaredNorms.data(), nearest.data() + first);
  });
  return nearest;
}

Eigen::VectorXf projectedSquaredNorms(const backbone::FeatureMatrix& rows,
                                      const Eigen::VectorXf& mean,
                                      const backbone::FeatureMatrix& directions) {
  Eigen::VectorXf norms(rows.rows());
  kernel().projected(rows.data(), rows.rows(), rows.cols(), mean.data(), directions.data(),
                     directions.rows(), norms.data());
  return norms;
}

const char* productsBuild() noexcept { return kernel().name; }

}  // namespace handful::density
