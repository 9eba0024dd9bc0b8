#include "core/calibrate/threshold.h"

#include <algorithm>
#include <array>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>
#include <numeric>
#include <ranges>
#include <string>
#include <utility>

#include "core/base/error.h"

namespace handful::calibrate {
namespace {

/// Every bound of ours holds with this probability.
constexpr double kConfidence = 0.95;

/// From here on the deviation of the scores is taken from the scores alone.
constexpr int kLeastForPrediction = 4;

/// The least deviation of ln(score) that two or three scores are believed to
/// have: they come from near copies of one another, and their own deviation is
/// far too small too often. Measured on the good test images of four parts set up
/// from two images each (two splits): 0.13 to 0.59, 0.31 in the mean.
constexpr double kDeviationFloor = 0.30;

/// The tails of real scores are longer than those of normal logarithms: below this the promise
/// is off by more than a factor of two (README.md).
constexpr double kLeastByLogs = 0.01;

/// 1/alpha and the like are whole numbers for every alpha that people choose,
/// but not in binary.
constexpr double kRounding = 1e-9;

constexpr std::array<std::pair<Rule, std::string_view>, 5> kRuleNames = {{
    {Rule::Conformal, "conformal"},
    {Rule::LogPrediction, "log-prediction"},
    {Rule::Maximum, "maximum"},
    {Rule::Provisional, "provisional"},
    {Rule::Manual, "manual"},
}};

int roundedUp(double value) { return static_cast<int>(std::ceil(value - kRounding)); }

void demandScores(std::span<const double> scores, int least) {
  const auto n = static_cast<int>(scores.size());
  if (n < 2) {
    throw Error(ErrorCode::Config,
                "One good image gives no threshold, because there is no other image to compare it "
                "with. Add at least one more good image; 7 to 10 are recommended.",
                "images");
  }
  if (n < least) {
    throw Error(ErrorCode::Config,
                "This way to find a threshold needs " + std::to_string(least) +
                    " good images, and there are " + std::to_string(n) + ".",
                "images");
  }
  const auto isScore = [](double score) { return std::isfinite(score) && score > 0.0; };
  if (!std::all_of(scores.begin(), scores.end(), isScore)) {
    throw Error(ErrorCode::Config,
                "A score of a good image is not a positive number, so no threshold can be found. "
                "Look for images that are all black or all the same.",
                "scores");
  }
}

void demandRate(double alpha) {
  if (!(alpha >= 0.001 && alpha <= 0.5)) {  // this way round, NaN is refused, too
    throw Error(ErrorCode::Config,
                "The accepted false-reject rate must lie between 0.1 % and 50 %.", "alpha");
  }
}

/// The rank (1 = smallest) of the score that rule 1 takes; n + 1 = there is none.
int conformalRank(int n, double alpha) { return roundedUp((n + 1) * (1.0 - alpha)); }

/// How many deviations above the mean the prediction bound lies:
/// t_{1-alpha, n-1} sqrt(1 + 1/n).
double predictionFactor(int n, double alpha) {
  const boost::math::students_t student(n - 1);
  return boost::math::quantile(boost::math::complement(student, alpha)) * std::sqrt(1.0 + 1.0 / n);
}

template <class Fn>
auto withBoost(Fn&& fn) {
  return guardLibrary(ErrorCode::Numeric, "The threshold could not be computed", {},
                      std::forward<Fn>(fn));
}

/// The rate that the false-reject rate F of a line @p factor deviations above the mean
/// stays below with 95 % probability, whatever mean and deviation the log-normal scores have.
///
/// F = 1 - Phi(z) with z = (mean + K sd - mu)/sigma, so that
/// P(F <= p) = P(T <= K sqrt(n)), T noncentral t with n - 1 degrees of freedom
/// and noncentrality z_{1-p} sqrt(n). It falls with the noncentrality.
double lineBound(int n, double factor) {
  const double root = std::sqrt(static_cast<double>(n));
  const double limit = factor * root;
  const auto excess = [&](double noncentrality) {
    const boost::math::non_central_t distribution(n - 1, noncentrality);
    return boost::math::cdf(distribution, limit) - kConfidence;
  };
  // Beyond these the probability is 1 and 0 within 1e-4 for every n >= 4.
  std::uintmax_t iterations = 100;
  const auto [low, high] = boost::math::tools::toms748_solve(
      excess, 2.5 * std::min(limit, 0.0) - 6.0, 2.5 * std::max(limit, 0.0) + 6.0,
      boost::math::tools::eps_tolerance<double>(24), iterations);
  const boost::math::normal standard;
  return boost::math::cdf(boost::math::complement(standard, 0.5 * (low + high) / root));
}

double predictionBound(int n, double alpha) {
  // With a handful of scores and a tiny alpha the mean of F is made by few very
  // bad draws and lies above its .95 quantile. A bound below the expected rate
  // would be true and understood by nobody.
  return std::max(lineBound(n, predictionFactor(n, alpha)), alpha);
}

/// Beyond this many deviations the rates are 0 or 1 in every digit that is shown, and the
/// noncentral t loses its own.
constexpr double kFarthest = 30.0;

/// What rule 2 says of a line that was drawn somewhere else: the alpha whose prediction
/// bound would lie there, and its bound.
/// @param least rate that is believed; of bounds, five times as much
void promiseByLogs(std::span<const double> scores, double least, Threshold& threshold) {
  const auto moments = logMoments(scores);
  const int n = threshold.n;
  const double factor = std::clamp((std::log(threshold.value) - moments.mean) / moments.deviation,
                                   -kFarthest, kFarthest);
  withBoost([&] {
    const double farthest = predictionFactor(n, least);
    const double believed = std::min(factor, farthest);
    const boost::math::students_t student(n - 1);
    const double rate =
        boost::math::cdf(boost::math::complement(student, believed / std::sqrt(1.0 + 1.0 / n)));
    double bound = lineBound(n, factor);
    if (factor > farthest) bound = std::max(bound, std::min(lineBound(n, farthest), 5.0 * least));
    threshold.expectedRate = rate;
    threshold.upperBound95 = std::max(bound, rate);
  });
  threshold.assumesLogNormal = true;
}

/// The deviation that two or three scores are taken to have.
double provisionalDeviation(const LogMoments& moments) {
  return std::max(moments.deviation, kDeviationFloor);
}

/// Scores that are expected once in so many good parts.
constexpr double kOncePer = 0.01;

/// Indices of the scores, the lowest first.
std::vector<std::size_t> risingOrder(std::span<const double> scores) {
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });
  return order;
}

/// For every k the moments of the first k scores in this order, in one go (Welford 1962): there
/// may be ten thousand, and as many k.
/// @return one more than there are indices
template <class Indices>
std::vector<LogMoments> momentsOfFirst(std::span<const double> scores, const Indices& order) {
  std::vector<LogMoments> moments(1);
  double mean = 0.0;
  double squares = 0.0;
  for (const auto index : order) {
    const double value = std::log(scores[index]);
    const auto n = static_cast<double>(moments.size());
    const double off = value - mean;
    mean += off / n;
    squares += off * (value - mean);
    moments.push_back({mean, std::sqrt(squares / std::max(1.0, n - 1.0))});
  }
  return moments;
}

/// The prediction bound that one good part in a hundred lies beyond, above (+1) or below (-1).
double rareBound(const LogMoments& moments, int n, int side) {
  const double factor = withBoost([&] { return predictionFactor(n, kOncePer); });
  return std::exp(moments.mean + side * factor * moments.deviation);
}

/// README.md, n < 4: rule 2 with a floor for the deviation, and no promise.
/// The deviation counts as known, since it comes from measurement and not from the
/// scores: so the normal quantile, not Student's (6.3 at n = 2, which would call
/// everything OK).
Threshold provisional(std::span<const double> scores, double alpha) {
  demandScores(scores, 2);
  demandRate(alpha);
  const auto n = static_cast<int>(scores.size());
  const auto moments = logMoments(scores);
  const double deviation = provisionalDeviation(moments);

  Threshold threshold;
  threshold.value = withBoost([&] {
    const double factor =
        boost::math::quantile(boost::math::complement(boost::math::normal(), alpha));
    return std::exp(moments.mean + factor * deviation * std::sqrt(1.0 + 1.0 / n));
  });
  threshold.rule = Rule::Provisional;
  threshold.n = n;
  threshold.alpha = alpha;
  return threshold;
}

/// Whether there is a gap between two neighbours among the scores that is wide beside how
/// the rest of them spread: how far scores spread differs from part to part by a factor of ten.
/// @param gap deviations of their logarithms
bool isApart(double low, double high, const LogMoments& rest, double gap) {
  return std::log(high / low) > gap * rest.deviation;
}

}  // namespace

LogMoments logMoments(std::span<const double> scores) {
  const auto n = static_cast<double>(scores.size());
  LogMoments moments;
  for (const double score : scores) moments.mean += std::log(score) / n;
  double squares = 0.0;
  for (const double score : scores) squares += std::pow(std::log(score) - moments.mean, 2);
  moments.deviation = std::sqrt(squares / std::max(1.0, n - 1.0));
  return moments;
}

std::string_view name(Rule rule) noexcept {
  for (const auto& [known, text] : kRuleNames) {
    if (known == rule) return text;
  }
  return "?";
}

Rule ruleNamed(std::string_view name) {
  for (const auto& [rule, text] : kRuleNames) {
    if (text == name) return rule;
  }
  throw Error(ErrorCode::Format, "There is no threshold rule \"" + std::string(name) + "\".",
              std::string(name));
}

Threshold chooseThreshold(std::span<const double> scores, double alpha) {
  demandScores(scores, 2);
  demandRate(alpha);
  const auto telling = tellingScores(scores);
  const auto n = static_cast<int>(telling.size());
  if (n < kLeastForPrediction) return provisional(telling, alpha);
  return conformalRank(n, alpha) <= n ? conformal(telling, alpha) : logPrediction(telling, alpha);
}

Threshold conformal(std::span<const double> scores, double alpha) {
  demandRate(alpha);
  demandScores(scores, std::max(2, roundedUp(1.0 / alpha - 1.0)));
  const auto n = static_cast<int>(scores.size());
  const int rank = conformalRank(n, alpha);
  std::vector<double> ascending(scores.begin(), scores.end());
  const auto chosen = ascending.begin() + (rank - 1);
  std::nth_element(ascending.begin(), chosen, ascending.end());

  Threshold threshold;
  threshold.value = *chosen;
  threshold.rule = Rule::Conformal;
  threshold.n = n;
  threshold.alpha = alpha;
  threshold.expectedRate = static_cast<double>(n + 1 - rank) / (n + 1);
  threshold.upperBound95 = upperBound95(n - rank, n);
  return threshold;
}

Threshold logPrediction(std::span<const double> scores, double alpha) {
  demandScores(scores, kLeastForPrediction);
  demandRate(alpha);
  const auto n = static_cast<int>(scores.size());
  const auto moments = logMoments(scores);
  return withBoost([&] {
    Threshold threshold;
    threshold.value = std::exp(moments.mean + predictionFactor(n, alpha) * moments.deviation);
    threshold.rule = Rule::LogPrediction;
    threshold.n = n;
    threshold.alpha = alpha;
    threshold.expectedRate = alpha;
    threshold.upperBound95 = predictionBound(n, alpha);
    threshold.assumesLogNormal = true;
    return threshold;
  });
}

Threshold maximum(std::span<const double> scores) {
  demandScores(scores, 2);
  const auto n = static_cast<int>(scores.size());
  Threshold threshold;
  threshold.value = *std::max_element(scores.begin(), scores.end());
  threshold.rule = Rule::Maximum;
  threshold.n = n;
  threshold.expectedRate = 1.0 / (n + 1);
  threshold.upperBound95 = upperBound95(0, n);
  return threshold;
}

Threshold manual(std::span<const double> scores, double value) {
  if (!std::isfinite(value)) {
    throw Error(ErrorCode::Config, "The threshold is not a number.", "threshold");
  }
  Threshold threshold;
  threshold.value = value;
  threshold.rule = Rule::Manual;
  threshold.n = static_cast<int>(scores.size());
  if (scores.empty()) return threshold;

  const auto above = static_cast<int>(
      std::count_if(scores.begin(), scores.end(), [&](double score) { return score > value; }));
  threshold.expectedRate = static_cast<double>(above + 1) / (threshold.n + 1);
  threshold.upperBound95 = upperBound95(above, threshold.n);
  return threshold;
}

Threshold manual(std::span<const double> given, double value, const Threshold& recommended) {
  const auto scores = tellingScores(given);
  auto threshold = manual(scores, value);
  if (recommended.rule == Rule::Provisional) {
    threshold.expectedRate.reset();
    threshold.upperBound95.reset();
  }
  // A line that was counted needs no belief in logarithms, nor does any line beside it: one that
  // says less would do so on a belief that a single odd score refutes.
  if (recommended.rule != Rule::LogPrediction || threshold.n < kLeastForPrediction ||
      !(value > 0.0) || !(logMoments(scores).deviation > 0.0)) {
    return threshold;
  }
  const double least = leastRate(threshold.n);
  promiseByLogs(scores, std::min(least, recommended.expectedRate.value_or(least)), threshold);
  return threshold;
}

double leastRate(int n) noexcept { return std::min(kLeastByLogs, 1.0 / (n + 1)); }

bool isAtMost(const Threshold& threshold) noexcept {
  if (threshold.rule != Rule::Manual || !threshold.expectedRate) return false;
  if (!threshold.assumesLogNormal) return true;
  return *threshold.expectedRate <= leastRate(threshold.n) * (1.0 + kRounding);
}

double assuredLine(std::span<const double> given, double alpha) {
  demandScores(given, 2);
  demandRate(alpha);
  const auto scores = tellingScores(given);
  const auto n = static_cast<int>(scores.size());
  if (moreImagesFor(n, alpha).forProof == 0) {
    std::vector<double> ascending(scores.begin(), scores.end());
    std::sort(ascending.begin(), ascending.end());
    int above = 0;  // as many as the bound allows
    while (above + 1 < n && upperBound95(above + 1, n) <= alpha) ++above;
    return ascending[static_cast<std::size_t>(n - 1 - above)];
  }
  const auto moments = logMoments(scores);
  return withBoost([&] {
    const double root = std::sqrt(static_cast<double>(n));
    const double normal =
        boost::math::quantile(boost::math::complement(boost::math::normal(), alpha));
    if (n < kLeastForPrediction) {  // the deviation counts as known
      const double factor =
          normal + boost::math::quantile(boost::math::normal(), kConfidence) / root;
      return std::exp(moments.mean + factor * provisionalDeviation(moments));
    }
    const boost::math::non_central_t distribution(n - 1, normal * root);
    return std::exp(moments.mean +
                    boost::math::quantile(distribution, kConfidence) / root * moments.deviation);
  });
}

std::vector<std::size_t> nearCopies(std::span<const double> scores) {
  const auto n = static_cast<int>(scores.size());
  const double gap = 2.0 + 8.0 / n;  // so rare among good parts that no promise suffers (tests)
  const auto order = risingOrder(scores);
  const auto moments = momentsOfFirst(scores, std::views::reverse(order));
  // From the largest group down to a pair: no picture is a copy by itself.
  for (int copies = std::min(n / 3, n - kLeastForPrediction); copies >= 2; --copies) {
    const auto first = static_cast<std::size_t>(copies);  // of the others
    const double highest = scores[order[first - 1]];
    const auto& rest = moments[order.size() - first];
    if (isApart(highest, scores[order[first]], rest, gap) &&
        highest < rareBound(rest, n - copies, -1)) {
      return {order.begin(), order.begin() + copies};
    }
  }
  return {};
}

std::vector<double> tellingScores(std::span<const double> scores) {
  std::vector<bool> isCopy(scores.size(), false);
  for (const auto index : nearCopies(scores)) isCopy[index] = true;
  std::vector<double> telling;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (!isCopy[i]) telling.push_back(scores[i]);
  }
  return telling;
}

std::vector<StandOut> standOuts(std::span<const double> scores) {
  constexpr double kGap = 2.0;
  auto order = risingOrder(scores);
  order.erase(order.begin(), order.begin() + std::ssize(nearCopies(scores)));
  const auto n = static_cast<int>(order.size());
  const auto moments = momentsOfFirst(scores, order);
  // The rest must tell what is normal, so one odd image cannot hide another: from the
  // largest group of odd ones down to a single one.
  for (int odd = std::min(n / 4, n - kLeastForPrediction); odd >= 1; --odd) {
    const auto normal = static_cast<std::size_t>(n - odd);
    const double highest = scores[order[normal - 1]];
    const double lowestOdd = scores[order[normal]];
    if (!isApart(highest, lowestOdd, moments[normal], kGap) ||
        lowestOdd <= rareBound(moments[normal], n - odd, 1)) {
      continue;
    }
    std::vector<StandOut> found;
    for (auto place = order.rbegin(); place != order.rbegin() + odd; ++place) {
      found.push_back({*place, scores[*place] / highest});
    }
    return found;
  }
  return {};
}

double pValue(std::span<const double> scores, double score) noexcept {
  const auto asHigh =
      std::count_if(scores.begin(), scores.end(), [&](double other) { return other >= score; });
  return static_cast<double>(1 + asHigh) / static_cast<double>(scores.size() + 1);
}

double upperBound95(int count, int n) {
  if (count < 0 || n < count) {
    throw Error(ErrorCode::Internal, "A count must lie between zero and the total.");
  }
  if (count == n) return 1.0;
  return withBoost([&] {
    return boost::math::quantile(boost::math::beta_distribution<>(count + 1, n - count),
                                 kConfidence);
  });
}

MoreImages moreImagesFor(int n, double alpha) {
  demandRate(alpha);
  const int counting = roundedUp(1.0 / alpha - 1.0);
  // The least m with 1 - 0.05^(1/m) <= alpha.
  const int proof = roundedUp(std::log(1.0 - kConfidence) / std::log1p(-alpha));
  return {std::max(0, counting - n), std::max(0, proof - n)};
}

}  // namespace handful::calibrate
