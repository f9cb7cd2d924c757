#include "claims/tag.hpp"

#include <algorithm>
#include <onrecord/onrecord.hpp>
#include <string>
#include <string_view>

#include "core/claims/prepared.hpp"
#include "support/catch.hpp"

using namespace onrecord;

namespace {

struct tagged {
  prepared given;
  claims::tagging found;

  explicit tagged(std::string text, std::string language = "en") : given(std::move(text)) {
    given.source.language = std::move(language);
    found = claims::tag(given.source, given.parts, {});
  }

  /// The claim in which `words` stand; there must be one.
  const claim& with(std::string_view words) const {
    const auto at = given.source.text.find(words);
    const auto hit = std::find_if(found.claims.begin(), found.claims.end(), [&](const claim& each) {
      return each.span.begin <= at && at < each.span.end;
    });
    REQUIRE(hit != found.claims.end());
    return *hit;
  }

  std::string_view text(text_span span) const { return slice(given.source.text, span); }
};

bool has_type(const claim& of, claim_type type) {
  return std::any_of(of.types.begin(), of.types.end(),
                     [&](const typed_evidence& each) { return each.name == type; });
}

constexpr const char* report =
    "The mayor's office cut spending on roads by 14 percent last year, according to the harbour "
    "union.\n"
    "The office denied these allegations.\n"
    "How long will it take?\n"
    "It may rain.\n"
    "Rovers 3, Harbour Town 1.\n"
    "What a wonderful evening this was!\n";

}  // namespace

TEST_CASE("every sentence has a score between 0 and 1 and keeps its span", "[claims]") {
  const tagged it(report);
  REQUIRE(it.found.sentences.size() == it.given.parts.sentences.size());
  for (std::size_t i = 0; i < it.found.sentences.size(); ++i) {
    CHECK(it.found.sentences[i].span == it.given.parts.sentences[i].span);
    CHECK(it.found.sentences[i].score >= 0);
    CHECK(it.found.sentences[i].score <= 1);
  }
}

TEST_CASE("a statistic with a source is worth checking and says who claims it", "[claims]") {
  const tagged it(report);
  const claim& cut = it.with("14 percent");
  CHECK(cut.class_ == check_class::cfs);
  CHECK(has_type(cut, claim_type::quantity));
  REQUIRE(cut.claimant);
  CHECK(it.text(*cut.claimant->mention) == "the harbour union");
  CHECK(cut.voice == claim_voice::indirect);
}

TEST_CASE("questions, scores and exclamations are not check-worthy", "[claims]") {
  const tagged it(report);
  for (const std::size_t i : {2U, 4U, 5U}) {
    INFO(it.text(it.found.sentences[i].span));
    CHECK(it.found.sentences[i].class_ != check_class::cfs);
  }
}

TEST_CASE("recipes, labels of a transcript and credits are not check-worthy", "[claims]") {
  const tagged it(
      "Heat the oven to 200 degrees and grease two tins of 20 centimetres.\n"
      "Add 3 cups of flour and 2 spoons of sugar, then stir for 10 minutes.\n"
      "MODERATOR:\n"
      "Photo: Ida Brandt\n"
      "Click here for more from our kitchen!\n");
  for (const sentence& each : it.found.sentences) {
    INFO(it.text(each.span));
    CHECK(each.class_ != check_class::cfs);
  }
}

TEST_CASE("headings and captions are not check-worthy", "[claims]") {
  prepared given("Spending on roads fell by 14 percent last year, the union says.\n");
  for (const block_kind kind : {block_kind::heading, block_kind::caption, block_kind::byline}) {
    given.source.blocks[0].kind = kind;
    const claims::tagging found = claims::tag(given.source, given.parts, {});
    CHECK(found.sentences.at(0).class_ == check_class::nfs);
    CHECK(found.sentences.at(0).score < 0.05);
  }
}

TEST_CASE("a heading has no types", "[claims]") {
  prepared given("What the stop will cost is 14 percent more than last year.\n");
  const auto types = [&](block_kind kind) {
    given.source.blocks[0].kind = kind;
    const claims::tagging found = claims::tag(given.source, given.parts, {});
    return found.claims.empty() ? 0 : found.claims[0].types.size();
  };
  CHECK(types(block_kind::paragraph) > 0);
  CHECK(types(block_kind::heading) == 0);
}

TEST_CASE("a verdict on \"these allegations\" speaks of the claim before it", "[claims]") {
  const tagged it(report);
  const claim& verdict = it.with("denied these");
  REQUIRE(verdict.verification);
  CHECK(verdict.verification->status == verification_status::disputed);
  CHECK(it.text(verdict.verification->cue) == "denied");
  REQUIRE(verdict.verification->about.size() == 1);
  CHECK(it.found.claims[verdict.verification->about[0]].span == it.with("14 percent").span);
}

TEST_CASE("a verdict on what somebody claims in a row speaks of all of it", "[claims]") {
  const std::string text =
      "Oda Prell said the harbour board had spent 4 million crowns on one crane. \"The crane has "
      "never lifted a ton,\" Prell said. \"Three firms paid 2 million crowns for the contract.\" ";
  const auto about = [&](std::string_view verdict) {
    const auto found = analyze(text + std::string(verdict)).value;
    REQUIRE(!found.claims.empty());
    REQUIRE(found.claims.back().verification);
    return found.claims.back().verification->about;
  };
  CHECK(about("The board denied these allegations.") == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(about("The board denied this.") == std::vector<std::uint32_t>{2});
}

TEST_CASE("a verdict speaks of so many claims in a row, not of a whole article", "[claims]") {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "Oda Prell said the board spent " + std::to_string(i) + " million crowns on a crane. ";
  const auto found = analyze(text + "The board denied these allegations.").value;
  REQUIRE(found.claims.back().verification);
  CHECK(found.claims.back().verification->about.size() > 1);
  CHECK(found.claims.back().verification->about.size() < 20);
}

TEST_CASE("a verdict on the clause that follows it speaks of that clause", "[claims]") {
  const std::string before =
      "The port lost 300 jobs in 2019 because of a new tax, Oda Prell said. ";
  const auto about = [&](const std::string& verdict) {
    const auto found = analyze(before + verdict).value;
    REQUIRE(found.claims.size() == 2);
    REQUIRE(found.claims[1].verification);
    return found.claims[1].verification->about;
  };
  for (const char* own :
       {"The board denies that it lied.", "It is a myth that taxes cost jobs.",
        "It has not been proven that the tax did it.", "It is unclear whether the tax did it.",
        "It is not known whether the tax did it.", "Whether the tax cost jobs remains unclear."}) {
    INFO(own);
    CHECK(about(own) == std::vector<std::uint32_t>{1});
  }
  for (const char* earlier : {"The board denied that.", "The board denied that on Monday.",
                              "The port board denied that claim on Monday.",
                              "The figure has not been confirmed by the army."}) {
    INFO(earlier);
    CHECK(about(earlier) == std::vector<std::uint32_t>{0});
  }
}

TEST_CASE("a verdict inside a claim speaks of that claim", "[claims]") {
  const tagged it(
      "The river rose by nine feet within two days, though this has not been independently "
      "verified by the harbour board of the town.");
  const claim& rise = it.with("nine feet");
  REQUIRE(rise.verification);
  CHECK(rise.verification->status == verification_status::unverified);
  CHECK(rise.verification->about == std::vector<std::uint32_t>{0});
}

TEST_CASE("hedges are verbatim", "[claims]") {
  const tagged it("The owner may have sold the mill, and the buyer reportedly paid nothing.");
  const claim& sale = it.with("sold");
  REQUIRE(sale.hedges.size() == 2);
  CHECK(it.text(sale.hedges[0]) == "may");
  CHECK(it.text(sale.hedges[1]) == "reportedly");
}

TEST_CASE("an unnamed source gives an anonymous voice", "[claims]") {
  const tagged it("Critics say the new harbour law cost the town 400 jobs.");
  const claim& loss = it.with("400 jobs");
  CHECK(loss.voice == claim_voice::anonymous);
  REQUIRE(loss.claimant);
  CHECK(it.text(*loss.claimant->mention) == "Critics");
}

TEST_CASE("who asks not to be named is anonymous in direct speech too", "[claims]") {
  const prepared given(
      "“The law cost this town 400 jobs,” said a harbour clerk, who asked not to be named.\n"
      "“The law cost this town 300 jobs,” said a harbour clerk.\n");
  quotes::findings said;
  for (const char* words :
       {"The law cost this town 400 jobs,", "The law cost this town 300 jobs,"}) {
    const auto begin = static_cast<std::uint32_t>(given.source.text.find(words));
    quote found;
    found.span = found.marks = {begin, begin + 32};
    const auto clerk = static_cast<std::uint32_t>(given.source.text.find("a harbour clerk", begin));
    found.speaker = source{std::nullopt, text_span{clerk, clerk + 15}};
    said.quotes.push_back(found);
  }
  const claims::tagging found = claims::tag(given.source, given.parts, said);
  REQUIRE(found.claims.size() == 2);
  CHECK(found.claims[0].voice == claim_voice::anonymous);
  CHECK(found.claims[1].voice == claim_voice::direct);
}

TEST_CASE("a report that the quote stage is unsure of leaves a claim the article's own",
          "[claims]") {
  const prepared given(
      "Nine of the 14 pumps, a model from the harbour board, failed within a year.\n");
  quotes::findings said;
  quote unsure;
  unsure.kind = quote_kind::indirect;
  unsure.span = unsure.marks = {0, 40};
  unsure.confidence = 0.5;
  unsure.speaker = source{std::nullopt, text_span{31, 48}};
  said.quotes.push_back(unsure);
  const claims::tagging found = claims::tag(given.source, given.parts, said);
  REQUIRE(found.claims.size() == 1);
  CHECK(found.claims[0].voice == claim_voice::article);
  CHECK_FALSE(found.claims[0].claimant);
}

TEST_CASE("what has not been confirmed claims nothing", "[claims]") {
  const tagged it(
      "The loss of 400 jobs in March 2019 has not been confirmed by the harbour board.");
  CHECK_FALSE(it.with("400 jobs").claimant);
  const tagged condition("If confirmed, the loss of 700 jobs would be the third in ten years.");
  CHECK_FALSE(condition.with("700 jobs").claimant);
}

TEST_CASE("a source named inside a sentence is its claimant", "[claims]") {
  const tagged it(
      "The cause is open, despite the harbour paper citing marine engineers who claim that the "
      "pumps had failed 12 times.");
  const claim& cause = it.with("12 times");
  REQUIRE(cause.claimant);
  CHECK(it.text(*cause.claimant->mention) == "marine engineers");
}

TEST_CASE("who says it between two marks is the claimant, not what is cited after", "[claims]") {
  const tagged it(
      "All 40 rockets came from across the lake, the harbour army said, citing a radar.");
  const claim& rockets = it.with("40 rockets");
  REQUIRE(rockets.claimant);
  CHECK(it.text(*rockets.claimant->mention) == "the harbour army");
}

TEST_CASE("words that can hardly mean anything else give a type by themselves", "[claims]") {
  const tagged it(
      "Harbour Foods may have copied recipes of a rival.\n"
      "The intrusions are coming from servers on the island.\n"
      "Trams stood still due to snow.\n");
  const claim& copied = it.with("copied");
  CHECK(has_type(copied, claim_type::accusation));
  CHECK(copied.why.find("“may have copied”") != std::string::npos);
  CHECK(has_type(it.with("intrusions"), claim_type::accusation));
  CHECK(has_type(it.with("snow"), claim_type::causation));
}

TEST_CASE("every claim says why in one sentence", "[claims]") {
  const tagged it(report);
  REQUIRE_FALSE(it.found.claims.empty());
  for (const claim& each : it.found.claims) {
    CHECK(each.why.size() > 10);
    CHECK(each.why.back() == '.');
    for (const typed_evidence& type : each.types) {
      REQUIRE_FALSE(type.evidence.empty());
      for (const text_span span : type.evidence) CHECK(each.span.contains(span));
    }
  }
}

TEST_CASE("where no cue shows a type, the run of words that spoke most for it does", "[claims]") {
  const tagged it(
      "The council met on Tuesday. Its members were marooned on the island for a week.");
  const claim& stuck = it.with("marooned");
  REQUIRE(has_type(stuck, claim_type::event));
  const std::string_view shown = it.text(stuck.types.front().evidence.front());
  CHECK(shown.starts_with("were marooned"));
  CHECK(shown.ends_with("island"));
}

TEST_CASE("a claimant ends before the verb, also where its object looks like one", "[claims]") {
  const tagged it("The harbour minister rejected calls for a ban of 40 ships.");
  const claim& ban = it.with("40 ships");
  REQUIRE(ban.claimant);
  CHECK(it.text(*ban.claimant->mention) == "The harbour minister");
  const tagged hearsay("The harbour board reportedly found that 40 ships had no papers.");
  const claim& ships = hearsay.with("40 ships");
  REQUIRE(ships.claimant);
  CHECK(hearsay.text(*ships.claimant->mention) == "The harbour board");
}

TEST_CASE("a noun that looks like a verb of claiming does not follow its claimant", "[claims]") {
  const tagged it("The league is investigating claims that 40 ships were sold without papers.");
  CHECK_FALSE(it.with("40 ships").claimant);
}

TEST_CASE("a noun that may be a verb has no claimant before it", "[claims]") {
  const tagged it("An earlier report that 40 ships were sold could not be confirmed.");
  CHECK_FALSE(it.with("40 ships").claimant);
}

TEST_CASE("a claimant who is an entity elsewhere is that entity", "[claims]") {
  const prepared given("Council leader Ida Brandt denied all 12 charges.\n");
  const auto at = static_cast<std::uint32_t>(given.source.text.find("Ida"));
  const text_span name{at, at + 10};
  quotes::findings said;
  said.entities.push_back(
      {.name = "Ida Brandt", .kind = entity_kind::person, .role = {}, .mentions = {name}});
  const auto found = claims::tag(given.source, given.parts, said);
  REQUIRE(found.claims.size() == 1);
  REQUIRE(found.claims[0].claimant);
  CHECK(found.claims[0].claimant->entity == 0U);
  CHECK(found.claims[0].claimant->mention == name);
}

TEST_CASE("what the quote stage found names claimant and voice", "[claims]") {
  const prepared given("“The law cost this town 400 jobs,” Ida Brandt said.\n");
  quotes::findings said;
  said.entities.push_back(
      {.name = "Ida Brandt", .kind = entity_kind::person, .role = {}, .mentions = {}});
  const auto begin = static_cast<std::uint32_t>(given.source.text.find("The law"));
  const auto end = static_cast<std::uint32_t>(given.source.text.find("”"));
  quote words;
  words.span = words.marks = {begin, end};
  words.speaker = source{0, std::nullopt};
  said.quotes.push_back(words);
  const claims::tagging found = claims::tag(given.source, given.parts, said);
  REQUIRE(found.claims.size() == 1);
  CHECK(found.claims[0].voice == claim_voice::direct);
  CHECK(found.claims[0].claimant->entity == 0);
}

TEST_CASE("other languages get neither scores nor claims", "[claims]") {
  const std::string german =
      "Die Stadt hat im letzten Jahr 14 Prozent weniger für Straßen ausgegeben, sagt der Verband. "
      "Der Bürgermeister weist das zurück.\n";
  for (const char* language : {"de", "und"}) {
    const tagged it(german, language);
    CHECK_FALSE(it.found.assessed);
    CHECK(it.found.claims.empty());
    REQUIRE(it.found.sentences.size() == 2);
    CHECK(it.found.sentences[0].score == 0);
    CHECK(it.found.sentences[0].class_ == check_class::nfs);
  }
}

TEST_CASE("a text of unknown language that looks English is assessed", "[claims]") {
  const tagged it(report, "und");
  CHECK(it.found.assessed);
  CHECK_FALSE(it.found.claims.empty());
}

TEST_CASE("the analysis says once that claims were not assessed", "[claims]") {
  article source;
  source.language = "fr";
  source.text = "Le maire a réduit les dépenses de 14 pour cent.";
  source.blocks.emplace_back().span = {0, static_cast<std::uint32_t>(source.text.size())};
  const analysis once = annotate(source);
  const analysis twice = annotate(once.article);
  REQUIRE(twice.article.diagnostics.size() == 1);
  CHECK(twice.article.diagnostics[0].code == "claims_not_assessed");
}
