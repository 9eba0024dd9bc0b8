#include "tests/core/losses/step_examples.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>

namespace handful::losses::tests {

at::Tensor randomRows(int rows, int columns, int seed) {
  auto generator = at::make_generator<at::CPUGeneratorImpl>(static_cast<std::uint64_t>(seed));
  return at::randn({rows, columns}, generator, at::dtype(at::kDouble));
}

at::Tensor randomUnitRows(int rows, int columns, int seed) {
  return torch::nn::functional::normalize(randomRows(rows, columns, seed));
}

StepFeatures exampleStep() {
  StepFeatures step;
  step.first = randomUnitRows(6, 5, 1);
  step.second = randomUnitRows(6, 5, 2);
  step.instances = torch::tensor({0, 1, 2, 0, 1, 2}, at::kLong);
  step.negatives = randomUnitRows(4, 5, 3);
  step.centre = randomUnitRows(1, 5, 4).squeeze(0);
  step.firstProjected = randomRows(6, 4, 5);
  step.secondProjected = randomRows(6, 4, 6);
  step.firstPredicted = randomRows(6, 4, 7);
  step.secondPredicted = randomRows(6, 4, 8);
  return step;
}

Rows rowsOf(const at::Tensor& matrix) {
  const auto values = matrix.accessor<double, 2>();
  Rows rows(static_cast<std::size_t>(values.size(0)));
  for (std::int64_t i = 0; i < values.size(0); ++i) {
    for (std::int64_t j = 0; j < values.size(1); ++j) {
      rows[static_cast<std::size_t>(i)].push_back(values[i][j]);
    }
  }
  return rows;
}

double dot(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

double cosine(const std::vector<double>& a, const std::vector<double>& b) {
  return dot(a, b) / std::sqrt(dot(a, a) * dot(b, b));
}

void expectGradient(const std::function<at::Tensor(const at::Tensor&)>& loss,
                    const at::Tensor& input) {
  auto variable = input.clone().requires_grad_(true);
  loss(variable).backward();
  const auto gradient = variable.grad().flatten();
  const double tolerance = 1e-6 * std::max(1.0, gradient.abs().max().item<double>());

  constexpr double kStep = 1e-5;
  for (std::int64_t i = 0; i < input.numel(); ++i) {
    const auto at = [&](double change) {
      auto moved = input.clone();
      moved.view({-1})[i] += change;
      return loss(moved).item<double>();
    };
    const double difference = (at(kStep) - at(-kStep)) / (2.0 * kStep);
    EXPECT_NEAR(gradient[i].item<double>(), difference, tolerance) << "element " << i;
  }
}

}  // namespace handful::losses::tests
