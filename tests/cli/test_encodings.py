"""Pages in other encodings than UTF-8."""

import json
import unittest

from command import run

RUSSIAN = "Всё проверено"
JAPANESE = "確認できません"


def title(data):
    return json.loads(run("analyze", "--input", "html", data=data).stdout)["metadata"]["title"]


def page(text, declaration=""):
    return f"<!DOCTYPE html><head>{declaration}<title>{text}</title></head><body><p>{text}</p>"


class Declared(unittest.TestCase):
    def test_a_declaration_is_obeyed(self):
        for label, codec, text in (
            ("windows-1251", "cp1251", RUSSIAN), ("KOI8-R", "koi8_r", RUSSIAN), ("iso-8859-5", "iso8859_5", RUSSIAN),
            ("shift_jis", "cp932", JAPANESE), ("EUC-JP", "euc_jp", JAPANESE), ("gb2312", "gb18030", "无法核实€"),
            ("big5", "big5", "無法核實"), ("euc-kr", "cp949", "확인되지 않았다"), ("iso-8859-1", "cp1252", "“naïve” €"),
            ("iso-8859-9", "cp1254", "doğrulanmadı"), ("windows-874", "cp874", "ยืนยัน"),
        ):
            for declaration in (f"<meta charset={label}>",
                                f'<meta http-equiv="Content-Type" content="text/html; charset={label}">'):
                self.assertEqual(title(page(text, declaration).encode(codec)), text, label)

    def test_an_encoding_that_hides_in_ascii_is_obeyed(self):
        self.assertEqual(title(page(JAPANESE, "<meta charset=iso-2022-jp>").encode("iso2022_jp")), JAPANESE)

    def test_utf8_that_is_declared_otherwise_is_utf8(self):
        self.assertEqual(title(page(RUSSIAN, "<meta charset=iso-8859-1>").encode()), RUSSIAN)

    def test_a_declaration_of_utf16_that_could_be_read_means_utf8(self):
        self.assertEqual(title(page("Grün \xff", "<meta charset=utf-16>").encode()), "Grün \xff")

    def test_an_unknown_encoding_is_read_as_windows_1252(self):
        self.assertEqual(title(page("“naïve”", "<meta charset=no-such-thing>").encode("cp1252")), "“naïve”")


class Marked(unittest.TestCase):
    def test_a_byte_order_mark_wins_over_a_declaration(self):
        for codec in ("utf-8-sig", "utf-16"):  # Python writes the mark with these
            self.assertEqual(title(page(RUSSIAN, "<meta charset=koi8-r>").encode(codec)), RUSSIAN)
        self.assertEqual(title(b"\xfe\xff" + page(RUSSIAN).encode("utf-16-be")), RUSSIAN)

    def test_utf16_without_a_mark_is_known_by_its_zeros(self):
        for codec in ("utf-16-le", "utf-16-be"):
            self.assertEqual(title(page("“naïve” " + RUSSIAN).encode(codec)), "“naïve” " + RUSSIAN)

    def test_a_few_zeros_are_no_utf16(self):
        self.assertEqual(title(page("A\0B").encode()), "A\ufffdB")

    def test_a_character_that_is_cut_off_becomes_the_replacement_character(self):
        found = run("analyze", "--input", "text", data="\ufeffSo 😀".encode("utf-16-le")[:-1])
        self.assertEqual(json.loads(found.stdout)["text"], "So \ufffd")


if __name__ == "__main__":
    unittest.main()
