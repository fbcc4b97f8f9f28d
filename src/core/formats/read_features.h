#pragma once

#include "feature_notes.h"

#include "ecotone/formats/features.h"

#include <string>
#include <vector>

namespace ecotone::formats {

/// A layer as it was read, with what only a preflight wants to know.
struct ReadFeatures {
    FeatureSet set;
    std::string encoding;                // the text was in
    std::vector<std::string> fieldTypes; // "Integer", "String", in the order of set.fields
    FeatureNotes notes;                  // already among set.findings
};

} // namespace ecotone::formats
