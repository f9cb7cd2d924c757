"""Runs the onrecord command for the tests."""

import json
import os
import subprocess
from pathlib import Path

COMMAND = os.environ["ONRECORD_COMMAND"]
EXAMPLES = Path(__file__).parents[2] / "examples" / "articles"


def run(*arguments, data=b"", **options):
    """The finished process, its standard output and error as bytes."""
    return subprocess.run([COMMAND, *map(str, arguments)], input=data, capture_output=True, check=False, **options)


def answers(output):
    """The records of an output, which must be whole lines."""
    assert output == b"" or output.endswith(b"\n"), output[-100:]
    return [json.loads(line) for line in output.splitlines()]


def record(number, text="“It is done,” said Ida Brandt."):
    return json.dumps({"id": number, "text": text}).encode() + b"\n"
