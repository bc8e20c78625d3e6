"""What robots read: the sitemap against our own schema and against the pages, robots.txt, and security.txt."""

import subprocess
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

from pressed import Site, public

NAMES = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SCHEMA = Path(__file__).with_name("sitemap.rng")
MOST_URLS, MOST_BYTES = 50_000, 50 * 1024 * 1024
CRAWLERS = ("*", "Googlebot", "Bingbot")

@dataclass
class Listed:
    """A page as the sitemap names it."""

    address: str
    changed: str | None
    alternates: dict[str, str] = field(default_factory=dict)

def check(output: Path, moment: datetime) -> list[str]:
    """The sitemap follows its schema and lists every indexable page once; pages, sitemap and robots.txt agree; security.txt holds."""
    site, problems = public(output), []
    listed = [entry for file in sitemap_files(site, problems) for entry in entries(file, problems)]
    problems += placed(site, listed, moment)
    problems += complete(site, listed)
    problems += translations({entry.address: entry.alternates for entry in listed}, "sitemap.xml")
    problems += translations({page.canonical or page.path: page.alternates for page in site.indexable}, "the pages' heads")
    problems += agree(site, listed)
    problems += robots(site, listed)
    problems += security(site, moment)
    print(f"  {len(listed)} addresses in the sitemap, {len(site.indexable)} pages to find")
    return problems

def sitemap_files(site: Site, problems: list[str]) -> list[Path]:
    """The sitemap, or those that the index names, each valid by the schema."""
    first = site.file("/sitemap.xml")
    if first is None or not valid(first, problems):
        problems.append("there is no sitemap.xml that can be read")
        return []
    root = ElementTree.parse(first).getroot()
    if root.tag == f"{NAMES}urlset":
        return [first]
    files = []
    for place in root.iterfind(f"{NAMES}sitemap/{NAMES}loc"):
        path = site.path((place.text or "").strip())
        file = site.file(path) if path else None
        if file is None:
            problems.append(f"sitemap.xml names {place.text}, which is not there")
        elif valid(file, problems):
            files.append(file)
    orphans = {file for file in site.root.glob("sitemap-*.xml")} - set(files)
    problems += [f"{orphan.name} is named by no index" for orphan in sorted(orphans)]
    return files

def valid(file: Path, problems: list[str]) -> bool:
    run = subprocess.run(["xmllint", "--nonet", "--noout", "--huge", "--relaxng", SCHEMA, file], capture_output=True, text=True)
    if run.returncode:
        problems.append(f"{file.name}: {' '.join(line for line in run.stderr.splitlines()[:2])}")
    if file.stat().st_size > MOST_BYTES:
        problems.append(f"{file.name} is larger than {MOST_BYTES} bytes")
    return run.returncode in (0, 3)

def entries(file: Path, problems: list[str]) -> list[Listed]:
    found = []
    for url in ElementTree.parse(file).getroot().iterfind(f"{NAMES}url"):
        entry = Listed(url.findtext(f"{NAMES}loc", "").strip(), url.findtext(f"{NAMES}lastmod"))
        for link in url.iterfind("{http://www.w3.org/1999/xhtml}link"):
            if link.get("hreflang") in entry.alternates:
                problems.append(f"{file.name}: {entry.address} has two alternates in {link.get('hreflang')}")
            entry.alternates[link.get("hreflang", "")] = link.get("href", "")
        found.append(entry)
    if len(found) > MOST_URLS:
        problems.append(f"{file.name} has {len(found)} addresses, more than {MOST_URLS}")
    return found

def placed(site: Site, listed: list[Listed], moment: datetime) -> list[str]:
    """Every address is that of a page, as the page itself says it, and the page wants to be found."""
    problems = []
    for entry in listed:
        page = site.pages.get(site.path(entry.address) or "")
        if page is None:
            problems.append(f"the sitemap names {entry.address}, which is no page")
            continue
        if page.canonical != entry.address:
            problems.append(f"the sitemap names {entry.address}, the page says {page.canonical}")
        if page.hidden or page.refresh is not None or page.path == "/404.html":
            problems.append(f"the sitemap names {entry.address}, which asks not to be found")
        if entry.changed and entry.changed[:10] > moment.date().isoformat():
            problems.append(f"{entry.address} is said to have changed on {entry.changed}, after the build")
    for post in site.section("blog"):
        if not any(entry.changed for entry in listed if site.path(entry.address) == post.path):
            problems.append(f"{post.path} has no lastmod in the sitemap")
    return problems

def complete(site: Site, listed: list[Listed]) -> list[str]:
    """Every page that may be found says its own address, and stands in the sitemap once."""
    addresses, problems = [entry.address for entry in listed], []
    for page in site.indexable:
        if page.canonical != site.absolute(page.path):
            problems.append(f"{page.path}: its canonical link is {page.canonical}")
        count = addresses.count(page.canonical)
        if count != 1:
            problems.append(f"{page.path} stands {count} times in the sitemap")
    missing = site.pages.get("/404.html")
    if missing is None or not missing.hidden:
        problems.append("there is no 404.html that asks not to be found")
    return problems

def translations(alternates: dict[str, dict[str, str]], where: str) -> list[str]:
    """Translations name each other: who has alternates names itself, x-default and only those that say the same."""
    problems = []
    for address, others in alternates.items():
        if not others:
            continue
        if address not in others.values() or "x-default" not in others or len(others) < 3:
            problems.append(f"{where}: {address} does not name itself, x-default and another among its alternates")
        if others.get("x-default") not in [other for code, other in others.items() if code != "x-default"]:
            problems.append(f"{where}: the x-default of {address} is none of its translations")
        problems += [f"{where}: {address} names {other}, which does not name it alike"
                     for other in set(others.values()) if alternates.get(other) != others]
    if not any(alternates.values()):
        problems.append(f"{where}: no page has a translation")
    return problems

def agree(site: Site, listed: list[Listed]) -> list[str]:
    """The sitemap's alternates are those of the pages' heads, and each is in the language that it is said to be."""
    problems, pages = [], {page.canonical: page for page in site.indexable}
    for entry in listed:
        page = pages.get(entry.address)
        if page is not None and page.alternates != entry.alternates:
            problems.append(f"{page.path}: its head and the sitemap name other alternates")
        for code, other in entry.alternates.items():
            if code != "x-default" and other in pages and pages[other].language != code:
                problems.append(f"{entry.address}: {other} is said to be in {code}, but is in {pages[other].language}")
    return problems

def robots(site: Site, listed: list[Listed]) -> list[str]:
    """robots.txt names the sitemap and keeps nobody from what the sitemap lists."""
    file = site.file("/robots.txt")
    if file is None:
        return ["there is no robots.txt"]
    reader = RobotFileParser()
    reader.parse(file.read_text(encoding="utf-8").splitlines())
    problems = [] if reader.site_maps() == [site.absolute("/sitemap.xml")] else [f"robots.txt names the sitemaps {reader.site_maps()}"]
    for crawler in CRAWLERS:
        problems += [f"robots.txt keeps {crawler} from {entry.address}" for entry in listed if not reader.can_fetch(crawler, entry.address)]
    for page in [page for page in site.read if page.hidden and page.path != "/404.html"]:
        if not reader.can_fetch("*", site.absolute(page.path)):
            problems.append(f"robots.txt keeps crawlers from {page.path}, so they never see that it asks not to be found")
    return problems

def security(site: Site, moment: datetime) -> list[str]:
    """RFC 9116: how to tell us of a weakness, for less than a year from the build on."""
    file = site.file("/.well-known/security.txt")
    if file is None:
        return ["there is no .well-known/security.txt"]
    fields, problems = {}, []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, colon, value = line.partition(": ")
            if not colon or not value.strip():
                problems.append(f"security.txt: `{line}` is no field")
            fields.setdefault(name.lower(), []).append(value.strip())
    for name in ("contact", "expires", "canonical", "preferred-languages"):
        if name not in fields or (len(fields[name]) != 1 and name in ("expires", "preferred-languages")):
            problems.append(f"security.txt: {len(fields.get(name, []))} of {name}")
    for contact in fields.get("contact", []):
        if not contact.startswith(("mailto:", "https://", "tel:")):
            problems.append(f"security.txt: the contact {contact} is no address")
    if site.absolute("/.well-known/security.txt") not in fields.get("canonical", []):
        problems.append(f"security.txt: canonical is {fields.get('canonical')}")
    try:
        expires = datetime.fromisoformat(fields.get("expires", [""])[0])
        if not moment < expires < moment + timedelta(days=366) or expires.tzinfo is None:
            problems.append(f"security.txt: expires {expires}, not within a year of {moment}")
    except (ValueError, TypeError) as error:
        problems.append(f"security.txt: expires: {error}")
    languages = {code.strip() for code in ",".join(fields.get("preferred-languages", [])).split(",")}
    if not {home.language for home in site.homes} <= languages:
        problems.append(f"security.txt: preferred languages are {sorted(languages)}, the site's {sorted({home.language for home in site.homes})}")
    return problems
