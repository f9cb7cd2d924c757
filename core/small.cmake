# What is sent over the network is to be small: these parts run once an article, for few of its
# sentences or only on demand, and are compiled for size in WebAssembly. With what stands below,
# and fewer sorts, the module went from 381 to 362 KB in brotli, and a whole analysis takes a sixth longer.
file(GLOB seldom CONFIGURE_DEPENDS src/compare/*.cpp src/output/*.cpp src/model/*.cpp)
set(seldom_in_article
  author_marks authors byline dates detect explain json_ld language mail metadata near_headline
  offers page_title plain_text published text_lines url wrapping)
set(seldom_in_quotes
  entities filter find foreign_sayings interviews politics references reports roles speakers transcripts why)
set(seldom_in_claims
  claimant judge signal_phrases tag verify why word_groups)
set(seldom_in_text
  json_reader word_table)
foreach(stage article quotes claims text)
  list(TRANSFORM seldom_in_${stage} REPLACE "(.+)" "src/${stage}/\\1.cpp")
  list(APPEND seldom ${seldom_in_${stage}})
endforeach()
set_source_files_properties(${seldom} PROPERTIES COMPILE_OPTIONS -Oz)

# Unrolled loops take 3 to 6 % more code, and functions that stand inline as often as -O3 has it 2 KB more
# in brotli. With one thread nothing waits for the other, and as the module never ends nothing is tidied up.
target_compile_options(onrecord PRIVATE
  "SHELL:-mllvm -inline-threshold=100"
  -fno-unroll-loops -fno-threadsafe-statics -fno-c++-static-destructors)
