#include "core/project/labels.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/base/error.h"

namespace handful::project {
namespace {

constexpr std::array<std::pair<Label, std::string_view>, 3> kNames = {{
    {Label::Ok, "ok"},
    {Label::Ng, "ng"},
    {Label::Unlabelled, "unlabelled"},
}};

char lowerCase(char letter) noexcept {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

}  // namespace

std::string_view name(Label label) noexcept {
  for (const auto& [known, text] : kNames) {
    if (known == label) return text;
  }
  return "?";
}

Label labelNamed(std::string_view name) {
  for (const auto& [label, text] : kNames) {
    if (text == name) return label;
  }
  throw Error(ErrorCode::Format, "There is no label \"" + std::string(name) + "\".",
              std::string(name));
}

Label labelOfFolder(std::string_view folderName) {
  std::string folder(folderName);
  std::transform(folder.begin(), folder.end(), folder.begin(), lowerCase);
  if (folder == "good" || folder == "ok") return Label::Ok;
  if (folder == "bad" || folder == "ng") return Label::Ng;
  return Label::Unlabelled;
}

}  // namespace handful::project
