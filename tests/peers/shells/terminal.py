"""Types into a shell on a terminal of its own, and prints what the terminal showed.

Reads JSON: `command` and `environment` of the shell, the `columns` of the terminal, and `steps`,
each with the `keys` to type and a pattern `until` which the output of the step must match before
the next step begins. Prints the output of each step as JSON.
"""

import fcntl
import json
import os
import pty
import re
import select
import struct
import sys
import termios
import time

# Escape sequences of the terminal: colors, positions, modes, titles.
ESCAPES = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[ -/]*[0-~])")
PATIENCE = 20


def read_until(terminal, pattern):
    """What the terminal shows until the pattern matches, or until it shows nothing more."""
    output = b""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if not select.select([terminal], [], [], 0.1)[0]:
            continue
        try:
            read = os.read(terminal, 65536)
        except OSError:
            read = b""
        output += read
        text = ESCAPES.sub("", output.decode(errors="replace"))
        if not read or re.search(pattern, text):
            return text
    sys.exit(f"no {pattern!r} in {text!r}")


def main():
    task = json.load(sys.stdin)
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(task["command"][0], task["command"], task["environment"])
    size = struct.pack("HHHH", 50, task["columns"], 0, 0)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, size)
    shown = []
    for step in task["steps"]:
        os.write(terminal, step["keys"].encode())
        shown.append(read_until(terminal, step["until"]))
    os.close(terminal)
    json.dump(shown, sys.stdout)


main()
