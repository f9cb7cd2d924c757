"""Makes as many articles as asked from the examples of this repository, each with a number that nothing else has."""

import json
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples" / "articles"


def records(count):
    """Records of a batch; every hundredth has nothing to analyze."""
    pages = [("html" if path.suffix == ".html" else "text", path.read_text(encoding="utf-8"))
             for path in sorted(EXAMPLES.iterdir()) if path.suffix in (".html", ".txt")]
    for number in range(count):
        kind, page = pages[number % len(pages)]
        record = {"id": f"article-{number:07}", "url": f"https://news.example/{number}"}
        if number % 100 != 99:
            remark = f"“This is story {number},” said Ida Brandt."
            record[kind] = page.replace("</p>", f"</p>\n<p>{remark}</p>", 1) if kind == "html" else f"{page}\n{remark}\n"
        yield record


def write(path, count):
    with open(path, "w", encoding="utf-8") as to:
        for record in records(count):
            to.write(json.dumps(record, ensure_ascii=False) + "\n")
