#include <array>
#include <cstddef>

#include "claims/sentence_model.hpp"

namespace onrecord::claims {
namespace {

using phrases = std::array<std::string_view, signal_count>;

constexpr phrases make_phrases() {
  phrases made{};
  const auto say = [&](signal which, std::string_view words, std::size_t by = 0) {
    made[static_cast<std::size_t>(which) + by] = words;
  };
  say(signal::number, "a number");
  say(signal::several_numbers, "several numbers");
  say(signal::percent, "a percentage");
  say(signal::money, "an amount of money");
  say(signal::year, "a year");
  say(signal::name, "a name");
  say(signal::several_names, "several names");
  say(signal::acronym, "an organization's acronym");
  say(signal::past_tense, "a verb of the past");
  say(signal::several_past_tenses, "several verbs of the past");
  say(signal::negation, "a denial");
  say(signal::hedge, "a hedge");
  say(signal::anonymous_source, "an unnamed source");
  say(signal::report, "a verb of saying");
  say(signal::reference, "a reference to an earlier claim");
  say(signal::after_number, "figures in the sentence before");

  constexpr std::string_view types[claim_type_count] = {"an amount or a rate",
                                                        "words of cause and effect",
                                                        "a comparison",
                                                        "a statement about the future",
                                                        "words of law and rules",
                                                        "words of accusation",
                                                        "words of support or opposition",
                                                        "a dated or reported event",
                                                        "the speaker's own experience",
                                                        "a judgement"};
  for (std::size_t i = 0; i < claim_type_count; ++i) {
    say(signal::type_cue, types[i], i);
    say(signal::repeated_type_cue, types[i], i);
  }
  constexpr std::string_view statuses[verification_status_count] = {
      "words that call it unverified", "words that dispute it", "words that call it false",
      "words that confirm it"};
  for (std::size_t i = 0; i < verification_status_count; ++i)
    say(signal::verification, statuses[i], i);
  return made;
}

constexpr phrases known = make_phrases();

}  // namespace

std::string_view signal_phrase(signal of) { return known[static_cast<std::size_t>(of)]; }

}  // namespace onrecord::claims
