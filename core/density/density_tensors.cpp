#include "core/density/density_tensors.h"

#include "core/base/error.h"

namespace handful::density {
namespace {

const Tensor& find(const NamedTensors& tensors, const std::string& name, std::size_t dimensions) {
  const auto found = tensors.find(name);
  if (found == tensors.end() || found->second.shape.size() != dimensions ||
      found->second.values.empty()) {
    throw Error(ErrorCode::Format, "A head lacks the tensor \"" + name + "\" or it has no content.",
                name);
  }
  return found->second;
}

}  // namespace

Tensor tensorOf(const backbone::FeatureMatrix& matrix) {
  return {{matrix.rows(), matrix.cols()}, {matrix.data(), matrix.data() + matrix.size()}};
}

Tensor tensorOf(const Eigen::VectorXf& vector) {
  return {{vector.size()}, {vector.data(), vector.data() + vector.size()}};
}

backbone::FeatureMatrix matrixNamed(const NamedTensors& tensors, const std::string& name) {
  const auto& tensor = find(tensors, name, 2);
  return Eigen::Map<const backbone::FeatureMatrix>(tensor.values.data(), tensor.shape[0],
                                                   tensor.shape[1]);
}

Eigen::VectorXf vectorNamed(const NamedTensors& tensors, const std::string& name) {
  const auto& tensor = find(tensors, name, 1);
  return Eigen::Map<const Eigen::VectorXf>(tensor.values.data(), tensor.size());
}

void requireChannels(Eigen::Index actual, Eigen::Index expected, std::string_view head) {
  if (actual != expected) {
    throw Error(ErrorCode::Format, "A head does not fit the features of the network.",
                std::string(head));
  }
}

void requireCells(Eigen::Index cells, std::span<const std::uint8_t> mask, std::string_view head) {
  requireChannels(cells, static_cast<Eigen::Index>(mask.size()), head);
}

}  // namespace handful::density
