#include <gtest/gtest.h>

#include <QDomDocument>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include "ui/language.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

struct Message {
  QString context;
  QString source;
  QStringList translations;  ///< one, or the numerus forms
  bool isPlural = false;
  bool isUnfinished = false;
};

/// Reads a .ts file without help of the tools that wrote it.
std::vector<Message> messagesOf(const QString& language) {
  QFile file(QStringLiteral(HANDFUL_TRANSLATIONS "/handful_%1.ts").arg(language));
  QDomDocument document;
  std::vector<Message> messages;
  if (!file.open(QIODevice::ReadOnly) || !document.setContent(&file)) return messages;
  const auto contexts = document.elementsByTagName("context");
  for (int c = 0; c < contexts.size(); ++c) {
    const auto context = contexts.at(c).toElement();
    for (auto e = context.firstChildElement("message"); !e.isNull();
         e = e.nextSiblingElement("message")) {
      const auto translation = e.firstChildElement("translation");
      Message message{context.firstChildElement("name").text(),
                      e.firstChildElement("source").text(),
                      {},
                      e.attribute("numerus") == "yes",
                      translation.attribute("type") == "unfinished"};
      if (message.isPlural) {
        for (auto form = translation.firstChildElement("numerusform"); !form.isNull();
             form = form.nextSiblingElement("numerusform")) {
          message.translations << form.text();
        }
      } else {
        message.translations << translation.text();
      }
      messages.push_back(message);
    }
  }
  return messages;
}

QSet<QString> placeholdersOf(const QString& text) {
  static const QRegularExpression kPlaceholder("%(\\d|n)");
  QSet<QString> found;
  auto match = kPlaceholder.globalMatch(text);
  while (match.hasNext()) found.insert(match.next().captured());
  return found;
}

class TranslationTest : public ::testing::TestWithParam<const char*> {
 protected:
  void TearDown() override { installLanguage("en"); }
};

TEST_P(TranslationTest, IsComplete) {
  const auto messages = messagesOf(GetParam());
  EXPECT_GT(messages.size(), GetParam() == std::string("en") ? 5U : 150U);
  for (const auto& message : messages) {
    EXPECT_FALSE(message.isUnfinished) << message.source.toStdString();
    for (const auto& text : message.translations) {
      EXPECT_FALSE(text.isEmpty()) << message.source.toStdString();
    }
  }
}

TEST_P(TranslationTest, KeepsEveryPlaceholder) {
  for (const auto& message : messagesOf(GetParam())) {
    for (const auto& text : message.translations) {
      auto expected = placeholdersOf(message.source);
      auto found = placeholdersOf(text);
      if (message.isPlural) {  // "one image" may do without the number
        expected.remove("%n");
        found.remove("%n");
      }
      EXPECT_EQ(found, expected) << message.source.toStdString() << " -> " << text.toStdString();
    }
  }
}

TEST_P(TranslationTest, NamesWhatTheSourcesName) {
  QSet<QString> german;
  for (const auto& message : messagesOf("de")) german.insert(message.context + message.source);
  for (const auto& message : messagesOf(GetParam())) {
    EXPECT_TRUE(german.contains(message.context + message.source)) << message.source.toStdString();
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, TranslationTest, ::testing::Values("en", "de", "ja", "zh"));

TEST(Language, EachOneLoads) {
  const std::initializer_list<std::pair<const char*, const char*>> labels = {
      {"en", "unlabelled"}, {"de", "offen"}, {"ja", "未判定"}, {"zh", "未标注"}};
  for (const auto& [language, label] : labels) {
    installLanguage(language);
    EXPECT_EQ(Words::of(project::Label::Unlabelled), label) << language;
  }
  installLanguage("en");
}

TEST(Language, NumbersFollowIt) {
  installLanguage("de");
  EXPECT_EQ(Words::rate(0.0526), "5,3\u00a0%");
  EXPECT_EQ(Words::images(1), "1 Bild");
  EXPECT_EQ(Words::images(2), "2 Bilder");
  installLanguage("en");
  EXPECT_EQ(Words::images(1), "1 image");
}

}  // namespace
}  // namespace handful::ui
