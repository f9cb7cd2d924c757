"""Batches: damaged and hostile input, compression, interrupts."""

import gzip
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from command import COMMAND, answers, record, run


def in_folder(name, data):
    folder = tempfile.mkdtemp(prefix="onrecord-test-")
    path = Path(folder) / name
    path.write_bytes(data)
    return path


class Rubbish(unittest.TestCase):
    def error_of(self, line, code="invalid_json"):
        """The error of one bad line, between two good ones that must not suffer."""
        done = run("batch", data=record(1) + line + b"\n" + record(2))
        first, bad, second = answers(done.stdout)
        self.assertEqual((first["id"], second["id"], done.returncode), (1, 2, 3))
        self.assertTrue(first["analysis"]["quotes"] and second["analysis"]["quotes"])
        self.assertEqual(bad["error"]["code"], code)
        return bad

    def test_a_nul_byte_is_told(self):
        self.assertIn("NUL", self.error_of(b'{"id":3,"text":"a\0b"}')["error"]["message"])
        self.error_of(b'{"id":3,"text":"a"}\0{"id":4,"text":"hidden"}')

    def test_json_nested_without_end_is_refused_in_bounded_memory(self):
        self.error_of(b'{"id":3,"text":' + b"[" * 5_000_000)
        self.error_of(b"[" * 5_000_000 + b"]" * 5_000_000)
        self.error_of(b'{"a":' * 1_000_000 + b"1" + b"}" * 1_000_000)

    def test_no_record_is_told_with_its_line(self):
        for line in (b"[]", b"7", b'"x"', b"null", b"{}", b'[{"id":3,"text":"x"}]', b'{"x":{"id":3},"text":"x"}'):
            self.assertEqual(self.error_of(line, "invalid_record")["line"], 2)

    def test_members_of_the_wrong_kind_are_told_with_the_id(self):
        for line in (b'{"id":3}', b'{"id":3,"text":5}', b'{"id":3,"html":["x"]}', b'{"id":3,"text":"x","url":{}}',
                     b'{"id":3,"text":"x","html":"y"}'):
            self.assertEqual(self.error_of(line, "invalid_record")["id"], 3)

    def test_further_members_are_no_harm(self):
        line = json.dumps({"meta": {"id": 9, "text": [1, {"html": 2}]}, "id": "a", "text": "x", "n": 1.5}).encode()
        self.assertEqual(answers(run("batch", data=line).stdout)[0]["analysis"]["text"], "x")

    def test_invalid_utf8_becomes_the_replacement_character_in_text_and_id(self):
        done = run("batch", data=b'{"id":"a\xff","text":"b\xfe"}\n')
        (answer,) = answers(done.stdout)
        self.assertEqual((answer["id"], answer["analysis"]["text"], done.returncode), ("a\ufffd", "b\ufffd", 0))

    def test_equal_ids_are_answered_each(self):
        self.assertEqual([a["id"] for a in answers(run("batch", data=record(5) * 3).stdout)], [5, 5, 5])

    def test_a_line_beyond_the_limit_is_told_and_not_kept_in_memory(self):
        piece = b"x" * (1 << 20)
        with subprocess.Popen([COMMAND, "batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            process.stdin.write(record(1) + b'{"id":2,"text":"')
            for _ in range(1 << 10):
                process.stdin.write(piece)
            process.stdin.write(b'"}\n' + record(3))
            process.stdin.close()
            first, bad, last = answers(process.stdout.read())
        self.assertEqual((first["id"], bad["error"]["code"], bad["line"], last["id"]), (1, "line_too_long", 2, 3))
        if not os.environ.get("ONRECORD_SANITIZED"):  # sanitizers keep freed memory
            self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, 700_000)  # KiB

    def test_an_article_beyond_the_limit_is_told_with_its_id(self):
        line = b'{"id":"big","text":"' + b"x" * ((64 << 20) + 1) + b'"}'
        self.assertEqual(self.error_of(line, "input_too_large")["id"], "big")

    def test_a_file_that_is_not_there_does_not_keep_the_others_waiting(self):
        good = in_folder("a.ndjson", record(1))
        done = run("batch", "/no/such/file", good, good)
        self.assertEqual([a["id"] for a in answers(done.stdout)], [1, 1])
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"/no/such/file", done.stderr)


class Compressed(unittest.TestCase):
    lines = b"".join(record(i) for i in range(300))

    def ids(self, done):
        return [a["id"] for a in answers(done.stdout)]

    def test_gzip_is_read_from_a_file_and_from_a_pipe(self):
        packed = gzip.compress(self.lines)
        for done in (run("batch", in_folder("a.ndjson.gz", packed)), run("batch", data=packed)):
            self.assertEqual((self.ids(done), done.returncode), (list(range(300)), 0))

    def test_gzip_members_follow_each_other_and_padding_is_ignored(self):
        packed = b"".join(gzip.compress(record(i)) for i in range(300)) + b"\0" * 1000
        done = run("batch", data=packed)
        self.assertEqual((self.ids(done), done.returncode), (list(range(300)), 0))

    @unittest.skipUnless(shutil.which("zstd"), "zstd is not installed")
    def test_zstd_is_read_frame_after_frame(self):
        frames = b"".join(subprocess.run(["zstd", "-qc"], input=part, capture_output=True, check=True).stdout
                          for part in (self.lines, record(300)))
        done = run("batch", data=frames)
        self.assertEqual((self.ids(done), done.returncode), (list(range(301)), 0))

    def test_gzip_that_is_cut_off_is_answered_up_to_there_and_told(self):
        # Text that does not repeat, so that the cut falls into the middle.
        lines = b"".join(record(i, os.urandom(200).hex()) for i in range(300))
        packed = gzip.compress(lines)
        done = run("batch", data=packed[:len(packed) // 2])
        *whole, last = answers(done.stdout)
        self.assertEqual([a["id"] for a in whole], list(range(len(whole))))
        self.assertGreater(len(whole), 50)
        self.assertEqual((last["error"]["code"], last["line"]), ("unreadable_input", len(whole) + 1))
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"cut off", done.stderr)

    def test_a_damaged_member_costs_nothing_but_itself(self):
        members = [gzip.compress(record(i, random.Random(i).randbytes(300).hex())) for i in range(9)]
        broken = bytearray(members[4])
        broken[100:140] = b"\xff" * 40
        members[4] = bytes(broken)
        done = run("batch", data=b"".join(members))
        self.assertEqual([i for i in self.ids(done) if i is not None], [0, 1, 2, 3, 5, 6, 7, 8])
        self.assertIn("unreadable_input", [a["error"]["code"] for a in answers(done.stdout) if "error" in a])
        self.assertEqual(done.returncode, 1)

    def test_analyze_reads_compressed_pages_and_refuses_damaged_ones(self):
        packed = gzip.compress(b"One line.\n")
        self.assertEqual(json.loads(run("analyze", data=packed).stdout)["text"], "One line.\n")
        done = run("analyze", data=packed[:-6])
        self.assertEqual((done.returncode, done.stdout), (1, b""))


class Streams(unittest.TestCase):
    def start(self, *arguments, **options):
        return subprocess.Popen([COMMAND, "batch", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, **options)

    def test_who_sends_a_record_and_waits_gets_its_answer(self):
        with self.start("--threads", "2") as process:
            for number in range(3):
                process.stdin.write(record(number))
                process.stdin.flush()
                self.assertEqual(json.loads(process.stdout.readline())["id"], number)
            process.stdin.close()
            self.assertEqual(process.wait(), 0)

    def interrupt(self, number):
        """What came out, and how the process ended, when a signal came in the middle of a batch."""
        endless = in_folder("many.ndjson", b"".join(record(i, "“So,” said Ida Brandt. " * 40) for i in range(20000)))
        out = endless.with_name("out")
        with open(out, "wb") as to, subprocess.Popen([COMMAND, "batch", "--threads", "2", str(endless)],
                                                     stdout=to) as process:
            while out.stat().st_size < 100_000:
                time.sleep(0.01)
            process.send_signal(number)
            status = process.wait(timeout=60)
        return answers(out.read_bytes()), status

    def test_after_an_interrupt_whole_lines_are_out_in_order(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            found, status = self.interrupt(number)
            self.assertEqual(status, -number)
            self.assertEqual([a["id"] for a in found], list(range(len(found))))
            self.assertLess(len(found), 20000)

    def test_an_interrupt_ends_a_wait_for_input(self):
        with self.start() as process:
            process.stdin.write(record(1) + b'{"id":2,"te')
            process.stdin.flush()
            process.stdout.readline()
            process.send_signal(signal.SIGINT)
            self.assertEqual(process.wait(timeout=60), -signal.SIGINT)
            self.assertEqual(process.stdout.read(), b"")

    def test_a_reader_that_leaves_ends_the_batch_without_a_word(self):
        for setup in (None, lambda: signal.signal(signal.SIGPIPE, signal.SIG_IGN)):
            process = subprocess.Popen([COMMAND, "batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                       stderr=subprocess.PIPE, preexec_fn=setup, restore_signals=setup is None)
            process.stdout.close()
            try:
                process.stdin.write(b"".join(record(i) for i in range(2000)))
                process.stdin.close()
            except BrokenPipeError:
                pass
            self.assertIn(process.wait(timeout=60), (-signal.SIGPIPE, 1))
            self.assertEqual(process.stderr.read(), b"")
            process.stderr.close()

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full")
    def test_an_output_that_cannot_be_written_is_told(self):
        for arguments in (["batch"], ["analyze"], ["tree"]):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([COMMAND, *arguments], input=record(1), stdout=full, stderr=subprocess.PIPE,
                                      check=False)
            self.assertEqual(done.returncode, 1, arguments)
            self.assertIn(b"cannot write", done.stderr)

    def test_a_record_that_takes_long_lets_the_others_go_on(self):
        slow = json.dumps({"id": "slow", "html": "<table><tr>" + "<b><div>" * 100000}).encode() + b"\n"
        done = run("batch", "--threads", "2", data=slow + b"".join(record(i) for i in range(100)))
        self.assertEqual([a["id"] for a in answers(done.stdout)], ["slow", *range(100)])


if __name__ == "__main__":
    unittest.main()
