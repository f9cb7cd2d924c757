#include "quotes_corpus.hpp"

#include <rapidjson/document.h>

#include <fstream>
#include <iterator>
#include <unordered_map>

#include "article/extract.hpp"
#include "code_points.hpp"

namespace onrecord::train {
namespace {

using offsets = std::vector<std::uint32_t>;

std::vector<text_span> read_spans(const rapidjson::Value& spans, const offsets& bytes) {
  std::vector<text_span> found;
  for (const auto& each : spans.GetArray())
    found.push_back({bytes[each[0].GetUint()], bytes[each[1].GetUint()]});
  return found;
}

std::unique_ptr<annotated_article> read_article(const rapidjson::Document& record,
                                                const std::string& text) {
  auto made = std::make_unique<annotated_article>();
  made->source = extraction::from_text(text, {});
  made->parts = text::segment(made->source);
  made->passages = quotes::find_passages(made->source, made->parts);
  made->read = std::make_unique<quotes::document>(made->source, made->parts, made->passages);
  const offsets bytes = code_points(made->source.text);
  std::unordered_map<std::string, std::uint32_t> numbers;
  for (const auto& each : record["attr"].GetArray()) {
    numbers.emplace(each["id"].GetString(), static_cast<std::uint32_t>(made->attributions.size()));
    made->attributions.push_back({read_spans(each["src"], bytes), read_spans(each["cue"], bytes),
                                  read_spans(each["content"], bytes),
                                  each["kind"].GetString() == std::string_view("direct")});
  }
  for (const auto& each : record["direct"].GetArray())
    made->quoted.push_back({{bytes[each["s"].GetUint()], bytes[each["e"].GetUint()]},
                            numbers.at(each["a"].GetString())});
  made->not_quoted = read_spans(record["nonquote"], bytes);
  return made;
}

}  // namespace

std::vector<std::unique_ptr<annotated_article>> read_quotes_corpus(const std::string& gold,
                                                                   const std::string& texts) {
  std::vector<std::unique_ptr<annotated_article>> articles;
  std::ifstream lines(gold);
  for (std::string line; std::getline(lines, line);) {
    rapidjson::Document record;
    record.Parse(line.data(), line.size());
    if (!record.IsObject()) continue;
    std::ifstream file(texts + "/" + record["id"].GetString() + ".txt", std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    if (!text.empty()) articles.push_back(read_article(record, text));
  }
  return articles;
}

}  // namespace onrecord::train
