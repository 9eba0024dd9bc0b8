#pragma once

#include <QColor>

/// The look in numbers: nowhere else stands a colour, a distance or a size.
namespace handful::ui {

enum class Scheme { Light = 1, Dark };

struct Tokens {
  QColor window;       ///< behind everything
  QColor surface;      ///< cards
  QColor raised;       ///< popovers, fields
  QColor border;       ///< 1 px around cards and fields
  QColor text;         ///< at least 4.5 : 1 on window and surface, as is
  QColor secondary;    ///< captions
  QColor disabled;     ///< what cannot be used just now
  QColor accent;       ///< the one primary button, selection, focus ring
  QColor onAccent;     ///< text on it
  QColor selection;    ///< behind a selected row
  QColor hover;        ///< behind what the pointer is over
  QColor ok;           ///< Okabe-Ito, with a circle
  QColor ng;           ///< Okabe-Ito, with a triangle
  QColor review;       ///< with a square
  QColor unlabelled;   ///< with a ring
  QColor seriesThird;  ///< third and fourth line of a chart (Okabe-Ito), with shapes
  QColor seriesFourth;
  QColor attention;    ///< text of a warning
  QColor notice;       ///< behind a warning
  QColor contour;      ///< around what lies above the threshold, on any picture
  QColor contourEdge;  ///< under it, so that it shows on bright pictures too
  QColor picture;      ///< around pictures: they are the brightest thing on the screen
};

[[nodiscard]] const Tokens& tokensOf(Scheme scheme);

namespace spacing {
inline constexpr int kTiny = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kHuge = 24;
inline constexpr int kVast = 32;
}  // namespace spacing

namespace type {
inline constexpr int kBodyPx = 13;
inline constexpr int kCaptionPx = 12;
inline constexpr int kPurposePx = 16;
inline constexpr int kTitlePx = 20;
inline constexpr int kFigurePx = 26;  ///< the one number of a card
}  // namespace type

inline constexpr int kRadiusPx = 6;
inline constexpr int kIconPx = 20;

}  // namespace handful::ui
