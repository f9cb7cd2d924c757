#include <deque>
#include <onrecord/names.hpp>

#include "output/compared.hpp"
#include "output/json_writer.hpp"
#include "output/offsets.hpp"
#include "output/wording.hpp"

namespace onrecord::output {
namespace {

/// Writes the parts that both kinds of results share.
class comparison_writer {
 public:
  explicit comparison_writer(offset_unit unit) : unit_(unit) {}

  void begin(std::string_view schema) {
    json.begin_object();
    json.member("schema", schema);
    json.member("offset_unit", name(unit_));
  }

  /// Offsets of an article can be written once it was added.
  void add(const analysis& source) { offsets_.emplace_back(source.article.text, unit_); }

  void article(const analysis& source) {
    const article_metadata& page = source.article.metadata;
    json.begin_object();
    json.member("title", std::string_view{title(source.article)});
    json.member("site", std::string_view{page.site});
    json.member("published", std::string_view{page.published});
    json.member("url", std::string_view{page.url});
    json.end_object();
  }

  void span(std::string_view key, text_span where, std::size_t article) {
    json.key(key);
    json.begin_array();
    json.value(offsets_[article].from_byte(where.begin));
    json.value(offsets_[article].from_byte(where.end));
    json.end_array();
  }

  void edits(const std::vector<edit>& steps, std::size_t a, std::size_t b) {
    json.key("edits");
    json.begin_array();
    for (const edit& step : steps) {
      json.begin_object();
      json.member("op", name(step.operation));
      span("a", step.a, a);
      span("b", step.b, b);
      if (step.editorial) json.member("editorial", true);
      json.end_object();
    }
    json.end_array();
  }

  void indexes(std::string_view key, const std::vector<std::uint32_t>& values) {
    json.key(key);
    json.begin_array();
    for (const std::uint32_t value : values) json.value(value);
    json.end_array();
  }

  json_writer json;

 private:
  offset_unit unit_;
  std::deque<offset_map> offsets_;
};

void write_pairs(comparison_writer& to, std::string_view key, const std::vector<quote_pair>& pairs,
                 std::size_t a, std::size_t b) {
  to.json.key(key);
  to.json.begin_array();
  for (const quote_pair& pair : pairs) {
    to.json.begin_object();
    to.json.member("a", pair.a);
    to.json.member("b", pair.b);
    to.json.member("verdict", name(pair.verdict));
    to.json.member("similarity", pair.similarity);
    to.json.member("speakers_differ", pair.speakers_differ);
    to.edits(pair.edits, a, b);
    to.json.member("why", std::string_view{pair.why});
    to.json.end_object();
  }
  to.json.end_array();
}

}  // namespace

std::string to_json(const compared_pair& compared, offset_unit unit) {
  comparison_writer to(unit);
  to.begin("onrecord.comparison/1");
  to.json.member("summary", std::string_view{summary(compared)});
  to.json.key("articles");
  to.json.begin_array();
  for (const analysis* each : {&compared.a, &compared.b}) {
    to.add(*each);
    to.article(*each);
  }
  to.json.end_array();
  const comparison& found = compared.found;
  write_pairs(to, "quotes", found.quotes, 0, 1);
  to.indexes("only_a", found.only_a);
  to.indexes("only_b", found.only_b);
  to.indexes("speakers_a", found.speakers_a);
  to.indexes("speakers_b", found.speakers_b);
  to.json.key("figures");
  to.json.begin_array();
  for (const figure_difference& each : found.figures) {
    to.json.begin_object();
    to.span("sentence_a", each.sentence_a, 0);
    to.span("sentence_b", each.sentence_b, 1);
    to.span("a", each.a, 0);
    to.span("b", each.b, 1);
    to.json.member("why", std::string_view{each.why});
    to.json.end_object();
  }
  to.json.end_array();
  write_pairs(to, "repeated_a", found.repeated_a, 0, 0);
  write_pairs(to, "repeated_b", found.repeated_b, 1, 1);
  to.json.end_object();
  return to.json.str() + '\n';
}

std::string to_json(const compared_list& compared, offset_unit unit) {
  comparison_writer to(unit);
  to.begin("onrecord.quote_clusters/1");
  to.json.member("summary", std::string_view{summary(compared)});
  to.json.key("articles");
  to.json.begin_array();
  for (const analysis& each : compared.articles) {
    to.add(each);
    to.article(each);
  }
  to.json.end_array();
  to.json.key("clusters");
  to.json.begin_array();
  for (const quote_cluster& cluster : compared.found) {
    const std::uint32_t fullest = cluster.members[cluster.fullest].article;
    to.json.begin_object();
    to.json.member("fullest", cluster.fullest);
    to.json.member("speakers_differ", cluster.speakers_differ);
    to.json.key("members");
    to.json.begin_array();
    for (const cluster_member& each : cluster.members) {
      to.json.begin_object();
      to.json.member("article", each.article);
      to.json.member("quote", each.quote);
      to.json.member("verdict", name(each.verdict));
      to.edits(each.edits, fullest, each.article);
      to.json.end_object();
    }
    to.json.end_array();
    to.json.end_object();
  }
  to.json.end_array();
  to.json.end_object();
  return to.json.str() + '\n';
}

}  // namespace onrecord::output
