#pragma once

#include <string>
#include <vector>

#include "core/pipeline/set_up.h"

namespace handful::app {

/// The pictures that a user names to have them judged: files as they are, folders replaced
/// by the pictures inside. What is not there, or a folder without a picture, stays in the
/// list, so that its answer says so: nothing that was named may pass in silence.
/// @param given UTF-8
[[nodiscard]] std::vector<pipeline::ImageFile> imagesGiven(const std::vector<std::string>& given);

}  // namespace handful::app
