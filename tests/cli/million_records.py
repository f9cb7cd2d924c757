"""A million short records through a batch: every one is answered, in order, and memory stays flat."""

import json
import re
import subprocess
import sys
import threading
import unittest
from pathlib import Path

from command import COMMAND

COUNT = int(sys.argv.pop()) if sys.argv[-1].isdigit() else 1_000_000


def resident(process):
    """KiB of memory that the process has now."""
    return int(re.search(r"^VmRSS:\s+(\d+) kB", Path(f"/proc/{process.pid}/status").read_text(), re.M)[1])


class Million(unittest.TestCase):
    def test_memory_stays_flat_and_every_record_is_answered_in_order(self):
        with subprocess.Popen([COMMAND, "batch", "--threads", "2"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE) as process:
            def feed():
                with process.stdin as to:
                    for number in range(COUNT):
                        to.write(b'{"id":%d,"text":"\xe2\x80\x9cNumber %d is it,\xe2\x80\x9d said Ida Brandt."}\n'
                                 % (number, number))

            threading.Thread(target=feed).start()
            memory = []
            for number, line in enumerate(process.stdout):
                self.assertTrue(line.startswith(b'{"id":%d,"analysis":' % number), line[:100])
                if number % (COUNT // 100) == 0:
                    self.assertEqual(json.loads(line)["analysis"]["entities"][0]["name"], "Ida Brandt")
                    memory.append(resident(process))
        self.assertEqual((number + 1, process.returncode), (COUNT, 0))
        after_start, at_end = max(memory[5:20]), max(memory[-15:])
        print(f"{COUNT} records; resident memory {after_start} KiB near the start, {at_end} KiB at the end")
        self.assertLess(at_end, after_start + 4096)


if __name__ == "__main__":
    unittest.main()
