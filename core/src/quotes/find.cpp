#include "quotes/find.hpp"

namespace onrecord::quotes {

findings find(const article&, const text::segmentation&) { return {}; }

}  // namespace onrecord::quotes
