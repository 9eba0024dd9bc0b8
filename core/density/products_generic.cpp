// The products for any processor of the architecture.
#include "core/density/products_kernel.h"

#define HANDFUL_KERNEL_NAMESPACE generic
#include "core/density/products_kernel.inc"
