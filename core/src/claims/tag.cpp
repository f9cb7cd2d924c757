#include "claims/tag.hpp"

namespace onrecord::claims {

tagging tag(const article&, const text::segmentation&, const quotes::findings&) { return {}; }

}  // namespace onrecord::claims
