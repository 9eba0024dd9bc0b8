#pragma once

#include <QComboBox>
#include <QListView>
#include <QSlider>
#include <string>

#include "ui/models/picture_loader.h"
#include "ui/models/review_list_model.h"
#include "ui/pages/page.h"
#include "ui/remedy.h"
#include "ui/widgets/image_view.h"

namespace handful::ui {

/// The pictures by score, each with its heat map.
class ReviewPage final : public Page {
  Q_OBJECT

 public:
  ReviewPage(Workspace& workspace, QWidget* parent);
  [[nodiscard]] StepStatus status() const override;
  [[nodiscard]] QWidget* mainWidget() const override { return list_; }

  /// Only the images of this label of which the inspection says this.
  void showOnly(project::Label label, runtime::Verdict verdict);
  /// @param path as in project::ImageEntry
  void showImage(const QString& path);

 private:
  void makeFilter();
  void addFilter(const QString& text, const ReviewFilter& filter);
  void makeList();
  [[nodiscard]] QVBoxLayout* makeListSide();
  [[nodiscard]] QVBoxLayout* makePictureSide();
  [[nodiscard]] QHBoxLayout* makePictureTools();
  [[nodiscard]] QHBoxLayout* makeVerdictRow();
  void addLabelKey(int key, project::Label label);
  void refresh();
  void showCurrent();
  void showRemedy(const ReviewItem* item);
  void takeRemedy(const std::optional<Lines>& lines);
  void keepCurrent();
  void moveBy(int rows);
  void label(project::Label label);
  [[nodiscard]] const ReviewItem* current() const;

  ReviewListModel model_;
  PictureLoader loader_;
  QWidget* filled_;
  EmptyState* empty_ = nullptr;
  QComboBox* show_ = nullptr;
  QListView* list_ = nullptr;
  QLabel* scoring_ = nullptr;
  QPushButton* scoreNow_ = nullptr;
  ImageView* view_ = nullptr;
  QSlider* opacity_ = nullptr;
  QLabel* name_ = nullptr;
  QLabel* verdict_ = nullptr;
  QPushButton* inFactOk_ = nullptr;
  QPushButton* inFactNg_ = nullptr;
  Notice* remedyBar_ = nullptr;
  Remedy remedy_;
  LabelledScores scores_;
  std::vector<ReviewFilter> filters_;  ///< as in show_
  std::string currentPath_;
  bool hasChosen_ = false;  ///< the user went to this picture
  bool isKeeping_ = false;
};

}  // namespace handful::ui
