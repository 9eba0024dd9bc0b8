#pragma once

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <array>
#include <string>

#include "core/pipeline/judgement.h"

namespace handful::ui {

/// The pretrained and the fine-tuned network side by side: what was measured, which one is
/// used and why, and the user's word on it.
class NetworkComparison final : public QFrame {
  Q_OBJECT

 public:
  explicit NetworkComparison(QWidget* parent = nullptr);

  void show(const pipeline::Judgement& judgement);
  /// @param network one of project::kNetworks
  void setNetwork(const std::string& network);

  [[nodiscard]] QString verdict() const { return verdict_->text(); }

 Q_SIGNALS:
  void networkChosen(const std::string& network);  ///< by the user

 private:
  struct Row {
    QLabel* pretrained = nullptr;
    QLabel* tuned = nullptr;
  };

  [[nodiscard]] QLabel* makeValue();

  QLabel* verdict_;
  QLabel* pretrainedHead_;
  QLabel* tunedHead_;
  std::array<Row, 3> rows_;
  QComboBox* network_;
};

}  // namespace handful::ui
