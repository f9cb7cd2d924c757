#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/scratch.hpp"
#include "html/token.hpp"

namespace onrecord::html {

/// What the characters that follow are taken for: the states of the standard that tree construction
/// switches to.
enum class content_model : std::uint8_t {
  data,         ///< 13.2.5.1
  rcdata,       ///< 13.2.5.2: text with references, until the end tag
  raw_text,     ///< 13.2.5.3: text without references, until the end tag
  script_data,  ///< 13.2.5.4: the same, with the rules of old comments in scripts
  plaintext,    ///< 13.2.5.5: all that follows is text
  cdata,        ///< 13.2.5.69: text until "]]>"
};

/// "Normalize newlines" (13.2.3.5): CR LF and CR become LF.
[[nodiscard]] std::string normalize_newlines(std::string_view html);

/// Tokenization (WHATWG HTML, section 13.2.5). Runs are found by scanning, not character by
/// character; parse errors are not reported.
class tokenizer {
 public:
  /// `input` has its newlines normalized and outlives the tokenizer. An element gets at most
  /// `attributes_per_element` attributes; the rest is dropped.
  tokenizer(std::string_view input, std::size_t attributes_per_element);

  /// The next token; its parts live until the next call. After the end: `end_of_file` for ever.
  token& next();

  /// Says what the following characters are. `name` is that of the element they stand in: only its
  /// end tag ends rcdata, raw text and script data. It must outlive them.
  void enter(content_model model, std::string_view name);

  /// Whether "<![CDATA[" begins a section: the adjusted current node is foreign (13.2.5.42).
  void allow_cdata(bool allowed) { cdata_allowed_ = allowed; }

  [[nodiscard]] bool attributes_were_dropped() const { return attributes_dropped_; }

 private:
  // tokenizer.cpp
  bool next_in_data();
  void emit(token_kind kind, std::string_view text, bool stable);
  void emit_run(const char* end, bool with_references);
  [[nodiscard]] std::string_view rest() const;
  [[nodiscard]] bool starts_with(std::string_view text) const;

  // raw_text.cpp
  bool next_in_raw_text();
  bool next_in_cdata();
  [[nodiscard]] bool at_tag(const char* at, std::string_view opening, std::string_view name) const;
  [[nodiscard]] const char* raw_text_end() const;
  [[nodiscard]] const char* script_end() const;

  // tag_tokens.cpp
  bool next_tag(token_kind kind);
  bool read_attributes();
  void read_attribute();
  std::string_view read_attribute_value();
  std::string_view take_value(const char* end);
  void keep(std::string_view name, std::string_view value);
  std::string_view lowered_name(const char* end);

  // markup_declarations.cpp
  bool next_markup_declaration();
  void next_comment();
  void next_bogus_comment();
  void next_doctype();
  void read_doctype();
  bool read_doctype_identifier(std::optional<std::string_view>& identifier);
  std::string_view replacing_nulls(std::string_view text);

  const char* at_;
  const char* end_;
  std::size_t most_attributes_;
  bool has_nulls_;
  bool cdata_allowed_ = false;
  bool attributes_dropped_ = false;
  content_model model_ = content_model::data;
  std::string_view raw_name_;
  token token_;
  std::vector<attribute> attributes_;
  std::uint64_t attribute_hashes_ = 0;  // one bit for each hash value modulo 64 among attributes_
  std::string decoded_;
  scratch scratch_;
};

}  // namespace onrecord::html
