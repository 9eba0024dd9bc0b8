# Where the build finds what is not a plain Debian package. packaging/build
# fetches these into the cache folder; each can be replaced by hand with -D.
if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(handful_cache "$ENV{XDG_CACHE_HOME}/handful")
else()
  set(handful_cache "$ENV{HOME}/.cache/handful")
endif()
set(HANDFUL_TORCH_ROOT "${handful_cache}/torch-2.14.1" CACHE PATH
  "Folder with LibTorch 2.x: include/ and lib/.")
set(OpenVINO_DIR "${handful_cache}/openvino-2026.4.1/openvino/cmake" CACHE PATH
  "Folder of OpenVINOConfig.cmake.")

find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Eigen3 3.4 REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(Threads REQUIRED)
find_package(JPEG REQUIRED)
find_package(PNG REQUIRED)
find_package(TIFF REQUIRED)
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)
find_package(Protobuf REQUIRED)
find_package(OpenVINO REQUIRED COMPONENTS Runtime)

include(FindPkgConfig)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)

# find_package(OpenCV) would ask for all of OpenCV (177 more packages). SYSTEM
# includes, because its headers do not pass our warnings.
find_path(HANDFUL_OPENCV_INCLUDE opencv2/core.hpp PATH_SUFFIXES opencv4 REQUIRED)
find_library(HANDFUL_OPENCV_CORE opencv_core REQUIRED)
find_library(HANDFUL_OPENCV_IMGPROC opencv_imgproc REQUIRED)
add_library(handful_opencv INTERFACE)
target_include_directories(handful_opencv SYSTEM INTERFACE ${HANDFUL_OPENCV_INCLUDE})
target_link_libraries(handful_opencv INTERFACE ${HANDFUL_OPENCV_IMGPROC} ${HANDFUL_OPENCV_CORE})

# Not the find_package(Torch) of the wheel: it demands the CUDA toolkit.
if(HANDFUL_BUILD_TRAIN)
  if(NOT EXISTS "${HANDFUL_TORCH_ROOT}/lib/libtorch_cpu.so")
    message(FATAL_ERROR "No LibTorch in ${HANDFUL_TORCH_ROOT}: run packaging/build, "
      "or set HANDFUL_TORCH_ROOT, or configure with -DHANDFUL_BUILD_TRAIN=OFF.")
  endif()
  add_library(handful_torch INTERFACE)
  target_include_directories(handful_torch SYSTEM INTERFACE
    ${HANDFUL_TORCH_ROOT}/include ${HANDFUL_TORCH_ROOT}/include/torch/csrc/api/include)
  target_link_libraries(handful_torch INTERFACE
    ${HANDFUL_TORCH_ROOT}/lib/libtorch_cpu.so ${HANDFUL_TORCH_ROOT}/lib/libc10.so)
endif()
