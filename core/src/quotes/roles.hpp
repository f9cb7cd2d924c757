#pragma once

#include <string>

#include "quotes/document.hpp"
#include "quotes/entities.hpp"

namespace onrecord::quotes {

/// What the article says that the bearer of a name is: "White House press secretary". Looked for at
/// the first mentions: in apposition ("Ada Lind, the mayor of Pell,"), before the name ("Mayor Ada
/// Lind", "her doctor, Ada Lind,") and after "is". Without article; empty when nothing is said.
[[nodiscard]] std::string role_of(const document& article, const name_index& names,
                                  const name_cluster& cluster);

}  // namespace onrecord::quotes
