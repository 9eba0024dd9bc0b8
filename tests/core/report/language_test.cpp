// In another language a report has no English left but names.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <type_traits>

#include "core/recipe/options.h"
#include "core/report/compose.h"
#include "tests/support/reported_project.h"
#include "tests/support/temp_dir.h"

namespace handful::report {
namespace {

using pipeline::WarningKind;

constexpr int kLastWarning = static_cast<int>(WarningKind::DefectTooSmall);

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Takes all letters out of a sentence and leaves its values.
std::string withoutLetters(const char* english) {
  std::string text(english);
  std::erase_if(text, isLetter);
  return text;
}

/// What an SVG writes: between its tags.
std::string writtenIn(const std::string& svg) {
  std::string text;
  bool isTag = false;
  for (const char c : svg) {
    if (c == '<') isTag = true;
    text += isTag ? ' ' : c;
    if (c == '>') isTag = false;
  }
  return text;
}

std::string textOf(const Block& block) {
  std::string all;
  const auto add = [&](const std::string& text) { all += text + "\n"; };
  std::visit(
      [&](const auto& content) {
        using Kind = std::decay_t<decltype(content)>;
        if constexpr (std::is_same_v<Kind, Paragraph>) {
          add(content.text);
        } else if constexpr (std::is_same_v<Kind, Table>) {
          for (const auto& column : content.columns) add(column.title);
          for (const auto& row : content.rows) {
            for (const auto& cell : row) add(cell.text);
          }
        } else if constexpr (std::is_same_v<Kind, Facts>) {
          for (const auto& [name, value] : content.lines) add(name + "\n" + value);
        } else if constexpr (std::is_same_v<Kind, Chart>) {
          add(content.alternative + "\n" + writtenIn(content.svg));
        } else if constexpr (std::is_same_v<Kind, Gallery>) {
          add(content.rampLow + "\n" + content.rampHigh);
          for (const auto& figure : content.figures) {
            add(figure.verdict + "\n" + figure.title + "\n" + figure.text);
          }
        } else {
          for (const auto& role : content.roles) add(role);
          add(content.name + "\n" + content.date + "\n" + content.signature);
        }
      },
      block);
  return all;
}

std::string textOf(const Document& document) {
  std::string all = document.kind + "\n" + document.footer + "\n" + document.page + "\n";
  for (const auto& section : document.sections) {
    all += section.title + "\n";
    for (const auto& block : section.blocks) all += textOf(block);
  }
  return all;
}

/// Words of three letters and more, numbers and hashes aside.
std::set<std::string> wordsOf(const std::string& text) {
  std::set<std::string> words;
  std::istringstream stream(text);
  for (std::string token; stream >> token;) {
    while (!token.empty() && !isLetter(token.back())) token.pop_back();
    while (!token.empty() && !isLetter(token.front())) token.erase(0, 1);
    const bool isPlain =
        std::all_of(token.begin(), token.end(), [](char c) { return isLetter(c) || c == '-'; });
    if (isPlain && token.size() > 2) words.insert(token);
  }
  return words;
}

class LanguageTest : public ::testing::Test {
 protected:
  LanguageTest() : reported(tests::reportedProject(temp / "p")) {
    NullProgress progress;
    data = projectReport({reported.project, reported.folder, "Ada"}, progress, {});
    foreign.code = "xx";
    foreign.translate = withoutLetters;
    noteEverything();
    names.merge(wordsOf(data.manifest.origin.objective + " " + data.manifest.origin.runtime));
    for (const auto& head : data.manifest.heads) names.insert(head.name);
    for (const auto& image : data.evaluation.images) names.merge(wordsOf(image.name));
    for (const auto& option : recipe::options()) names.insert(std::string(option.name));
  }

  /// All that the set-up and the evaluation say in English.
  void noteEverything() {
    for (int kind = 1; kind <= kLastWarning; ++kind) {
      data.warnings.push_back(
          {static_cast<WarningKind>(kind), "a.png", "Some English words about it."});
    }
    data.leftOut = {{WarningKind::Duplicate, "b.png", "b.png is the same picture as a.png."},
                    {WarningKind::Unreadable, "c.png", "c.png is no picture."}};
    data.evaluation.images.back().error = "The file is no picture.";
    data.flagged.front().error = "The file has gone away.";
    data.setUpSeconds = {{"load", 1},        {"network", 1}, {"features", 1}, {"calibrate", 1},
                         {"fine-tuning", 1}, {"golden", 1},  {"total", 6}};
    data.trainingDevice = "CPU, 1 thread";
    data.judgement = pipeline::Judgement();
    data.judgementText.clear();  // whoever has the language brings it
    data.manifest.origin.network = "fine-tuned";
    pipeline::PixelEvaluation pixels;
    pixels.masks = {2, 3};
    pixels.defectsWithRegion = {1, 2};
    pixels.goodWithRegion = {0, 4};
    pixels.meanOverlap = 0.25;
    pixels.scores = {{{0.987, 0.0}}, {{0.876, 0.0}}, {{0.765, 0.0}}, 5};
    pixels.leftOut = {{"m.png", "The mask shows no defect."}};
    data.evaluation.pixels = pixels;
  }

  test::TempDir temp;
  tests::ReportedProject reported;
  ReportData data;
  Language foreign;
  std::set<std::string> names = {"Ada",    "Station",   "Handful", "OpenVINO", "OpenCV", "Bracket",
                                 "deeper", "scratches", "only",    "SHA",      "SHA-",   "CPU"};
};

TEST_F(LanguageTest, NoEnglishIsLeftInAReportButNames) {
  for (const auto& word : wordsOf(textOf(compose(data, foreign)))) {
    EXPECT_TRUE(names.contains(word)) << word;
  }
  for (const char* network : {"frozen", "fine-tuned"}) {
    for (const char* preset : {"few-false-rejects", "few-missed-defects", ""}) {
      data.manifest.origin.network = network;
      data.thresholds.back().preset = preset;
      for (const auto& word : wordsOf(textOf(compose(data, foreign)))) {
        EXPECT_TRUE(names.contains(word)) << word;
      }
    }
  }
}

TEST_F(LanguageTest, EveryNoteHasASentenceOfItsOwn) {
  foreign.translate = [](const char* english) { return "§" + std::string(english); };
  const auto text = textOf(compose(data, foreign));
  std::set<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("§a.png ")) lines.insert(line);
  }
  EXPECT_EQ(lines.size(), 10U) << "of " << kLastWarning << " kinds, six are about no image";
  EXPECT_EQ(text.find("Some English words"), std::string::npos);
}

TEST_F(LanguageTest, InEnglishTheNotesAreThoseOfTheSetUp) {
  const auto text = textOf(compose(data));
  for (const char* sentence :
       {"Some English words about it.", "c.png is no picture.", "The file has gone away.",
        "m.png: The mask shows no defect.", "CPU, 3 threads"}) {
    EXPECT_NE(text.find(sentence), std::string::npos) << sentence;
  }
}

TEST_F(LanguageTest, PixelsAreThereWhereThereAreMasks) {
  const auto text = textOf(compose(data));
  for (const char* piece : {"Where the defects are", "1 of 2 = 50 % (95 %: 1.3 % to 99 %)", "0.987",
                            "0.876", "0.765", "2 of 3", "25 %"}) {
    EXPECT_NE(text.find(piece), std::string::npos) << piece;
  }
  data.evaluation.pixels.reset();
  EXPECT_EQ(textOf(compose(data)).find("Pixel AUROC"), std::string::npos);
}

}  // namespace
}  // namespace handful::report
