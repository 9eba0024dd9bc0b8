#include "core/density/gaussian_density.h"

#include <gtest/gtest.h>

#include <Eigen/LU>
#include <Eigen/QR>
#include <algorithm>
#include <cmath>

#include "tests/support/expect_error.h"
#include "tests/support/random_features.h"

namespace handful::density {
namespace {

Normal withEmbedding(const Eigen::VectorXf& embedding) {
  Normal normal;
  normal.features.pretrained.embedding = embedding;
  return normal;
}

Eigen::VectorXf randomEmbedding(Eigen::Index size, std::uint64_t seed) {
  return tests::randomRows(1, size, seed).row(0).transpose();
}

NormalSet setOf(const std::vector<Normal>& images) {
  NormalSet set;
  for (const auto& image : images) set.images.push_back(&image);
  return set;
}

using Gaussian = GaussianDensity<backbone::Tail::Pretrained>;

double scoreOf(const Gaussian& head, const Eigen::VectorXf& embedding) {
  return head.score(withEmbedding(embedding).features, {}).imageScore;
}

/// Ledoit and Wolf (2004), lemma 3.2 and 3.3, written as plainly as possible: rows x_i with mean 0,
/// <A, B> = tr(A B^T) / p, m = <S, I>, d^2 = |S - m I|^2,
/// b^2 = min(d^2, 1/n^2 sum_i |x_i x_i^T - S|^2); the share of the sphere is b^2 / d^2.
double byTheFormula(const Eigen::MatrixXd& rows) {
  const auto n = static_cast<double>(rows.rows());
  const auto p = rows.cols();
  Eigen::MatrixXd s = Eigen::MatrixXd::Zero(p, p);
  for (Eigen::Index i = 0; i < rows.rows(); ++i) s += rows.row(i).transpose() * rows.row(i) / n;
  const double m = s.trace() / static_cast<double>(p);
  const Eigen::MatrixXd identity = Eigen::MatrixXd::Identity(p, p);
  const double d2 = (s - m * identity).squaredNorm() / static_cast<double>(p);
  double b2 = 0.0;
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    const Eigen::MatrixXd one = rows.row(i).transpose() * rows.row(i);
    b2 += (one - s).squaredNorm() / static_cast<double>(p) / (n * n);
  }
  return std::min(b2, d2) / d2;
}

TEST(LedoitWolf, ByHand) {
  // S = diag(2, 1/2): d^2 = 9/16; each row is 17/4 away from it: b^2 = 4 (17/4) / 2 / 16 = 17/32.
  EXPECT_NEAR(ledoitWolfShrinkage(Eigen::MatrixXd{{2, 0}, {-2, 0}, {0, 1}, {0, -1}}), 17.0 / 18.0,
              1e-12);
  // Every row says the same: no noise, nothing to shrink.
  EXPECT_NEAR(ledoitWolfShrinkage(Eigen::MatrixXd{{1, 0}, {-1, 0}}), 0.0, 1e-12);
  // S is a sphere already.
  EXPECT_EQ(ledoitWolfShrinkage(Eigen::MatrixXd{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}), 1.0);
}

TEST(LedoitWolf, AgreesWithTheFormula) {
  for (const auto& [n, p] : {std::pair(2, 9), {5, 3}, {8, 8}, {60, 4}, {500, 6}}) {
    Eigen::MatrixXd rows = tests::randomRows(n, p, static_cast<std::uint64_t>(n)).cast<double>();
    for (Eigen::Index c = 0; c < p; ++c) rows.col(c) *= static_cast<double>(c + 1);
    rows.rowwise() -= Eigen::RowVectorXd(rows.colwise().mean());
    EXPECT_NEAR(ledoitWolfShrinkage(rows), byTheFormula(rows), 1e-9) << n << " x " << p;
  }
}

TEST(Gaussian, IsTheSquaredMahalanobisDistanceOfTheNormalisedEmbedding) {
  auto set = tests::randomSet(6);  // with two views each: 18 embeddings of 5 channels
  Eigen::MatrixXd rows(18, 5);
  Eigen::Index row = 0;
  for (const auto& image : set.images) {
    rows.row(row++) = image.features.pretrained.embedding.cast<double>().normalized().transpose();
    for (const auto& view : image.viewEmbeddings) {
      rows.row(row++) = view.cast<double>().normalized().transpose();
    }
  }
  const Eigen::RowVectorXd mean = rows.colwise().mean();
  const Eigen::MatrixXd centred = rows.rowwise() - mean;
  const Eigen::MatrixXd sample = centred.transpose() * centred / 18.0;
  const double share = byTheFormula(centred);
  ASSERT_GT(share, 1e-3);
  const Eigen::MatrixXd shrunk =
      (1.0 - share) * sample + share * sample.trace() / 5.0 * Eigen::MatrixXd::Identity(5, 5);

  const auto head = Gaussian::fit(set.normals());
  for (std::uint64_t seed = 50; seed < 55; ++seed) {
    const auto features = tests::randomNormal(seed).features;
    const Eigen::VectorXd offset =
        features.pretrained.embedding.cast<double>().normalized() - mean.transpose();
    const double expected = offset.dot(shrunk.inverse() * offset);
    const auto output = head.score(features, set.mask);
    EXPECT_NEAR(output.imageScore, expected, 1e-3 * expected);
    EXPECT_EQ(output.patchScores.size(), 0);
  }
}

TEST(Gaussian, ARotationOfAllEmbeddingsAndTheLengthOfEachChangeNothing) {
  const Eigen::MatrixXf random = tests::randomRows(5, 5, 77);
  const Eigen::MatrixXf rotation = Eigen::HouseholderQR<Eigen::MatrixXf>(random).householderQ();
  std::vector<Normal> images;
  std::vector<Normal> turned;
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    images.push_back(tests::randomNormal(seed));
    turned.push_back(images.back());
    const auto length = static_cast<float>(seed);
    turned.back().features.pretrained.embedding =
        length * rotation * images.back().features.pretrained.embedding;
    for (auto& view : turned.back().viewEmbeddings) view = rotation * view;
  }
  const auto head = Gaussian::fit(setOf(images));
  const auto turnedHead = Gaussian::fit(setOf(turned));
  for (std::uint64_t seed = 50; seed < 55; ++seed) {
    const Eigen::VectorXf embedding = tests::randomNormal(seed).features.pretrained.embedding;
    const double expected = scoreOf(head, embedding);
    EXPECT_NEAR(scoreOf(turnedHead, 0.1F * rotation * embedding), expected, 1e-3 * expected);
  }
}

TEST(Gaussian, TwoImagesGiveAnHonestDistance) {
  const Eigen::VectorXf first = Eigen::VectorXf::Unit(6, 0) + 0.1F * Eigen::VectorXf::Unit(6, 1);
  const Eigen::VectorXf second = Eigen::VectorXf::Unit(6, 0) - 0.1F * Eigen::VectorXf::Unit(6, 1);
  const std::vector<Normal> images = {withEmbedding(first), withEmbedding(second)};
  const auto head = Gaussian::fit(setOf(images));
  // Both lie one deviation from their mean; the thousandth of the sphere takes a little away.
  EXPECT_NEAR(scoreOf(head, first), 1.0, 0.01);
  EXPECT_NEAR(scoreOf(head, second), scoreOf(head, first), 1e-3);
  // As far away along the line that they span is usual, across it is not.
  const Eigen::VectorXf across = Eigen::VectorXf::Unit(6, 0) + 0.1F * Eigen::VectorXf::Unit(6, 2);
  EXPECT_GT(scoreOf(head, across), 100.0);
  EXPECT_TRUE(std::isfinite(scoreOf(head, -first)));
}

TEST(Gaussian, NeedsTwoEmbeddingsThatDiffer) {
  const Eigen::VectorXf embedding = randomEmbedding(20, 3);
  const std::vector<Normal> one = {withEmbedding(embedding)};
  test::expectError(ErrorCode::Numeric, "at least two", [&] { (void)Gaussian::fit(setOf(one)); });
  for (const int count : {2, 3, 7}) {
    const std::vector<Normal> same(static_cast<std::size_t>(count), withEmbedding(embedding));
    test::expectError(ErrorCode::Numeric, "all equal", [&] { (void)Gaussian::fit(setOf(same)); });
  }
}

TEST(Gaussian, RefusesFeaturesOfAnotherNetwork) {
  const auto head = Gaussian::fit(tests::randomSet(3).normals());
  test::expectError(ErrorCode::Format, [&] { (void)scoreOf(head, randomEmbedding(6, 1)); });
}

}  // namespace
}  // namespace handful::density
