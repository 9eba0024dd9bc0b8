#pragma once

#include "ui/app_context.h"
#include "ui/document.h"
#include "ui/jobs/job_queue.h"
#include "ui/models/thumbnail_provider.h"
#include "ui/settings/ui_settings.h"
#include "ui/workflow.h"

namespace handful::ui {

/// What every page works with. All of it outlives the pages.
struct Workspace {
  const AppContext& context;
  Document& document;
  JobQueue& jobs;
  Workflow& workflow;
  ThumbnailProvider& thumbnails;
  UiSettings& settings;
};

}  // namespace handful::ui
