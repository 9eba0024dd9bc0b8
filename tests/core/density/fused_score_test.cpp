#include "core/density/fused_score.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>

#include "core/density/density_catalog.h"
#include "tests/support/expect_error.h"
#include "tests/support/random_features.h"

namespace handful::density {
namespace {

const std::vector<HeadScale> kThree = {{"a", 1.0, 4.0}, {"b", 1.0, 0.01}, {"c", 0.5, 300.0}};

double fuseThree(double a, double b, double c) {
  const std::vector<double> scores = {a, b, c};
  return fuse(kThree, scores);
}

TEST(Fuse, TypicalScoresGiveOne) { EXPECT_DOUBLE_EQ(fuseThree(4.0, 0.01, 300.0), 1.0); }

TEST(Fuse, IsTheWeightedGeometricMeanOfTheRatios) {
  EXPECT_NEAR(fuseThree(8.0, 0.02, 600.0), 2.0, 1e-12);
  EXPECT_NEAR(fuseThree(32.0, 0.01, 300.0), std::pow(8.0, 1.0 / 2.5), 1e-12);
  EXPECT_NEAR(fuseThree(4.0, 0.01, 9600.0), std::pow(32.0, 0.5 / 2.5), 1e-12);
  EXPECT_NEAR(fuseThree(8.0, 0.005, 300.0), 1.0, 1e-12);
}

TEST(Fuse, IsFlooredAtAMillionthOfTheTypical) {
  EXPECT_NEAR(fuseThree(0.0, 0.0, 0.0), 1e-6, 1e-15);
  EXPECT_NEAR(fuseThree(4e-7, 0.01, 300.0), fuseThree(0.0, 0.01, 300.0), 1e-15);
  EXPECT_NEAR(fuseThree(0.0, 0.01, 300.0), std::pow(1e-6, 1.0 / 2.5), 1e-12);
  EXPECT_GT(fuseThree(8e-6, 0.01, 300.0), fuseThree(4e-6, 0.01, 300.0));
}

TEST(GeometricMean, ByHand) {
  EXPECT_DOUBLE_EQ(geometricMean(std::vector<double>{1.0, 4.0, 16.0}), 4.0);
  // A copy of another picture scores nothing and says nothing about the others.
  EXPECT_DOUBLE_EQ(geometricMean(std::vector<double>{0.0, 2.0, 0.0, 8.0}), 4.0);
  test::expectError(ErrorCode::Numeric, "all equal", [] {
    (void)geometricMean(std::vector<double>{0.0, 0.0});
  });
  test::expectError(ErrorCode::Numeric, [] { (void)geometricMean({}); });
}

TEST(ScaleOf, GivesLessSayToAHeadThatScattersOnGoodImages) {
  const double e = std::exp(1.0);
  // Quartiles of the logarithms at -.5 and .5; and four images of variance .04.
  const double variance = (2.0 / (1.349 * 1.349) + 4.0 * 0.04) / 6.0;
  const auto wild = scaleOf("a", 2.0, std::vector<double>{e, 1.0 / e, 1.0});
  EXPECT_NEAR(wild.typical, 1.0, 1e-12);
  EXPECT_NEAR(wild.weight, 2.0 * 0.04 / variance, 1e-12);
  const auto calm = scaleOf("a", 2.0, std::vector<double>{3.0, 3.0, 3.0});
  EXPECT_NEAR(calm.typical, 3.0, 1e-12);
  EXPECT_NEAR(calm.weight, 2.0 * 6.0 / 4.0, 1e-12) << "but no head is trusted without end";
  // The scale of a head says nothing about how much it scatters.
  EXPECT_NEAR(scaleOf("a", 2.0, std::vector<double>{5.0 / e, 5.0, 5.0 * e}).weight, wild.weight,
              1e-12);
  // A copy of another picture scores nothing and says nothing.
  EXPECT_NEAR(scaleOf("a", 2.0, std::vector<double>{1.0 / e, 0.0, 1.0, e}).weight, wild.weight,
              1e-12);
}

TEST(ScaleOf, LeavesTheCataloguesWeightToAnOrdinaryHead) {
  const double d = 0.2 * 1.349;  // twice the distance of the quartiles of two
  EXPECT_NEAR(scaleOf("a", 0.7, std::vector<double>{std::exp(-d), std::exp(d)}).weight, 0.7, 1e-12);
}

TEST(ScaleOf, ABadAppleDoesNotSilenceTheHeadThatSeesIt) {
  const std::vector<double> good = {0.8, 0.9, 1.0, 1.1, 1.2, 1.1};
  auto withOne = good;
  withOne.back() = 50.0;
  EXPECT_GT(scaleOf("a", 1.0, withOne).weight, 0.75 * scaleOf("a", 1.0, good).weight);
}

TEST(FuseOutputs, FusesPatchesLikeImagesAndLeavesTheMaskedOutAtZero) {
  const std::vector<std::uint8_t> mask = {1, 0, 1};
  const std::vector<HeadOutput> outputs = {{4.0, Eigen::Vector3f{8.0F, 1e6F, 0.0F}},
                                           {0.01, Eigen::Vector3f{0.02F, 1e6F, 0.01F}},
                                           {300.0, {}}};
  const auto fused = fuseOutputs(kThree, outputs, mask);
  EXPECT_DOUBLE_EQ(fused.score, 1.0);
  // The head without patches has no say in them.
  EXPECT_NEAR(fused.patchScores[0], 2.0, 1e-5);
  EXPECT_EQ(fused.patchScores[1], 0.0F);
  EXPECT_NEAR(fused.patchScores[2], 1e-3, 1e-8);  // sqrt(1e-6)
}

TEST(FuseOutputs, WeighsThePatchHeadsLikeTheImageScores) {
  const std::vector<HeadScale> scales = {{"a", 1.0, 1.0}, {"b", 0.5, 1.0}};
  const std::vector<HeadOutput> outputs = {{8.0, Eigen::VectorXf::Constant(1, 8.0F)},
                                           {1.0, Eigen::VectorXf::Constant(1, 1.0F)}};
  const auto fused = fuseOutputs(scales, outputs, std::vector<std::uint8_t>{1});
  EXPECT_NEAR(fused.score, 4.0, 1e-12);  // 8^(1 / 1.5)
  EXPECT_NEAR(fused.patchScores[0], 4.0, 1e-5);
}

TEST(FuseOutputs, RefusesWhatIsNoScore) {
  const std::vector<std::uint8_t> mask = {1};
  const auto fuseWith = [&](double imageScore, const Eigen::VectorXf& patchScores) {
    const std::vector<HeadScale> scales = {{"a", 1.0, 4.0}};
    const std::vector<HeadOutput> outputs = {{imageScore, patchScores}};
    return fuseOutputs(scales, outputs, mask);
  };
  const Eigen::VectorXf one = Eigen::VectorXf::Ones(1);
  EXPECT_DOUBLE_EQ(fuseWith(4.0, one).score, 1.0);
  for (const double bad : {std::nan(""), std::numeric_limits<double>::infinity()}) {
    test::expectError(ErrorCode::Numeric, [&] { (void)fuseWith(bad, one); });
  }
  test::expectError(ErrorCode::Format, "heat map", [&] { (void)fuseWith(4.0, {}); });
}

// --- All heads together -----------------------------------------------------

class FusedDensityTest : public ::testing::Test {
 protected:
  FusedDensity fit() const {
    std::vector<std::unique_ptr<const Density>> heads;
    for (const auto& kind : headKinds()) heads.push_back(kind.fit(set.normals()));
    return {std::move(heads), scales()};
  }

  static std::vector<HeadScale> scales() {
    std::vector<HeadScale> list;
    double typical = 0.5;
    for (const auto& kind : headKinds()) {
      list.push_back({std::string(kind.name), kind.weight, typical *= 2.0});
    }
    return list;
  }

  const tests::RandomSet set = tests::randomSet(4);
  const backbone::ImageFeatures picture = tests::randomNormal(99).features;
};

TEST_F(FusedDensityTest, TheCatalogueIsConsistent) {
  std::set<std::string_view> names;
  for (const auto& kind : headKinds()) {
    EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
    EXPECT_GE(kind.weight, 0.0) << kind.name;
    EXPECT_GE(kind.tunedWeight, 0.0) << kind.name;
    EXPECT_GT(kind.weight + kind.tunedWeight, 0.0) << kind.name << " serves nobody";
    EXPECT_EQ(kind.fit(set.normals())->name(), kind.name);
    EXPECT_EQ(headNamed(kind.name).weight, kind.weight);
  }
  EXPECT_EQ(names.size(), 7U);
  test::expectError(ErrorCode::Format, [] { (void)headNamed("random-forest"); });
}

TEST_F(FusedDensityTest, IsWhatItsHeadsSayFused) {
  std::vector<HeadOutput> outputs;
  for (const auto& kind : headKinds()) {
    outputs.push_back(kind.fit(set.normals())->score(picture, set.mask));
  }
  const auto expected = fuseOutputs(scales(), outputs, set.mask);
  const auto fused = fit().score(picture, set.mask);
  EXPECT_EQ(fused.score, expected.score);
  EXPECT_EQ(fused.patchScores, expected.patchScores);
  EXPECT_GT(fused.score, 0.0);
}

TEST_F(FusedDensityTest, ScoresTheSameAfterSavingAndLoading) {
  const auto density = fit();
  const auto file = formatSafetensors(density.tensors());
  const auto loaded = FusedDensity::load(floatTensors(file), scales());
  for (std::uint64_t seed = 90; seed < 95; ++seed) {
    const auto features = tests::randomNormal(seed).features;
    const auto expected = density.score(features, set.mask);
    const auto fused = loaded.score(features, set.mask);
    EXPECT_EQ(fused.score, expected.score);
    EXPECT_EQ(fused.patchScores, expected.patchScores);
  }
}

TEST_F(FusedDensityTest, EveryTensorIsNeeded) {
  const auto tensors = fit().tensors();
  EXPECT_EQ(tensors.size(), 10U);
  for (const auto& [name, tensor] : tensors) {
    auto damaged = tensors;
    damaged.erase(name);
    const auto subject = test::expectError(
        ErrorCode::Format, [&] { (void)FusedDensity::load(damaged, scales()); }, name);
    EXPECT_TRUE(name.ends_with("." + subject)) << name << " against " << subject;
  }
}

TEST_F(FusedDensityTest, TensorsOfAnotherShapeAreRefused) {
  const auto tensors = fit().tensors();
  for (const auto& [name, tensor] : tensors) {
    auto damaged = tensors;
    damaged[name].shape.push_back(1);  // another number of dimensions
    test::expectError(
        ErrorCode::Format, [&] { (void)FusedDensity::load(damaged, scales()); }, name);
    damaged[name] = {{0, 0}, {}};
    test::expectError(
        ErrorCode::Format, [&] { (void)FusedDensity::load(damaged, scales()); }, name);

    // One channel less: where the tensors alone do not tell, the first picture does.
    auto& smaller = damaged[name] = tensor;
    smaller.shape.back() -= 1;
    smaller.values.resize(tensor.shape.size() == 1
                              ? static_cast<std::size_t>(smaller.shape[0])
                              : static_cast<std::size_t>(smaller.shape[0] * smaller.shape[1]));
    test::expectError(
        ErrorCode::Format,
        [&] { (void)FusedDensity::load(damaged, scales()).score(picture, set.mask); }, name);
  }
}

TEST_F(FusedDensityTest, UnknownHeadsAreRefused) {
  auto scalesOfAnother = scales();
  scalesOfAnother[0].name = "random-forest";
  test::expectError(ErrorCode::Format,
                    [&] { (void)FusedDensity::load(fit().tensors(), scalesOfAnother); });
  test::expectError(ErrorCode::Internal, [&] { (void)FusedDensity::load(fit().tensors(), {}); });
}

TEST_F(FusedDensityTest, AnotherGridIsAMistakeOfOurs) {
  const std::vector<std::uint8_t> mask(5, 1);
  test::expectError(ErrorCode::Internal, [&] { (void)fit().score(picture, mask); });
}

}  // namespace
}  // namespace handful::density
