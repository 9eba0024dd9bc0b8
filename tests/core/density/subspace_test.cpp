#include "core/density/subspace.h"

#include <gtest/gtest.h>

#include <Eigen/SVD>
#include <cmath>

#include "tests/support/expect_error.h"
#include "tests/support/random_features.h"

namespace handful::density {
namespace {

using backbone::FeatureMatrix;

/// A fit, and scores of rows that all count.
struct Fitted {
  explicit Fitted(const FeatureMatrix& rows, double keptVariance = 0.97)
      : model(Subspace::fit(rows, keptVariance)) {}

  [[nodiscard]] Eigen::VectorXf scores(const FeatureMatrix& rows) const {
    const std::vector<std::uint8_t> all(static_cast<std::size_t>(rows.rows()), 1);
    return model.squaredDistances(rows, all, "head");
  }

  Subspace model;
};

/// Rows whose covariance is diagonal with exactly these variances: +-sqrt(v (n - 1) / 2).
FeatureMatrix withVariances(const std::vector<double>& variances) {
  const auto p = static_cast<Eigen::Index>(variances.size());
  FeatureMatrix rows = FeatureMatrix::Zero(2 * p, p);
  for (Eigen::Index i = 0; i < p; ++i) {
    const double length =
        std::sqrt(variances[static_cast<std::size_t>(i)] * static_cast<double>(2 * p - 1) / 2.0);
    rows(2 * i, i) = static_cast<float>(length);
    rows(2 * i + 1, i) = static_cast<float>(-length);
  }
  return rows;
}

TEST(Subspace, KeepsAsManyComponentsAsTheVarianceAsksFor) {
  const std::vector<double> spectrum = {60.0, 30.0, 8.0, 1.5, 0.5};
  const auto left = [&](double keptVariance) {
    return Fitted(withVariances(spectrum), keptVariance).model.residualDirections().rows();
  };
  EXPECT_EQ(left(0.97), 2);   // 98 % lie in the first three
  EXPECT_EQ(left(0.985), 1);  // 98 % do not suffice: four
  EXPECT_EQ(left(0.95), 2);   // without the third 90 % remain
  EXPECT_EQ(left(0.895), 3);
  EXPECT_EQ(left(0.5), 4);  // the first alone holds 60 %
  EXPECT_EQ(left(1.0), 1);  // something must be left that can be unusual
  EXPECT_EQ(left(0.0), 4);  // and something that is usual
}

TEST(Subspace, WhatIsLeftOutAreTheDirectionsOfLeastVariance) {
  const Fitted fitted(withVariances({0.5, 30.0, 60.0, 8.0, 1.5}));
  const auto& directions = fitted.model.residualDirections();
  ASSERT_EQ(directions.rows(), 2);
  const FeatureMatrix square = directions.cwiseAbs2();
  EXPECT_NEAR(square.col(0).sum(), 1.0F, 1e-5F);
  EXPECT_NEAR(square.col(4).sum(), 1.0F, 1e-5F);
  EXPECT_TRUE((directions * directions.transpose()).isIdentity(1e-5F));
}

TEST(Subspace, InsideItTheResidualIsZeroAndOutsideItIsTheDistance) {
  // Rows in a plane of six dimensions, shifted away from the origin.
  const FeatureMatrix basis = tests::randomRows(2, 6, 1);
  const Eigen::RowVectorXf origin = 5.0F * tests::randomRows(1, 6, 2).row(0);
  const auto inPlane = [&](Eigen::Index count, std::uint64_t seed) {
    return FeatureMatrix((tests::randomRows(count, 2, seed) * basis).rowwise() + origin);
  };
  const Fitted fitted(inPlane(40, 3), 0.9999);
  const auto inside = inPlane(10, 4);
  EXPECT_LT(fitted.scores(inside).maxCoeff(), 1e-8F);

  Eigen::RowVectorXf normal = tests::randomRows(1, 6, 5).row(0);
  const Eigen::HouseholderQR<Eigen::MatrixXf> qr(basis.transpose());
  const Eigen::MatrixXf orthonormal = qr.householderQ() * Eigen::MatrixXf::Identity(6, 2);
  normal -= normal * orthonormal * orthonormal.transpose();
  normal *= 3.0F / normal.norm();
  const auto outside = fitted.scores(inside.rowwise() + normal);
  for (Eigen::Index row = 0; row < outside.size(); ++row) EXPECT_NEAR(outside[row], 9.0F, 1e-3F);
}

TEST(Subspace, TheScoreIsTheWholeSquaredDistanceLessTheKeptPart) {
  FeatureMatrix rows = tests::randomRows(60, 7, 6);
  for (Eigen::Index c = 0; c < 7; ++c) rows.col(c) *= std::pow(0.4F, static_cast<float>(c));
  const Fitted fitted(rows);

  // By another way: singular values of the centred rows.
  const Eigen::RowVectorXd mean = rows.cast<double>().colwise().mean();
  const Eigen::MatrixXd centred = rows.cast<double>().rowwise() - mean;
  const Eigen::JacobiSVD<Eigen::MatrixXd> svd(centred, Eigen::ComputeThinV);
  const Eigen::ArrayXd variances = svd.singularValues().array().square();
  Eigen::Index kept = 0;
  for (double sum = 0.0; sum < 0.97 * variances.sum(); ++kept) sum += variances[kept];
  const Eigen::MatrixXd axes = svd.matrixV().leftCols(kept);
  ASSERT_EQ(fitted.model.residualDirections().rows(), 7 - kept);

  const auto others = tests::randomRows(20, 7, 7);
  const auto scores = fitted.scores(others);
  for (Eigen::Index row = 0; row < others.rows(); ++row) {
    const Eigen::RowVectorXd offset = others.row(row).cast<double>() - mean;
    const double expected = offset.squaredNorm() - (offset * axes).squaredNorm();
    EXPECT_NEAR(scores[row], expected, 1e-4 * expected) << row;
  }
}

TEST(Subspace, AShiftOfAllFeaturesChangesNothing) {
  const auto rows = tests::randomRows(60, 7, 8);
  const auto others = tests::randomRows(20, 7, 9);
  const Eigen::RowVectorXf shift = tests::randomRows(1, 7, 10).row(0);
  const auto scores = Fitted(rows, 0.8).scores(others);
  const auto shifted = Fitted(rows.rowwise() + shift, 0.8).scores(others.rowwise() + shift);
  EXPECT_TRUE(shifted.isApprox(scores, 1e-4F));
  EXPECT_GT(scores.minCoeff(), 0.0F);
}

TEST(Subspace, EqualPatchesLeaveEverythingElseUnusual) {
  const Fitted fitted(FeatureMatrix::Constant(8, 4, 2.0F));
  EXPECT_EQ(fitted.scores(FeatureMatrix::Constant(1, 4, 2.0F))[0], 0.0F);
  EXPECT_GT(fitted.scores(FeatureMatrix::Constant(1, 4, 3.0F))[0], 1.0F);
}

TEST(Subspace, RefusesFeaturesOfAnotherNetwork) {
  const Fitted fitted(tests::randomRows(10, 7, 11));
  test::expectError(ErrorCode::Format, [&] { (void)fitted.scores(tests::randomRows(3, 6, 1)); });
}

}  // namespace
}  // namespace handful::density
