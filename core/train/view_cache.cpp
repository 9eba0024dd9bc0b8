#include "core/train/view_cache.h"

#include <torch/torch.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/train/memory_fallback.h"

namespace handful::train {
namespace {

// More at once is slower on a CPU: the early maps no longer fit into its cache.
constexpr std::int64_t kAtOnce = 4;

}  // namespace

at::Tensor toPixels(std::span<const cv::Mat> pictures) {
  std::vector<at::Tensor> rows;
  for (const auto& picture : pictures) {
    if (picture.type() != CV_8UC3 || picture.size() != pictures.front().size()) {
      throw Error(ErrorCode::Internal, "Views must be RGB pictures of one size.");
    }
    const cv::Mat whole = picture.isContinuous() ? picture : picture.clone();
    // clone() on our side: the tensor must not outlive the picture it looks at.
    rows.push_back(at::from_blob(whole.data, {whole.rows, whole.cols, 3}, at::dtype(at::kByte))
                       .to(at::kFloat)
                       .clone()
                       .permute({2, 0, 1}));
  }
  return at::stack(rows).contiguous(at::MemoryFormat::ChannelsLast);
}

at::Tensor frozenOutputs(const nn::TrainableBackbone& backbone, const at::Device& device,
                         int lastFrozen, const std::vector<std::vector<cv::Mat>>& pictures,
                         const std::function<void(int)>& done, const std::stop_token& stop) {
  const torch::NoGradGuard noGrad;
  std::vector<at::Tensor> normals;
  std::int64_t atOnce = kAtOnce;
  for (const auto& views : pictures) {
    std::vector<at::Tensor> outputs;
    for (std::size_t i = 0; i < views.size();) {
      throwIfStopped(stop);
      std::size_t count = 0;
      outputs.push_back(halving(atOnce, kAtOnce, [&] {
        count = std::min(static_cast<std::size_t>(atOnce), views.size() - i);
        const auto pixels = toPixels(std::span(views).subspan(i, count)).to(device);
        return backbone.forwardGroups(pixels, 0, lastFrozen).contiguous();
      }));
      i += count;
      done(static_cast<int>(count));
    }
    normals.push_back(at::cat(outputs));
  }
  return at::stack(normals);
}

}  // namespace handful::train
