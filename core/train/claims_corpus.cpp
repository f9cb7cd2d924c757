#include "claims_corpus.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <onrecord/names.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <unordered_map>
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

void set_worth(truth& says, std::string_view name) {
  says[claims::check_worthy] = name == "CFS";
  says[claims::non_factual] = name == "NFS";
}

void set_type(truth& says, std::string_view name) {
  if (const auto known = from_name<claim_type>(name))
    says[claims::first_type + static_cast<std::size_t>(*known)] = true;
}

labelled_text read_record(const rapidjson::Document& record) {
  labelled_text read{record["text"].GetString(), {}};
  for (const auto& given : record["labels"].GetArray()) {
    label& made = read.labels.emplace_back();
    made.begin = given["start"].GetUint();
    made.end = given["end"].GetUint();
    set_worth(made.says, given["cw"].GetString());
    for (const auto& type : given["t"].GetArray()) set_type(made.says, type.GetString());
  }
  return read;
}

label read_added(const std::string& given) {
  label made;
  made.added = true;
  std::istringstream cells(given);
  char separator = 0;
  std::string worth;
  cells >> made.begin >> separator >> made.end >> separator;
  std::getline(cells, worth, ':');
  set_worth(made.says, worth);
  for (std::string type; std::getline(cells, type, ',');) set_type(made.says, type);
  return made;
}

}  // namespace

std::vector<labelled_text> read_claims_corpus(std::istream& lines) {
  std::vector<labelled_text> articles;
  for (std::string line; std::getline(lines, line);) {
    rapidjson::Document record;
    record.Parse(line.data(), line.size());
    if (record.IsObject()) articles.push_back(read_record(record));
  }
  return articles;
}

std::vector<corpus_text> read_texts(const std::vector<std::string>& paths) {
  std::vector<corpus_text> texts;
  for (const std::string& path : paths) {
    std::ifstream file(path);
    if (path.ends_with(".txt")) {
      texts.push_back({path, "", std::string(std::istreambuf_iterator<char>(file), {})});
      continue;
    }
    for (std::string line; std::getline(file, line);) {
      rapidjson::Document record;
      record.Parse(line.data(), line.size());
      if (!record.IsObject()) continue;
      for (const char* field : {"body", "text"}) {
        if (record.HasMember(field) && record[field].IsString())
          texts.push_back({path, record["id"].GetString(), record[field].GetString()});
      }
    }
  }
  return texts;
}

std::string add_labels(std::istream& table, const std::vector<corpus_text>& texts,
                       std::vector<labelled_text>& corpus) {
  std::unordered_map<std::string_view, std::size_t> places;
  std::vector<labelled_text> added;
  bool heading = true;
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with('#')) continue;
    if (std::exchange(heading, false)) continue;
    std::istringstream cells(line);
    std::string source;
    std::string record;
    std::getline(cells, source, '\t');
    std::getline(cells, record, '\t');
    const auto found = std::find_if(texts.begin(), texts.end(), [&](const corpus_text& each) {
      return each.source.ends_with(source) && each.record == record;
    });
    if (found == texts.end()) return source + " " + record;
    labelled_text& made = added.emplace_back(labelled_text{found->text, {}});
    for (std::string each; cells >> each;) made.labels.push_back(read_added(each));
  }
  for (std::size_t i = 0; i < corpus.size(); ++i) places.emplace(corpus[i].text, i);
  for (labelled_text& each : added) {
    const auto same = places.find(each.text);
    if (same == places.end()) continue;
    auto& labels = corpus[same->second].labels;
    labels.insert(labels.end(), each.labels.begin(), each.labels.end());
    each.labels.clear();
  }
  for (labelled_text& each : added)
    if (!each.labels.empty()) corpus.push_back(std::move(each));
  return {};
}

std::vector<annotated_sentence> annotate(const labelled_text& given) {
  const article source = extraction::from_text(given.text, {});
  const text::segmentation parts = text::segment(source);
  const std::vector<claims::word> words = claims::fold(source.text, parts);
  const claims::cue_index cues = claims::find_cues(words, parts);
  const claims::assertions asserted =
      claims::read_assertions({source, parts, words, cues}, quotes::find(source, parts));
  const claims::article_view seen{source, parts, words, cues, asserted.voices};
  const claims::article_profile known = claims::profile(seen);

  std::vector<annotated_sentence> sentences(parts.sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    claims::collect_features(seen, known, i, sentences[i].features);
    sentences[i].excluded = claims::is_excluded(seen, i);
  }
  const std::vector<std::uint32_t> bytes = code_points(source.text);
  for (const label& each : given.labels) {
    const text_span span{bytes.at(each.begin), bytes.at(each.end)};
    const auto best = std::max_element(parts.sentences.begin(), parts.sentences.end(),
                                       [&](const auto& a, const auto& b) {
                                         return overlap(a.span, span) < overlap(b.span, span);
                                       });
    if (best == parts.sentences.end() || overlap(best->span, span) == 0) continue;
    annotated_sentence& labelled =
        sentences[static_cast<std::size_t>(best - parts.sentences.begin())];
    if (each.added && labelled.labels) continue;
    labelled.labels = each.says;
    labelled.added = each.added;
  }
  return sentences;
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
