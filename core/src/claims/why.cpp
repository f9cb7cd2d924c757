#include "claims/why.hpp"

#include <onrecord/names.hpp>

namespace onrecord::claims {
namespace {

constexpr std::size_t first_room = 160;  // bytes; longer sentences make more

std::string_view say(verification_status status) {
  switch (status) {
    case verification_status::unverified:
      return " says that it is not verified";
    case verification_status::disputed:
      return " says that it is disputed";
    case verification_status::debunked:
      return " says that it is false or without evidence";
    case verification_status::corroborated:
      return " says that it is confirmed";
  }
  return "";
}

class sentence_writer {
 public:
  explicit sentence_writer(std::string_view text) : text_(text) { written_.reserve(first_room); }

  void worth(const reasons& found) {
    if (found.count == 0) {
      written_ = "Its wording is that of sentences worth checking";
      return;
    }
    written_ = "Worth checking, for it has ";
    for (std::size_t i = 0; i < found.count; ++i) {
      if (i > 0) written_ += i + 1 < found.count ? ", " : " and ";
      written_ += signal_phrase(found.signals[i]);
    }
  }

  void type(const typed_evidence& found) {
    next();
    quote(found.evidence.front());
    written_ += found.evidence.size() > 1 ? " and more show " : " shows ";
    written_ += name(found.name);
  }

  void hedges(const std::vector<text_span>& found) {
    next();
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (i > 0) written_ += " and ";
      quote(found[i]);
    }
    written_ += found.size() > 1 ? " leave it uncertain" : " leaves it uncertain";
  }

  void verification(const onrecord::verification& found) {
    next();
    quote(found.cue);
    written_ += say(found.status);
  }

  std::string finish() && {
    written_ += '.';
    return std::move(written_);
  }

 private:
  void next() {
    if (!written_.empty()) written_ += "; ";
  }
  void quote(text_span span) {
    written_ += "“";
    written_ += slice(text_, span);
    written_ += "”";
  }

  std::string_view text_;
  std::string written_;
};

}  // namespace

std::string explain(const claim& tagged, const reasons& worth, std::string_view text) {
  sentence_writer writer(text);
  if (tagged.class_ == check_class::cfs) writer.worth(worth);
  for (const typed_evidence& each : tagged.types) writer.type(each);
  if (!tagged.hedges.empty()) writer.hedges(tagged.hedges);
  if (tagged.verification) writer.verification(*tagged.verification);
  return std::move(writer).finish();
}

}  // namespace onrecord::claims
