# Completion of onrecord for fish.
set -l commands analyze batch compare tree
complete -c onrecord -n "not __fish_seen_subcommand_from $commands" -f
complete -c onrecord -n "not __fish_seen_subcommand_from $commands" -a analyze -d "Analyze one article"
complete -c onrecord -n "not __fish_seen_subcommand_from $commands" -a batch -d "Analyze many articles"
complete -c onrecord -n "not __fish_seen_subcommand_from $commands" -a compare -d "Show the quotes that articles share"
complete -c onrecord -n "not __fish_seen_subcommand_from $commands" -a tree -d "Print the parsed tree"
complete -c onrecord -n "not __fish_seen_subcommand_from $commands" -l version -d "Show the version"
complete -c onrecord -s h -l help -d "Show the options"
complete -c onrecord -n "__fish_seen_subcommand_from analyze batch compare" -l offsets -xa "codepoint utf16 utf8" -d "Unit of the offsets"
complete -c onrecord -n "__fish_seen_subcommand_from analyze" -l format -xa "json text markdown csv web-annotation html" -d "Output format"
complete -c onrecord -n "__fish_seen_subcommand_from analyze" -l input -xa "html text" -d "What the input is"
complete -c onrecord -n "__fish_seen_subcommand_from analyze" -l color -xa "auto always never" -d "Colours of the summary"
complete -c onrecord -n "__fish_seen_subcommand_from analyze" -l url -x -d "Address of the page"
complete -c onrecord -n "__fish_seen_subcommand_from batch" -l from -xa "ndjson warc" -d "What the files hold"
complete -c onrecord -n "__fish_seen_subcommand_from batch" -l threads -x -d "Worker threads"
complete -c onrecord -n "__fish_seen_subcommand_from batch" -l progress -xa "auto always never" -d "Progress on standard error"
complete -c onrecord -n "__fish_seen_subcommand_from tree" -l context -x -d "The element whose contents the file holds"
complete -c onrecord -n "__fish_seen_subcommand_from compare" -l format -xa "json text html" -d "Output format"
