#pragma once

#include <QWidget>
#include <optional>

#include "ui/widgets/belief_dialog.h"
#include "ui/widgets/preset_choice.h"
#include "ui/workspace.h"

namespace handful::ui {

/// Before a set-up with fine-tuning: how thorough, and what the machine takes for a good
/// part and for a defect.
class SetupPlan final : public QWidget {
  Q_OBJECT

 public:
  SetupPlan(Workspace& workspace, QWidget* parent);

  /// Follows the project; draws only while it is visible.
  void refresh();
  /// The dialog where variation and defects are stated.
  void openBeliefs();

  [[nodiscard]] PresetChoice* presets() const noexcept { return presets_; }

 Q_SIGNALS:
  void presetChosen(const std::string& preset);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  struct Drawn {  ///< what the pictures were made from
    std::filesystem::path folder;
    std::string image;
    project::Settings settings;
    project::RegionSettings region;
    bool operator==(const Drawn&) const = default;
  };

  void draw();

  Workspace& workspace_;
  PresetChoice* presets_;
  BeliefStrip* strip_;
  BeliefLoader loader_;
  BeliefDialog* dialog_ = nullptr;
  std::optional<Drawn> drawn_;
};

}  // namespace handful::ui
