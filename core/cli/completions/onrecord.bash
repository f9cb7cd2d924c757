# Completion of onrecord for bash.
_onrecord() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command="" word
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      analyze | batch | compare | tree) command=$word && break ;;
    esac
  done
  local words=""
  case $previous in
    --format)
      words="json text html"
      [[ $command == analyze ]] && words+=" markdown csv web-annotation"
      ;;
    --input) words="html text" ;;
    --offsets) words="codepoint utf16 utf8" ;;
    --from) words="ndjson warc" ;;
    --color | --progress) words="auto always never" ;;
    --threads | --url | --context) return ;;
    *)
      case $command:$current in
        :*) words="analyze batch compare tree --help --version" ;;
        analyze:-*) words="--format --input --offsets --color --url --help" ;;
        batch:-*) words="--from --offsets --threads --progress --help" ;;
        compare:-*) words="--format --offsets --help" ;;
        tree:-*) words="--context --help" ;;
        *) compopt -o default 2>/dev/null ;;
      esac
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _onrecord onrecord
