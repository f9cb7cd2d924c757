"""Web archives: WARC files as news archives hold them."""

import gzip
import unittest
import zlib

from command import answers, run

PAGE = ("<!DOCTYPE html><title>Bridge closed</title><article><h1>Bridge closed</h1><p>“Nobody crosses,” said Ida "
        "Brandt, the mayor, on Monday. The bridge has carried 4,000 cars a day since 1962.</p></article>")


def warc(kind, block, number=1, url="https://example.com/bridge", **fields):
    lines = {"WARC-Type": kind, "WARC-Record-ID": f"<urn:uuid:{number:08}>", "WARC-Target-URI": url,
             "Content-Length": len(block)} | {k.replace("_", "-"): v for k, v in fields.items()}
    head = "".join(f"{k}: {v}\r\n" for k, v in lines.items() if v is not None)
    return f"WARC/1.0\r\n{head}\r\n".encode() + block + b"\r\n\r\n"


def response(body, content_type="text/html", status="200 OK", **fields):
    head = "".join(f"{k.replace('_', '-')}: {v}\r\n" for k, v in ({"Content-Type": content_type} | fields).items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


def chunked(body, size=50):
    pieces = [body[i:i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x;x=y\r\n%b\r\n" % (len(p), p) for p in pieces) + b"0\r\n\r\n"


GOOD = warc("response", response(PAGE.encode()))


class Archives(unittest.TestCase):
    def batch(self, data):
        done = run("batch", "--from", "warc", data=data)
        return answers(done.stdout), done.returncode

    def title(self, block):
        (answer,), status = self.batch(warc("response", block))
        self.assertEqual(status, 0)
        return answer["analysis"]["metadata"]["title"]

    def test_an_html_response_is_answered_with_its_id_and_address(self):
        (answer,), status = self.batch(GOOD)
        self.assertEqual((answer["id"], answer["url"], status),
                         ("<urn:uuid:00000001>", "https://example.com/bridge", 0))
        self.assertEqual(answer["analysis"]["entities"][0]["name"], "Ida Brandt")

    def test_links_are_resolved_by_the_address(self):
        body = PAGE.replace("the mayor", '<a href="/mayor">the mayor</a>').encode()
        (answer,), _ = self.batch(warc("response", response(body)))
        links = [link["url"] for block in answer["analysis"]["blocks"] for link in block.get("links", [])]
        self.assertEqual(links, ["https://example.com/mayor"])

    def test_records_of_other_kinds_and_types_are_passed_over(self):
        others = [warc("warcinfo", b"software: x\r\n", url=None), warc("request", b"GET / HTTP/1.1\r\n\r\n"),
                  warc("metadata", b"x"), warc("response", response(b"\x89PNG", "image/png")),
                  warc("response", response(b"gone", status="404 Not Found")), warc("response", b"not http"),
                  warc("response", b""), warc("revisit", response(b""))]
        found, status = self.batch(b"".join(o + GOOD for o in others))
        self.assertEqual((len(found), status), (len(others), 0))

    def test_gzip_record_by_record_is_read(self):
        found, status = self.batch(b"".join(gzip.compress(warc("response", response(PAGE.encode()), i))
                                            for i in range(50)))
        self.assertEqual(([a["id"] for a in found], status), ([f"<urn:uuid:{i:08}>" for i in range(50)], 0))

    def test_the_charset_of_the_header_is_obeyed(self):
        page = PAGE.replace("Bridge closed", "Мост закрыт")
        for field in ("text/html; charset=windows-1251", 'text/html;charset="Windows-1251"; x=y'):
            self.assertEqual(self.title(response(page.encode("cp1251"), field)), "Мост закрыт")
        self.assertEqual(self.title(response(page.encode("utf-16-le"), "text/html; charset=utf-16")), "Мост закрыт")

    def test_the_charset_of_the_page_is_obeyed_where_the_header_has_none(self):
        page = PAGE.replace("Bridge closed", "橋を閉鎖").replace("<title>", "<meta charset=shift_jis><title>")
        self.assertEqual(self.title(response(page.encode("cp932"))), "橋を閉鎖")

    def test_codings_of_the_body_are_undone(self):
        body = PAGE.encode()
        raw = zlib.compressobj(wbits=-15)
        for block in (
            response(chunked(body), Transfer_Encoding="chunked"),
            response(gzip.compress(body), Content_Encoding="gzip"),
            response(zlib.compress(body), Content_Encoding="deflate"),
            response(raw.compress(body) + raw.flush(), Content_Encoding="deflate"),
            response(chunked(gzip.compress(body)), Transfer_Encoding="chunked", Content_Encoding="gzip"),
            # Archives that stored the body decoded and kept the headers.
            response(body, Content_Encoding="br"), response(body, Transfer_Encoding="chunked"),
        ):
            self.assertEqual(self.title(block), "Bridge closed")

    def test_a_body_that_cannot_be_decoded_is_told(self):
        bomb = gzip.compress(b"\0" * (300 << 20))
        for block in (response(b"\x1f\x8b\x08rubbish", Content_Encoding="gzip"),
                      response(b"\x0b\x02\x80hi", Content_Encoding="br"), response(bomb, Content_Encoding="gzip")):
            (bad, good), status = self.batch(warc("response", block) + GOOD)
            self.assertEqual((bad["id"], bad["error"]["code"], status), ("<urn:uuid:00000001>", "invalid_response", 3))
            self.assertIn("analysis", good)

    def test_what_is_no_record_is_told_and_skipped(self):
        for broken in (b"rubbish\r\nmore of it\r\n", warc("response", response(PAGE.encode()), Content_Length="x"),
                       warc("response", response(PAGE.encode()), Content_Length=None),
                       warc("response", response(PAGE.encode()), Content_Length=3), b"\0" * 5000 + b"\n"):
            found, status = self.batch(GOOD + broken + GOOD)
            self.assertIn("invalid_warc", [a["error"]["code"] for a in found if "error" in a])
            self.assertEqual((len([a for a in found if "analysis" in a]), status), (2, 3))

    def test_an_archive_that_is_cut_off_is_told_with_the_id(self):
        found, status = self.batch(GOOD + GOOD[:-300])
        self.assertEqual((len(found), found[1]["id"], found[1]["error"]["code"], status),
                         (2, "<urn:uuid:00000001>", "invalid_warc", 3))

    def test_a_damaged_gzip_member_costs_nothing_but_itself(self):
        members = [bytearray(gzip.compress(warc("response", response(PAGE.encode()), i))) for i in range(5)]
        members[2][60:90] = b"\xff" * 30
        found, status = self.batch(b"".join(members))
        self.assertEqual([a["id"] for a in found if "analysis" in a], [f"<urn:uuid:{i:08}>" for i in (0, 1, 3, 4)])
        self.assertEqual(status, 1)

    def test_nothing_is_answered_with_nothing(self):
        self.assertEqual(self.batch(b""), ([], 0))


if __name__ == "__main__":
    unittest.main()
