"""A studio full of hostile words, pressed and opened in a real browser: nothing runs, nothing is asked of others, and words stay words."""

import json
import re
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit
from xml.etree import ElementTree

from payloads import studio
from pressed import Missing, Site, public
from serving import in_browsers, served

DONE, MISTAKES = 0, 1
MOMENT = "2026-11-21"
SAFE = ["http:", "https:", "mailto:", "tel:"]

HARM = """safe => {
    const problems = [];
    if (window.__pwned) problems.push('something ran');
    for (const element of document.querySelectorAll('*')) {
        for (const name of element.getAttributeNames()) if (name.startsWith('on')) problems.push(`<${element.localName}> has ${name}`);
        if (['iframe', 'object', 'embed', 'base', 'svg'].includes(element.localName)) problems.push(`there is <${element.localName}>`);
        if (element.localName === 'script' && element.type !== 'application/ld+json' && !element.src) problems.push('there is a script: ' + element.text.slice(0, 60));
    }
    for (const link of document.querySelectorAll('a, area')) {
        if (link.hasAttribute('href') && !safe.includes(link.protocol)) problems.push(`a link leads to ${link.protocol} ${link.getAttribute('href').slice(0, 60)}`);
    }
    for (const form of document.forms) if (!safe.includes(new URL(form.action, location).protocol)) problems.push(`a form leads to ${form.action}`);
    return problems;
}"""
SHOWN = """() => {
    const at = id => document.getElementById(id);
    return at('as-text') && {
        'the title': document.title, 'text': at('as-text').textContent, 'a double quoted attribute': at('as-double').title,
        'a single quoted attribute': at('as-single').title, 'an alternative text': at('as-alt').alt, 'a text area': at('as-area').textContent,
        'an included template': at('as-included').textContent, 'an attribute of an included template': at('as-included').dataset.words,
        'a meta element': document.querySelector('meta[property="og:title"]').content};
}"""

def check(output: Path, binary: Path | None) -> list[str]:
    """Every hostile text is pressed and shown as it is, or refused with its place; no page, feed or search result runs any of it."""
    if binary is None or not binary.is_file():
        raise Missing("say where the command is: --floorpress BINARY")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "studio"
        expected = studio(binary.resolve(), root)
        problems = pressed(binary.resolve(), root, expected)
        if (root / "Output" / "public").is_dir():
            problems += looked_at(root, expected)
    return problems

def pressed(binary: Path, root: Path, expected: dict[str, dict]) -> list[str]:
    """Presses the studio, without the files that are refused; those that must be taken are not among them."""
    problems, refused = [], 0
    for _ in range(6):
        run = subprocess.run([binary, "build", "--studio", root, "--at", MOMENT], capture_output=True, text=True, errors="replace", timeout=120)
        if run.returncode == DONE:
            print(f"  {refused} files refused, {len(list((root / 'Content').rglob('*.md')))} pressed")
            return problems
        named = sorted(set(re.findall(r"^(\S.*?\.\w+)(?::\d+:\d+)?: error: (.*)$", run.stderr, re.M)))
        if run.returncode != MISTAKES or not named:
            problems.append(f"the build ends with {run.returncode}: {run.stderr[-300:]}")
            long = list((root / "Content").rglob("doubt-*-long*.md"))
            for file in long or (root / "Content").rglob("doubt-*.md"):
                file.unlink()
            continue
        problems += [f"{file} is refused: {what}" for file, what in named if file in expected or not (root / file).is_file()]
        for file in {file for file, _ in named}:
            (root / file).unlink(missing_ok=True)
            refused += 1
    return [*problems, f"the build finds mistakes after mistakes: {run.stderr[-300:]}"]

def looked_at(root: Path, expected: dict[str, dict]) -> list[str]:
    """The pressed site: every page in a browser, every feed read, everything that is stated in JSON-LD compared."""
    site = public(root / "Output")
    problems = feeds(site, expected)
    for file, keys in expected.items():
        page = site.pages.get(keys["path"])
        if page is None:
            problems += [f"{file} has no page at {keys['path']}"] if (root / file).is_file() else []
            continue
        problems += stated(page, keys)
    places = json.dumps({keys["path"]: keys["title"] for keys in expected.values()})
    (root / "Output" / "public" / "expected.json").write_text(places)
    contents = contents_of_feeds(site)
    with served(site.root) as base:
        problems += in_browsers(look, base, list(site.pages) + contents)
    print(f"  {len(site.pages)} pages, {len(contents)} contents of feeds")
    return problems

def same(one: str | None, other: str) -> bool:
    return " ".join((one or "").split()) == " ".join(other.split())

def stated(page, keys: dict) -> list[str]:
    """JSON-LD parses, and says the very words of the front matter."""
    problems, heads, said = [], [], []
    for script in page.structured:
        try:
            value = json.loads(script.text)
        except ValueError as error:
            problems.append(f"{page.path}: JSON-LD: {error}: {script.text[:80]}")
            continue
        nodes = value.get("@graph", [value]) if isinstance(value, dict) else value
        for node in nodes:
            if node.get("@type") in ("BlogPosting", "Service"):
                heads.append(node.get("headline", node.get("name")))
                said.append(node.get("description"))
    if "/blog/" in page.path and not heads:
        problems.append(f"{page.path} states no BlogPosting")
    problems += [f"{page.path}: JSON-LD says `{head}`, not `{keys['title']}`" for head in heads if not same(head, keys["title"])]
    problems += [f"{page.path}: JSON-LD says `{words}`, not `{keys['description']}`" for words in said if not same(words, keys["description"])]
    return problems

def feeds(site: Site, expected: dict[str, dict]) -> list[str]:
    """Every XML file is well-formed, every JSON file is JSON, and entries bear their posts' titles."""
    problems, compared = [], 0
    titles = {keys["path"]: keys["title"] for keys in expected.values()}
    for file in sorted(site.root.rglob("*.xml")):
        try:
            root = ElementTree.parse(file).getroot()
        except ElementTree.ParseError as error:
            problems.append(f"{file.relative_to(site.root)}: {error}")
            continue
        atom = "{http://www.w3.org/2005/Atom}"
        for entry in root.iterfind(f"{atom}entry"):
            path = unquote(urlsplit(entry.find(f"{atom}link").get("href")).path)
            compared += 1
            if path in titles and not same(entry.findtext(f"{atom}title"), titles[path]):
                problems.append(f"{file.relative_to(site.root)}: `{entry.findtext(f'{atom}title')}` should be `{titles[path]}`")
        for item in root.iterfind("channel/item"):
            path = unquote(urlsplit(item.findtext("link")).path)
            if path in titles and not same(item.findtext("title"), titles[path]):
                problems.append(f"{file.relative_to(site.root)}: `{item.findtext('title')}` should be `{titles[path]}`")
    for file in sorted(site.root.rglob("*.json")):
        try:
            json.loads(file.read_bytes())
        except ValueError as error:
            problems.append(f"{file.relative_to(site.root)}: {error}")
    for name in ("feed.xml", "rss.xml", "feed.json"):
        if not list(site.root.rglob(name)):
            problems.append(f"there is no {name}")
    return problems if compared else [*problems, "no feed has an entry to compare"]

def contents_of_feeds(site: Site) -> list[str]:
    """Writes what the feeds carry to files of their own, as a careless reader would show it; answers with their paths."""
    paths, encoded = [], "{http://purl.org/rss/1.0/modules/content/}encoded"
    for file in sorted(site.root.rglob("*.xml")):
        try:
            root = ElementTree.parse(file).getroot()
        except ElementTree.ParseError:
            continue
        texts = [element.text or "" for element in root.iter() if element.tag in (encoded, "{http://www.w3.org/2005/Atom}content")]
        if texts:
            path = f"/contents-{len(paths)}.html"
            (site.root / path.lstrip("/")).write_text("<!doctype html><title>x</title>" + "\n".join(texts), encoding="utf-8")
            paths.append(path)
    return paths

def look(browser, base: str, paths: list[str]) -> list[str]:
    """Opens the pages; types a hostile word where there is a search."""
    problems: list[str] = []
    context = browser.new_context(bypass_csp=True)
    page, at = context.new_page(), {"path": ""}
    page.on("dialog", lambda dialog: (problems.append(f"{at['path']}: a dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: request.url.startswith((base + "/", "data:image/")) or problems.append(f"{at['path']}: asks for {request.url}"))
    expected = page.request.get(f"{base}/expected.json").json()
    for path in paths:
        at["path"] = path
        page.goto(base + quote(path))
        field = page.locator("main input[type=search]")
        if field.count():
            field.first.press_sequentially("pwned script onerror", delay=5)
            page.wait_for_timeout(400)
        problems += [f"{path}: {problem}" for problem in page.evaluate(HARM, SAFE)]
        shown = page.evaluate(SHOWN)
        if path in expected and path.startswith("/blog/"):
            problems += [f"{path}: {place} shows `{words}`, not `{expected[path]}`" for place, words in (shown or {"nothing": ""}).items()
                         if not same(words, expected[path])]
    context.close()
    return problems
