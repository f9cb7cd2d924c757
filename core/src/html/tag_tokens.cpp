// Start and end tags with their attributes (13.2.5.6 to 13.2.5.8, 13.2.5.32 to 13.2.5.40).

#include <algorithm>
#include <array>

#include "html/character_references.hpp"
#include "html/scan.hpp"
#include "html/tokenizer.hpp"

namespace onrecord::html {
namespace {

/// The characters that end the name of a tag or of an attribute.
enum name_end : std::uint8_t { ends_tag_name = 1, ends_attribute_name = 2 };

constexpr std::array<std::uint8_t, 256> make_name_ends() {
  std::array<std::uint8_t, 256> ends{};
  for (const char c : {' ', '\t', '\n', '\f', '/', '>'})
    ends[static_cast<unsigned char>(c)] = ends_tag_name | ends_attribute_name;
  ends['='] = ends_attribute_name;
  return ends;
}

constexpr std::array<std::uint8_t, 256> name_ends = make_name_ends();

const char* skip_name(const char* at, const char* end, name_end which) {
  while (at != end && !(name_ends[static_cast<unsigned char>(*at)] & which)) ++at;
  return at;
}

const char* skip_space(const char* at, const char* end) {
  while (at != end && is_space(*at)) ++at;
  return at;
}

std::uint32_t hash_of(std::string_view name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ (hash >> 15);
}

}  // namespace

bool is_hidden_input(const token& t) {
  return std::any_of(t.attributes.begin(), t.attributes.end(), [](const attribute& each) {
    return each.name == "type" && equals_ignoring_case(each.value, "hidden");
  });
}

/// Takes [at_, end) as a name: lower case, U+FFFD for NUL, a NUL behind it.
std::string_view tokenizer::lowered_name(const char* end) {
  const std::size_t size = static_cast<std::size_t>(end - at_);
  char* const copy = scratch_.allocate(size + 1);
  for (std::size_t i = 0; i < size; ++i) copy[i] = lower(at_[i]);
  copy[size] = '\0';
  at_ = end;
  if (!has_nulls_) return {copy, size};
  const std::string_view replaced = replacing_nulls({copy, size});
  char* const terminated = scratch_.allocate(replaced.size() + 1);
  replaced.copy(terminated, replaced.size());
  terminated[replaced.size()] = '\0';
  return {terminated, replaced.size()};
}

/// at_ is at the first letter of the name. Returns false at the end of the input: an unfinished tag
/// is dropped.
bool tokenizer::next_tag(token_kind kind) {
  emit(kind, lowered_name(skip_name(at_, end_, ends_tag_name)), false);
  token_.tag = find_tag(token_.text);
  token_.self_closing = false;
  attributes_.clear();
  attribute_hashes_ = 0;
  if (!read_attributes()) return false;
  token_.attributes = attributes_;
  return true;
}

/// "Before attribute name state" and those around it. Returns false at the end of the input.
bool tokenizer::read_attributes() {
  for (;;) {
    at_ = skip_space(at_, end_);
    if (at_ == end_) return false;
    if (*at_ == '>') {
      ++at_;
      return true;
    }
    if (*at_ == '/') {
      ++at_;
      token_.self_closing = at_ != end_ && *at_ == '>';
    } else {
      read_attribute();
    }
  }
}

void tokenizer::read_attribute() {
  // An equals sign here is part of the name.
  const std::string_view name = lowered_name(skip_name(at_ + 1, end_, ends_attribute_name));
  const char* const after = skip_space(at_, end_);
  std::string_view value;
  if (after != end_ && *after == '=') {
    at_ = skip_space(after + 1, end_);
    value = read_attribute_value();
  }
  keep(name, value);
}

std::string_view tokenizer::read_attribute_value() {
  if (at_ == end_ || *at_ == '>') return {};
  const char quote = *at_;
  if (quote == '"' || quote == '\'') {
    ++at_;
    const char* const close = quote == '"' ? find_any<'"'>(at_, end_) : find_any<'\''>(at_, end_);
    const std::string_view value = take_value(close);
    if (at_ != end_) ++at_;
    return value;
  }
  const char* end = at_;
  while (end != end_ && !is_space(*end) && *end != '>') ++end;
  return take_value(end);
}

/// Takes [at_, end) as a value.
std::string_view tokenizer::take_value(const char* end) {
  std::string_view raw = between(at_, end);
  at_ = end;
  std::size_t reference = raw.find('&');
  if (reference != std::string_view::npos) {
    decoded_.clear();
    std::size_t copied = 0;
    while (reference != std::string_view::npos) {
      decoded_.append(raw, copied, reference - copied);
      copied = reference +
               resolve_reference(raw.substr(reference), reference_place::attribute_value, decoded_);
      reference = raw.find('&', copied);
    }
    decoded_.append(raw, copied);
    raw = scratch_.copy(decoded_);
  }
  return has_nulls_ ? replacing_nulls(raw) : raw;
}

/// The first of several attributes with one name counts; end tags keep none.
void tokenizer::keep(std::string_view name, std::string_view value) {
  if (token_.kind == token_kind::end_tag) return;
  const std::uint32_t hash = hash_of(name);
  const std::uint64_t bit = std::uint64_t{1} << (hash % 64);
  if (attribute_hashes_ & bit) {
    for (const attribute& earlier : attributes_)
      if (earlier.hash == hash && earlier.name == name) return;
  }
  if (attributes_.size() == most_attributes_) {
    attributes_dropped_ = true;
    return;
  }
  attribute_hashes_ |= bit;
  attributes_.push_back({name, value, hash});
}

}  // namespace onrecord::html
