#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// A report as blocks of finished text: what compose() makes and every writer lays out, so
/// that the page and the PDF cannot say different things. All text is plain UTF-8; escaping is
/// the writer's.
namespace handful::report {

enum class Tone { Plain = 1, Muted, Ok, Review, Ng };

enum class TextRole {
  Body = 1,
  Lead,     ///< what is to be read first
  Caption,  ///< small, beside something
  Bullet,
  Notice,  ///< needs attention; framed
};

struct Paragraph {
  std::string text;
  TextRole role = TextRole::Body;
};

struct Column {
  std::string title;
  double share = 1.0;  ///< of the width, relative to the other columns; > 0
  bool isNumber = false;
  bool isCode = false;  ///< hashes: fixed pitch, may break anywhere
};

struct Cell {
  std::string text;
  Tone tone = Tone::Plain;
};

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  ///< as many cells as columns
};

/// Names and values in two columns without a head.
struct Facts {
  std::vector<std::pair<std::string, std::string>> lines;
};

/// SVG within what SVG Tiny 1.2 knows, so that Qt draws it, too.
struct Chart {
  std::string svg;
  std::string alternative;  ///< what it shows, for those who cannot see it
  int width = 0;            ///< of the viewBox
  int height = 0;
};

/// A picture beside its heat map.
struct Figure {
  std::string verdict;
  Tone tone = Tone::Plain;
  std::string title;                     ///< the file
  std::string text;                      ///< why it is shown, score, hash
  std::vector<std::byte> picture, heat;  ///< JPEG; empty where the file cannot be read
};

struct Gallery {
  std::vector<std::byte> ramp;    ///< JPEG: the colours of all heat maps, from low to high
  std::string rampLow, rampHigh;  ///< what its ends mean
  std::vector<Figure> figures;
};

struct Signatures {
  std::vector<std::string> roles;     ///< one line to sign for each
  std::string name, date, signature;  ///< the words under the lines
};

using Block = std::variant<Paragraph, Table, Facts, Chart, Gallery, Signatures>;

struct Section {
  std::string title;
  std::vector<Block> blocks;
};

struct Document {
  std::string language;  ///< BCP 47
  std::string kind;      ///< "Inspection report"
  std::string title;     ///< the part
  std::string subtitle;
  std::string footer;  ///< on every sheet: release and package
  std::string page;    ///< "Page %1 of %2"
  std::vector<Section> sections;

  [[nodiscard]] std::string fullTitle() const {
    return title.empty() || title == kind ? kind : kind + ": " + title;
  }
};

}  // namespace handful::report
