#pragma once

#include <QDialog>
#include <QListView>
#include <QSlider>
#include <opencv2/core.hpp>
#include <optional>
#include <vector>

#include "ui/models/picture_loader.h"
#include "ui/models/verified_list_model.h"
#include "ui/widgets/image_view.h"
#include "ui/workspace.h"

namespace handful::ui {

/// Images of a verification with their heat maps, to go through one by one.
class VerifiedImages final : public QDialog {
  Q_OBJECT

 public:
  VerifiedImages(Workspace& workspace, QWidget* parent);

  /// Opens with those of this label of which the inspection said this.
  void showOnly(const pipeline::Verification& verification, project::Label label,
                runtime::Verdict verdict);
  /// Opens with all of them, at this one.
  void showImage(const pipeline::Verification& verification, const QString& path);

  [[nodiscard]] bool isIdle() const noexcept { return loader_.isIdle(); }

 private:
  void start(const pipeline::Verification& verification,
             std::optional<std::pair<project::Label, runtime::Verdict>> only);
  void makeList();
  [[nodiscard]] QHBoxLayout* makeTools();
  void moveBy(int rows);
  void showCurrent();

  Workspace& workspace_;
  VerifiedListModel model_;
  PictureLoader loader_;
  std::vector<cv::Mat> heat_;  ///< of the images of the verification
  QListView* list_ = nullptr;
  ImageView* view_ = nullptr;
  QLabel* name_ = nullptr;
  QLabel* said_ = nullptr;
};

}  // namespace handful::ui
