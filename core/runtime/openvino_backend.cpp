#include "core/runtime/openvino_backend.h"

#include <algorithm>
#include <openvino/openvino.hpp>
#include <string>
#include <utility>

#include "core/base/error.h"

namespace handful::runtime {

struct OpenVinoBackend::Impl {
  ov::CompiledModel model;
  ov::InferRequest request;
  std::vector<std::int64_t> inputShape;
  std::vector<std::string> outputNames;  // in the order of model.outputs()
};

namespace {

// One core for the process: making it loads the plugins, which takes 50 ms.
ov::Core& core() {
  static ov::Core instance;
  return instance;
}

void requireDevice(const std::string& device) {
  guardLibrary(ErrorCode::Device, "OpenVINO cannot start", device, [&] {
    if (!core().get_versions(device).empty()) return;
    throw Error(ErrorCode::Device, "OpenVINO knows no device of this name.", device);
  });
}

// As the file names its outputs: a compiled model adds the names of values that it has
// found to be the same.
std::vector<std::string> outputNamesOf(const ov::Model& model) {
  std::vector<std::string> names;
  for (const auto& output : model.outputs()) {
    const auto& all = output.get_names();
    names.push_back(*std::min_element(all.begin(), all.end()));
  }
  return names;
}

void requireFloat(const ov::Model& model) {
  const auto isNamedFloat = [](const auto& port) {
    return port.get_element_type() == ov::element::f32 && !port.get_names().empty();
  };
  const auto inputs = model.inputs();
  const auto outputs = model.outputs();
  if (!std::all_of(inputs.begin(), inputs.end(), isNamedFloat) ||
      !std::all_of(outputs.begin(), outputs.end(), isNamedFloat)) {
    throw Error(ErrorCode::Format, "The network's inputs and outputs must be float32 and named.",
                "model.onnx");
  }
}

/// A few bytes of a hostile file can ask for more memory than there is.
void requireSaneSizes(const ov::Model& model) {
  constexpr std::int64_t kMostElements = 1ll << 29;  // 2 GB
  for (const auto& operation : model.get_ordered_ops()) {
    for (const auto& output : operation->outputs()) {
      std::int64_t elements = 1;
      for (const auto& extent : output.get_partial_shape().is_static() ? output.get_partial_shape()
                                                                       : ov::PartialShape()) {
        const auto length = extent.get_length();
        if (length > 0 && elements > kMostElements / length) {
          throw Error(ErrorCode::Format, "The network needs more memory than any network.",
                      "model.onnx");
        }
        elements *= length;
      }
    }
  }
}

}  // namespace

OpenVinoBackend::OpenVinoBackend(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
OpenVinoBackend::~OpenVinoBackend() = default;

std::unique_ptr<OpenVinoBackend> OpenVinoBackend::load(std::span<const std::byte> onnx,
                                                       const OpenVinoOptions& options) {
  requireDevice(options.device);
  return guardLibrary(ErrorCode::Format, "The network cannot be loaded", "model.onnx", [&] {
    const std::string text(reinterpret_cast<const char*>(onnx.data()), onnx.size());
    const auto model = core().read_model(text, ov::Tensor());
    if (model->inputs().size() != 1 || model->input().get_partial_shape().is_dynamic()) {
      throw Error(ErrorCode::Format, "The network must have one input of a fixed size.",
                  "model.onnx");
    }
    requireFloat(*model);
    requireSaneSizes(*model);
    ov::AnyMap settings = {
        ov::hint::inference_precision(ov::element::f32),
        ov::hint::performance_mode(ov::hint::PerformanceMode::LATENCY),
    };
    if (options.threads > 0) settings.insert(ov::inference_num_threads(options.threads));

    auto impl = std::make_unique<Impl>();
    impl->outputNames = outputNamesOf(*model);
    impl->model = core().compile_model(model, options.device, settings);
    impl->request = impl->model.create_infer_request();
    for (const auto extent : impl->model.input().get_shape()) {
      impl->inputShape.push_back(static_cast<std::int64_t>(extent));
    }
    return std::unique_ptr<OpenVinoBackend>(new OpenVinoBackend(std::move(impl)));
  });
}

NamedTensors OpenVinoBackend::run(const Tensor& input) {
  if (input.shape != impl_->inputShape) {
    throw Error(ErrorCode::Config, "The picture has another size than the network's input.");
  }
  return guardLibrary(ErrorCode::Device, "OpenVINO cannot run the network", "CPU", [&] {
    auto destination = impl_->request.get_input_tensor();
    std::copy(input.values.begin(), input.values.end(), destination.data<float>());
    impl_->request.infer();

    NamedTensors outputs;
    for (std::size_t i = 0; i < impl_->outputNames.size(); ++i) {
      const auto tensor = impl_->request.get_output_tensor(i);
      Tensor copy;
      for (const auto extent : tensor.get_shape()) {
        copy.shape.push_back(static_cast<std::int64_t>(extent));
      }
      const auto* const values = tensor.data<float>();
      copy.values.assign(values, values + tensor.get_size());
      outputs.emplace(impl_->outputNames[i], std::move(copy));
    }
    return outputs;
  });
}

const std::vector<std::int64_t>& OpenVinoBackend::inputShape() const noexcept {
  return impl_->inputShape;
}

std::string openVinoVersion() {
  const auto version = ov::get_openvino_version();
  return std::string("OpenVINO ") + version.buildNumber;
}

}  // namespace handful::runtime
