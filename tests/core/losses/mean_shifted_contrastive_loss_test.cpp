#include "core/losses/mean_shifted_contrastive_loss.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>

#include "tests/core/losses/step_examples.h"

namespace handful::losses {
namespace {

using tests::cosine;
using tests::Rows;
using tests::rowsOf;

Rows shifted(Rows rows, const at::Tensor& centre) {
  const auto c = rowsOf(centre.unsqueeze(0)).front();
  for (auto& row : rows) {
    for (std::size_t i = 0; i < c.size(); ++i) row[i] -= c[i];
  }
  return rows;
}

TEST(MeanShiftedContrastiveLoss, EqualsItsFormula) {
  const auto s = tests::exampleStep();
  const auto theta = shifted(rowsOf(at::cat({s.first, s.second})), s.centre);
  double sum = 0.0;
  for (std::size_t a = 0; a < theta.size(); ++a) {
    double below = 0.0;
    for (std::size_t b = 0; b < theta.size(); ++b) {
      if (b != a) below += std::exp(cosine(theta[a], theta[b]) / 0.25);
    }
    const std::size_t partner = (a + 6) % 12;
    sum -= std::log(std::exp(cosine(theta[a], theta[partner]) / 0.25) / below);
  }
  EXPECT_NEAR(meanShiftedContrastiveLoss(s.first, s.second, s.centre, 0.25).item<double>(),
              sum / 12.0, 1e-12);
}

TEST(MeanShiftedContrastiveLoss, HasTheGradientOfItsFormula) {
  const auto s = tests::exampleStep();
  tests::expectGradient(
      [&](const at::Tensor& first) {
        return meanShiftedContrastiveLoss(first, s.second, s.centre, 0.25);
      },
      s.first);
}

TEST(MeanShiftedContrastiveLoss, AtTheCentreIsFinite) {
  const auto s = tests::exampleStep();
  auto rows = s.centre.repeat({6, 1}).requires_grad_(true);
  const auto loss = meanShiftedContrastiveLoss(rows, s.second, s.centre, 0.25);
  loss.backward();
  EXPECT_TRUE(std::isfinite(loss.item<double>()));
  EXPECT_TRUE(rows.grad().isfinite().all().item<bool>());
}

TEST(AngularLoss, EqualsItsFormula) {
  const auto s = tests::exampleStep();
  double sum = 0.0;
  for (const auto& views : {s.first, s.second}) {
    for (const auto& row : shifted(rowsOf(views), s.centre)) sum += tests::dot(row, row);
  }
  EXPECT_NEAR(angularLoss(s.first, s.second, s.centre).item<double>(), sum / 6.0, 1e-12);
}

TEST(AngularLoss, HasTheGradientOfItsFormulaAndIsZeroAtTheCentre) {
  const auto s = tests::exampleStep();
  tests::expectGradient(
      [&](const at::Tensor& second) { return angularLoss(s.first, second, s.centre); }, s.second);
  const auto rows = s.centre.repeat({6, 1});
  EXPECT_EQ(angularLoss(rows, rows, s.centre).item<double>(), 0.0);
}

}  // namespace
}  // namespace handful::losses
