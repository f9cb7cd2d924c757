#include "quotes/why.hpp"

namespace onrecord::quotes {
namespace {

/// `before` “`cue`” and “`mention`”, which stands for “`name`”, without what is empty or says
/// nothing new.
std::string sentence(std::string_view before, std::string_view cue, const spoken_by& source) {
  constexpr std::size_t marks_and_links = 64;
  std::string made;
  made.reserve(before.size() + cue.size() + source.mention.size() + source.name.size() +
               marks_and_links);
  made.append(before);
  if (!cue.empty()) made.append(" “").append(cue).append("”");
  if (!cue.empty() && !source.mention.empty()) made.append(" and");
  if (!source.mention.empty()) made.append(" “").append(source.mention).append("”");
  if (!source.mention.empty() && source.name != source.mention)
    made.append(", which stands for “").append(source.name).append("”");
  return made.append(".");
}

}  // namespace

double confidence_of(const attribution& best) {
  switch (best.rule) {
    case link_rule::follows:
      return best.score > 90 ? 0.96 : 0.85;
    case link_rule::precedes:
      return best.score > 92 ? 0.93 : best.score > 80 ? 0.85 : 0.7;
    case link_rule::dash:
    case link_rule::label:
      return 0.95;
    case link_rule::inside:
    case link_rule::continued:
    case link_rule::runs_on:
      return 0.92;
    case link_rule::split:
      return best.score >= 80 ? 0.9 : 0.75;
    case link_rule::colon_before:
      return 0.85;
    case link_rule::encloses:
    case link_rule::same_sentence:
      return 0.6;
    case link_rule::sentence_before:
      return 0.5;
    case link_rule::paragraph_before:
      return 0.45;
    case link_rule::interview:
      return 0.7;
    case link_rule::subject:
      return 0.4;
    case link_rule::none:
      break;
  }
  return 0.3;
}

double confidence_of(report_rule rule) {
  switch (rule) {
    case report_rule::after:
      return 0.75;
    case report_rule::before:
      return 0.85;
    case report_rule::around:
      return 0.7;
    case report_rule::according:
      return 0.85;
    case report_rule::infinitive:
      return 0.6;
    case report_rule::turn:
      return 0.9;
  }
  return 0.5;
}

std::string explain(link_rule rule, std::string_view cue, const spoken_by& source) {
  switch (rule) {
    case link_rule::follows:
      return sentence("The quote is followed by", cue, source);
    case link_rule::precedes:
      return sentence("The quote follows", cue, source);
    case link_rule::encloses:
      return sentence("The quote stands between the words", cue, source);
    case link_rule::same_sentence:
      return sentence("The sentence of the quote holds", cue, source);
    case link_rule::split:
      return sentence("The quote goes on the one before it, which has", cue, source);
    case link_rule::continued:
      return sentence("The quote runs on from the paragraph before, which has", cue, source);
    case link_rule::inside:
      return sentence("The quote is interrupted by", cue, source);
    case link_rule::runs_on:
      return sentence("The quote runs on to a paragraph that has", cue, source);
    case link_rule::dash:
      return sentence("A dash after the quote leads to", "", source);
    case link_rule::label:
      return sentence("The paragraph begins with", "", source);
    case link_rule::colon_before:
      return sentence("A colon before the quote leads to it from", cue, source);
    case link_rule::sentence_before:
      return sentence("The sentence before the quote has", cue, source);
    case link_rule::paragraph_before:
      return sentence("The paragraph before the quote has", cue, source);
    case link_rule::interview:
      return sentence("The article is an interview with", "", source);
    case link_rule::subject:
      return sentence("The sentence of the quote is about", "", source);
    case link_rule::none:
      break;
  }
  return "The words stand in quote marks; nobody near them is said to speak.";
}

std::string explain(report_rule rule, std::string_view cue, const spoken_by& source) {
  switch (rule) {
    case report_rule::after:
      return sentence("The clause is introduced by", cue, source);
    case report_rule::before:
      return sentence("The clause is followed by", cue, source);
    case report_rule::around:
      return sentence("The sentence is interrupted by", cue, source);
    case report_rule::according:
      return sentence("The sentence is led by", cue, source);
    case report_rule::infinitive:
      return sentence("What somebody says to do follows", cue, source);
    case report_rule::turn:
      return sentence("The words are a turn in a transcript, behind the name", cue, source);
  }
  return {};
}

}  // namespace onrecord::quotes
