"""The man page and the completions know what the command knows: its help decides."""

import re
import shutil
import subprocess
import unittest
from pathlib import Path

from command import run

FOLDER = Path(__file__).parents[2] / "core" / "cli"
MAN_PAGE = FOLDER / "man" / "onrecord.1"
COMPLETIONS = FOLDER / "completions"


def subcommands():
    listed = run("--help").stdout.decode().split("Subcommands:\n")[1].split("\n\n")[0]
    return re.findall(r"^  (\w+) ", listed, re.M)


def options(subcommand):
    """The long options of a subcommand, each with the words that it takes."""
    text = run(subcommand, "--help").stdout.decode()
    found = re.findall(r"^  (?:-\w,)?(--[\w-]+)(?: ([\w-]+(?:\|[\w-]+)+))?", text, re.M)
    return {name: sorted(words.split("|")) if words else [] for name, words in found}


def every_completion():
    """Pairs of what is typed and what must be offered."""
    yield "", subcommands()
    for subcommand in subcommands():
        known = options(subcommand)
        yield f"{subcommand} --", sorted(known)
        for option, words in known.items():
            if words:
                yield f"{subcommand} {option} ", words


class Manual(unittest.TestCase):
    def test_the_man_page_names_every_subcommand_option_and_word(self):
        page = MAN_PAGE.read_text()
        for subcommand in subcommands():
            section = page.split(f".Ss onrecord {subcommand}\n")[1].split("\n.Ss ")[0].split("\n.Sh ")[0]
            for option, words in options(subcommand).items():
                if option != "--help":
                    self.assertIn(f"Fl -{option[2:]}", section, subcommand)
                for word in words:
                    self.assertIn(word, page)

    @unittest.skipUnless(shutil.which("mandoc"), "mandoc is not installed")
    def test_the_man_page_is_well_formed(self):
        done = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", MAN_PAGE], capture_output=True, check=False)
        self.assertEqual((done.stdout, done.returncode), (b"", 0))


class Completions(unittest.TestCase):
    @unittest.skipUnless(shutil.which("bash"), "bash is not installed")
    def test_bash_offers_what_the_help_shows(self):
        script = '''source "$1"; read -ra COMP_WORDS <<<"onrecord $2"; [[ $2 == "" || $2 == *" " ]] && COMP_WORDS+=("")
                    COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _onrecord; printf "%s\\n" "${COMPREPLY[@]}"'''
        for typed, expected in every_completion():
            done = subprocess.run(["bash", "-c", script, "bash", COMPLETIONS / "onrecord.bash", typed],
                                  capture_output=True, text=True, check=True)
            offered = sorted(done.stdout.split())
            self.assertEqual([w for w in offered if typed or not w.startswith("-")], expected, typed)

    @unittest.skipUnless(shutil.which("fish"), "fish is not installed")
    def test_fish_offers_what_the_help_shows(self):
        for typed, expected in every_completion():
            done = subprocess.run(["fish", "--no-config", "-c", 'source $argv[1]; complete -C $argv[2]',
                                   COMPLETIONS / "onrecord.fish", f"onrecord {typed}"],
                                  capture_output=True, text=True, check=True)
            offered = sorted(line.split("\t")[0] for line in done.stdout.splitlines())
            self.assertEqual([w for w in offered if w != "-h"], expected, typed)

    @unittest.skipUnless(shutil.which("zsh"), "zsh is not installed")
    def test_zsh_is_told_what_the_help_shows(self):
        # zsh's _arguments does the rest; here it shows what it was told.
        script = """_arguments() { print -rl -- "$@" ----; state=arguments; return 1 }
                    words=($2); onrecord() { source $1 }; onrecord $1"""
        for subcommand in subcommands():
            done = subprocess.run(["zsh", "-f", "-c", script, "zsh", COMPLETIONS / "_onrecord", subcommand],
                                  capture_output=True, text=True, check=False)
            general, special = done.stdout.split("----\n")[:2]
            self.assertIn(f"{subcommand}\\:", general)
            told = re.findall(r"^(?:\(- \*\))?(--[\w-]+)\[[^]]*\](?:.*\(([\w -]+)\)|.*)$", special, re.M)
            self.assertEqual({name: sorted(words.split()) for name, words in told},
                             {name: words for name, words in options(subcommand).items()}, done.stderr)


if __name__ == "__main__":
    unittest.main()
