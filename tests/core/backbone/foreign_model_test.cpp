#include "core/backbone/foreign_model.h"

#include <gtest/gtest.h>

#include <functional>
#include <span>
#include <string>

#include "core/backbone/onnx_graph.h"
#include "core/backbone/onnx_subset.pb.h"
#include "core/base/error.h"
#include "tests/support/expect_error.h"
#include "tests/support/small_extractor.h"

namespace handful::backbone {
namespace {

constexpr int kFloat = 1;

onnx::ModelProto protoOf(const std::vector<std::byte>& file) {
  onnx::ModelProto model;
  EXPECT_TRUE(model.ParseFromArray(file.data(), static_cast<int>(file.size())));
  return model;
}

std::vector<std::byte> bytesOf(const onnx::ModelProto& model) {
  const auto text = model.SerializeAsString();
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

TEST(ForeignModel, KnowsItsInputAndItsValues) {
  const auto free = ForeignModel::parse(tests::mapExtractor());
  EXPECT_EQ(free.inputWidth(), 0);
  EXPECT_EQ(free.inputHeight(), 0);
  const auto fixed = ForeignModel::parse(tests::mapExtractor(96, 64));
  EXPECT_EQ(fixed.inputWidth(), 96);
  EXPECT_EQ(fixed.inputHeight(), 64);
  EXPECT_NE(fixed.valueNamed("patches"), "patches");
  EXPECT_NO_THROW(static_cast<void>(fixed.valueNamed("stem.relu")));  // not an output
  EXPECT_EQ(test::expectError(ErrorCode::Config, "its outputs are: embedding, patches",
                              [&] { return fixed.valueNamed("features"); }),
            "features");
}

// What our part of the schema does not name must come through as it was.
TEST(ForeignModel, KeepsWhatItDoesNotKnow) {
  auto proto = protoOf(tests::mapExtractor(64, 64));
  // Field 6 of a node is its documentation, field 4 of a model its domain.
  ASSERT_TRUE(proto.mutable_graph()->mutable_node(0)->MergeFromString("\x32\x09node note"));
  ASSERT_TRUE(proto.MergeFromString("\x22\x0amodel note"));
  const auto model = ForeignModel::parse(bytesOf(proto));
  OnnxGraph graph(model);
  graph.addNodesOf(model, graph.input("pixels", {1, 3, 64, 64}));
  graph.output(model.valueNamed("patches"), "patches", {1, 7, 4, 4});
  const auto file = graph.serialize();
  const std::string text(reinterpret_cast<const char*>(file.data()), file.size());
  EXPECT_NE(text.find("node note"), std::string::npos);
  EXPECT_NE(text.find("model note"), std::string::npos);
}

struct Hostile {
  const char* what;
  const char* sentence;  // a piece of it
  std::function<void(onnx::ModelProto&)> change;
};

const std::vector<Hostile>& hostileModels() {
  static const std::vector<Hostile> all = {
      {"weights elsewhere", "in another file",
       [](auto& m) {
         auto& tensor = *m.mutable_graph()->mutable_initializer(0);
         tensor.clear_raw_data();
         tensor.set_data_location(1);
         auto& entry = *tensor.add_external_data();
         entry.set_key("location");
         entry.set_value("/etc/passwd");
       }},
      {"weights elsewhere, in a node's attribute", "in another file",
       [](auto& m) {
         auto& attribute = *m.mutable_graph()->mutable_node(0)->add_attribute();
         attribute.mutable_t()->add_external_data()->set_key("location");
       }},
      {"weights elsewhere, in a graph within", "in another file",
       [](auto& m) {
         auto& attribute = *m.mutable_graph()->mutable_node(0)->add_attribute();
         attribute.mutable_g()->add_initializer()->set_data_location(1);
       }},
      {"weights elsewhere, in a function", "in another file",
       [](auto& m) {
         auto& node = *m.add_functions()->add_node();
         node.add_attribute()->mutable_t()->set_data_location(1);
       }},
      {"an absurd size", "no network has",
       [](auto& m) {
         auto& tensor = *m.mutable_graph()->add_initializer();
         tensor.set_name("huge");
         tensor.set_data_type(kFloat);
         for (int i = 0; i < 4; ++i) tensor.add_dims(1LL << 40);
       }},
      {"a negative size", "no network has",
       [](auto& m) { m.mutable_graph()->mutable_initializer(0)->set_dims(0, -5); }},
      {"too few numbers", "not as long",
       [](auto& m) { m.mutable_graph()->mutable_initializer(0)->set_raw_data("1234"); }},
      {"no numbers", "not as long",
       [](auto& m) { m.mutable_graph()->mutable_initializer(0)->clear_raw_data(); }},
      {"an unknown number format", "number format",
       [](auto& m) { m.mutable_graph()->mutable_initializer(0)->set_data_type(99); }},
      {"sparse constants", "sparse", [](auto& m) { m.mutable_graph()->add_sparse_initializer(); }},
      {"graphs without end", "too deeply",
       [](auto& m) {
         auto* graph = m.mutable_graph();
         for (int depth = 0; depth < 20; ++depth) {
           auto& attribute = *graph->add_node()->add_attribute();
           graph = attribute.mutable_g();
         }
         graph->set_name("innermost");
       }},
      {"an old operator set", "opset 13",
       [](auto& m) { m.mutable_opset_import(0)->set_version(9); }},
      {"two inputs", "more than one input",
       [](auto& m) { m.mutable_graph()->add_input()->set_name("mask"); }},
      {"no input", "no input", [](auto& m) { m.mutable_graph()->clear_input(); }},
      {"channels last", "[1, 3, height, width]",
       [](auto& m) {
         auto& shape = *m.mutable_graph()
                            ->mutable_input(0)
                            ->mutable_type()
                            ->mutable_tensor_type()
                            ->mutable_shape();
         shape.mutable_dim(1)->set_dim_value(224);
       }},
      {"bytes for pixels", "float32",
       [](auto& m) {
         m.mutable_graph()->mutable_input(0)->mutable_type()->mutable_tensor_type()->set_elem_type(
             2);
       }},
      {"a picture of no camera", "no camera",
       [](auto& m) {
         auto& shape = *m.mutable_graph()
                            ->mutable_input(0)
                            ->mutable_type()
                            ->mutable_tensor_type()
                            ->mutable_shape();
         shape.mutable_dim(2)->set_dim_value(1LL << 50);
       }},
      {"nothing", "no ONNX file", [](auto& m) { m.Clear(); }},
  };
  return all;
}

TEST(ForeignModel, RefusesHostileFilesWithOneSentence) {
  for (const auto& hostile : hostileModels()) {
    SCOPED_TRACE(hostile.what);
    auto proto = protoOf(tests::mapExtractor());
    hostile.change(proto);
    test::expectError(ErrorCode::Format, hostile.sentence,
                      [&] { return ForeignModel::parse(bytesOf(proto)).inputWidth(); });
  }
}

TEST(ForeignModel, RefusesDamagedFiles) {
  const auto file = tests::mapExtractor();
  test::expectError(ErrorCode::Format, "no ONNX file", [] {
    return ForeignModel::parse(std::as_bytes(std::span("\x89PNG no network at all"))).inputWidth();
  });
  for (std::size_t size = 0; size < file.size(); size += 13) {
    test::expectError(
        ErrorCode::Format,
        [&] { return ForeignModel::parse(std::span(file).first(size)).inputWidth(); },
        "cut to " + std::to_string(size));
  }
}

}  // namespace
}  // namespace handful::backbone
