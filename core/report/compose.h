#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "core/metrics/confusion.h"
#include "core/report/charts.h"
#include "core/report/document.h"
#include "core/report/language.h"
#include "core/report/report_data.h"

namespace handful::report {

/// Puts a report into words. Every sentence goes through say(), which is how the translators
/// of the window find it (translations/CMakeLists.txt) and how the report gets its language.
class Composer {
 public:
  Composer(const ReportData& data, const Language& language) : data_(data), language_(language) {}

  [[nodiscard]] Document document() const;

 private:
  using Values = std::initializer_list<std::string>;

  // compose.cpp
  [[nodiscard]] std::string say(const char* english, Values values = {}) const;
  [[nodiscard]] std::string number(double value, int digits) const;
  [[nodiscard]] std::string score(double value) const { return number(value, 3); }
  [[nodiscard]] std::string rate(double share) const;
  [[nodiscard]] std::string count(std::size_t value) const { return std::to_string(value); }
  [[nodiscard]] std::string orNotGiven(const std::string& text) const;
  [[nodiscard]] std::string verdict(const runtime::Inspection& inspection) const;
  [[nodiscard]] std::string truth(const pipeline::ScoredImage& image) const;
  [[nodiscard]] bool isManual() const;
  [[nodiscard]] bool hasReview() const;
  /// Lines that somebody or a preset drew after the set-up, maybe by looking at what is judged.
  [[nodiscard]] bool isMoved() const;
  [[nodiscard]] Section subject() const;

  // compose_notes.cpp: what others wrote in English
  [[nodiscard]] bool isEnglish() const;
  [[nodiscard]] std::string noted(const pipeline::Warning& warning) const;
  [[nodiscard]] std::string whyUnread(const std::string& english) const;
  [[nodiscard]] std::string whyChanged(const std::string& reason) const;
  [[nodiscard]] std::string device(const std::string& english) const;
  [[nodiscard]] std::string presetText(const std::string& preset) const;
  [[nodiscard]] std::string stage(const std::string& name) const;

  // compose_pixels.cpp: where the defects are, against masks
  [[nodiscard]] Section pixels() const;

  // compose_result.cpp: what was found
  [[nodiscard]] Section summary() const;
  void addAttention(std::vector<Block>& blocks) const;
  [[nodiscard]] Section result() const;
  [[nodiscard]] Table confusionTable() const;
  [[nodiscard]] Table ratesTable() const;
  void addKinds(std::vector<Block>& blocks) const;
  void addRoc(std::vector<Block>& blocks) const;
  [[nodiscard]] std::string rateText(metrics::Count count) const;
  void addFalseRejects(Facts& facts) const;
  [[nodiscard]] std::string intervalText(std::size_t smallerClass) const;
  [[nodiscard]] std::vector<Lane> lanes() const;
  [[nodiscard]] Section scores() const;
  [[nodiscard]] Section flagged() const;
  [[nodiscard]] Figure figure(const FlaggedImage& flagged) const;
  [[nodiscard]] std::string reason(const FlaggedImage& flagged) const;

  // compose_threshold.cpp: where OK ends and what that is worth
  [[nodiscard]] Section threshold() const;
  [[nodiscard]] std::string ruleName(const std::string& rule) const;
  [[nodiscard]] std::string presetName(const std::string& preset) const;
  /// Rule and preset of a line.
  [[nodiscard]] std::string origin(const project::ThresholdEntry& entry) const;
  [[nodiscard]] std::string ruleSentence() const;
  [[nodiscard]] std::string assumption() const;
  [[nodiscard]] std::string approximation() const;
  [[nodiscard]] std::string promise() const;
  [[nodiscard]] std::string reviewPromise() const;
  [[nodiscard]] std::string expected(const calibrate::Threshold& line) const;
  [[nodiscard]] std::string goodImagesLimit() const;
  [[nodiscard]] std::string moreImages() const;
  [[nodiscard]] Section auditTrail() const;
  [[nodiscard]] Section limits() const;

  // compose_verification.cpp: whether it kept its promise
  [[nodiscard]] Section verification() const;
  [[nodiscard]] std::string keptText(const pipeline::Verification& verification) const;
  [[nodiscard]] std::string missedText(const pipeline::Verification& verification) const;
  [[nodiscard]] Table verifiedTable(const pipeline::Verification& verification) const;

  // compose_method.cpp: how it was made, from what, by what
  [[nodiscard]] Section method() const;
  [[nodiscard]] Facts methodFacts() const;
  [[nodiscard]] std::string networkText() const;
  [[nodiscard]] std::string regionText() const;
  [[nodiscard]] std::string headsText() const;
  [[nodiscard]] std::string variationText() const;
  void addJudgement(std::vector<Block>& blocks) const;
  void addTraining(std::vector<Block>& blocks) const;
  [[nodiscard]] Section setUpImages() const;
  [[nodiscard]] Section judgedImages() const;
  [[nodiscard]] std::string stateText(FileState state) const;
  [[nodiscard]] Section versions() const;
  [[nodiscard]] Section signatures() const;

  const ReportData& data_;
  const Language& language_;
};

/// The report in words, ready to be laid out.
[[nodiscard]] inline Document compose(const ReportData& data, const Language& language = {}) {
  return Composer(data, language).document();
}

}  // namespace handful::report
