#pragma once

#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QSlider>
#include <QSpinBox>
#include <array>

#include "ui/models/region_previewer.h"
#include "ui/pages/page.h"
#include "ui/widgets/region_view.h"

namespace handful::ui {

/// Where the inspection looks: a rectangle or a polygon, and what in it is ignored. Optional;
/// the whole image is a good answer.
class RegionPage final : public Page {
  Q_OBJECT

 public:
  RegionPage(Workspace& workspace, QWidget* parent);
  [[nodiscard]] StepStatus status() const override;
  [[nodiscard]] QWidget* mainWidget() const override;

 protected:
  void showEvent(QShowEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] QSpinBox* makeField(const QString& objectName, const QString& name,
                                    QWidget* parent);
  [[nodiscard]] QVBoxLayout* makePictureSide();
  [[nodiscard]] QHBoxLayout* makeTools();
  void addTool(QHBoxLayout* row, RegionTool tool, const QString& objectName, const QString& icon,
               const QString& name, int key);
  void addViewButtons(QHBoxLayout* row);
  [[nodiscard]] QHBoxLayout* makeBrushRow();
  [[nodiscard]] QHBoxLayout* makeImageRow();
  [[nodiscard]] QWidget* makeSide();
  [[nodiscard]] Card* makeSeenCard();
  [[nodiscard]] Card* makeRegionCard();
  [[nodiscard]] Card* makeAlignCard();
  [[nodiscard]] EmptyState* makeEmpty();
  void watch();

  void refresh();
  void showRegion();
  void showImageName();
  void showAlignment();
  void showPreview(const RegionPreview& preview);
  void requestPreview();
  void chooseTool(RegionTool tool);
  void moveBy(int images);

  [[nodiscard]] const project::RegionSettings& region() const {
    return document().project().region;
  }
  /// The region with the size that it is in pixels of.
  [[nodiscard]] project::RegionSettings sized() const;
  [[nodiscard]] cv::Rect box() const;
  void takeOutline(const Corners& corners);
  void takeFields();
  void takeMask(const cv::Mat& mask, const QString& what);
  void takeAlignment();

  RegionPreviewer previewer_;
  RegionPreview preview_;  ///< the newest
  cv::Size reference_;     ///< of the region, empty until the first image was read
  QWidget* filled_;
  EmptyState* empty_ = nullptr;
  RegionView* view_ = nullptr;
  QButtonGroup* tools_ = nullptr;
  QLabel* hint_ = nullptr;
  QWidget* brushBar_ = nullptr;
  QSlider* brush_ = nullptr;
  QSlider* images_ = nullptr;
  QLabel* imageName_ = nullptr;
  QLabel* seen_ = nullptr;
  QLabel* seenText_ = nullptr;
  QLabel* regionText_ = nullptr;
  QLabel* appliesTo_ = nullptr;
  std::array<QSpinBox*, 4> fields_{};  ///< left, top, width, height
  QPushButton* whole_ = nullptr;
  QPushButton* ignoreNothing_ = nullptr;
  QCheckBox* align_ = nullptr;
  QSpinBox* angle_ = nullptr;
  QLabel* alignText_ = nullptr;
};

}  // namespace handful::ui
