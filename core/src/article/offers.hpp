#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord::extraction {

enum class metadata_field : std::uint8_t { title, author, published, site, url, language };

/// Where a page says something about itself; the names of `metadata_sources.tsv`.
enum class metadata_source : std::uint8_t { json_ld, meta, itemprop, link, element, address };

/// Something a page says about a field.
struct offer {
  metadata_field field = metadata_field::title;
  std::uint16_t rank = 0;  ///< row of `metadata_sources.tsv`: smaller is more trusted
  std::string value;       ///< character references decoded, white space collapsed; never empty
};

/// Gathers what a page says about itself, by the table of sources.
class offers {
 public:
  /// Notes `value` for each field that the table lets this source fill; unknown names are ignored.
  void add(metadata_source source, std::string_view name, std::string_view value);

  /// What was said about `field`, the most trusted first, in the order of the page among equals.
  [[nodiscard]] std::vector<const offer*> about(metadata_field field) const;

  /// The most trusted value; empty when there is none.
  [[nodiscard]] std::string first(metadata_field field) const;

 private:
  std::vector<offer> all_;
};

/// The rank of a row, for who needs to tell sources apart; past the end where the table lacks it.
[[nodiscard]] std::uint16_t rank_of_source(metadata_field field, metadata_source source,
                                           std::string_view name);

}  // namespace onrecord::extraction
