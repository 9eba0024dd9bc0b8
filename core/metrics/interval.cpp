#include "core/metrics/interval.h"

#include <boost/math/distributions/binomial.hpp>

#include "core/base/error.h"

namespace handful::metrics {

Interval exactInterval(const Count& count, double level) {
  if (!(level >= 0.5 && level <= 0.9999)) {
    throw Error(ErrorCode::Config, "The level of confidence must lie between 50 % and 99.99 %.",
                "level");
  }
  if (count.count < 0 || count.of < count.count) {
    throw Error(ErrorCode::Internal, "A count must lie between zero and the total.");
  }
  if (count.of == 0) return {0.0, 1.0};
  return guardLibrary(ErrorCode::Numeric, "The interval could not be computed", {}, [&] {
    using Binomial = boost::math::binomial_distribution<>;
    const double tail = 0.5 * (1.0 - level);
    return Interval{Binomial::find_lower_bound_on_p(count.of, count.count, tail),
                    Binomial::find_upper_bound_on_p(count.of, count.count, tail)};
  });
}

}  // namespace handful::metrics
