#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace handful::train {

inline constexpr int kMostPlaces = 4;

/// Where training looks on large model inputs. A view has a fixed size; of a picture much larger
/// than that it would show the part in small, at a scale at which the network never sees it on
/// the line. So views are made of places that are no larger than what a view of a usual input
/// shows, the same ones on all normals.
/// @param input      of the model
/// @param regionMask CV_8UC1 of its size, 255 = inside; empty = everywhere
/// @param viewSidePx longer side of a view
/// @return the whole input where it is not larger than that; else at most kMostPlaces squares
///         spread over the region, at least half of each inside it
[[nodiscard]] std::vector<cv::Rect> trainingPlaces(cv::Size input, const cv::Mat& regionMask,
                                                   int viewSidePx);

}  // namespace handful::train
