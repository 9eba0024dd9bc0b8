#pragma once

#include <ATen/core/Tensor.h>

namespace handful::losses {

/// What a network made of one batch: two random views of each of B pictures of good
/// parts, and M synthesised defects. Row i of every tensor of normals is picture i of
/// the batch. Float32 or float64.
struct StepFeatures {
  at::Tensor first;   ///< [B, C] u: L2-normalised backbone features of the first view
  at::Tensor second;  ///< [B, C] u': of the second view
  /// [B] int64: which normal row i shows; the same one may stand in several rows.
  at::Tensor instances;
  at::Tensor negatives;  ///< [M, C] u-: L2-normalised features of defects; undefined without
  /// [C] c: mean of the normals' features before training; fixed, without gradient.
  at::Tensor centre;
  // Only for losses that need a head; undefined without.
  at::Tensor firstProjected;   ///< [B, P] z = g(f(v))
  at::Tensor secondProjected;  ///< [B, P] z'
  at::Tensor firstPredicted;   ///< [B, P] p = h(z)
  at::Tensor secondPredicted;  ///< [B, P] p'
};

}  // namespace handful::losses
