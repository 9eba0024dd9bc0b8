#include "core/pipeline/export_package.h"

#include <system_error>

#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/package/package_files.h"
#include "core/runtime/inspector.h"

namespace handful::pipeline {
namespace {

// A rename would replace a device or a folder as readily as a file.
void refuseDevices(const std::filesystem::path& file) {
  std::error_code ignored;
  const auto status = std::filesystem::status(file, ignored);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    throw Error(ErrorCode::Io,
                "There is something else than a file in this place. Choose another name.",
                toUtf8(file));
  }
}

// A slip of the hand must not turn a picture or the project itself into a package.
void refuseOtherFiles(const std::filesystem::path& file) {
  std::error_code absent;
  if (std::filesystem::file_size(file, absent) == 0 || absent) return;
  if (fileBeginsWith(file, "PK")) return;  // as every zip file
  throw Error(ErrorCode::Io,
              "There is a file in this place that is no package, and it is not replaced. Choose "
              "another name, such as part.handful.",
              toUtf8(file));
}

}  // namespace

ExportResult verifyPackage(const std::filesystem::path& file) {
  const auto loaded = package::readPackage(file);
  const auto inspector = runtime::Inspector::create(loaded.contents);
  runtime::checkGolden(inspector, loaded.contents.golden);
  return {loaded.sha256, std::filesystem::file_size(file),
          static_cast<int>(loaded.contents.golden.size())};
}

ExportResult exportPackage(const package::Contents& contents, const std::filesystem::path& file,
                           ProgressSink& progress, const std::stop_token& stop) {
  throwIfStopped(stop);
  log::info("Writing the package " + toUtf8(file) + ".");
  refuseDevices(file);
  refuseOtherFiles(file);
  // Beside its place first: a package that does not pass must not replace one that did.
  std::filesystem::path candidate = file;
  candidate += ".checking";
  package::writePackage(contents, candidate);
  progress.report({Stage::Exporting, 1, 3, 1.0 / 3.0});
  try {
    throwIfStopped(stop);
    const auto result = verifyPackage(candidate);
    progress.report({Stage::Exporting, 2, 3, 2.0 / 3.0});
    std::error_code failure;
    std::filesystem::rename(candidate, file, failure);
    if (failure) {
      throw Error(ErrorCode::Io, "The package cannot be replaced: " + failure.message() + ".",
                  toUtf8(file));
    }
    progress.report({Stage::Exporting, 3, 3, 1.0});
    return result;
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove(candidate, ignored);
    throw;
  }
}

}  // namespace handful::pipeline
