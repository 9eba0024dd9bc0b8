#include "core/project/labels.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/support/expect_error.h"

namespace handful::project {
namespace {

TEST(Labels, NamesRoundTrip) {
  EXPECT_EQ(name(Label::Ok), "ok");
  EXPECT_EQ(name(Label::Ng), "ng");
  EXPECT_EQ(name(Label::Unlabelled), "unlabelled");
  for (const Label label : {Label::Ok, Label::Ng, Label::Unlabelled}) {
    EXPECT_EQ(labelNamed(name(label)), label);
  }
  for (const char* wrong : {"", "OK", "good", "ok "}) {
    test::expectError(
        ErrorCode::Format, [&] { (void)labelNamed(wrong); }, wrong);
  }
}

TEST(Labels, OfFolders) {
  EXPECT_EQ(labelOfFolder("good"), Label::Ok);
  EXPECT_EQ(labelOfFolder("OK"), Label::Ok);
  EXPECT_EQ(labelOfFolder("NG"), Label::Ng);
  EXPECT_EQ(labelOfFolder("bad"), Label::Ng);
  EXPECT_EQ(labelOfFolder("Defects"), Label::Ng);
  EXPECT_EQ(labelOfFolder("良品"), Label::Ok);
  EXPECT_EQ(labelOfFolder("不良"), Label::Ng);
  EXPECT_EQ(labelOfFolder("scratch"), Label::Unlabelled);
  EXPECT_EQ(labelOfFolder(""), Label::Unlabelled);
}

}  // namespace
}  // namespace handful::project
