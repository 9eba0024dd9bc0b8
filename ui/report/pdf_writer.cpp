#include "ui/report/pdf_writer.h"

#include <QImage>
#include <QSvgRenderer>
#include <QTextLayout>
#include <algorithm>
#include <memory>
#include <span>

#include "ui/report/pdf_pages.h"
#include "ui/theme/tokens.h"

namespace handful::ui {
namespace {

using report::Tone;

constexpr double pt(double points) { return PdfPages::pt(points); }

constexpr double kBodyPt = 9.0;
constexpr double kSmallPt = 7.5;
constexpr double kCodePt = 6.5;
constexpr double kLeadPt = 10.5;
constexpr double kHeadingPt = 12.5;
constexpr double kTitlePt = 19.0;
constexpr double kCellGapPt = 6.0;
constexpr double kRowGapPt = 2.4;
constexpr double kMostImagePt = 150.0;    // height of a picture in the gallery
constexpr double kWidestChartPt = 250.0;  // of charts that are not as wide as the sheet

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QColor colourOf(Tone tone) {
  const Tokens& t = tokensOf(Scheme::Light);
  switch (tone) {
    case Tone::Ok:
      return t.ok;
    case Tone::Review:
      return t.review.darker(140);
    case Tone::Ng:
      return t.ng.darker(118);
    case Tone::Muted:
      return t.secondary;
    case Tone::Plain:
      break;
  }
  return t.text;
}

/// The fonts of a language: Chinese and Japanese write the same characters differently.
QStringList familiesFor(const std::string& language) {
  QStringList families = {QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"),
                          QStringLiteral("Helvetica Neue"), QStringLiteral("Arial"),
                          QStringLiteral("DejaVu Sans")};
  if (language.starts_with("ja")) {
    families << QStringLiteral("Noto Sans CJK JP") << QStringLiteral("Yu Gothic UI");
  } else {
    families << QStringLiteral("Noto Sans CJK SC") << QStringLiteral("Microsoft YaHei UI");
  }
  return families;
}

/// Text of one font and colour, broken into lines of a width.
class Lines {
 public:
  Lines(const QString& content, const QFont& font, double width, QColor colour,
        Qt::Alignment alignment = Qt::AlignLeft)
      : layout_(std::make_shared<QTextLayout>()), colour_(std::move(colour)) {
    QString broken = content;
    broken.replace(QLatin1Char('\n'), QChar::LineSeparator);
    layout_->setText(broken);
    layout_->setFont(font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout_->setTextOption(option);
    layout_->beginLayout();
    for (QTextLine line = layout_->createLine(); line.isValid(); line = layout_->createLine()) {
      line.setLineWidth(width);
      line.setPosition({0.0, height_});
      height_ += 1.12 * line.height();
    }
    layout_->endLayout();
  }

  [[nodiscard]] double height() const { return height_; }
  void paint(QPainter& painter, double x, double y) const {
    painter.setPen(colour_);
    layout_->draw(&painter, {x, y});
  }

 private:
  std::shared_ptr<QTextLayout> layout_;  // items are copied
  QColor colour_;
  double height_ = 0.0;
};

/// Lays blocks out, one function for each kind.
class PdfWriter {
 public:
  explicit PdfWriter(const report::Document& document)
      : document_(document), families_(familiesFor(document.language)) {}

  QByteArray pdf() {
    addTitle();
    for (const auto& section : document_.sections) addSection(section);
    return pages_.pdf({text(document_.fullTitle()), text(document_.subtitle),
                       text(document_.footer), text(document_.page), font(kSmallPt)});
  }

  void operator()(const report::Paragraph& paragraph);
  void operator()(const report::Facts& facts);
  void operator()(const report::Table& table);
  void operator()(const report::Chart& chart);
  void operator()(const report::Gallery& gallery);
  void operator()(const report::Signatures& signatures);

 private:
  struct Row {
    std::vector<Lines> cells;
    std::vector<double> x;
    double height = 0.0;
  };
  struct Drawn {
    QImage picture, heat;
    std::shared_ptr<Lines> caption;
    QSizeF size;  ///< of one picture
  };

  [[nodiscard]] QFont font(double points, bool isBold = false, bool isCode = false) const;
  void addTitle();
  void addSection(const report::Section& section);
  void addLines(const Lines& lines, double indent = 0.0);
  void addRow(const Row& row);
  [[nodiscard]] Row rowOf(const report::Table& table, const std::vector<report::Cell>& cells,
                          bool isHead) const;
  [[nodiscard]] Drawn drawn(const report::Figure& figure, double width) const;
  void addLegend(const report::Gallery& gallery);

  const report::Document& document_;
  QStringList families_;
  PdfPages pages_;
};

QFont PdfWriter::font(double points, bool isBold, bool isCode) const {
  QFont font;
  font.setFamilies(isCode ? QStringList{QStringLiteral("DejaVu Sans Mono"),
                                        QStringLiteral("Consolas"), QStringLiteral("Menlo")}
                          : families_);
  font.setStyleHint(isCode ? QFont::Monospace : QFont::SansSerif);
  font.setPixelSize(static_cast<int>(pt(points)));
  font.setBold(isBold);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

void PdfWriter::addLines(const Lines& lines, double indent) {
  pages_.add(lines.height(), [lines, x = pages_.left() + indent](QPainter& painter, double top) {
    lines.paint(painter, x, top);
  });
}

void PdfWriter::addTitle() {
  const double width = pages_.width();
  addLines({text(document_.kind), font(kBodyPt), width, colourOf(Tone::Muted)});
  addLines({text(document_.title), font(kTitlePt, true), width, colourOf(Tone::Plain)});
  addLines({text(document_.subtitle), font(kBodyPt), width, colourOf(Tone::Muted)});
  pages_.addSpace(pt(8));
}

/// A heading never stands alone, nor without the first pictures below it.
double leastBelowHeading(const report::Section& section) {
  const bool hasPictures =
      std::any_of(section.blocks.begin(), section.blocks.end(),
                  [](const auto& block) { return std::holds_alternative<report::Gallery>(block); });
  return hasPictures ? pt(kMostImagePt + 90.0) : pt(90);
}

void PdfWriter::addSection(const report::Section& section) {
  pages_.addSpace(pt(12));
  const Lines heading(text(section.title), font(kHeadingPt, true), pages_.width(),
                      colourOf(Tone::Plain));
  pages_.keepTogether(heading.height() + leastBelowHeading(section));
  addLines(heading);
  pages_.addSpace(pt(4));
  for (const auto& block : section.blocks) std::visit(*this, block);
}

void PdfWriter::operator()(const report::Paragraph& paragraph) {
  using report::TextRole;
  const auto role = paragraph.role;
  const double indent = role == TextRole::Bullet ? pt(10) : role == TextRole::Notice ? pt(8) : 0.0;
  const double size = role == TextRole::Lead      ? kLeadPt
                      : role == TextRole::Caption ? kSmallPt
                                                  : kBodyPt;
  const Lines lines(text(paragraph.text), font(size), pages_.width() - 2.0 * indent,
                    colourOf(role == TextRole::Caption ? Tone::Muted : Tone::Plain));
  if (role == TextRole::Notice) {
    const double height = lines.height() + pt(10);
    const QRectF box(pages_.left(), 0.0, pages_.width(), height);
    pages_.add(height, [lines, box, indent](QPainter& painter, double top) {
      const Tokens& t = tokensOf(Scheme::Light);
      painter.fillRect(box.translated(0.0, top), t.notice);
      painter.fillRect(QRectF(box.left(), top, pt(2.5), box.height()), t.review);
      lines.paint(painter, box.left() + indent, top + pt(5));
    });
  } else if (role == TextRole::Bullet) {
    pages_.add(lines.height(), [lines, x = pages_.left(), indent](QPainter& painter, double top) {
      painter.setBrush(colourOf(Tone::Plain));
      painter.setPen(Qt::NoPen);
      painter.drawEllipse(QPointF(x + pt(3), top + pt(6.2)), pt(1.3), pt(1.3));
      lines.paint(painter, x + indent, top);
    });
  } else {
    addLines(lines);
  }
  pages_.addSpace(pt(4));
}

void PdfWriter::operator()(const report::Facts& facts) {
  report::Table table{{{"", 0.28}, {"", 0.72}}, {}};
  for (const auto& [name, value] : facts.lines) {
    addRow(rowOf(table, {{name, Tone::Muted}, {value, Tone::Plain}}, false));
  }
  pages_.addSpace(pt(6));
}

PdfWriter::Row PdfWriter::rowOf(const report::Table& table, const std::vector<report::Cell>& cells,
                                bool isHead) const {
  double whole = 0.0;
  for (const auto& column : table.columns) whole += column.share;
  Row row;
  double x = pages_.left();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto& column = table.columns[i];
    const double width = pages_.width() * column.share / whole;
    const bool isCode = column.isCode && !isHead;
    const double size = isCode ? kCodePt : isHead ? kSmallPt : kBodyPt - 0.5;
    row.cells.emplace_back(text(cells[i].text), font(size, isHead, isCode),
                           width - (i + 1 < cells.size() ? pt(kCellGapPt) : 0.0),
                           colourOf(isHead || isCode ? Tone::Muted : cells[i].tone),
                           column.isNumber ? Qt::AlignRight : Qt::AlignLeft);
    row.x.push_back(x);
    row.height = std::max(row.height, row.cells.back().height());
    x += width;
  }
  row.height += pt(2.0 * kRowGapPt);
  return row;
}

void PdfWriter::addRow(const Row& row) {
  const double left = pages_.left();
  const double right = left + pages_.width();
  pages_.add(row.height, [row, left, right](QPainter& painter, double top) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      row.cells[i].paint(painter, row.x[i], top + pt(kRowGapPt));
    }
    painter.setPen(QPen(tokensOf(Scheme::Light).border, pt(0.5)));
    painter.drawLine(QPointF(left, top + row.height), QPointF(right, top + row.height));
  });
}

void PdfWriter::operator()(const report::Table& table) {
  std::vector<report::Cell> titles;
  for (const auto& column : table.columns) titles.push_back({column.title, Tone::Muted});
  const Row head = rowOf(table, titles, true);
  // The head comes with two rows at least, and again on every sheet.
  pages_.keepTogether(head.height + pt(40));
  addRow(head);
  for (const auto& cells : table.rows) {
    const Row row = rowOf(table, cells, false);
    if (row.height > pages_.room()) {
      pages_.keepTogether(pages_.fullHeight());
      addRow(head);
    }
    addRow(row);
  }
  pages_.addSpace(pt(8));
}

void PdfWriter::operator()(const report::Chart& chart) {
  const auto svg = std::make_shared<QSvgRenderer>(QByteArray::fromStdString(chart.svg));
  const bool isWide = chart.width > 600;
  const double width = isWide ? pages_.width() : pt(kWidestChartPt);
  const double height = width * chart.height / std::max(1, chart.width);
  pages_.add(height, [svg, rect = QRectF(pages_.left(), 0.0, width, height)](QPainter& painter,
                                                                             double top) {
    svg->render(&painter, rect.translated(0.0, top));
  });
  pages_.addSpace(pt(6));
}

PdfWriter::Drawn PdfWriter::drawn(const report::Figure& figure, double width) const {
  const auto image = [](const std::vector<std::byte>& jpeg) {
    return QImage::fromData(reinterpret_cast<const uchar*>(jpeg.data()),
                            static_cast<int>(jpeg.size()), "JPG");
  };
  Drawn drawn{image(figure.picture), image(figure.heat), nullptr, {}};
  if (!drawn.picture.isNull()) {
    drawn.size = QSizeF(drawn.picture.size())
                     .scaled(0.5 * (width - pt(4)), pt(kMostImagePt), Qt::KeepAspectRatio);
  }
  const QString caption = text(figure.verdict) + QStringLiteral(": ") + text(figure.text) +
                          QLatin1Char('\n') + text(figure.title);
  drawn.caption = std::make_shared<Lines>(caption, font(kSmallPt), width, colourOf(figure.tone));
  return drawn;
}

void PdfWriter::addLegend(const report::Gallery& gallery) {
  const Lines low(text(gallery.rampLow), font(kSmallPt), 0.35 * pages_.width(),
                  colourOf(Tone::Muted), Qt::AlignRight);
  const Lines high(text(gallery.rampHigh), font(kSmallPt), 0.35 * pages_.width(),
                   colourOf(Tone::Muted));
  const auto ramp = QImage::fromData(reinterpret_cast<const uchar*>(gallery.ramp.data()),
                                     static_cast<int>(gallery.ramp.size()), "JPG");
  const double left = pages_.left();
  const double third = 0.35 * pages_.width();
  const QRectF bar(left + third + pt(6), 0.0, 0.3 * pages_.width() - pt(12), pt(9));
  pages_.add(pt(18), [=](QPainter& painter, double top) {
    low.paint(painter, left, top);
    high.paint(painter, left + 0.65 / 0.35 * third, top);
    painter.drawImage(bar.translated(0.0, top), ramp);
  });
}

void PdfWriter::operator()(const report::Gallery& gallery) {
  addLegend(gallery);
  const double width = 0.5 * (pages_.width() - pt(16));
  for (std::size_t i = 0; i < gallery.figures.size(); i += 2) {
    std::vector<Drawn> row;
    double height = 0.0;
    for (std::size_t k = i; k < std::min(i + 2, gallery.figures.size()); ++k) {
      row.push_back(drawn(gallery.figures[k], width));
      height = std::max(height, row.back().size.height() + pt(3) + row.back().caption->height());
    }
    pages_.add(height + pt(12), [row, width, left = pages_.left()](QPainter& painter, double top) {
      double x = left;
      for (const Drawn& drawn : row) {
        painter.drawImage(QRectF({x, top}, drawn.size), drawn.picture);
        painter.drawImage(QRectF({x + drawn.size.width() + pt(4), top}, drawn.size), drawn.heat);
        drawn.caption->paint(painter, x, top + drawn.size.height() + pt(3));
        x += width + pt(16);
      }
    });
  }
}

void PdfWriter::operator()(const report::Signatures& signatures) {
  const double height = pt(52);
  pages_.keepTogether(height * static_cast<double>(signatures.roles.size()));
  for (const auto& role : signatures.roles) {
    const double roleWidth = 0.16 * pages_.width();
    const double width = 0.28 * pages_.width();
    const Lines title(text(role), font(kBodyPt, true), roleWidth, colourOf(Tone::Plain));
    std::vector<Lines> words;
    for (const auto* word : {&signatures.name, &signatures.date, &signatures.signature}) {
      words.emplace_back(text(*word), font(kSmallPt), width, colourOf(Tone::Muted));
    }
    pages_.add(height, [=, left = pages_.left()](QPainter& painter, double top) {
      title.paint(painter, left, top + pt(24));
      double x = left + roleWidth;
      for (const Lines& word : words) {
        painter.setPen(QPen(tokensOf(Scheme::Light).secondary, pt(0.6)));
        painter.drawLine(QPointF(x, top + pt(36)), QPointF(x + width - pt(8), top + pt(36)));
        word.paint(painter, x, top + pt(38));
        x += width;
      }
    });
  }
}

}  // namespace

QByteArray pdfOf(const report::Document& document) { return PdfWriter(document).pdf(); }

}  // namespace handful::ui
