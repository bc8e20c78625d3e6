"""Times the pressing of booklets: what a studio with many clients waits for."""
import os
import re
import shutil
import tempfile

from measuring import HEAD, TARGETS, Series, at_least, run

PAGES = 20


def measure(booklets, rounds, tools):
    """The figures as lines of Markdown, and the figures that were missed."""
    lines = [f"## {booklets:,} booklets", ""]
    if not tools.documents:
        return lines + ["not measured: `floorpress-bench` is not built"], []
    pages = count_pages(tools)
    lines += [f"- {pages} pages each" if pages else "- pages not counted: there is no `pdfinfo`", ""]
    series = Series("booklets, tagged (PDF/UA-1), all cores")
    for _ in range(rounds):
        series.add(run([tools.documents, "booklets", str(booklets)]))
    # A booklet of more pages counts for as many more of twenty.
    equal = booklets * (pages or PAGES) / PAGES
    target = at_least(f"booklets of {PAGES} pages, all cores", equal / series.wall_s, 25, " a second")
    return lines + [HEAD, series.row, "", TARGETS, target.row], [] if target.holds else [target]


def count_pages(tools):
    """How many pages a booklet has."""
    if not shutil.which("pdfinfo"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "booklet.pdf")
        run([tools.documents, "booklets", "1", file])
        found = re.search(r"^Pages:\s+(\d+)", run(["pdfinfo", file]).output, re.MULTILINE)
    return int(found.group(1)) if found else None
