#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace handful::calibrate {

/// How a threshold was found; README.md has the rules.
enum class Rule {
  Conformal = 1,  ///< rule 1: an order statistic; needs n >= 1/alpha - 1
  LogPrediction,  ///< rule 2: t prediction bound of ln(score)
  Maximum,        ///< rule 3: the largest score of the normals
  Provisional,    ///< n < 4: rule 2 with a floor for the deviation; no promise
  Manual,         ///< the user moved the line
};

/// The names in files and JSON: "conformal", "log-prediction", "maximum", "provisional", "manual".
[[nodiscard]] std::string_view name(Rule rule) noexcept;
/// @throws Error (Format) for another name
[[nodiscard]] Rule ruleNamed(std::string_view name);

/// Where OK ends, with how sure we are of it.
struct Threshold {
  double value = 0.0;  ///< NG if score > value
  Rule rule{};
  int n = 0;           ///< number of leave-image-out scores it rests on, see nearCopies()
  double alpha = 0.0;  ///< accepted false-reject rate that was asked for, 0..1

  /// Expected false-reject rate of the next good part; nothing where no promise
  /// can be made (Provisional).
  std::optional<double> expectedRate;
  /// 95 % upper bound of the false-reject rate; nothing where none can be given.
  std::optional<double> upperBound95;
  /// True if the bounds rest on the scores being log-normal (rule 2).
  bool assumesLogNormal = false;
};

/// The scores that lie so far below the others, under what one good part in a hundred is
/// expected to have and with a gap that is wide beside their spread between, that their images must
/// be near copies of one another, such as two pictures of one part. Such scores say nothing about
/// the next part, and by their distance widen the spread on both sides: chooseThreshold(),
/// assuredLine(), standOuts() and manual() beside a recommended line leave them out.
/// @param scores leave-image-out scores of good images, finite and > 0
/// @return indices, at most a third of the images; nothing for n < 6
[[nodiscard]] std::vector<std::size_t> nearCopies(std::span<const double> scores);

/// The scores without those of near copies, in their order.
[[nodiscard]] std::vector<double> tellingScores(std::span<const double> scores);

/// Chooses the rule by n and alpha: provisional for n = 2 and 3, whatever alpha is; from 4 on
/// conformal where n >= 1/alpha - 1, else log prediction.
/// @param scores leave-image-out scores of good images, all finite and > 0, any order
/// @param alpha accepted false-reject rate, 0.001..0.5
/// @throws Error (Config) for n < 2 (there is no out-of-sample score: the text
///         says what is missing), for alpha out of range, for scores that are
///         not finite and positive
[[nodiscard]] Threshold chooseThreshold(std::span<const double> scores, double alpha);

/// One rule by itself. @throws Error (Config) if n does not suffice for it
[[nodiscard]] Threshold conformal(std::span<const double> scores, double alpha);
[[nodiscard]] Threshold logPrediction(std::span<const double> scores, double alpha);
[[nodiscard]] Threshold maximum(std::span<const double> scores);

/// A line the user drew: the error bar is what counting the scores says about it.
[[nodiscard]] Threshold manual(std::span<const double> scores, double value);

/// The same beside the line that was recommended, by the same way of reckoning, so that the
/// rates never rise as the line moves up: by the logarithms beside a line of rule 2, else by
/// counting. Beside a provisional line nothing is promised. It never goes below leastRate(),
/// unless the recommended line does.
[[nodiscard]] Threshold manual(std::span<const double> scores, double value,
                               const Threshold& recommended);

/// The least false-reject rate that n scores are believed to tell of a line: one in a hundred,
/// or what counting can show, 1/(n + 1), where that is less. README.md has the measurement.
[[nodiscard]] double leastRate(int n) noexcept;

/// True where the rates of a line are limits, because the scores cannot tell more: the words
/// are then "at most 1 %", not "1 % expected". It is so for drawn lines: by counting, a line
/// rejects at most as much as one at the next score below; by logarithms, from leastRate() on.
[[nodiscard]] bool isAtMost(const Threshold& threshold) noexcept;

/// The line that keeps the false-reject rate below alpha with 95 % probability, not only in
/// the mean: a tolerance limit. By counting where n >= ln 0.05 / ln(1 - alpha), else of the
/// logarithms of the scores; for n = 2 and 3 with the provisional deviation.
/// @throws as chooseThreshold()
[[nodiscard]] double assuredLine(std::span<const double> scores, double alpha);

/// A good image whose score is far from those of the others: is it really good?
struct StandOut {
  std::size_t index = 0;  ///< into the scores
  double ratio = 0.0;     ///< its score by the highest of the scores that do not stand out
};

/// The scores that lie above what the others let expect once in a hundred good parts
/// (the prediction bound of their logarithms), with a gap that is wide beside their spread
/// between; the highest first. They widen the threshold that is drawn from them. Our choice.
/// @param scores leave-image-out scores of good images, finite and > 0
/// @return at most a quarter of the images; nothing for n < 5
[[nodiscard]] std::vector<StandOut> standOuts(std::span<const double> scores);

/// Mean and deviation (divisor n - 1) of the logarithms of scores, all > 0; 0 and 0 for none.
struct LogMoments {
  double mean = 0.0;
  double deviation = 0.0;
};
[[nodiscard]] LogMoments logMoments(std::span<const double> scores);

/// Conformal p-value of a new score: (1 + #{s_i >= s}) / (n + 1). Small = unusual. Every score
/// counts as that of another part: nearCopies(), at most a third of them, stay in, since
/// neither METHOD nor a measurement of ours says otherwise. Theirs are the lowest scores, so they
/// only add to n; without them the p of an unusual part would be up to 1.5 times as high.
[[nodiscard]] double pValue(std::span<const double> scores, double score) noexcept;

/// 95 % upper bound of a rate of which @p count of @p n were seen (Clopper-Pearson, one-sided).
[[nodiscard]] double upperBound95(int count, int n);

/// What more images would buy, for the sentence on the threshold page.
struct MoreImages {
  int forCounting = 0;  ///< so many more and rule 1 applies (n >= 1/alpha - 1)
  int forProof = 0;     ///< so many more without a reject prove alpha at 95 %
};
[[nodiscard]] MoreImages moreImagesFor(int n, double alpha);

}  // namespace handful::calibrate
