#pragma once

#include <QFrame>
#include <QLabel>
#include <QRadioButton>
#include <QWidget>
#include <map>
#include <string>
#include <vector>

namespace handful::ui {

/// One of several: a radio button with a sentence and a figure on a card that can be
/// clicked anywhere.
class ChoiceCard final : public QFrame {
  Q_OBJECT

 public:
  ChoiceCard(const QString& objectName, const QString& title, const QString& sentence,
             QWidget* parent);

  void setNote(const QString& note);
  [[nodiscard]] QString note() const { return note_->text(); }
  [[nodiscard]] QRadioButton* radio() const noexcept { return radio_; }

 protected:
  void mousePressEvent(QMouseEvent* event) override;

 private:
  QRadioButton* radio_;
  QLabel* note_;
};

/// Quick, standard or thorough, each with what it does and how long it takes.
class PresetChoice final : public QWidget {
  Q_OBJECT

 public:
  /// @param device where it is computed, as Words::device()
  PresetChoice(const QString& device, QWidget* parent);

  void setPreset(const std::string& preset);
  [[nodiscard]] std::string preset() const;

  /// @param seconds by preset; those without one are said to be estimated still
  void setSeconds(const std::map<std::string, double>& seconds);
  [[nodiscard]] QString timeOf(const std::string& preset) const;

 Q_SIGNALS:
  void chosen(const std::string& preset);  ///< by the user

 private:
  std::map<std::string, ChoiceCard*> cards_;
};

/// "about 40 s", or that it is being estimated.
[[nodiscard]] QString presetTimeText(const std::map<std::string, double>& seconds,
                                     const std::string& preset);

}  // namespace handful::ui
