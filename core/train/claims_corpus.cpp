#include "claims_corpus.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <onrecord/names.hpp>
#include <string>
#include <utility>

#include "article/extract.hpp"
#include "claims/claimant.hpp"
#include "claims/judge.hpp"
#include "code_points.hpp"
#include "model/sparse_linear.hpp"
#include "quotes/find.hpp"
#include "text/segment.hpp"

namespace onrecord::train {
namespace {

std::uint32_t overlap(text_span a, text_span b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  const std::uint32_t end = std::min(a.end, b.end);
  return end > begin ? end - begin : 0;
}

truth read_truth(const rapidjson::Value& label) {
  truth found{};
  const std::string worth = label["cw"].GetString();
  found[claims::check_worthy] = worth == "CFS";
  found[claims::non_factual] = worth == "NFS";
  for (const auto& type : label["t"].GetArray()) {
    if (const auto known = from_name<claim_type>(type.GetString()))
      found[claims::first_type + static_cast<std::size_t>(*known)] = true;
  }
  return found;
}

std::vector<annotated_sentence> read_article(const rapidjson::Document& record) {
  const article source = extraction::from_text(record["text"].GetString(), {});
  const text::segmentation parts = text::segment(source);
  const std::vector<claims::word> words = claims::fold(source.text, parts);
  const claims::cue_index cues = claims::find_cues(words, parts);
  const claims::assertions asserted =
      claims::read_assertions({source, parts, words, cues}, quotes::find(source, parts));
  const claims::article_view given{source, parts, words, cues, asserted.voices};
  const claims::article_profile known = claims::profile(given);

  std::vector<annotated_sentence> sentences(parts.sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    claims::collect_features(given, known, i, sentences[i].features);
    sentences[i].excluded = claims::is_excluded(given, i);
  }
  const std::vector<std::uint32_t> bytes = code_points(source.text);
  for (const auto& label : record["labels"].GetArray()) {
    const text_span span{bytes[label["start"].GetUint()], bytes[label["end"].GetUint()]};
    const auto best = std::max_element(parts.sentences.begin(), parts.sentences.end(),
                                       [&](const auto& a, const auto& b) {
                                         return overlap(a.span, span) < overlap(b.span, span);
                                       });
    if (best != parts.sentences.end() && overlap(best->span, span) > 0)
      sentences[static_cast<std::size_t>(best - parts.sentences.begin())].labels =
          read_truth(label);
  }
  return sentences;
}

}  // namespace

std::vector<std::vector<annotated_sentence>> read_claims_corpus(std::istream& lines) {
  std::vector<std::vector<annotated_sentence>> articles;
  for (std::string line; std::getline(lines, line);) {
    rapidjson::Document record;
    record.Parse(line.data(), line.size());
    if (record.IsObject()) articles.push_back(read_article(record));
  }
  return articles;
}

std::vector<std::uint32_t> read_words(std::string text) {
  const article source = extraction::from_text(std::move(text), {});
  const text::segmentation parts = text::segment(source);
  std::vector<std::uint32_t> keys;
  for (const claims::word& each : claims::fold(source.text, parts))
    keys.push_back(model::sparse_linear::key(claims::hash_of(each)));
  return keys;
}

}  // namespace onrecord::train
