#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include <onrecord/onrecord.hpp>

/// A small analysis made by hand, for the tests of what is written from one.
namespace sample {

/// Where `needle` first stands in `text`.
inline onrecord::text_span find(std::string_view text, std::string_view needle) {
  const auto at = text.find(needle);
  if (at == std::string_view::npos) throw std::logic_error("no such text: " + std::string(needle));
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + needle.size())};
}

inline onrecord::analysis analysis() {
  using namespace onrecord;
  onrecord::analysis found;
  article& source = found.article;
  source.input = input_kind::html;
  source.language = "en";
  source.metadata = {
      "Größe <matters>", {"Ada Ray"}, "2025-01-28", "The 😀 Post", "https://example.com/a"};
  source.text =
      "Größe <matters>\n\n😀 “It could, maybe, be 14 % bigger,” said mayor Ida Brandt.\n\nREAD "
      "MORE: =1+1\n\n"
      "A last *line*";
  const std::string_view text = source.text;
  source.blocks.resize(4);
  source.blocks[0] = {.kind = block_kind::headline,
                      .span = find(text, "Größe <matters>"),
                      .links = {},
                      .removed = {}};
  source.blocks[1].span = find(text, "😀 “It could, maybe, be 14 % bigger,” said mayor Ida Brandt.");
  source.blocks[1].links = {{find(text, "Ida Brandt"), "https://example.com/?a=1&b=2"}};
  source.blocks[2].span = find(text, "READ MORE: =1+1");
  source.blocks[2].removed = removal{removal_reason::related_links, "READ MORE:"};
  source.blocks[3] = {.kind = block_kind::list_item,
                      .span = find(text, "A last *line*"),
                      .level = 2,
                      .ordered = true,
                      .links = {},
                      .removed = {}};
  found.entities = {{"Ida Brandt", entity_kind::person, "mayor", {find(text, "Ida Brandt")}}};
  const onrecord::source speaker{0U, find(text, "Ida Brandt")};
  quote words;
  words.span = find(text, "It could, maybe, be 14 % bigger,");
  words.marks = find(text, "“It could, maybe, be 14 % bigger,”");
  words.speaker = speaker;
  words.cue = find(text, "said");
  words.confidence = 0.97;
  words.why = "Followed by “said” and a name.";
  found.quotes = {words};
  found.sentences = {{source.blocks[0].span, check_class::nfs, 0.01},
                     {source.blocks[1].span, check_class::cfs, 0.83125},
                     {source.blocks[3].span, check_class::nfs, 0}};
  claim tagged;
  tagged.span = source.blocks[1].span;
  tagged.class_ = check_class::cfs;
  tagged.score = 0.83125;
  tagged.types = {{claim_type::quantity, {find(text, "14 %")}}};
  tagged.claimant = speaker;
  tagged.voice = claim_voice::direct;
  tagged.hedges = {find(text, "could"), find(text, "maybe")};
  tagged.verification = verification{verification_status::unverified, find(text, "maybe"), {0}};
  tagged.why = "It gives a number.";
  found.claims = {tagged};
  source.diagnostics = {{"depth_limited", "Too deep."}};
  return found;
}

}  // namespace sample
