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
};

namespace {

// One core for the process: making it loads the plugins, which takes 50 ms.
ov::Core& core() {
  static ov::Core instance;
  return instance;
}

std::string nameOf(const ov::Output<const ov::Node>& output) {
  const auto& names = output.get_names();
  // A tensor may have several names; the shortest is the one the graph declares as output.
  return *std::min_element(names.begin(), names.end(), [](const auto& a, const auto& b) {
    return std::pair(a.size(), a) < std::pair(b.size(), b);
  });
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

}  // namespace

OpenVinoBackend::OpenVinoBackend(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
OpenVinoBackend::~OpenVinoBackend() = default;

std::unique_ptr<OpenVinoBackend> OpenVinoBackend::load(std::span<const std::byte> onnx,
                                                       const OpenVinoOptions& options) {
  guardLibrary(ErrorCode::Device, "OpenVINO cannot start", options.device, [] { core(); });
  return guardLibrary(ErrorCode::Format, "The network cannot be loaded", "model.onnx", [&] {
    const std::string text(reinterpret_cast<const char*>(onnx.data()), onnx.size());
    const auto model = core().read_model(text, ov::Tensor());
    if (model->inputs().size() != 1 || model->input().get_partial_shape().is_dynamic()) {
      throw Error(ErrorCode::Format, "The network must have one input of a fixed size.",
                  "model.onnx");
    }
    requireFloat(*model);
    ov::AnyMap settings = {
        ov::hint::inference_precision(ov::element::f32),
        ov::hint::performance_mode(ov::hint::PerformanceMode::LATENCY),
    };
    if (options.threads > 0) settings.insert(ov::inference_num_threads(options.threads));

    auto impl = std::make_unique<Impl>();
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
    for (const auto& output : impl_->model.outputs()) {
      const auto tensor = impl_->request.get_tensor(output);
      Tensor copy;
      for (const auto extent : tensor.get_shape()) {
        copy.shape.push_back(static_cast<std::int64_t>(extent));
      }
      const auto* const values = tensor.data<float>();
      copy.values.assign(values, values + tensor.get_size());
      outputs.emplace(nameOf(output), std::move(copy));
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
