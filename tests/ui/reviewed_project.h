#pragma once

#include <vector>

#include "tests/ui/open_workspace.h"

namespace handful::ui {

/// A project that is set up, with scores that a test can reckon with, without the network:
/// eight good pictures, three defects of which the first scores like a good one, and one
/// without a label.
class ReviewedProject : public OpenWorkspace {
 public:
  static constexpr std::size_t kMissed = 8;  ///< index of the defect with a low score
  static constexpr std::size_t kUnlabelled = 11;

  ReviewedProject() : OpenWorkspace(0) {
    std::vector<LabelledPath> files;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const auto file = temp / ("good " + std::to_string(i) + ".png");
      writeFileAtomically(file, "nobody looks at the pixels");
      files.push_back({file, project::Label::Ok});
    }
    document.addImages(files);
    workflow.setLabel({path(8), path(9), path(10)}, project::Label::Ng);
    workflow.setLabel({path(kUnlabelled)}, project::Label::Unlabelled);
    document.adoptRun(1, result(scores));
  }

  [[nodiscard]] const std::string& path(std::size_t image) const {
    return document.project().images[image].path;
  }

  /// As if every picture had been left out in turn, so that none needs the network; the set-up
  /// rests on the good ones.
  [[nodiscard]] pipeline::SetUpResult result(const std::vector<double>& ofImages) const {
    pipeline::SetUpResult result;
    auto& manifest = result.contents.manifest;
    const auto& images = document.project().images;
    for (std::size_t i = 0; i < images.size(); ++i) {
      result.normals.push_back(
          {images[i].path, ofImages[i], 0.5, cv::Mat(2, 2, CV_32FC1, cv::Scalar(0.5))});
      if (images[i].label == project::Label::Ok) manifest.calibrationScores.push_back(ofImages[i]);
    }
    manifest.threshold = calibrate::chooseThreshold(manifest.calibrationScores, 0.05);
    manifest.reviewThreshold = manifest.threshold.value;
    manifest.typicalPatch = 0.5;
    manifest.preparation = region::wholeImage(640, 480, 128);
    return result;
  }

  const std::vector<double> scores{0.80, 0.90, 0.95, 1.00, 1.05, 1.10,
                                   1.20, 1.30, 1.15, 3.00, 4.00, 2.50};
};

}  // namespace handful::ui
