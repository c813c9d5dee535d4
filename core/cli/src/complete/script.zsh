#compdef {name}
# Completes the command line of {name}, by asking the tool itself.

_{function}() {
    # An alias or a path with `~` is not a program that can be asked.
    local tool="${${(Q)words[1]}/#\~\//$HOME/}"
    (( $+commands[$tool] )) || [[ $tool == */* && -x $tool ]] || tool={name}
    local answer
    answer="$("$tool" {command} zsh "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)" ||
        return 1

    local -a lines head suffix
    lines=("${(@f)answer}")
    head=(${=lines[1]})
    local -a candidates=("${(@)lines[4,-1]}")
    compset -p $head[1]
    if [[ $head[2] == open ]]; then
        suffix=(-S '')
    fi
    local found=1
    if (( $#candidates )); then
        # Case is ignored.
        _describe -t values value candidates "${suffix[@]}" -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' &&
            found=0
    fi
    case $head[3] in
        folders) _files -/ && found=0 ;;
        files)
            if (( $#head > 3 )); then
                _files -g "*.(${(j:|:)head[4,-1]})(-.)" && found=0
            else
                _files && found=0
            fi
            ;;
    esac
    return found
}

# This file is either loaded as a function from `fpath`, or read by `source` or `eval`.
if [[ $zsh_eval_context[-1] == (loadautofunc|shfunc) ]]; then
    _{function} "$@"
else
    compdef _{function} {name}
fi
