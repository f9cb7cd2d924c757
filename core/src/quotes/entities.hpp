#pragma once

#include <cstdint>
#include <onrecord/analysis.hpp>
#include <span>
#include <string_view>
#include <vector>

#include "quotes/document.hpp"
#include "quotes/noun_phrases.hpp"
#include "text/numbers_by_hash.hpp"

namespace onrecord::quotes {

/// A place where a name stands.
struct name_mention {
  token_range name;             ///< without titles
  std::uint32_t cluster = 0;    ///< whom it names
  gender titled = gender::any;  ///< what its title says: "Mrs."
};

/// Somebody or something that the article names, and everything that names it.
struct name_cluster {
  token_range fullest;                    ///< its longest name
  std::vector<std::uint32_t> mentions;    ///< indexes, in reading order
  entity_kind kind = entity_kind::other;  ///< `other`: a person if it speaks
  quotes::gender gender = quotes::gender::any;
};

/// The names of an article, clustered: the full name first, the last name later, initials, short
/// forms in brackets. Linear in the text. Refers to the document, which must outlive it.
class name_index {
 public:
  explicit name_index(const document& article);

  [[nodiscard]] const std::vector<name_mention>& mentions() const { return mentions_; }
  [[nodiscard]] const std::vector<name_cluster>& clusters() const { return clusters_; }

  /// The cluster of the name that covers `name`, or `document::nothing`.
  [[nodiscard]] std::uint32_t cluster_of(token_range name) const;

  /// Index of the first mention that begins at or after token `i`.
  [[nodiscard]] std::size_t mention_at(std::uint32_t i) const;

 private:
  /// The clusters whose full names share a word.
  struct namesakes {
    static constexpr std::uint32_t most = 8;

    std::uint32_t count = 0;
    std::uint32_t clusters[most] = {};

    void add(std::uint32_t cluster);
    [[nodiscard]] std::span<const std::uint32_t> all() const { return {clusters, count}; }
  };

  void collect();
  void join_full_names();
  [[nodiscard]] std::uint64_t hash_of(std::uint32_t token) const;
  [[nodiscard]] std::span<const std::uint32_t> namesakes_of(std::uint32_t token) const;
  void join_short_forms();
  void join_labels();
  void join_bracketed();
  void join_aliases();
  [[nodiscard]] bool tells_alias(std::uint32_t begin, std::uint32_t end) const;
  void join_initials();
  void describe_clusters();
  [[nodiscard]] entity_kind kind_around(const name_mention& mention) const;
  [[nodiscard]] entity_kind kind_of_words(token_range name) const;
  void prefer_common_form(name_cluster& cluster) const;
  [[nodiscard]] bool is_heading(token_range line) const;
  [[nodiscard]] bool is_name(token_range name) const;
  [[nodiscard]] std::uint32_t find_longer(token_range name) const;
  [[nodiscard]] std::uint32_t last_word(token_range name) const;
  [[nodiscard]] bool is_plain(token_range name) const;
  [[nodiscard]] bool is_short_body(token_range name) const;
  [[nodiscard]] bool stood_alone(std::uint32_t token, token_range full) const;
  [[nodiscard]] std::uint32_t new_cluster(token_range name);
  [[nodiscard]] std::uint32_t find_short(const name_mention& mention) const;
  [[nodiscard]] bool is_label(token_range name) const;
  [[nodiscard]] bool abbreviates(std::string_view letters, token_range name) const;

  const document& article_;
  std::vector<name_mention> mentions_;
  std::vector<name_cluster> clusters_;
  std::vector<namesakes> namesakes_;
  text::numbers_by_hash by_word_;  // last and first words; indexes of `namesakes_`
  text::numbers_by_hash single_;   // names of one word
  text::numbers_by_hash alone_;    // where they stand below the headline
};

}  // namespace onrecord::quotes
