#pragma once

#include <QLabel>
#include <QWidget>
#include <span>
#include <vector>

#include "core/base/progress.h"

namespace handful::ui {

/// The stages of a long operation, ticked one after another; never back.
class StageList final : public QWidget {
  Q_OBJECT

 public:
  explicit StageList(std::span<const Stage> stages, QWidget* parent = nullptr);
  void restart();
  void show(const Progress& progress);
  /// A stage that does not come this time is not listed.
  void setListed(Stage stage, bool isListed);

 private:
  enum class Mark { Open = 1, Here, Done };
  struct Row {
    Stage stage{};
    QLabel* mark = nullptr;
    QLabel* text = nullptr;
    QLabel* count = nullptr;
  };

  void setMark(const Row& row, Mark mark);

  std::vector<Row> rows_;
  std::size_t here_ = 0;
};

}  // namespace handful::ui
