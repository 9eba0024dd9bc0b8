#include "ui/theme/tokens.h"

namespace handful::ui {
namespace {

Tokens lightTokens() {
  return {
      .window = QColor(0xF4F5F7),
      .surface = QColor(0xFFFFFF),
      .raised = QColor(0xFFFFFF),
      .border = QColor(0xD9DCE1),
      .text = QColor(0x1B1F24),
      .secondary = QColor(0x57606A),
      .disabled = QColor(0x9AA3AD),
      .accent = QColor(0x0B6BCB),
      .onAccent = QColor(0xFFFFFF),
      .selection = QColor(0xDDEBFA),
      .hover = QColor(0xE9ECF0),
      .ok = QColor(0x0072B2),
      .ng = QColor(0xD55E00),
      .review = QColor(0xB58900),
      .unlabelled = QColor(0x7F8790),
      .seriesThird = QColor(0x00805F),
      .seriesFourth = QColor(0xA8507F),
      .attention = QColor(0x7A4D00),
      .notice = QColor(0xFFF4D6),
      .contour = QColor(0xFFE94D),
      .contourEdge = QColor(0, 0, 0, 160),
      .picture = QColor(0xE4E7EB),
  };
}

Tokens darkTokens() {
  return {
      .window = QColor(0x1B1D21),
      .surface = QColor(0x24272C),
      .raised = QColor(0x2C3036),
      .border = QColor(0x3A3F47),
      .text = QColor(0xE8EAED),
      .secondary = QColor(0xA8B0BA),
      .disabled = QColor(0x6B737D),
      .accent = QColor(0x5AA9F5),
      .onAccent = QColor(0x0D1B2A),
      .selection = QColor(0x263B52),
      .hover = QColor(0x2F343B),
      .ok = QColor(0x56B4E9),
      .ng = QColor(0xFF8A3D),
      .review = QColor(0xF0C340),
      .unlabelled = QColor(0x9AA3AD),
      .seriesThird = QColor(0x2CC295),
      .seriesFourth = QColor(0xE08DBB),
      .attention = QColor(0xF0C340),
      .notice = QColor(0x3A3220),
      .contour = QColor(0xFFE94D),
      .contourEdge = QColor(0, 0, 0, 160),
      .picture = QColor(0x121417),
  };
}

}  // namespace

const Tokens& tokensOf(Scheme scheme) {
  static const Tokens kLight = lightTokens();
  static const Tokens kDark = darkTokens();
  return scheme == Scheme::Dark ? kDark : kLight;
}

}  // namespace handful::ui
