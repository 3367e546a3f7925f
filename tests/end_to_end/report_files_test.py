#!/usr/bin/env python3
"""One report as every kind of file, which must agree, harm nobody and be the same twice:
report_files_test.py WRITTEN_SAMPLE FONTS PROJECT."""
import copy
import csv
import html.parser
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import jsonschema

PROJECT = pathlib.Path(sys.argv.pop(3))
FONTS = sys.argv.pop(2)
WRITTEN_SAMPLE = sys.argv.pop(1)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def run(*words):
    return subprocess.run(words, capture_output=True, text=True, encoding="utf-8", timeout=60)


def is_number(cell):
    return isinstance(cell, (int, float))


def time_told(seconds):
    whole = round(seconds + 1e-9) if seconds % 1 != 0.5 else int(seconds + 0.5)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60}:{whole % 60:02} min"
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02} h"


def number_told(value, column, unit=True):
    if column["unit"] == "seconds":
        return time_told(value)
    if column["unit"] == "share":
        return f"{value * 100:.{column['decimals']}f}" + (" %" if unit else "")
    return f"{value:.{column['decimals']}f}"


def told(cell, column):
    """A cell as people read it, worked out here once more."""
    if isinstance(cell, str):
        if column["unit"] == "day":
            year, month, day = cell.split("-")
            return f"{int(day)} {MONTHS[int(month) - 1]} {year}"
        return cell
    if isinstance(cell, int):
        return time_told(cell) if column["unit"] == "seconds" else f"{cell:,}" if abs(cell) >= 10_000 else str(cell)
    if isinstance(cell, float):
        return number_told(cell, column)
    if "missing" in cell:
        return cell["missing"]
    low, high = number_told(cell["low"], column, False), number_told(cell["high"], column, False)
    return f"{number_told(cell['value'], column)} ({low} to {high}, of {cell['of']})"


def squeezed(text):
    return re.sub(r"\s+", "", text)


class Page(html.parser.HTMLParser):
    """Tables, headings, and everything that a page should not have."""

    def __init__(self, text):
        super().__init__()
        self.tables, self.headings, self.tags, self.attributes, self.open, self.words = [], [], [], [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += [(tag, *each) for each in attributes]
        self.open.append(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")
        elif re.fullmatch("h[1-6]", tag):
            self.headings.append([int(tag[1]), ""])

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        self.words += data
        if "td" in self.open or "th" in self.open:
            self.tables[-1][-1][-1] += data
        if self.open and any(re.fullmatch("h[1-6]", tag) for tag in self.open):
            self.headings[-1][1] += data


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


class ReportFiles(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name)
        for name in ("once", "again"):
            (cls.path / name).mkdir()
            wrote = run(WRITTEN_SAMPLE, str(cls.path / name), FONTS)
            assert wrote.returncode == 0, wrote.stderr
        cls.once = cls.path / "once"
        cls.report = json.loads((cls.once / "report.json").read_text("utf-8"))
        cls.sections = cls.report["sections"]
        cls.page = Page((cls.once / "report.html").read_text("utf-8"))
        cls.pdf_pages = run("pdftotext", "-raw", str(cls.once / "report.pdf"), "-").stdout.split("\f")[:-1]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def csv_tables(self):
        """By section: heads, and rows by head."""
        tables, rows = {}, iter(read_csv(self.once / "report.csv"))
        for row in rows:
            if row[0] == "table":
                head = [name for name in next(rows) if name]
                tables[row[1]] = (head, [])
                heads = head
            elif row[0] == "note" or not any(row):
                heads = None
            elif tables and heads:
                tables[[*tables][-1]][1].append(dict(zip(heads, row)))
        return tables

    def test_the_same_report_is_the_same_bytes(self):
        for file in self.once.iterdir():
            self.assertEqual(file.read_bytes(), (self.path / "again" / file.name).read_bytes(), file.name)

    def test_json_is_as_its_schema_says(self):
        schema = json.loads((PROJECT / "reports/report.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        validator.validate(self.report)
        for change in (lambda r: r.update(grade="B"), lambda r: r.pop("as_of"), lambda r: r["sections"][0]["chart"].update(kind="pie"),
                       lambda r: r["sections"][0]["table"]["rows"][0]["cells"].append(None),
                       lambda r: r["sections"][0]["table"]["rows"][0]["cells"][1].pop("low")):
            strayed = copy.deepcopy(self.report)
            change(strayed)
            self.assertFalse(validator.is_valid(strayed))

    def test_csv_keeps_every_value_of_the_report(self):
        tables = self.csv_tables()
        self.assertEqual([*tables], [section["id"] for section in self.sections])
        for section in self.sections:
            head, rows = tables[section["id"]]
            columns = section["table"]["columns"]
            for written, row in zip(rows, section["table"]["rows"]):
                for column, cell in zip(columns, row["cells"]):
                    name = column["id"]
                    if isinstance(cell, str):
                        self.assertEqual(written[name], "'" + cell if cell.startswith(FORMULA) else cell)
                    elif is_number(cell):
                        self.assertEqual(float(written[name]), cell)
                    elif "missing" in cell:
                        self.assertEqual(written[name], "")
                        self.assertEqual(written.get(name + ".missing", ""), cell["missing"])
                    else:
                        parts = (name, name + ".low", name + ".high", name + ".of")
                        self.assertEqual([float(written[part]) for part in parts],
                                         [cell["value"], cell["low"], cell["high"], cell["of"]])
            if section["table"]["rows"]:
                self.assertEqual(len(rows), len(section["table"]["rows"]))

    def test_csv_is_rfc_4180_and_has_nothing_that_a_spreadsheet_would_run(self):
        for name in ("report.csv", "report-code-book.csv"):
            raw = (self.once / name).read_bytes()
            self.assertTrue(raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n"))
            outside_quotes = re.sub(rb'"(?:[^"]|"")*"', b"", raw)
            self.assertNotRegex(outside_quotes, rb'(?<!\r)\n|\r(?!\n)|"')
            records = read_csv(self.once / name)
            self.assertEqual(len({len(record) for record in records}), 1)
            for field in (field for record in records for field in record):
                if field.startswith(FORMULA):
                    float(field)  # a negative number, and nothing else

    def test_the_code_book_explains_every_column_of_the_csv(self):
        records = read_csv(self.once / "report-code-book.csv")
        explained = {(record[0], record[2]) for record in records[1:]}
        named = {(section, name) for section, (head, _) in self.csv_tables().items() for name in head}
        self.assertEqual(explained, named)

    def test_the_page_tells_the_same_figures(self):
        with_rows = [section for section in self.sections if section["table"]["rows"]]
        self.assertEqual(len(self.page.tables), len(with_rows))
        for section, table in zip(with_rows, self.page.tables):
            columns = section["table"]["columns"]
            self.assertEqual(table[0][:len(columns)], [column["title"] for column in columns])
            for written, row in zip(table[1:], section["table"]["rows"], strict=True):
                for text, cell, column in zip(written, row["cells"], columns):
                    self.assertEqual(squeezed(text), squeezed(told(cell, column)))

    def test_the_page_runs_asks_and_loads_nothing(self):
        self.assertFalse({"script", "link", "img", "iframe", "object", "embed", "form", "b", "base"} & set(self.page.tags))
        for tag, name, value in self.page.attributes:
            self.assertFalse(name.startswith("on") or name in ("src", "srcset", "action"), (tag, name))
            if name == "href":
                self.assertTrue(value.startswith("#"))
        policy = [value for tag, name, value in self.page.attributes if tag == "meta" and name == "content"]
        self.assertIn("default-src 'none'; style-src 'unsafe-inline'", policy)
        self.assertIn(("html", "lang", "en-GB"), self.page.attributes)
        self.assertIn('<script>alert("1")</script> & Søn', self.page.words)

    def test_headings_are_in_order_and_every_chart_is_told_in_words(self):
        levels = [level for level, _ in self.page.headings]
        self.assertEqual(levels, [1] + [2] * (len(levels) - 1))
        self.assertEqual([title for _, title in self.page.headings if title in {s["title"] for s in self.sections}],
                         [section["title"] for section in self.sections])
        ids = [value for _, name, value in self.page.attributes if name == "id"]
        self.assertEqual(len(ids), len(set(ids)))
        for tag, name, value in self.page.attributes:
            if name == "aria-labelledby":
                self.assertTrue(set(value.split()) <= set(ids))
        self.assertEqual(sum(1 for each in self.page.attributes if each[0] == "svg" and each[1:] == ("role", "img")),
                         self.page.tags.count("desc"))

    def test_the_pdf_tells_the_same_figures(self):
        text = squeezed("".join(self.pdf_pages))
        for section in self.sections:
            self.assertIn(squeezed(section["title"]), text)
            for row in section["table"]["rows"]:
                for cell, column in zip(row["cells"], section["table"]["columns"]):
                    if not isinstance(cell, str):
                        self.assertIn(squeezed(told(cell, column)), text)

    def test_the_pdf_is_sound_tagged_and_has_its_fonts_and_outline(self):
        file = str(self.once / "report.pdf")
        self.assertEqual(run("qpdf", "--check", file).returncode, 0)
        self.assertRegex(run("pdfinfo", file).stdout, r"Tagged: +yes")
        fonts = run("pdffonts", file).stdout.splitlines()[2:]
        self.assertTrue(any("Inter" in font for font in fonts))
        for font in fonts:
            self.assertRegex(font, r" yes yes yes ")
        outlines = json.loads(run("qpdf", "--json", "--json-key=outlines", file).stdout)["outlines"]
        self.assertEqual([each["title"] for each in outlines],
                         [section["title"] for section in self.sections] + ["What this rests on"])

    def test_sample_data_is_said_to_be_made_up_on_every_page_and_in_every_file(self):
        self.assertGreater(len(self.pdf_pages), 5)
        for number, page in enumerate(self.pdf_pages, 1):
            self.assertIn("Sample data, made up", page)
            self.assertIn(f"Page {number} of {len(self.pdf_pages)}", page)
        for name in ("report.html", "report.csv", "report.txt"):
            self.assertIn("Sample data, made up", (self.once / name).read_text("utf-8"))

    def test_plain_lines_are_at_most_78_columns_and_tell_the_same(self):
        text = (self.once / "report.txt").read_text("utf-8")
        for line in text.splitlines():
            self.assertLessEqual(len(line), 78)
        for section in self.sections:
            for row in section["table"]["rows"]:
                for cell, column in zip(row["cells"], section["table"]["columns"]):
                    self.assertIn(squeezed(told(cell, column)), squeezed(text))


if __name__ == "__main__":
    unittest.main()
