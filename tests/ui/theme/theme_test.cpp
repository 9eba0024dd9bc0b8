#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "ui/theme/icons.h"

namespace handful::ui {
namespace {

/// WCAG 2: relative luminance.
double luminance(const QColor& colour) {
  const auto linear = [](double c) {
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
         0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
  const auto [dark, bright] = std::minmax({luminance(a), luminance(b)});
  return (bright + 0.05) / (dark + 0.05);
}

class TokensTest : public ::testing::TestWithParam<Scheme> {};

TEST_P(TokensTest, TextCanBeRead) {
  const Tokens& t = tokensOf(GetParam());
  for (const QColor& ground : {t.window, t.surface, t.raised, t.selection, t.hover}) {
    EXPECT_GE(contrast(t.text, ground), 4.5) << ground.name().toStdString();
    EXPECT_GE(contrast(t.secondary, ground), 4.5) << ground.name().toStdString();
  }
  EXPECT_GE(contrast(t.onAccent, t.accent), 4.5);
  EXPECT_GE(contrast(t.attention, t.notice), 4.5);
}

TEST_P(TokensTest, ShapesStandOut) {
  const Tokens& t = tokensOf(GetParam());
  for (const QColor& shape : {t.ok, t.ng, t.review, t.unlabelled, t.accent}) {
    EXPECT_GE(contrast(shape, t.surface), 3.0) << shape.name().toStdString();
  }
}

TEST_P(TokensTest, StyleSheetHasNoPlaceholderLeft) {
  EXPECT_FALSE(styleSheetOf(GetParam()).contains(QRegularExpression("@[a-zA-Z]")));
}

INSTANTIATE_TEST_SUITE_P(Both, TokensTest, ::testing::Values(Scheme::Light, Scheme::Dark));

TEST(Theme, ChangesTheApplicationAndSaysSo) {
  int changes = 0;
  QObject watcher;
  QObject::connect(&Theme::instance(), &Theme::changed, &watcher, [&] { ++changes; });
  Theme::instance().apply(ThemeChoice::Dark);
  EXPECT_EQ(tokens().window, tokensOf(Scheme::Dark).window);
  Theme::instance().apply(ThemeChoice::Light);
  EXPECT_EQ(tokens().window, tokensOf(Scheme::Light).window);
  EXPECT_EQ(changes, 2);
}

TEST(Icons, EveryOneCanBePainted) {
  const QStringList files = QDir(":/icons").entryList();
  ASSERT_GT(files.size(), 10);
  for (const QString& file : files) {
    const QImage image = iconPixmap(file.chopped(4), Qt::red, 20, 1.0).toImage();
    int painted = 0;
    for (int y = 0; y < 20; ++y) {
      for (int x = 0; x < 20; ++x) painted += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
    }
    EXPECT_GT(painted, 15) << file.toStdString();
  }
}

}  // namespace
}  // namespace handful::ui
