# Completes the command line of {name}, by asking the tool itself.

function __{function}_complete
    set -l words (commandline -opc)
    # An alias or a path with `~` is not a program that can be asked.
    set -l tool (string replace -r '^~/' "$HOME/" -- $words[1])
    type -fq -- $tool; or set tool {name}
    type -fq -- $tool; or return
    set -e words[1]
    set -l lines (command $tool {command} fish $words (commandline -ct) 2>/dev/null); or return
    set -l head (string split ' ' -- $lines[1])
    set -l start $lines[2]
    set -l word $lines[3]
    set -e lines[1..3]
    string join \n -- $lines

    if test $head[3] = none
        return
    end
    # A command that does not exist has files as its arguments.
    set -l escaped (string escape --no-quoted -- $word | string replace -r '^\\\\~' '~')
    set -l paths (complete -C"'' $escaped")
    set -l is_folder '/(\t|$)'
    if test $head[3] = folders
        set paths (string match -re -- $is_folder $paths)
    else if set -q head[4]
        set -l endings (string escape --style=regex -- $head[4..])
        set -l fits '\.('(string join '|' -- $endings)')(\t|$)'
        if string match -qr -- $fits $paths
            # Others are reached through their folders.
            set paths (string match -re -- "$is_folder|$fits" $paths)
        end
    end
    string replace -r '^' -- "$start" $paths
end

complete -c {name} -f -a '(__{function}_complete)'
