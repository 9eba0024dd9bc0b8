#pragma once

/// The names inside a project folder; FORMAT.md says what they hold.
namespace handful::project {

inline constexpr const char* kProjectFile = "project.json";
inline constexpr const char* kLabelsFile = "labels.json";
inline constexpr const char* kLockFile = "project.lock";
inline constexpr const char* kMasksFolder = "masks";
inline constexpr const char* kIgnoreMaskFile = "ignore.png";
inline constexpr const char* kRunsFolder = "runs";
inline constexpr const char* kUnfinishedFolder = ".unfinished";
inline constexpr const char* kPendingRunPrefix = ".tmp-";

}  // namespace handful::project
