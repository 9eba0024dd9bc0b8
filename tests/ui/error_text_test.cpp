#include "ui/error_text.h"

#include <gtest/gtest.h>

#include <set>

#include "ui/document.h"

namespace handful::ui {
namespace {

constexpr ErrorCode kCodes[] = {ErrorCode::Io,      ErrorCode::Format,  ErrorCode::FormatTooNew,
                                ErrorCode::Config,  ErrorCode::Numeric, ErrorCode::Device,
                                ErrorCode::Internal};

TEST(ErrorText, EachCodeHasASentenceOfItsOwn) {
  for (const char* subject : {"", "07.png"}) {
    std::set<QString> sentences;
    for (const auto code : kCodes) {
      const QString text = ErrorText::of(Error(code, "what", subject));
      EXPECT_GT(text.size(), 20);
      EXPECT_TRUE(text.endsWith('.')) << text.toStdString();
      EXPECT_FALSE(text.contains("%1")) << text.toStdString();
      EXPECT_FALSE(text.contains("failed") || text.contains("Error")) << text.toStdString();
      sentences.insert(text);
    }
    EXPECT_EQ(sentences.size(), std::size(kCodes));
  }
}

TEST(ErrorText, NamesTheFile) {
  for (const auto code : {ErrorCode::Io, ErrorCode::Format, ErrorCode::FormatTooNew}) {
    EXPECT_TRUE(ErrorText::of(Error(code, "what", "Prüfung/07.png")).contains("Prüfung/07.png"));
  }
}

TEST(ErrorText, SaysThatAProjectIsOpenElsewhere) {
  const auto inUse = std::make_exception_ptr(
      ProjectInUse(ErrorCode::Io, "The project is open on the computer \"line\".", "/p"));
  const auto io = std::make_exception_ptr(Error(ErrorCode::Io, "No such file.", "/p"));
  EXPECT_NE(ErrorText::of(inUse), ErrorText::of(io));
  EXPECT_TRUE(ErrorText::detailsOf(inUse).contains("line"));
}

TEST(ErrorText, DetailsHoldEveryCause) {
  std::exception_ptr caught;
  try {
    guardLibrary(ErrorCode::Format, "zip", "part.handful",
                 [] { throw std::runtime_error("CRC mismatch"); });
  } catch (...) {
    caught = std::current_exception();
  }
  const QString details = ErrorText::detailsOf(caught);
  EXPECT_TRUE(details.contains("zip"));
  EXPECT_TRUE(details.contains("CRC mismatch"));
  EXPECT_TRUE(details.contains("part.handful"));
}

TEST(ErrorText, KnowsWhatIsNotOurs) {
  const auto memory = ErrorText::of(std::make_exception_ptr(std::bad_alloc()));
  EXPECT_TRUE(memory.contains("memory"));
  const auto other = ErrorText::of(std::make_exception_ptr(std::runtime_error("?")));
  EXPECT_EQ(other, ErrorText::of(Error(ErrorCode::Internal, "")));
}

}  // namespace
}  // namespace handful::ui
