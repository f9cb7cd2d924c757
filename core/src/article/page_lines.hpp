#pragma once

#include <cstddef>
#include <cstdint>
#include <onrecord/article.hpp>
#include <span>
#include <string_view>
#include <vector>

#include "article/collect.hpp"
#include "article/line_shape.hpp"
#include "article/words.hpp"

namespace onrecord::extraction {

/// The text of each block, measured and cut into words once for all who ask.
class page_lines {
 public:
  explicit page_lines(const page& source);
  explicit page_lines(const article& source);

  [[nodiscard]] const line_shape& shape(std::size_t block) const { return shapes_[block]; }

  [[nodiscard]] std::span<const word> words(std::size_t block) const {
    return std::span(words_).subspan(begins_[block], begins_[block + 1] - begins_[block]);
  }

 private:
  template <class Block>
  void read(std::string_view text, const std::vector<Block>& blocks);

  std::vector<line_shape> shapes_;
  std::vector<word> words_;
  std::vector<std::size_t> begins_;  // of the words of each block, and where the last ones end
};

}  // namespace onrecord::extraction
