#include "ui/report/pdf_writer.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "core/imaging/image_io.h"
#include "core/report/charts.h"
#include "ui/report/pdf_pages.h"
#include "ui/report/report_language.h"

namespace handful::ui {
namespace {

int pagesOf(const QByteArray& pdf) {
  static const QRegularExpression kPage(QStringLiteral("/Type\\s*/Page\\b(?!s)"));
  return static_cast<int>(QString::fromLatin1(pdf).count(kPage));
}

/// With every kind of block, and more rows than fit on a sheet.
report::Document document() {
  report::Document document;
  document.language = "ja";
  document.kind = "Inspection report";
  document.title = "部品 <4711>";
  document.footer = "Handful, package 0123";
  document.page = "Page %1 of %2";
  report::Table table{{{"image", 2.0}, {"score", 1.0, true}, {"SHA-256", 3.0, false, true}}, {}};
  for (int i = 0; i < 150; ++i) {
    table.rows.push_back({{"image_" + std::to_string(i) + ".png"},
                          {std::to_string(i)},
                          {std::string(64, 'a'), report::Tone::Muted}});
  }
  const auto jpeg = imaging::encodeJpeg(cv::Mat(60, 80, CV_8UC3, cv::Scalar(200, 30, 30)), 80);
  report::Gallery gallery{jpeg, "low", "high", {}};
  for (int i = 0; i < 9; ++i) {
    gallery.figures.push_back({"Missed defect", report::Tone::Ng, "größe.png", "text", jpeg, jpeg});
  }
  gallery.figures.push_back({"Gone", report::Tone::Ng, "gone.png", "no picture", {}, {}});
  const report::Lane lane{"good", report::MarkKind::Ok, {1.0, 2.0}, {"<name>", "b"}};
  const auto svg = report::histogramSvg(std::vector{lane}, {}, {"a", "b", "c"}, '.');
  document.sections = {
      {"In short",
       {report::Paragraph{"What is read first.", report::TextRole::Lead},
        report::Paragraph{"Look here.", report::TextRole::Notice},
        report::Paragraph{"One point.", report::TextRole::Bullet},
        report::Facts{{{"Part", "部品"}, {"Threshold", "1.5"}}},
        report::Chart{svg, "scores", report::kChartWidth, report::histogramHeight(1)}}},
      {"Images", {table, gallery}},
      {"Signatures", {report::Signatures{{"Prepared", "Checked"}, "Name", "Date", "Signature"}}}};
  return document;
}

/// What a reader of PDF finds; nothing where there is none on this machine.
QString textOf(const QByteArray& pdf) {
  const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
  const QTemporaryDir folder;
  QFile file(folder.filePath(QStringLiteral("a.pdf")));
  if (program.isEmpty() || !file.open(QIODevice::WriteOnly)) return {};
  file.write(pdf);
  file.close();
  QProcess process;
  process.start(program, {QStringLiteral("-layout"), file.fileName(), QStringLiteral("-")});
  process.waitForFinished();
  // Fonts with ligatures write "fi" as one letter.
  return QString::fromUtf8(process.readAllStandardOutput())
      .normalized(QString::NormalizationForm_KC);
}

TEST(PdfWriter, IsAPdfOfSeveralSheets) {
  const auto pdf = pdfOf(document());
  EXPECT_TRUE(pdf.startsWith("%PDF-"));
  EXPECT_GE(pagesOf(pdf), 5);
  EXPECT_LT(pagesOf(pdf), 12);
}

TEST(PdfWriter, HasEveryTextAndTheHeadOfTheTableOnEverySheet) {
  const auto pdf = pdfOf(document());
  const QString text = textOf(pdf);
  if (text.isEmpty()) GTEST_SKIP() << "There is no pdftotext on this machine.";
  for (const char* piece : {"What is read first.", "Look here.", "One point.", "部品 <4711>",
                            "image_0.png", "image_149.png", "größe.png", "no picture", "Signature",
                            "Handful, package 0123", "Page 1 of "}) {
    EXPECT_TRUE(text.contains(QString::fromUtf8(piece))) << piece << "\n" << text.toStdString();
  }
  EXPECT_EQ(text.count(QStringLiteral("Page ")), pagesOf(pdf));
  EXPECT_TRUE(text.contains(QStringLiteral("Page %1 of %1").arg(pagesOf(pdf))));
  EXPECT_GE(text.count(QStringLiteral("SHA-256")), 3) << "150 rows take three sheets at least";
}

TEST(PdfPages, WhatDoesNotFitComesWholeOnTheNextSheet) {
  PdfPages pages;
  const double whole = pages.fullHeight();
  std::vector<double> tops;
  const auto note = [&](QPainter&, double top) { tops.push_back(top); };
  pages.add(0.6 * whole, note);
  EXPECT_NEAR(pages.room(), 0.4 * whole, 1.0);
  pages.keepTogether(0.3 * whole);
  EXPECT_NEAR(pages.room(), 0.4 * whole, 1.0) << "there is room";
  pages.add(0.6 * whole, note);
  EXPECT_NEAR(pages.room(), 0.4 * whole, 1.0);
  pages.add(2.0 * whole, note);  // too high for any sheet: on one of its own
  EXPECT_EQ(pagesOf(pages.pdf({QStringLiteral("t"), {}, {}, QStringLiteral("%1/%2"), QFont()})), 3);
  ASSERT_EQ(tops.size(), 3U);
  EXPECT_EQ(tops[1], tops[0]);
  EXPECT_EQ(tops[2], tops[0]);
}

TEST(ReportLanguage, IsThatOfTheWindow) {
  const auto language = reportLanguage();
  EXPECT_EQ(language.code, QLocale().bcp47Name().toStdString());
  EXPECT_EQ(language.decimalPoint, '.');
  EXPECT_EQ(language.translate("no such text"), "no such text");
}

}  // namespace
}  // namespace handful::ui
