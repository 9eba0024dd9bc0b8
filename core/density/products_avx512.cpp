// The products for processors with AVX-512, likewise: see products_avx2.cpp.
#include "core/density/products_kernel.h"

#define Eigen EigenAvx512
#define HANDFUL_KERNEL_NAMESPACE avx512
#include "core/density/products_kernel.inc"
