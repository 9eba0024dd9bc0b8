#include "ui/error_text.h"

#include <new>

#include "ui/document.h"

namespace handful::ui {
namespace {

void appendCauses(const std::exception& error, QStringList& lines) {
  lines << QString::fromUtf8(error.what());
  try {
    std::rethrow_if_nested(error);
  } catch (const std::exception& cause) {
    appendCauses(cause, lines);
  } catch (...) {
    lines << QStringLiteral("unknown cause");
  }
}

}  // namespace

QString ErrorText::of(const Error& error) {
  const QString subject = QString::fromStdString(error.subject());
  const bool named = !subject.isEmpty();
  switch (error.code()) {
    case ErrorCode::Io:
      return named ? tr("“%1” cannot be read or written. Check that it is there, that you may "
                        "use it, and that the disk is not full.")
                         .arg(subject)
                   : tr("A file cannot be read or written. Check the disk and your permissions.");
    case ErrorCode::Format:
      return named ? tr("“%1” is damaged or of another kind. Copy it again from where it came "
                        "from, or leave it out.")
                         .arg(subject)
                   : tr("A file is damaged or of another kind. The details say which.");
    case ErrorCode::FormatTooNew:
      return tr("“%1” was made by a newer release of Handful. Install that release to open it.")
          .arg(named ? subject : tr("This file"));
    case ErrorCode::Config:
      return named ? tr("This does not work with “%1” as it is. The details say what is missing.")
                         .arg(subject)
                   : tr("This does not work with the present images and settings. The details "
                        "say what is missing.");
    case ErrorCode::Numeric:
      return tr(
          "The images give nothing to calculate with: they may all be the same picture. "
          "Add images of other good parts.");
    case ErrorCode::Device:
      return tr(
          "The processor or graphics card cannot run the network. Close other programs and "
          "try again; the details say what was missing.");
    case ErrorCode::Internal:
      break;
  }
  return tr(
      "Something went wrong inside the program; your project is saved. Please report it "
      "with the details.");
}

QString ErrorText::of(const std::exception_ptr& error) {
  try {
    std::rethrow_exception(error);
  } catch (const ProjectInUse& inUse) {
    return tr("The project “%1” is open in another program. Close it there, or work on another "
              "one; the details say where it is open.")
        .arg(QString::fromStdString(inUse.subject()));
  } catch (const Error& known) {
    return of(known);
  } catch (const std::bad_alloc&) {
    return tr("There is not enough memory. Close other programs, or use fewer or smaller images.");
  } catch (...) {
    return of(Error(ErrorCode::Internal, "unknown"));
  }
}

QString ErrorText::detailsOf(const std::exception_ptr& error) {
  QStringList lines;
  try {
    std::rethrow_exception(error);
  } catch (const Error& known) {
    appendCauses(known, lines);
    if (!known.subject().empty()) lines << QString::fromStdString(known.subject());
  } catch (const std::exception& other) {
    appendCauses(other, lines);
  } catch (...) {
    lines << QStringLiteral("unknown");
  }
  return lines.join(QLatin1Char('\n'));
}

}  // namespace handful::ui
