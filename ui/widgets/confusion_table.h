#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>
#include <array>

#include "ui/models/labelled_scores.h"

namespace handful::ui {

/// What the images are (OK, NG, unlabelled) against what the inspection says of them.
/// Every count is a button that asks for its images.
class ConfusionTable final : public QWidget {
  Q_OBJECT

 public:
  explicit ConfusionTable(QWidget* parent);

  void show(const LabelledScores& scores, const Lines& lines);

 Q_SIGNALS:
  void imagesWanted(handful::project::Label label, handful::runtime::Verdict verdict);

 private:
  static constexpr std::size_t kSide = 3;
  struct Cell {
    QPushButton* button = nullptr;
    int count = -1;
  };

  [[nodiscard]] QPushButton* makeCell(project::Label label, runtime::Verdict verdict);
  void paintShapes();

  std::array<std::array<Cell, kSide>, kSide> cells_;
  std::array<QLabel*, kSide> shapes_{};
};

}  // namespace handful::ui
