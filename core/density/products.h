#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/backbone/features.h"

/// The two matrix products that scoring spends its time in. Built three times, for any
/// x86-64 processor, for those with AVX2 and FMA, and for those with AVX-512, and chosen when the
/// program runs: small line PCs (Atom) have no AVX2, all others gain a factor of five.
namespace handful::density {

/// For each row of @p queries the row of @p bank that is nearest (Euclidean).
/// @param bankSquaredNorms squared norm of each row of the bank
/// @return [queries.rows()] row numbers
[[nodiscard]] std::vector<Eigen::Index> nearestRows(const backbone::FeatureMatrix& queries,
                                                    const backbone::FeatureMatrix& bank,
                                                    const Eigen::VectorXf& bankSquaredNorms);

/// Squared norm of each row of (rows - mean) * directions^T.
/// @param directions [kept, channels]
[[nodiscard]] Eigen::VectorXf projectedSquaredNorms(const backbone::FeatureMatrix& rows,
                                                    const Eigen::VectorXf& mean,
                                                    const backbone::FeatureMatrix& directions);

/// "AVX-512", "AVX2" or "generic": which build of the products this processor gets.
[[nodiscard]] const char* productsBuild() noexcept;

}  // namespace handful::density
