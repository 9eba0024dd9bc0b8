// The products for processors with AVX2 and FMA: this file alone is compiled
// with -mavx2 -mfma. Eigen gets another name here: its templates would otherwise
// exist twice under one name, and the linker might give the AVX2 copy to a
// processor that cannot run it.
#include "core/density/products_kernel.h"

#define Eigen EigenAvx2
#define HANDFUL_KERNEL_NAMESPACE avx2
#include "core/density/products_kernel.inc"
