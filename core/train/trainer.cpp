#include "core/train/trainer.h"

#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>
#include <optional>
#include <type_traits>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/progress.h"
#include "core/base/rng.h"
#include "core/losses/loss_catalog.h"
#include "core/nn/projection_head.h"
#include "core/nn/torch_guard.h"
#include "core/train/feature_spread.h"
#include "core/train/fit_state.h"
#include "core/train/memory_fallback.h"
#include "core/train/schedule.h"

namespace handful::train {
namespace {

namespace functional = torch::nn::functional;
using Clock = std::chrono::steady_clock;

constexpr int kMonitorEvery = 5;  // steps
constexpr std::int64_t kAllRows = std::numeric_limits<std::int64_t>::max();

double secondsSince(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

at::Tensor pooled(const at::Tensor& maps) { return maps.mean({2, 3}); }

/// Which cached views a step sees.
struct Batch {
  int place = 0;                        ///< of all of them
  std::vector<std::int64_t> instances;  ///< [B] normals at this place, rows of the cache
  std::vector<std::int64_t> rows;       ///< [2B] of the cache, first views before second ones
  std::vector<std::int64_t> negatives;  ///< [M] rows of the cache of negatives
};

class Fit {
 public:
  Fit(nn::TrainableBackbone& backbone, const ViewCache& cache, std::span<const int> normals,
      const recipe::TrainConfig& config, std::uint64_t seed, const std::stop_token& stop)
      : backbone_(backbone),
        config_(config),
        normals_(normals.begin(), normals.end()),
        seed_(seed),
        stop_(stop),
        places_(cache.places),
        views_(cache.normals.size(1)),
        trainedViews_(views_ - config.heldOutViews),
        cached_(cache.normals.flatten(0, 1)),
        mostRows_(std::max<std::int64_t>(
            2 * config.batchPairs + config.batchNegatives,
            static_cast<std::int64_t>(normals.size()) * places_ * cache.normals.size(1))) {
    if (cache.negatives.defined()) {
      negativesPerNormal_ = cache.negatives.size(1);
      cachedNegatives_ = cache.negatives.flatten(0, 1);
    }
    if (normals_.empty() || trainedViews_ < 2) {
      throw Error(ErrorCode::Internal, "A training needs normals and two views of each.");
    }
    lastGroup_ = backbone.groupCount() - 1;
    firstGroup_ = firstTrainedGroup(backbone, config);
    const auto trained = backbone_.unfreeze(firstGroup_, lastGroup_);
    makeTerms();
    makeOptimizer(trained);
    for (int place = 0; place < places_; ++place) {
      centres_.push_back(inParts([this, place] { return meanOfViews(place); }));
    }
  }

  FitResult run(const ReportSink& report, CheckpointFile& file) {
    const auto begin = Clock::now();
    FitResult result;
    const auto before = backbone_.toNamedTensors();
    spread_ = inParts([this] { return monitor(); });
    const double firstRank = spread_.rank;
    const auto kept = file.load();
    const bool goesOn = kept && restore(*kept, result);
    const int firstStep = static_cast<int>(result.history.size());
    const bool isFinished = goesOn && kept->isFinished;
    for (int step = firstStep; step < config_.steps && !isFinished; ++step) {
      throwIfStopped(stop_);
      auto entry = inParts([this, step] { return train(step); });
      if (!entry) {
        result.outcome = FitOutcome::NotFinite;
        break;
      }
      watch(*entry, secondsSince(begin) / (step + 1 - firstStep));
      result.history.push_back(*entry);
      report(result.history.back());
      if (spread_.rank < config_.collapseShare * firstRank) {
        result.outcome = FitOutcome::Collapsed;
        break;
      }
      if (step + 1 < config_.steps && file.isDue()) file.save(state(result, false));
    }
    if (!isFinished) file.save(state(result, true));
    result.weights = result.outcome == FitOutcome::Trained ? backbone_.toNamedTensors() : before;
    result.seconds = secondsSince(begin);
    result.tookParts = rowsAtOnce_ < kAllRows;
    return result;
  }

 private:
  struct Spread {
    double rank = 0.0;
    double cosine = 0.0;
  };
  struct Term {
    const losses::LossKind* kind;
    double weight;
  };

  template <class Work>
  std::invoke_result_t<Work> inParts(Work work) {
    return halving(rowsAtOnce_, mostRows_, work);
  }

  /// Completes the report of a step with what is measured now and then.
  void watch(StepReport& entry, double secondsPerStep) {
    if (entry.step % kMonitorEvery == 0 || entry.step == config_.steps) {
      spread_ = inParts([this] { return monitor(); });
    }
    entry.effectiveRank = spread_.rank;
    entry.meanCosine = spread_.cosine;
    entry.secondsLeft = secondsPerStep * (config_.steps - entry.step);
  }

  // --- Checkpoints --------------------------------------------------------------

  [[nodiscard]] Checkpoint state(const FitResult& result, bool isFinished) {
    Checkpoint checkpoint{
        static_cast<int>(result.history.size()), isFinished, result.outcome, result.history, {}};
    if (result.outcome == FitOutcome::Trained) {
      checkpoint.tensors = stateTensors(parameters_, *optimizer_, !isFinished);
    }
    return checkpoint;
  }

  /// @return false if it does not fit: nothing is then changed
  bool restore(const Checkpoint& kept, FitResult& result) {
    const bool isSound =
        static_cast<int>(kept.history.size()) == kept.step && kept.step <= config_.steps;
    const bool hasTensors = kept.outcome == FitOutcome::Trained;
    if (!isSound || (hasTensors && !restoreState(kept.tensors, parameters_, *optimizer_,
                                                 !kept.isFinished, kept.step))) {
      log::warning("The state that was kept of a training does not fit it and is passed over.");
      return false;
    }
    result.outcome = kept.outcome;
    result.history = kept.history;
    if (!kept.history.empty()) {
      spread_ = {kept.history.back().effectiveRank, kept.history.back().meanCosine};
    }
    log::info("The training goes on after step " + std::to_string(kept.step) + ".");
    return true;
  }

  // --- Steps ----------------------------------------------------------------------

  void makeTerms() {
    for (const auto& [name, weight] : config_.objective) {
      const auto& kind = losses::lossNamed(name);
      // Without prior knowledge of defects the term is left out (COFT-AD).
      if (kind.needsNegatives && !cachedNegatives_.defined()) continue;
      terms_.push_back({&kind, weight});
    }
    const bool needsHead = std::any_of(terms_.begin(), terms_.end(),
                                       [](const Term& term) { return term.kind->needsHead; });
    if (needsHead) {
      head_ = std::make_unique<nn::ProjectionHead>(
          nn::ProjectionHead::Config{.features = backbone_.channelsOf(lastGroup_)},
          childSeed(seed_, "head"));
      head_->moveTo(cached_.device());
    }
  }

  void makeOptimizer(const std::vector<at::Tensor>& trained) {
    using namespace torch::optim;
    const bool isSgd = config_.optimizer == recipe::Optimizer::Sgd;
    const auto options = [&](double rate) -> std::unique_ptr<OptimizerOptions> {
      if (isSgd) {
        return std::make_unique<SGDOptions>(SGDOptions(rate).weight_decay(config_.weightDecay));
      }
      return std::make_unique<AdamWOptions>(AdamWOptions(rate).weight_decay(config_.weightDecay));
    };
    std::vector<OptimizerParamGroup> groups;
    groups.emplace_back(trained, options(config_.learningRate));
    if (head_) groups.emplace_back(head_->parameters(), options(config_.headLearningRate));
    if (isSgd) {
      optimizer_ = std::make_unique<SGD>(groups, SGDOptions(config_.learningRate));
    } else {
      optimizer_ = std::make_unique<AdamW>(groups);
    }
    for (const auto& group : groups) {
      parameters_.insert(parameters_.end(), group.params().begin(), group.params().end());
    }
  }

  void setLearningRate(int step) {
    const double factor = learningRateFactor(step, config_.steps, config_.warmUpSteps);
    const std::array rates = {config_.learningRate, config_.headLearningRate};
    for (std::size_t i = 0; i < optimizer_->param_groups().size(); ++i) {
      optimizer_->param_groups()[i].options().set_lr(rates[i] * factor);
    }
  }

  [[nodiscard]] at::Tensor indices(const std::vector<std::int64_t>& values) const {
    return torch::tensor(values, at::kLong).to(cached_.device());
  }

  /// Pooled features of the trained groups. Stops between groups, so that a slow machine
  /// does not keep the user waiting for a whole step.
  [[nodiscard]] at::Tensor embed(at::Tensor maps) const {
    for (int group = firstGroup_; group <= lastGroup_; ++group) {
      throwIfStopped(stop_);
      maps = backbone_.forwardGroups(maps, group, group);
      if (maps.requires_grad()) {
        maps.register_hook([this](const at::Tensor& /*gradient*/) { throwIfStopped(stop_); });
      }
    }
    return pooled(maps);
  }

  /// The same for as many rows at a time as the memory takes. Without gradient.
  [[nodiscard]] at::Tensor embedInParts(const at::Tensor& maps) const {
    const torch::NoGradGuard noGrad;
    std::vector<at::Tensor> parts;
    for (std::int64_t row = 0; row < maps.size(0); row += rowsAtOnce_) {
      parts.push_back(embed(maps.slice(0, row, std::min(row + rowsAtOnce_, maps.size(0)))));
    }
    return parts.size() == 1 ? parts.front() : at::cat(parts);
  }

  /// Of the cache: this normal at this place.
  [[nodiscard]] std::int64_t instanceOf(int normal, int place) const {
    return std::int64_t{normal} * places_ + place;
  }

  [[nodiscard]] at::Tensor rowsOf(int firstPlace, int endPlace, std::int64_t firstView,
                                  std::int64_t endView) const {
    std::vector<std::int64_t> rows;
    for (const int normal : normals_) {
      for (int place = firstPlace; place < endPlace; ++place) {
        for (auto view = firstView; view < endView; ++view) {
          rows.push_back(instanceOf(normal, place) * views_ + view);
        }
      }
    }
    return indices(rows);
  }

  /// c of the mean-shifted loss at a place, from the weights as they are now.
  [[nodiscard]] at::Tensor meanOfViews(int place) const {
    const auto features =
        embedInParts(cached_.index_select(0, rowsOf(place, place + 1, 0, trainedViews_)));
    return functional::normalize(functional::normalize(features).mean(0, /*keepdim=*/true))
        .squeeze(0);
  }

  [[nodiscard]] Spread monitor() const {
    const auto rows = rowsOf(0, places_, trainedViews_, views_);
    const auto features = functional::normalize(embedInParts(cached_.index_select(0, rows)));
    return {effectiveRank(features), meanCrossCosine(features, at::div(rows, views_, "floor"))};
  }

  [[nodiscard]] Batch drawBatch(int step) const {
    const auto number = static_cast<std::uint64_t>(step);
    Rng rng(childSeed(seed_, "batch", {number}));
    Batch batch;
    // One place in a step: what is pulled together and apart shows the same of the part.
    batch.place = Rng(childSeed(seed_, "place", {number})).below(places_);
    std::vector<int> order;
    while (static_cast<int>(batch.instances.size()) < config_.batchPairs) {
      if (order.empty()) {
        order = normals_;
        std::shuffle(order.begin(), order.end(), rng);
      }
      batch.instances.push_back(instanceOf(order.back(), batch.place));
      order.pop_back();
    }
    std::vector<std::int64_t> second;
    const int views = static_cast<int>(trainedViews_);
    for (const auto instance : batch.instances) {
      const int one = rng.below(views);
      const int other = (one + 1 + rng.below(views - 1)) % views;
      batch.rows.push_back(instance * views_ + one);
      second.push_back(instance * views_ + other);
    }
    batch.rows.insert(batch.rows.end(), second.begin(), second.end());
    for (int i = 0; cachedNegatives_.defined() && i < config_.batchNegatives; ++i) {
      const int normal =
          normals_[static_cast<std::size_t>(rng.below(static_cast<int>(normals_.size())))];
      batch.negatives.push_back(instanceOf(normal, batch.place) * negativesPerNormal_ +
                                rng.below(static_cast<int>(negativesPerNormal_)));
    }
    return batch;
  }

  [[nodiscard]] at::Tensor mapsOf(const Batch& batch) const {
    const auto maps = cached_.index_select(0, indices(batch.rows));
    if (batch.negatives.empty()) return maps;
    return at::cat({maps, cachedNegatives_.index_select(0, indices(batch.negatives))});
  }

  /// @param all pooled features of mapsOf(batch)
  [[nodiscard]] losses::StepFeatures features(const Batch& batch, const at::Tensor& all) const {
    const auto pairs = static_cast<std::int64_t>(batch.instances.size());
    const auto unit = functional::normalize(all);
    losses::StepFeatures step;
    step.first = unit.slice(0, 0, pairs);
    step.second = unit.slice(0, pairs, 2 * pairs);
    if (!batch.negatives.empty()) step.negatives = unit.slice(0, 2 * pairs);
    step.instances = indices(batch.instances);
    step.centre = centres_[static_cast<std::size_t>(batch.place)];
    if (head_) {
      const auto head = head_->forward(all.slice(0, 0, 2 * pairs));
      step.firstProjected = head.projected.slice(0, 0, pairs);
      step.secondProjected = head.projected.slice(0, pairs);
      step.firstPredicted = head.predicted.slice(0, 0, pairs);
      step.secondPredicted = head.predicted.slice(0, pairs);
    }
    return step;
  }

  /// @return nothing if a number is not finite; the weights are then as they were before
  std::optional<StepReport> train(int step) {
    setLearningRate(step);
    optimizer_->zero_grad();
    const auto batch = drawBatch(step);
    const auto maps = mapsOf(batch);
    // In parts: first the features alone, then, with the gradient of the loss for them, each
    // part once more (Gao et al., RepL4NLP 2021). The loss sees the whole batch either way.
    const bool isWhole = maps.size(0) <= rowsAtOnce_;
    const auto all = isWhole ? embed(maps) : embedInParts(maps).detach().requires_grad_();
    const auto values = features(batch, all);
    StepReport report;
    report.step = step + 1;
    report.steps = config_.steps;
    at::Tensor total;
    const losses::LossOptions options{config_.temperature, config_.margin};
    for (const auto& term : terms_) {
      const auto loss = term.kind->compute(values, options);
      report.terms[std::string(term.kind->name)] = loss.item<double>();
      total = total.defined() ? total + term.weight * loss : term.weight * loss;
    }
    report.total = total.item<double>();
    if (!std::isfinite(report.total)) return std::nullopt;
    total.backward();
    for (std::int64_t row = 0; !isWhole && row < maps.size(0); row += rowsAtOnce_) {
      const auto end = std::min(row + rowsAtOnce_, maps.size(0));
      embed(maps.slice(0, row, end)).backward(all.grad().slice(0, row, end));
    }
    const double norm = torch::nn::utils::clip_grad_norm_(parameters_, config_.gradientClip);
    if (!std::isfinite(norm)) return std::nullopt;
    optimizer_->step();
    return report;
  }

  nn::TrainableBackbone& backbone_;
  const recipe::TrainConfig& config_;
  const std::vector<int> normals_;
  const std::uint64_t seed_;
  const std::stop_token stop_;
  const int places_;
  const std::int64_t views_;
  const std::int64_t trainedViews_;
  const at::Tensor cached_;     // [N P V, C, h, w]
  at::Tensor cachedNegatives_;  // [N P M, C, h, w] or undefined
  std::int64_t negativesPerNormal_ = 0;
  int firstGroup_ = 0;  // of those that are trained
  int lastGroup_ = 0;
  std::vector<Term> terms_;
  std::unique_ptr<nn::ProjectionHead> head_;
  std::unique_ptr<torch::optim::Optimizer> optimizer_;
  std::vector<at::Tensor> parameters_;
  std::vector<at::Tensor> centres_;  // [places]
  Spread spread_;
  const std::int64_t mostRows_;  // of what is ever embedded at once
  std::int64_t rowsAtOnce_ = kAllRows;
};

}  // namespace

int firstTrainedGroup(const nn::TrainableBackbone& backbone, const recipe::TrainConfig& config) {
  const int first =
      config.firstTrainedGroup > 0 ? config.firstTrainedGroup : backbone.firstTrainedGroup();
  if (first < backbone.groupCount()) return first;
  throw Error(ErrorCode::Config,
              "This network has no group " + std::to_string(first) + " to train; its last one is " +
                  std::to_string(backbone.groupCount() - 1) + ".",
              "first-trained-group");
}

FitResult fit(nn::TrainableBackbone& backbone, const ViewCache& cache, std::span<const int> normals,
              const recipe::TrainConfig& config, std::uint64_t seed, const ReportSink& report,
              const std::stop_token& stop, CheckpointFile file) {
  return nn::guardTorch("Fine-tuning", [&] {
    return Fit(backbone, cache, normals, config, seed, stop).run(report, file);
  });
}

}  // namespace handful::train
