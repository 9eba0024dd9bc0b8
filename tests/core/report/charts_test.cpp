#include "core/report/charts.h"

#include <gtest/gtest.h>

#include "core/report/score_axis.h"

namespace handful::report {
namespace {

std::size_t countOf(const std::string& text, const std::string& piece) {
  std::size_t count = 0;
  for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++count;
  return count;
}

const HistogramWords kWords{"linear", "logarithmic", "highest bar: %1"};

TEST(Histogram, FewScoresAreShapesAndManyAreBars) {
  const Lane few{"few", MarkKind::Ok, {1.0, 1.1, 1.2}, {}};
  const auto shapes = histogramSvg(std::vector{few}, {}, kWords, '.');
  EXPECT_EQ(countOf(shapes, "<circle"), 4U) << "three and the one beside the title";
  EXPECT_EQ(countOf(shapes, "<rect"), 0U);
  EXPECT_NE(shapes.find(">linear<"), std::string::npos);

  const Lane fewer{"29", MarkKind::Ok, std::vector<double>(kFewestForBars - 1, 1.0), {}};
  EXPECT_EQ(countOf(histogramSvg(std::vector{fewer}, {}, kWords, '.'), "<rect"), 0U);
  const Lane enough{"30", MarkKind::Ok, std::vector<double>(kFewestForBars, 1.0), {}};
  EXPECT_NE(countOf(histogramSvg(std::vector{enough}, {}, kWords, '.'), "<rect"), 0U);

  Lane many{"many", MarkKind::Ng, std::vector<double>(31, 1.0), {}};
  many.scores.push_back(2.0);
  const auto bars = histogramSvg(std::vector{many}, {}, kWords, '.');
  EXPECT_EQ(countOf(bars, "<rect"), 2U);
  EXPECT_NE(bars.find("highest bar: 31"), std::string::npos);
}

TEST(Histogram, OverADecadeTheAxisIsLogarithmic) {
  const Lane lane{"n = 2", MarkKind::Unlabelled, {0.5, 50.0}, {}};
  const std::vector<ScoreLine> lines = {{2.0, "NG above 2", false}, {1.0, "review", true}};
  const auto svg = histogramSvg(std::vector{lane}, lines, kWords, ',');
  EXPECT_NE(svg.find(">logarithmic<"), std::string::npos);
  EXPECT_NE(svg.find(">0,5<"), std::string::npos) << "the decimal point of the language";
  EXPECT_NE(svg.find("NG above 2"), std::string::npos);
  EXPECT_EQ(countOf(svg, "stroke-dasharray"), 1U) << "where review begins";
}

TEST(Histogram, NamesStayText) {
  const Lane lane{"</svg>", MarkKind::Ok, {1.0}, {"<script>&\"'\x01\xff.png"}};
  const auto svg = histogramSvg(std::vector{lane}, {}, kWords, '.');
  EXPECT_EQ(countOf(svg, "</svg>"), 1U);
  EXPECT_EQ(svg.find("<script"), std::string::npos);
  EXPECT_NE(svg.find("&lt;script&gt;&amp;&quot;&#39; \xEF\xBF\xBD.png"), std::string::npos)
      << "control characters and what is no UTF-8 are replaced";
}

TEST(Escaped, LeavesUtf8AsItIs) {
  EXPECT_EQ(escaped("größe 部品 😀"), "größe 部品 😀");
  EXPECT_EQ(escaped("\xC3"), "\xEF\xBF\xBD") << "cut off";
  EXPECT_EQ(escaped("\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD") << "a long form of '/'";
}

TEST(Roc, MarksTheThresholdInForce) {
  const std::vector<double> ok = {1.0, 2.0};
  const std::vector<double> ng = {1.5, 3.0};
  const auto svg =
      rocSvg(metrics::rocCurve(ok, ng), {2.5, 0.0, 0.5}, {"false <rejects>", "found", "here"});
  EXPECT_EQ(countOf(svg, "<rect"), 1U);
  EXPECT_NE(svg.find("false &lt;rejects&gt;"), std::string::npos);
  EXPECT_NE(svg.find(">here<"), std::string::npos);
}

}  // namespace
}  // namespace handful::report
