#include "claims/tag.hpp"

#include <optional>
#include <utility>

#include "claims/claimant.hpp"
#include "claims/cues.hpp"
#include "claims/features.hpp"
#include "claims/judge.hpp"
#include "claims/language.hpp"
#include "claims/verify.hpp"
#include "claims/why.hpp"
#include "claims/words.hpp"

namespace onrecord::claims {
namespace {

std::vector<text_span> hedges_of(const article_view& given, std::size_t index) {
  std::vector<text_span> found;
  for (const cue& each : given.cues.of_sentence(index))
    if (each.table == cue_table::hedge) found.push_back(span_of(each, given.parts));
  return found;
}

std::vector<sentence> unjudged(const text::segmentation& parts) {
  std::vector<sentence> sentences;
  sentences.reserve(parts.sentences.size());
  for (const text::sentence_extent& each : parts.sentences)
    sentences.push_back({.span = each.span});
  return sentences;
}

}  // namespace

tagging tag(const article& source, const text::segmentation& parts, const quotes::findings& said) {
  tagging result;
  result.sentences = unjudged(parts);
  const std::vector<word> words = fold(source.text, parts);
  result.assessed = parts.sentences.empty() || is_english(source.language, words);
  if (!result.assessed) return result;

  const cue_index cues = find_cues(words, parts);
  const assertions asserted = read_assertions({source, parts, words, cues}, said);
  const article_view given{source, parts, words, cues, asserted.voices};
  judgements judged = judge(given);
  std::vector<std::optional<verdict>> verdicts;
  std::vector<std::uint32_t> sentence_of;
  auto type = judged.types.begin();
  for (std::uint32_t i = 0; i < parts.sentences.size(); ++i) {
    sentence& scored = result.sentences[i];
    scored.class_ = judged.classes[i];
    scored.score = judged.scores[i];

    claim tagged;
    tagged.span = scored.span;
    tagged.class_ = scored.class_;
    tagged.score = scored.score;
    for (; type != judged.types.end() && type->sentence == i; ++type)
      tagged.types.push_back({type->type, std::move(type->evidence)});
    tagged.hedges = hedges_of(given, i);
    std::optional<verdict> verdict = verify(given, i);
    if (verdict) tagged.verification = verdict->found;
    if (tagged.class_ != check_class::cfs && tagged.types.empty() && tagged.hedges.empty() &&
        !tagged.verification)
      continue;
    tagged.voice = asserted.voices[i];
    tagged.claimant = asserted.claimants[i];
    tagged.why = explain(tagged, judged.why[i], source.text);
    result.claims.push_back(std::move(tagged));
    verdicts.push_back(std::move(verdict));
    sentence_of.push_back(i);
  }
  link_verdicts(verdicts, sentence_of, result.claims);
  return result;
}

}  // namespace onrecord::claims
