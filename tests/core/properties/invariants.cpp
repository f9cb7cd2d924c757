#include "invariants.hpp"

#include <utf8.h>

#include <string>

#include "support/catch.hpp"

namespace {

using namespace onrecord;

/// Collects the first thing that is wrong, so that a text of a megabyte makes one assertion.
class inspection {
 public:
  explicit inspection(const analysis& found) : found_(found), text_(found.article.text) {}

  std::string run() {
    expect(utf8::is_valid(text_.begin(), text_.end()), "the text is valid UTF-8");
    blocks();
    sentences();
    for (const entity& named : found_.entities) {
      expect(!named.name.empty(), "an entity has a name");
      for (const text_span mention : named.mentions) inside(mention, "mention");
    }
    for (const quote& words : found_.quotes) check(words);
    std::uint32_t end = 0;
    for (const claim& tagged : found_.claims) {
      expect(tagged.span.begin >= end, "claims are in order");
      end = tagged.span.end;
      check(tagged);
    }
    return wrong_;
  }

 private:
  void expect(bool holds, const std::string& what) {
    if (!holds && wrong_.empty()) wrong_ = "not so: " + what;
  }

  void boundary(std::uint32_t at, const std::string& what) {
    expect(at <= text_.size(), what + " ends inside the text");
    if (at < text_.size()) {
      expect((static_cast<unsigned char>(text_[at]) & 0xC0) != 0x80,
             what + " stands on a character boundary");
    }
  }

  void inside(text_span where, const std::string& what) {
    expect(where.begin <= where.end, what + " begins before it ends");
    boundary(where.begin, what);
    boundary(where.end, what);
  }

  void nonempty(text_span where, const std::string& what) {
    expect(where.begin < where.end, what + " is not empty");
    inside(where, what);
  }

  void probability(double score, const std::string& what) {
    expect(score >= 0 && score <= 1, what + " is between 0 and 1");
  }

  void blocks() {
    std::uint32_t end = 0;
    for (const block& part : found_.article.blocks) {
      nonempty(part.span, "a block");
      expect(part.span.begin >= end, "blocks are disjoint and in order");
      end = part.span.end;
      for (const onrecord::link& target : part.links) {
        inside(target.span, "a link");
        expect(part.span.contains(target.span), "a link lies in its block");
        expect(target.url.starts_with("http:") || target.url.starts_with("https:") ||
                   target.url.starts_with("mailto:"),
               "a link has a safe scheme");
      }
      if (part.removed) expect(!part.removed->evidence.empty(), "a removal has evidence");
    }
  }

  void sentences() {
    std::size_t index = 0;
    const auto& all = found_.article.blocks;
    std::uint32_t end = 0;
    for (const sentence& one : found_.sentences) {
      nonempty(one.span, "a sentence");
      expect(one.span.begin >= end, "sentences are disjoint and in order");
      end = one.span.end;
      probability(one.score, "a score");
      while (index < all.size() && all[index].span.end < one.span.end) ++index;
      expect(index < all.size() && !all[index].removed && all[index].span.contains(one.span),
             "a sentence lies in a kept block");
    }
  }

  void check(const source& who) {
    expect(who.entity || who.mention, "a source has an entity or a mention");
    if (who.entity) expect(*who.entity < found_.entities.size(), "an entity exists");
    if (who.mention) nonempty(*who.mention, "a mention");
  }

  void check(const quote& words) {
    nonempty(words.span, "a quote");
    inside(words.marks, "the marks of a quote");
    expect(words.marks.contains(words.span), "the marks surround the quote");
    probability(words.confidence, "a confidence");
    expect(!words.why.empty(), "a quote says why");
    if (words.speaker) check(*words.speaker);
    if (words.cue) nonempty(*words.cue, "a cue");
  }

  void check(const claim& tagged) {
    nonempty(tagged.span, "a claim");
    probability(tagged.score, "a score");
    expect(!tagged.why.empty(), "a claim says why");
    expect(tagged.class_ == check_class::cfs || !tagged.types.empty() || !tagged.hedges.empty() ||
               tagged.verification,
           "a claim has something to show");
    for (const typed_evidence& type : tagged.types) {
      for (const text_span where : type.evidence) nonempty(where, "evidence");
    }
    for (const text_span hedge : tagged.hedges)
      expect(tagged.span.contains(hedge), "a hedge lies in its sentence");
    if (tagged.claimant) check(*tagged.claimant);
    if (!tagged.verification) return;
    expect(tagged.span.contains(tagged.verification->cue),
           "a verification cue lies in its sentence");
    for (const std::uint32_t about : tagged.verification->about) {
      expect(about < found_.claims.size(), "a verified claim exists");
    }
  }

  const analysis& found_;
  std::string_view text_;
  std::string wrong_;
};

}  // namespace

void check_invariants(const onrecord::analysis& found) { CHECK(inspection(found).run() == ""); }
