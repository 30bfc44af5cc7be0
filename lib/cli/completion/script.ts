/** The word before which the scripts put what was typed. It is yargs' own. */
export const COMPLETE = '--get-yargs-completions';

/** The shells that there are scripts for. */
export const SHELLS = ['bash', 'zsh'] as const;

/** What teaches a shell to complete. The shell evaluates it when it starts. */
export function completionScript(shell: (typeof SHELLS)[number]): string {
  return { bash: BASH, zsh: ZSH }[shell];
}

/**
 * Bash takes words apart at `=` and `:`, so they are put together first, and only what follows the last of these is given
 * back. SHELL tells yargs in which form to give names.
 */
const BASH = `# Completion of sidegrid for bash. In ~/.bashrc: eval "$(sidegrid completion bash)"
_sidegrid() {
  local rest=$COMP_LINE word words=() line also= offered=()
  for word in "\${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
    if [[ \${#words[@]} -eq 0 || $rest == [[:space:]]* ]]; then words+=("$word"); else words[-1]+=$word; fi
    rest=\${rest#"\${rest%%[![:space:]]*}"}
    rest=\${rest#"$word"}
  done
  local whole=\${words[-1]} last=\${COMP_WORDS[COMP_CWORD]}
  [[ $last == [=:] ]] && last=
  while IFS= read -r line; do
    case $line in
      :files | :folders) also=\${line#:} ;;
      "$whole"*) offered+=("\${line:\${#whole}-\${#last}}") ;;
    esac
  done < <(SHELL=bash ZSH_NAME= "\${words[0]/#\\~/$HOME}" ${COMPLETE} "\${words[@]:1}" 2>/dev/null)
  COMPREPLY=("\${offered[@]}")
  [[ \${#offered[@]} -eq 1 && \${offered[0]} == *[.=] ]] && compopt -o nospace
  [[ -n $also ]] || return 0
  compopt -o filenames
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "\$([[ $also == folders ]] && echo -d || echo -f)" -- "$last")
}
complete -F _sidegrid sidegrid
`;

const ZSH = `#compdef sidegrid
# Completion of sidegrid for zsh. In ~/.zshrc, after compinit: eval "$(sidegrid completion zsh)"
_sidegrid() {
  local line also reply=() open=() closed=()
  for line in "\${(@f)$(SHELL=zsh \${words[1]/#\\~/$HOME} ${COMPLETE} "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      :files | :folders) also=\${line#:} ;;
      *[.=]) open+=("$line") ;;
      ?*) closed+=("$line") ;;
    esac
  done
  local ret=1
  (( $#open )) && compadd -S '' -- $open && ret=0
  (( $#closed )) && _describe sidegrid closed && ret=0
  if [[ -n $also ]]; then
    compset -P '*='
    if [[ $also == folders ]]; then _path_files -/ && ret=0; else _path_files && ret=0; fi
  fi
  return ret
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _sidegrid "$@"; else compdef _sidegrid sidegrid; fi
`;
