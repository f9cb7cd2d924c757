// The tokenizer tests of html5lib: {tests: [{input, initialStates, lastStartTag, output}]}.

#include <rapidjson/document.h>
#include <utf8/unchecked.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "html/tokenizer.hpp"
#include "support/files.hpp"
#include "support/shared_data.hpp"

namespace {

using namespace onrecord::html;
using rapidjson::Value;

/// What we do not do, and why: these expect the output to be changed so that XML can hold it. Our
/// tree is not written as XML.
const std::set<std::string> exceptions = {"Non-XML character", "Non-XML space",
                                          "Double hyphen in comment"};

std::string text_of(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

/// Resolves the "\uXXXX" of a test that is escaped twice. Lone surrogates do not exist in UTF-8:
/// they are U+FFFD before they reach a tokenizer.
std::string unescape(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size();) {
    if (text.compare(i, 2, "\\u") != 0) {
      plain += text[i++];
      continue;
    }
    unsigned code_point = static_cast<unsigned>(std::stoul(text.substr(i + 2, 4), nullptr, 16));
    i += 6;
    if (code_point >= 0xD800 && code_point < 0xDC00 && text.compare(i, 2, "\\u") == 0) {
      const unsigned low = static_cast<unsigned>(std::stoul(text.substr(i + 2, 4), nullptr, 16));
      if (low >= 0xDC00 && low < 0xE000) {
        code_point = 0x10000 + ((code_point - 0xD800) << 10) + (low - 0xDC00);
        i += 6;
      }
    }
    if (code_point >= 0xD800 && code_point < 0xE000) code_point = 0xFFFD;
    utf8::unchecked::append(code_point, std::back_inserter(plain));
  }
  return plain;
}

std::string decode(const Value& value, bool escaped) {
  return escaped ? unescape(text_of(value)) : text_of(value);
}

/// A token on one line; text is joined to text before it.
struct listing {
  std::vector<std::string> lines;
  bool ends_in_text = false;

  void add(const std::string& line) {
    lines.push_back(line);
    ends_in_text = false;
  }
  void add_text(const std::string& text) {
    if (ends_in_text)
      lines.back() += text;
    else
      lines.push_back("text " + text);
    ends_in_text = true;
  }
};

std::string print_attributes(const std::map<std::string, std::string>& attributes) {
  std::string printed;
  for (const auto& [name, value] : attributes) printed += " [" + name + "]=[" + value + "]";
  return printed;
}

std::string optional_text(const std::optional<std::string_view>& text) {
  return text ? " [" + std::string(*text) + "]" : " none";
}

listing expected_tokens(const Value& output, bool escaped) {
  listing expected;
  const auto part = [&](const Value& value) {
    return value.IsNull() ? std::string(" none") : " [" + decode(value, escaped) + "]";
  };
  for (const Value& token : output.GetArray()) {
    const std::string kind = text_of(token[0]);
    if (kind == "Character") {
      expected.add_text(decode(token[1], escaped));
    } else if (kind == "StartTag") {
      std::map<std::string, std::string> attributes;
      for (const auto& each : token[2].GetObject())
        attributes.emplace(decode(each.name, escaped), decode(each.value, escaped));
      expected.add("start" + part(token[1]) + print_attributes(attributes) +
                   (token.Size() > 3 ? " /" : ""));
    } else if (kind == "EndTag") {
      expected.add("end" + part(token[1]));
    } else if (kind == "Comment") {
      expected.add("comment" + part(token[1]));
    } else {
      expected.add("doctype" + part(token[1]) + part(token[2]) + part(token[3]) +
                   (token[4].GetBool() ? "" : " quirks"));
    }
  }
  return expected;
}

listing found_tokens(const std::string& input, content_model state, const std::string& last_tag) {
  listing found;
  // In a block of exactly its size, so that a sanitizer sees one byte too far.
  const std::vector<char> block(input.begin(), input.end());
  tokenizer tokens({block.data(), block.size()}, 1000);
  tokens.enter(state, last_tag);
  for (;;) {
    const token& t = tokens.next();
    const std::string text(t.text);
    switch (t.kind) {
      case token_kind::end_of_file:
        return found;
      case token_kind::text:
      case token_kind::nulls:
        found.add_text(text);
        break;
      case token_kind::start_tag: {
        std::map<std::string, std::string> attributes;
        for (const attribute& each : t.attributes) attributes.emplace(each.name, each.value);
        found.add("start [" + text + "]" + print_attributes(attributes) +
                  (t.self_closing ? " /" : ""));
        break;
      }
      case token_kind::end_tag:
        found.add("end [" + text + "]");
        break;
      case token_kind::comment:
        found.add("comment [" + text + "]");
        break;
      case token_kind::doctype:
        found.add("doctype" + optional_text(t.name) + optional_text(t.public_id) +
                  optional_text(t.system_id) + (t.force_quirks ? " quirks" : ""));
        break;
    }
  }
}

content_model state_called(const std::string& name) {
  if (name == "RCDATA state") return content_model::rcdata;
  if (name == "RAWTEXT state") return content_model::raw_text;
  if (name == "Script data state") return content_model::script_data;
  if (name == "PLAINTEXT state") return content_model::plaintext;
  if (name == "CDATA section state") return content_model::cdata;
  return content_model::data;
}

bool check(const Value& test) {
  const bool escaped = test.HasMember("doubleEscaped");
  const std::string input = normalize_newlines(decode(test["input"], escaped));
  const std::string last_tag =
      test.HasMember("lastStartTag") ? text_of(test["lastStartTag"]) : std::string();
  std::vector<std::string> states;
  if (test.HasMember("initialStates"))
    for (const Value& state : test["initialStates"].GetArray()) states.push_back(text_of(state));
  else
    states.emplace_back("Data state");
  const listing expected = expected_tokens(test["output"], escaped);
  return std::all_of(states.begin(), states.end(), [&](const std::string& state) {
    const listing found = found_tokens(input, state_called(state), last_tag);
    INFO(text_of(test["description"]) << " in " << state << "\n" << input);
    if (!exceptions.count(text_of(test["description"]))) CHECK(found.lines == expected.lines);
    return found.lines == expected.lines;
  });
}

}  // namespace

TEST_CASE("inputs give the tokens that html5lib expects", "[html][html5lib]") {
  const auto folder = onrecord::test::shared("data/html5lib/tokenizer");
  if (!folder) return;
  int run = 0;
  int passed = 0;
  for (const auto& file : std::filesystem::directory_iterator(*folder)) {
    if (file.path().extension() != ".test") continue;
    INFO(file.path().filename().string());
    const std::string json = files::read(file.path());
    rapidjson::Document document;
    document.Parse(json.data(), json.size());
    REQUIRE(document.IsObject());
    for (const char* list : {"tests", "xmlViolationTests"}) {
      if (!document.HasMember(list)) continue;
      for (const Value& test : document[list].GetArray()) {
        ++run;
        passed += check(test);
      }
    }
  }
  WARN("tokenizer: " << passed << " of " << run << ", exceptions named: " << exceptions.size());
}
