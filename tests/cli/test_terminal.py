"""What the command shows a person at a terminal, and what it hides from a pipe."""

import os
import pty
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from command import COMMAND, EXAMPLES, record, run

ARTICLE = str(EXAMPLES / "harbour.html")
COLOR = re.compile(r"\x1b\[[0-9;]*m")


def at_terminal(*arguments, columns=80, **variables):
    """What the command shows at a terminal of that width."""
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | {"TERM": "xterm-256color"} | variables
    child, terminal = pty.fork()
    if child == 0:
        os.environ.clear()
        os.environ.update(environment)
        subprocess.run(["stty", "cols", str(columns)], check=True)
        os.execv(COMMAND, [COMMAND, *arguments])
    shown = b""
    while True:
        try:
            piece = os.read(terminal, 1 << 16)
        except OSError:  # how Linux says that the other side is gone
            break
        if not piece:
            break
        shown += piece
    os.close(terminal)
    _, status = os.waitpid(child, 0)
    return shown.decode().replace("\r\n", "\n"), os.waitstatus_to_exitcode(status)


class Summary(unittest.TestCase):
    def test_a_terminal_sees_who_said_what_in_colours(self):
        shown, status = at_terminal("analyze", ARTICLE)
        self.assertEqual(status, 0)
        self.assertRegex(shown, COLOR)
        self.assertIn("\n  Dagny Okonjo, harbour master\n    “Nobody was hurt, and that was luck,”", COLOR.sub("", shown))
        self.assertIn("CLAIMS (", shown)

    def test_lines_fit_the_terminal(self):
        for columns in (60, 100):
            shown, _ = at_terminal("analyze", ARTICLE, columns=columns)
            self.assertLessEqual(max(map(len, COLOR.sub("", shown).split("\n"))), columns)

    def test_no_color_and_dumb_terminals_get_no_colours(self):
        for variables in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            shown, _ = at_terminal("analyze", ARTICLE, **variables)
            self.assertNotIn("\x1b", shown)
            self.assertIn("QUOTES", shown)

    def test_a_pipe_gets_json_and_no_colours_unless_asked(self):
        self.assertTrue(run("analyze", ARTICLE).stdout.startswith(b'{"schema"'))
        self.assertNotIn(b"\x1b", run("analyze", "--format", "text", ARTICLE).stdout)
        self.assertIn(b"\x1b[", run("analyze", "--color", "always", ARTICLE).stdout)

    def test_control_characters_of_an_article_do_not_reach_the_terminal(self):
        path = Path(tempfile.mkdtemp(prefix="onrecord-test-")) / "hostile.txt"
        path.write_text("A \x1b]0;title\x07 story\n\n“\x1b[2J\x9b31m gone,” said Ida Brandt.\n")
        shown, _ = at_terminal("analyze", str(path), NO_COLOR="1")
        self.assertIn("gone", shown)
        self.assertNotRegex(shown, "[\x00-\x09\x0b-\x1f\x7f-\x9f]")
        shown, _ = at_terminal("compare", str(path), str(path), NO_COLOR="1")
        self.assertIn("gone", shown)
        self.assertNotRegex(shown, "[\x00-\x09\x0b-\x1f\x7f-\x9f]")


class Progress(unittest.TestCase):
    def test_a_terminal_sees_a_bar_with_rate_and_time_left(self):
        path = Path(tempfile.mkdtemp(prefix="onrecord-test-")) / "many.ndjson"
        path.write_bytes(b"".join(record(i, "“So,” said Ida Brandt. " * 300) for i in range(300)))
        shown = run("batch", "--progress", "always", path).stderr.decode()
        self.assertRegex(shown, r"\r\[#+\.+\] \d+ % \d+ records, \d+ a second, [\d.]+ MB/s, 0 failed, \d+:\d\d:\d\d left")
        self.assertRegex(shown, r"\r\[#{24}\] 100 % 300 records, [^\r]*\n$")

    def test_a_pipe_sees_nothing_unless_asked(self):
        self.assertEqual(run("batch", data=record(1)).stderr, b"")
        self.assertIn(b"1 records", run("batch", "--progress", "always", data=record(1)).stderr)


if __name__ == "__main__":
    unittest.main()
