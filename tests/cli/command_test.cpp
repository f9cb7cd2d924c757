#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include <rapidjson/document.h>

#include "support/catch.hpp"
#include "support/files.hpp"

namespace {

namespace fs = std::filesystem;

struct outcome {
  int status;
  std::string out;
  std::string error;
};

/// A folder of its own for each test, removed with it.
class workplace {
 public:
  workplace() {
    std::string pattern = (fs::temp_directory_path() / "onrecord-test-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    folder_ = pattern;
  }
  ~workplace() { fs::remove_all(folder_); }

  [[nodiscard]] fs::path file(const std::string& name, std::string_view content) const {
    files::write(folder_ / name, content);
    return folder_ / name;
  }

  /// Runs the command with `input` on standard input.
  [[nodiscard]] outcome run(const std::string& arguments, std::string_view input = {}) const {
    const std::string in = file("in", input).string();
    const std::string out = (folder_ / "out").string();
    const std::string error = (folder_ / "error").string();
    const int status = std::system(
        (ONRECORD_COMMAND " " + arguments + " <" + in + " >" + out + " 2>" + error).c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, files::read(out), files::read(error)};
  }

 private:
  fs::path folder_;
};

rapidjson::Document parsed(std::string_view json) {
  rapidjson::Document document;
  document.Parse(json.data(), json.size());
  REQUIRE_FALSE(document.HasParseError());
  return document;
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    REQUIRE(end != std::string::npos);
    all.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return all;
}

std::string text_of(const std::string& json) { return parsed(json)["text"].GetString(); }

}  // namespace

TEST_CASE("the version is printed", "[cli]") {
  const outcome done = workplace().run("--version");
  CHECK(done.status == 0);
  CHECK(done.out.starts_with("onrecord "));
}

TEST_CASE("help explains the subcommands and exits with success", "[cli]") {
  const outcome done = workplace().run("--help");
  CHECK(done.status == 0);
  CHECK(done.out.find("analyze") != std::string::npos);
  CHECK(done.out.find("Examples") != std::string::npos);
}

TEST_CASE("wrong usage exits with 2 and says why", "[cli]") {
  const workplace place;
  for (const char* arguments :
       {"", "nonsense", "analyze --format poem", "analyze --offsets feet", "batch --threads 0",
        "tree a b", "compare one", "compare a b --format csv"}) {
    const outcome done = place.run(arguments);
    CHECK(done.status == 2);
    CHECK(done.out.empty());
    CHECK_FALSE(done.error.empty());
  }
}

TEST_CASE("an input that cannot be read exits with 1 and names the file", "[cli]") {
  const workplace place;
  for (const char* command : {"analyze", "tree"}) {
    const outcome done = place.run(std::string(command) + " /no/such/file");
    CHECK(done.status == 1);
    CHECK(done.error.find("/no/such/file") != std::string::npos);
  }
  CHECK(place.run("analyze /").status == 1);
}

TEST_CASE("tree prints a document, or a fragment where the context is given", "[cli]") {
  const workplace place;
  CHECK(place.run("tree", "<td>a").out == "| <html>\n|   <head>\n|   <body>\n|     \"a\"\n");
  CHECK(place.run("tree --context tr", "<td>a").out == "| <td>\n|   \"a\"\n");
}

TEST_CASE("analyze reads a file or standard input and writes JSON into a pipe", "[cli]") {
  const workplace place;
  const std::string from_file =
      place.run("analyze " + place.file("a.txt", "One line.\n").string()).out;
  CHECK(from_file == place.run("analyze -", "One line.\n").out);
  CHECK(from_file == place.run("analyze", "One line.\n").out);
  CHECK(text_of(from_file) == "One line.\n");
  CHECK(std::string(parsed(from_file)["offset_unit"].GetString()) == "codepoint");
}

TEST_CASE("analyze obeys format, input and offsets", "[cli]") {
  const workplace place;
  CHECK(std::string(
            parsed(place.run("analyze --offsets utf16", "x").out)["offset_unit"].GetString()) ==
        "utf16");
  CHECK(text_of(place.run("analyze --input text", "<p>x").out) == "<p>x");
  CHECK(std::string(parsed(place.run("analyze --input html", "x").out)["input"].GetString()) ==
        "html");
  CHECK(place.run("analyze --format csv", "x").out.starts_with("\"record\""));
  CHECK(place.run("analyze --format html", "x").out.starts_with("<!DOCTYPE html>"));
}

TEST_CASE("files in other encodings are decoded", "[cli]") {
  const workplace place;
  const std::string utf16_le("\xFF\xFE\x47\x00\xF6\x00\x3D\xD8\x00\xDE", 10);
  CHECK(text_of(place.run("analyze --input text", utf16_le).out) == "Gö😀");
  CHECK(text_of(place.run("analyze --input text", "\xEF\xBB\xBFGö").out) == "Gö");
  CHECK(text_of(place.run("analyze --input text", "Gr\xF6\x80 \x93so\x94").out) == "Grö€ “so”");
  CHECK(text_of(place.run("analyze --input text", "<meta charset=koi8-r> \xC1").out) ==
        "<meta charset=koi8-r> а");
  CHECK(text_of(place.run("analyze --input text", "Größe \xFF").out) == "Größe \uFFFD");
}

TEST_CASE("batch answers every line in order and goes on after bad ones", "[cli]") {
  const outcome done = workplace().run("batch",
                                       "{\"id\":\"a\",\"text\":\"x\"}\n"
                                       "rubbish\n"
                                       "\n"
                                       "{\"id\":7,\"html\":\"<p>x\"}\n"
                                       "{\"id\":\"b\"}\n"
                                       "{\"text\":\"x\"}\n"
                                       "{\"id\":\"c\",\"text\":\"x\",\"html\":\"x\"}\n"
                                       "{\"id\":\"d\",\"text\":\"x\",\"url\":1}\n"
                                       "{\"id\":\"e\",\"text\":\"last, without a newline\"}");
  CHECK(done.status == 3);
  const auto all = lines(done.out);
  REQUIRE(all.size() == 8);
  CHECK(std::string(parsed(all[0])["analysis"]["text"].GetString()) == "x");
  CHECK(parsed(all[1])["id"].IsNull());
  CHECK(parsed(all[1])["line"].GetInt() == 2);
  CHECK(std::string(parsed(all[1])["error"]["code"].GetString()) == "invalid_json");
  CHECK(parsed(all[2])["id"].GetInt() == 7);
  CHECK(std::string(parsed(all[3])["error"]["code"].GetString()) == "invalid_record");
  CHECK(parsed(all[4])["line"].GetInt() == 6);
  CHECK(parsed(all[5]).HasMember("error"));
  CHECK(parsed(all[6]).HasMember("error"));
  CHECK(std::string(parsed(all[7])["id"].GetString()) == "e");
}

TEST_CASE("batch succeeds on good and on no input", "[cli]") {
  const workplace place;
  CHECK(place.run("batch", "{\"id\":\"a\",\"text\":\"x\"}\n").status == 0);
  const outcome nothing = place.run("batch");
  CHECK(nothing.status == 0);
  CHECK(nothing.out.empty());
}

TEST_CASE("batch gives the same bytes with any number of threads", "[cli]") {
  std::string records;
  for (int i = 0; i < 200; ++i) {
    records += "{\"id\":" + std::to_string(i) + ",\"text\":\"“Number " + std::to_string(i) +
               " is it,” said Ida Brandt.\"}\n";
  }
  const workplace place;
  const std::string one = place.run("batch --threads 1", records).out;
  CHECK(lines(one).size() == 200);
  CHECK(place.run("batch --threads 5", records).out == one);
}

TEST_CASE("batch shows progress only when asked outside a terminal", "[cli]") {
  const workplace place;
  CHECK(place.run("batch", "{\"id\":1,\"text\":\"x\"}").error.empty());
  CHECK(place.run("batch --progress always", "{\"id\":1,\"text\":\"x\"}").error.find("1 records") !=
        std::string::npos);
}

TEST_CASE("compare writes JSON into a pipe, and the other formats when asked", "[cli]") {
  const workplace place;
  const std::string files =
      place.file("a.txt", "“We could not have seen the flood coming,” said Ida Brandt.\n")
          .string() +
      " " + place.file("b.txt", "“We should have seen the flood coming,” said Brandt.\n").string();
  const outcome json = place.run("compare " + files);
  CHECK(json.status == 0);
  const auto compared = parsed(json.out);
  CHECK(std::string(compared["schema"].GetString()) == "onrecord.comparison/1");
  CHECK(std::string(compared["quotes"][0]["verdict"].GetString()) == "reworded");
  const outcome text = place.run("compare --format text " + files);
  CHECK(text.out.find("[-could not-]") != std::string::npos);
  CHECK(text.out.find('\x1b') == std::string::npos);
  CHECK(place.run("compare --format html " + files).out.starts_with("<!DOCTYPE html>"));
}

TEST_CASE("compare takes more than two files and makes clusters", "[cli]") {
  const workplace place;
  const std::string file =
      place.file("a.txt", "“We could not have seen the flood coming,” said Ida Brandt.\n").string();
  const auto compared = parsed(place.run("compare " + file + " " + file + " " + file).out);
  CHECK(std::string(compared["schema"].GetString()) == "onrecord.quote_clusters/1");
  CHECK(compared["clusters"][0]["members"].Size() == 3);
}

TEST_CASE("compare names the file that it cannot read", "[cli]") {
  const workplace place;
  const outcome done =
      place.run("compare " + place.file("a.txt", "One line.").string() + " /no/such/file");
  CHECK(done.status == 1);
  CHECK(done.out.empty());
  CHECK(done.error.find("/no/such/file") != std::string::npos);
}
