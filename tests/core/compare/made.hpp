#pragma once

#include <onrecord/compare.hpp>
#include <string>
#include <string_view>

namespace onrecord::testing {

/// Puts an article together out of quotes, without looking for them: what is compared is given.
class made_article {
 public:
  /// Appends a paragraph that is one quote. A speaker "-" is nobody. Each quote is an act of saying
  /// of its own unless `attribution` says otherwise.
  made_article& say(std::string_view speaker, std::string_view words,
                    quote_kind kind = quote_kind::direct) {
    quote& said = made_.quotes.emplace_back();
    said.kind = kind;
    said.span = append(words);
    said.marks = said.span;
    said.attribution = static_cast<std::uint32_t>(made_.quotes.size());
    if (speaker != "-") said.speaker = source{entity(speaker), std::nullopt};
    return *this;
  }

  /// Lets the last quote be of one act of saying with the one before it.
  made_article& continued() {
    made_.quotes.back().attribution = made_.quotes[made_.quotes.size() - 2].attribution;
    return *this;
  }

  /// Gives the speaker of the last quote a role.
  made_article& as(std::string_view role) {
    made_.entities[*made_.quotes.back().speaker->entity].role = role;
    return *this;
  }

  /// Appends a paragraph that is one sentence of the article.
  made_article& tell(std::string_view sentence) {
    made_.sentences.push_back({append(sentence), check_class::cfs, 0.5});
    return *this;
  }

  [[nodiscard]] const analysis& get() const { return made_; }
  operator const analysis&() const { return made_; }  // NOLINT(google-explicit-constructor)

 private:
  text_span append(std::string_view words) {
    std::string& text = made_.article.text;
    if (!text.empty()) text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += words;
    const text_span span{begin, static_cast<std::uint32_t>(text.size())};
    made_.article.blocks.push_back({.span = span, .links = {}, .removed = {}});
    return span;
  }

  std::uint32_t entity(std::string_view name) {
    for (std::uint32_t i = 0; i < made_.entities.size(); ++i)
      if (made_.entities[i].name == name) return i;
    made_.entities.push_back({std::string(name), entity_kind::person, {}, {}});
    return static_cast<std::uint32_t>(made_.entities.size() - 1);
  }

  analysis made_;
};

}  // namespace onrecord::testing
