#include "ui/models/pixels.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace handful::ui {
namespace {

QImage copyOf(const cv::Mat& rgb) {
  return QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step),
                QImage::Format_RGB888)
      .copy();
}

}  // namespace

QImage toQImage(const imaging::RgbImage& image) { return copyOf(image.pixels); }

QImage toQImage(const cv::Mat& pixels) {
  return QImage(pixels.data, pixels.cols, pixels.rows, static_cast<qsizetype>(pixels.step),
                QImage::Format_RGBA8888)
      .convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

QImage shrunk(const imaging::RgbImage& image, int sidePx) {
  const double scale = static_cast<double>(sidePx) / std::max(image.width(), image.height());
  if (scale >= 1.0) return copyOf(image.pixels);
  cv::Mat small;
  const cv::Size size(std::max(1, static_cast<int>(std::lround(scale * image.width()))),
                      std::max(1, static_cast<int>(std::lround(scale * image.height()))));
  cv::resize(image.pixels, small, size, 0, 0, cv::INTER_AREA);
  return copyOf(small);
}

QPainterPath contourOf(const cv::Mat& heat, double level) {
  const cv::Mat hot = heat >= level;
  std::vector<std::vector<cv::Point>> outlines;
  cv::findContours(hot, outlines, cv::RETR_CCOMP, cv::CHAIN_APPROX_NONE);
  QPainterPath path;
  for (const auto& outline : outlines) {
    QPolygonF polygon;
    for (const auto& point : outline) {
      polygon << QPointF((point.x + 0.5) / heat.cols, (point.y + 0.5) / heat.rows);
    }
    path.addPolygon(polygon);
    path.closeSubpath();
  }
  return path;
}

}  // namespace handful::ui
