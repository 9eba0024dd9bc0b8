#pragma once

#include <opencv2/core.hpp>

namespace handful::synth {

/// Where a defect shall be and how large.
struct DefectSite {
  cv::Point centre;     ///< pixel of the picture
  double areaPx = 0.0;  ///< > 0, about what it shall cover
};

/// What a kind of defect draws: pixels to be laid over a part of the picture. The synthesizer
/// fades it to the strength wanted, keeps it inside the region, and makes the mask of it.
struct Overlay {
  cv::Rect where;   ///< inside the picture, not empty
  cv::Mat pixels;   ///< CV_8UC3, size of where
  cv::Mat opacity;  ///< CV_32FC1, size of where, 0..1
};

/// A square of 2 reach + 1 pixels around a centre, and what of it the picture shows.
struct Window {
  Window(cv::Point centre, int reach, cv::Size picture)
      : side(2 * reach + 1),
        inPicture(cv::Rect(centre.x - reach, centre.y - reach, side, side) &
                  cv::Rect({0, 0}, picture)),
        inSquare(inPicture.x - centre.x + reach, inPicture.y - centre.y + reach, inPicture.width,
                 inPicture.height) {}

  int side;
  cv::Rect inPicture;  ///< pixels of the picture
  cv::Rect inSquare;   ///< the same pixels, counted in the square
};

}  // namespace handful::synth
