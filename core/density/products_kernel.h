#pragma once

/// The builds of products_kernel.inc.
namespace handful::density {

/// So many queries are taken at a time.
constexpr long kQueryBlock = 128;

#define HANDFUL_DECLARE_KERNEL(build)                                                    \
  namespace build {                                                                      \
  void nearest(const float* queries, long queryCount, const float* bank, long bankCount, \
               long channels, const float* bankSquaredNorms, long* result);              \
  void projected(const float* rows, long rowCount, long channels, const float* mean,     \
                 const float* directions, long kept, float* result);                     \
  }

HANDFUL_DECLARE_KERNEL(generic)
HANDFUL_DECLARE_KERNEL(avx2)
HANDFUL_DECLARE_KERNEL(avx512)

#undef HANDFUL_DECLARE_KERNEL

}  // namespace handful::density
