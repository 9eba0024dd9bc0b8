#pragma once

#include <gtest/gtest.h>

#include <QTest>
#include <string>

#include "core/base/atomic_file.h"
#include "core/data/sample_part.h"
#include "core/imaging/image_io.h"
#include "tests/support/temp_dir.h"
#include "ui/paths.h"
#include "ui/workspace.h"

namespace handful::ui {

/// A project with a few good pictures of the sample part, and everything that pages and
/// dialogs work with, without a window.
class OpenWorkspace {
 public:
  explicit OpenWorkspace(int goodImages) {
    document.create(temp / "project", "Bracket");
    std::vector<LabelledPath> images;
    for (int i = 0; i < goodImages; ++i) {
      const auto file = temp / ("good " + std::to_string(i) + ".png");
      writeFileAtomically(file, imaging::encodePng(data::renderGoodSample(1, i).image.pixels));
      images.push_back({file, project::Label::Ok});
    }
    document.addImages(images);
    auto settings = document.project().settings;
    settings.inputSide = 128;
    document.setSettings(settings);
  }

  [[nodiscard]] const project::Settings& settings() const { return document.project().settings; }

  test::TempDir temp;
  AppContext context;
  Document document{"tester"};
  JobQueue jobs;
  Workflow workflow{context, document, jobs};
  ThumbnailProvider thumbnails;
  UiSettings uiSettings{fromPath(temp / "handful.ini")};
  Workspace workspace{context, document, jobs, workflow, thumbnails, uiSettings};
};

}  // namespace handful::ui
