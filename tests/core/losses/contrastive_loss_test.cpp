#include "core/losses/contrastive_loss.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>

#include "tests/core/losses/step_examples.h"

namespace handful::losses {
namespace {

using tests::cosine;
using tests::expectGradient;
using tests::randomRows;
using tests::rowsOf;

TEST(SimSiamLoss, EqualsItsFormula) {
  const auto s = tests::exampleStep();
  const auto p = rowsOf(s.firstPredicted);
  const auto z = rowsOf(s.firstProjected);
  const auto pOther = rowsOf(s.secondPredicted);
  const auto zOther = rowsOf(s.secondProjected);
  double sum = 0.0;
  for (std::size_t i = 0; i < p.size(); ++i) {
    sum += -cosine(p[i], zOther[i]) - cosine(pOther[i], z[i]);
  }
  const auto loss =
      simSiamLoss(s.firstPredicted, s.firstProjected, s.secondPredicted, s.secondProjected);
  EXPECT_NEAR(loss.item<double>(), 0.5 * sum / 6.0, 1e-12);
}

TEST(SimSiamLoss, HasTheGradientOfItsFormulaAndStopsAtTheProjections) {
  const auto s = tests::exampleStep();
  expectGradient(
      [&](const at::Tensor& p) {
        return simSiamLoss(p, s.firstProjected, s.secondPredicted, s.secondProjected);
      },
      s.firstPredicted);
  auto z = s.firstProjected.clone().requires_grad_(true);
  auto p = s.firstPredicted.clone().requires_grad_(true);
  simSiamLoss(p, z, s.secondPredicted, s.secondProjected).backward();
  EXPECT_FALSE(z.grad().defined());
}

TEST(SimSiamLoss, IsLowestWhereBothViewsAgree) {
  const auto rows = randomRows(3, 4, 1);
  EXPECT_NEAR(simSiamLoss(rows, rows, rows, rows).item<double>(), -1.0, 1e-12);
}

double plainInfoNce(const tests::Rows& views, double temperature) {
  const std::size_t pairs = views.size() / 2;
  double sum = 0.0;
  for (std::size_t a = 0; a < views.size(); ++a) {
    const std::size_t partner = (a + pairs) % views.size();
    double below = 0.0;
    for (std::size_t b = 0; b < views.size(); ++b) {
      if (b != a) below += std::exp(cosine(views[a], views[b]) / temperature);
    }
    sum -= std::log(std::exp(cosine(views[a], views[partner]) / temperature) / below);
  }
  return sum / static_cast<double>(views.size());
}

TEST(InfoNceLoss, EqualsItsFormula) {
  const auto z = randomRows(5, 4, 1);
  const auto zOther = randomRows(5, 4, 2);
  EXPECT_NEAR(infoNceLoss(z, zOther, 0.25).item<double>(),
              plainInfoNce(rowsOf(at::cat({z, zOther})), 0.25), 1e-12);
}

TEST(InfoNceLoss, HasTheGradientOfItsFormula) {
  const auto zOther = randomRows(3, 4, 2);
  expectGradient([&](const at::Tensor& z) { return infoNceLoss(z, zOther, 0.25); },
                 randomRows(3, 4, 1));
}

TEST(InfoNceLoss, OfOnePairOrEqualRowsIsFinite) {
  const auto one = randomRows(1, 4, 1);
  EXPECT_NEAR(infoNceLoss(one, randomRows(1, 4, 2), 0.25).item<double>(), 0.0, 1e-12);
  const auto equal = at::ones({2, 4}, at::dtype(at::kDouble));
  EXPECT_NEAR(infoNceLoss(equal, equal, 0.25).item<double>(), std::log(3.0), 1e-12);
  auto zero = at::zeros({2, 4}, at::dtype(at::kDouble)).requires_grad_(true);
  const auto loss = infoNceLoss(zero, equal, 0.25);
  loss.backward();
  EXPECT_TRUE(std::isfinite(loss.item<double>()));
  EXPECT_TRUE(zero.grad().isfinite().all().item<bool>());
}

}  // namespace
}  // namespace handful::losses
