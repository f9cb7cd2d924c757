"""Inputs that are no articles: the command says what they are and what to do."""

import unittest

from command import EXAMPLES, run

ARTICLE = "The mill closes\n\n“It is done,” said Ida Brandt, who had led the mill for ten years.\n"


class NoText(unittest.TestCase):
    def test_files_that_hold_no_text_are_refused_by_what_they_are(self):
        for begin, word in ((b"\x89PNG\r\n\x1a\n\0\0", b"a picture"), (b"\xff\xd8\xff\xe0\0\x10JFIF", b"a picture"),
                            (b"%PDF-1.7\n%\xe2\xe3", b"a PDF"), (b"PK\x03\x04\x14\0", b"an office program"),
                            (b"{\\rtf1\\ansi The mill}", b"(RTF)")):
            for command in (("analyze",), ("compare", "-", EXAMPLES / "harbour.html")):
                found = run(*command, data=begin)
                self.assertEqual((found.returncode, found.stdout), (1, b""), begin)
                self.assertIn(b"cannot read standard input: it is ", found.stderr)
                self.assertIn(word, found.stderr)


class NoArticle(unittest.TestCase):
    def said_of(self, text):
        found = run("analyze", "--format", "json", data=text.encode())
        self.assertEqual(found.returncode, 0)
        self.assertTrue(found.stdout.startswith(b'{"schema"'))
        return found.stderr.decode()

    def test_what_is_no_article_is_named(self):
        for text, message in (("", "is empty"), (" \n\t\n", "is empty"), ("https://pell.example/mill\n", "curl -sL"),
                              ('{"text": "It is done."}', "onrecord batch"), ("# The mill\n\nIt is done.", "Markdown"),
                              ("---\ntitle: The mill\n---\nIt is done.", "Markdown"),
                              ("See [the mill](https://pell.example).", "Markdown"),
                              ("1\n00:00:01,000 --> 00:00:02,000\nIt is done.\n", "subtitles"),
                              ("1\n00:00:01,000 --> 00:00:02,000\n<i>It</i> is done.\n", "subtitles"),
                              ("WEBVTT\n\n00:01.000 --> 00:02.000\nIt is done.\n", "subtitles")):
            self.assertIn(message, self.said_of(text), text)

    def test_nothing_is_said_of_an_article(self):
        self.assertEqual(self.said_of(ARTICLE), "")
        self.assertEqual(self.said_of("[14:02] " + ARTICLE), "")
        self.assertEqual(self.said_of(f"<p>{ARTICLE}</p><p>[the mill](https://pell.example) <b>closes</b></p>"), "")


if __name__ == "__main__":
    unittest.main()
