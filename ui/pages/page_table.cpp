#include "ui/pages/page_table.h"

#include <array>

#include "ui/pages/export_page.h"
#include "ui/pages/images_page.h"
#include "ui/pages/part_page.h"
#include "ui/pages/region_page.h"
#include "ui/pages/review_page.h"
#include "ui/pages/setup_page.h"
#include "ui/pages/threshold_page.h"
#include "ui/pages/verify_page.h"

namespace handful::ui {
namespace {

template <class T>
Page* make(Workspace& workspace, QWidget* parent) {
  return new T(workspace, parent);
}

constexpr std::array kPages = {
    PageEntry{"part", &make<PartPage>},     PageEntry{"images", &make<ImagesPage>},
    PageEntry{"region", &make<RegionPage>}, PageEntry{"setup", &make<SetupPage>},
    PageEntry{"review", &make<ReviewPage>}, PageEntry{"threshold", &make<ThresholdPage>},
    PageEntry{"verify", &make<VerifyPage>}, PageEntry{"export", &make<ExportPage>},
};

}  // namespace

std::span<const PageEntry> pageTable() noexcept { return kPages; }

}  // namespace handful::ui
