# cmake -DTABLE=NAME.tsv -DHEADER=NAME.hpp -P embed.cmake
#
# Turns a table into constant C++ data:
#
#   namespace onrecord::data::NAME {
#   struct row { std::string_view COLUMN1, COLUMN2; };       inline constexpr row rows[] = { … };
#   struct table { … };                                      the cells as text, for text::word_table
#   struct example { std::string_view matches, rejects; };   inline constexpr example examples[] = { … };
#   }
#
# The first line of a table that is no comment names its columns, separated by tabs. Lines that
# begin with "# " are comments. A table of rules ends in the columns `matches` and `rejects`: a text
# that the rule of this row must match, and a near miss that it must not. They go into `examples`,
# which only the tests read, so that no program carries them. A program carries `rows` or `text` where
# it uses them; text takes a third of the space. Where many words begin like the one before, the first column
# of `text` leaves out what they share: text::rows_of knows it.
set(begin_alike "^first_names$")
file(READ "${TABLE}" content)
cmake_path(GET TABLE STEM name)

# Writes Alex, Alexa, Ben as 0Alex4a0Ben: before each word how many bytes it shares with the one
# before, ASCII letters all.
function(leave_out_beginnings words result)
  if(words MATCHES "[0-9]")
    message(FATAL_ERROR "${name}: its words may hold no digits.")
  endif()
  set(packed "")
  set(last "")
  foreach(word IN LISTS words)
    set(shared 0)
    foreach(size RANGE 1 9)
      string(SUBSTRING "${word}" 0 ${size} begin)
      string(SUBSTRING "${last}" 0 ${size} last_begin)
      if(NOT begin STREQUAL last_begin OR NOT begin MATCHES "[A-Za-z]$")
        break()
      endif()
      set(shared ${size})
    endforeach()
    string(SUBSTRING "${word}" ${shared} -1 rest)
    string(APPEND packed "${shared}${rest}")
    set(last "${word}")
  endforeach()
  set(${result} "\n\"${packed}\\n\"" PARENT_SCOPE)
endfunction()

# Everything below works on one string: lists would break at semicolons and brackets.
string(REPLACE "\r" "" content "\n${content}\n")
string(REGEX REPLACE "\n# [^\n]*" "" content "${content}")
string(REGEX REPLACE "\n\n+" "\n" content "${content}")
string(REPLACE "\\" "\\\\" content "${content}")
string(REPLACE "\"" "\\\"" content "${content}")

string(REGEX MATCH "^\n[^\n]*" header_line "${content}")
string(LENGTH "${header_line}" header_length)
string(SUBSTRING "${content}" ${header_length} -1 content)
string(SUBSTRING "${header_line}" 1 -1 columns)

set(examples "")
if(columns MATCHES "\tmatches\trejects$")
  string(REGEX REPLACE "\tmatches\trejects$" "" columns "${columns}")
  string(REGEX REPLACE "\n[^\n]*\t([^\t\n]*\t[^\t\n]*)" "\n{\"\\1\"}," examples "${content}")
  string(REGEX REPLACE "\n([^\n]*)\t[^\t\n]*\t[^\t\n]*" "\n{\"\\1\"}," content "${content}")
  string(REPLACE "\t" "\", \"" examples "${examples}")
  set(examples "struct example { std::string_view matches, rejects; };\ninline constexpr example examples[] = {${examples}};\n")
else()
  string(REGEX REPLACE "\n([^\n]+)" "\n{\"\\1\"}," content "${content}")
endif()

string(REGEX REPLACE "[^\t]" "" tabs "${columns}")
string(LENGTH "${tabs}" last_column)
set(text "")
foreach(column RANGE ${last_column})
  math(EXPR after "${last_column} - ${column}")
  string(REPEAT "[^\t\n]*\t" ${column} before)
  string(REPEAT "\t[^\t\n]*" ${after} after)
  string(REGEX REPLACE "\n{\"${before}([^\t\n]*)${after}\"}," "\n\"\\1\\\\n\"" cells "${content}")
  if(column EQUAL 0 AND name MATCHES "${begin_alike}")
    string(REGEX REPLACE "\n\"([^\"]*)\\\\n\"" "\\1;" words "${cells}")
    string(REGEX REPLACE ";\n*$" "" words "${words}")
    leave_out_beginnings("${words}" cells)
  endif()
  string(APPEND text "${cells}")
endforeach()
set(shares_beginnings false)
if(name MATCHES "${begin_alike}")
  set(shares_beginnings true)
endif()

string(REPLACE "\t" "\", \"" content "${content}")
string(REGEX REPLACE "([^\t]+)" "&row::\\1" members "${columns}")
string(REPLACE "\t" ", " members "${members}")
string(REPLACE "\t" ", " columns "${columns}")

file(WRITE "${HEADER}" "// Made from ${name}.tsv by embed.cmake.
#pragma once
#pragma GCC system_header  // literals longer than the 65,536 characters that the standard promises
#include <string_view>
namespace onrecord::data::${name} {
struct row { std::string_view ${columns}; };
inline constexpr row rows[] = {${content}};
struct table {
  using row = ${name}::row;
  static constexpr bool shares_beginnings = ${shares_beginnings};
  static constexpr std::string_view text = ${text};
  static constexpr std::string_view row::*columns[] = {${members}};
};
${examples}}  // namespace onrecord::data::${name}
")
