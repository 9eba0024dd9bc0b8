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

/// What people call their folders, in the languages of the window.
constexpr std::array<std::pair<Label, std::string_view>, 26> kFolders = {{
    {Label::Ok, "good"},    {Label::Ok, "ok"},      {Label::Ok, "pass"},
    {Label::Ok, "normal"},  {Label::Ok, "gut"},     {Label::Ok, "io"},
    {Label::Ok, "良品"},    {Label::Ok, "正常"},    {Label::Ok, "合格"},
    {Label::Ng, "bad"},     {Label::Ng, "ng"},      {Label::Ng, "nok"},
    {Label::Ng, "fail"},    {Label::Ng, "reject"},  {Label::Ng, "rejects"},
    {Label::Ng, "defect"},  {Label::Ng, "defects"}, {Label::Ng, "defective"},
    {Label::Ng, "anomaly"}, {Label::Ng, "fehler"},  {Label::Ng, "schlecht"},
    {Label::Ng, "nio"},     {Label::Ng, "不良"},    {Label::Ng, "不良品"},
    {Label::Ng, "異常"},    {Label::Ng, "缺陷"},
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
  const auto* const found = std::find_if(kFolders.begin(), kFolders.end(),
                                         [&](const auto& entry) { return entry.second == folder; });
  return found == kFolders.end() ? Label::Unlabelled : found->first;
}

}  // namespace handful::project
