#include "core/density/products.h"

#include <gtest/gtest.h>

#include <string>

#include "core/density/products_kernel.h"
#include "tests/support/random_features.h"

namespace handful::density {
namespace {

using backbone::FeatureMatrix;

/// Sizes on both sides of the blocks of 128 queries, 256 rows of the bank and 8 channels.
struct Sizes {
  Eigen::Index queries, bank, channels;
};

void PrintTo(const Sizes& sizes, std::ostream* out) {
  *out << sizes.queries << " x " << sizes.bank << " x " << sizes.channels;
}

using Nearest = decltype(&generic::nearest);
using Projected = decltype(&generic::projected);

struct Build {
  const char* name;
  Nearest nearest;
  Projected projected;
};

/// Those that this processor can run, the best last.
std::vector<Build> builds() {
  std::vector<Build> all = {{"generic", &generic::nearest, &generic::projected}};
#ifdef HANDFUL_HAS_X86_BUILDS
  const std::string best = productsBuild();
  if (best != "generic") all.push_back({"AVX2", &avx2::nearest, &avx2::projected});
  if (best == "AVX-512") all.push_back({"AVX-512", &avx512::nearest, &avx512::projected});
#endif
  return all;
}

double squaredDistance(const FeatureMatrix& a, Eigen::Index i, const FeatureMatrix& b,
                       Eigen::Index j) {
  return (a.row(i).cast<double>() - b.row(j).cast<double>()).squaredNorm();
}

class ProductsTest : public ::testing::TestWithParam<Sizes> {};

TEST_P(ProductsTest, NearestIsWhatBruteForceFinds) {
  const auto [queryCount, bankCount, channels] = GetParam();
  const auto queries = tests::randomRows(queryCount, channels, 1);
  const auto bank = tests::randomRows(bankCount, channels, 2);
  const Eigen::VectorXf norms = bank.rowwise().squaredNorm();
  for (const auto& build : builds()) {
    std::vector<long> nearest(static_cast<std::size_t>(queryCount), -1);
    build.nearest(queries.data(), queryCount, bank.data(), bankCount, channels, norms.data(),
                  nearest.data());
    for (Eigen::Index q = 0; q < queryCount; ++q) {
      double least = squaredDistance(queries, q, bank, 0);
      for (Eigen::Index b = 1; b < bankCount; ++b) {
        least = std::min(least, squaredDistance(queries, q, bank, b));
      }
      const auto row = nearest[static_cast<std::size_t>(q)];
      ASSERT_TRUE(row >= 0 && row < bankCount) << build.name << ", query " << q;
      // Another row may win only where rounding cannot tell the two apart.
      EXPECT_NEAR(squaredDistance(queries, q, bank, row), least, 1e-4 * (1.0 + least))
          << build.name << ", query " << q;
    }
  }
}

TEST_P(ProductsTest, ProjectedIsTheSumOfSquaredProducts) {
  const auto [rowCount, kept, channels] = GetParam();
  const auto rows = tests::randomRows(rowCount, channels, 3);
  const auto directions = tests::randomRows(kept, channels, 4);
  const Eigen::VectorXf mean = tests::randomRows(1, channels, 5).row(0).transpose();
  const Eigen::MatrixXd products =
      (rows.cast<double>().rowwise() - mean.cast<double>().transpose()) *
      directions.cast<double>().transpose();
  for (const auto& build : builds()) {
    Eigen::VectorXf norms = Eigen::VectorXf::Constant(rowCount, -1.0F);
    build.projected(rows.data(), rowCount, channels, mean.data(), directions.data(), kept,
                    norms.data());
    for (Eigen::Index row = 0; row < rowCount; ++row) {
      const double expected = products.row(row).squaredNorm();
      EXPECT_NEAR(norms[row], expected, 1e-4 * expected) << build.name << ", row " << row;
    }
  }
}

TEST_P(ProductsTest, TheChosenBuildIsOneOfThem) {
  const auto [queryCount, bankCount, channels] = GetParam();
  const auto queries = tests::randomRows(queryCount, channels, 6);
  const auto bank = tests::randomRows(bankCount, channels, 7);
  const Eigen::VectorXf norms = bank.rowwise().squaredNorm();
  std::vector<long> expected(static_cast<std::size_t>(queryCount));
  builds().back().nearest(queries.data(), queryCount, bank.data(), bankCount, channels,
                          norms.data(), expected.data());
  EXPECT_EQ(nearestRows(queries, bank, norms), expected);
  EXPECT_EQ(productsBuild(), std::string(builds().back().name));
}

INSTANTIATE_TEST_SUITE_P(Sizes, ProductsTest,
                         ::testing::Values(Sizes{1, 1, 1},        //
                                           Sizes{3, 2, 7},        //
                                           Sizes{128, 256, 8},    //
                                           Sizes{129, 257, 9},    //
                                           Sizes{127, 255, 152},  //
                                           Sizes{300, 700, 33}));

}  // namespace
}  // namespace handful::density
