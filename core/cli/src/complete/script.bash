# Completes the command line of {name}, by asking the tool itself.

_{function}() {
    # An alias or a path with `~` is not a program that can be asked.
    local tool="${1/#\~\//$HOME/}"
    type -P -- "$tool" >/dev/null || tool={name}
    local answer
    answer="$("$tool" {command} bash "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)" || return

    local IFS=$' \t\n'
    local kept space paths start word line
    COMPREPLY=()
    {
        read -r kept space paths
        IFS= read -r start
        IFS= read -r word
        while IFS= read -r line; do
            COMPREPLY[${#COMPREPLY[@]}]="$line"
        done
    } <<<"$answer"

    if [[ $space == open ]]; then
        compopt -o nospace 2>/dev/null
    fi
    if [[ $paths == none ]]; then
        return
    fi
    # Bash quotes them, and adds the slash after a folder.
    compopt -o filenames 2>/dev/null
    local found=
    local ending
    if [[ $paths == files* ]]; then
        for ending in ${paths#files}; do
            found+="$(compgen -f -X "!*.$ending" -- "$word")"$'\n'
        done
        if [[ $found != *[!$'\n']* ]]; then
            found="$(compgen -f -- "$word")"
        fi
    fi
    # Other files are reached through their folders.
    found+=$'\n'"$(compgen -d -- "$word")"
    while IFS= read -r line; do
        if [[ -n $line ]]; then
            COMPREPLY[${#COMPREPLY[@]}]="$start${line:kept}"
        fi
    done <<<"$found"
}

complete -F _{function} {name}
