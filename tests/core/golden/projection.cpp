#include "projection.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <onrecord/names.hpp>

namespace {

using namespace onrecord;

class projection {
 public:
  explicit projection(const analysis& found) : found_(found), json_(buffer_) {
    json_.SetIndent(' ', 1);
  }

  std::string write() {
    json_.StartObject();
    member("language", found_.article.language);
    member("title", found_.article.metadata.title);
    key("authors");
    json_.StartArray();
    for (const std::string& author : found_.article.metadata.authors) value(author);
    json_.EndArray();
    member("published", found_.article.metadata.published);
    list("kept", found_.article.blocks, [this](const block& part) { kept(part); });
    list("removed", found_.article.blocks, [this](const block& part) { removed(part); });
    list("quotes", found_.quotes, [this](const quote& words) { write(words); });
    list("claims", found_.claims, [this](const claim& tagged) {
      if (tagged.class_ == check_class::cfs || tagged.verification) write(tagged);
    });
    json_.EndObject();
    return std::string(buffer_.GetString(), buffer_.GetSize()) + "\n";
  }

 private:
  void key(const char* name) { json_.Key(name); }
  void value(std::string_view text) {
    json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  void member(const char* name, std::string_view text) {
    key(name);
    value(text);
  }
  std::string_view at(text_span where) const { return slice(found_.article.text, where); }

  template <class Items, class Write>
  void list(const char* name, const Items& items, Write write) {
    key(name);
    json_.StartArray();
    for (const auto& item : items) write(item);
    json_.EndArray();
  }

  void kept(const block& part) {
    if (part.removed) return;
    json_.StartObject();
    member(std::string(name(part.kind)).c_str(), at(part.span));
    json_.EndObject();
  }

  void removed(const block& part) {
    if (!part.removed) return;
    json_.StartObject();
    member("text", at(part.span));
    member("reason", name(part.removed->reason));
    json_.EndObject();
  }

  void who(const std::optional<source>& speaker) {
    if (!speaker) return;
    if (speaker->mention) member("mention", at(*speaker->mention));
    if (!speaker->entity) return;
    member("who", found_.entities[*speaker->entity].name);
    member("role", found_.entities[*speaker->entity].role);
  }

  void write(const quote& words) {
    json_.StartObject();
    member(std::string(name(words.kind)).c_str(), at(words.span));
    who(words.speaker);
    if (words.cue) member("cue", at(*words.cue));
    json_.EndObject();
  }

  void write(const claim& tagged) {
    json_.StartObject();
    member(std::string(name(tagged.class_)).c_str(), at(tagged.span));
    who(tagged.claimant);
    member("voice", name(tagged.voice));
    list("hedges", tagged.hedges, [this](text_span hedge) { value(at(hedge)); });
    if (tagged.verification) {
      member("verification", name(tagged.verification->status));
      member("verification_cue", at(tagged.verification->cue));
    }
    json_.EndObject();
  }

  const analysis& found_;
  rapidjson::StringBuffer buffer_;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> json_;
};

}  // namespace

std::string project(const analysis& found) { return projection(found).write(); }
