"""Links followed from outside: every address in markup and style sheets, in both areas, with the element that it points at."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pressed import Element, Missing, Page, Site, public

ADDRESSES = {"href", "src", "poster", "action", "formaction", "data", "cite"}
LISTS = {"srcset", "imagesrcset"}
PICTURES = {"og:image", "og:image:url", "og:image:secure_url", "twitter:image", "og:url"}
URL = re.compile(r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^\"')\s]*))\s*\)|@import\s+[\"']([^\"']+)")
OUTWARD = ("https:", "mailto:", "tel:")

def check(output: Path) -> list[str]:
    """Every link within an area leads to a file of it, every fragment to an element, and every other by https, mail or telephone."""
    problems, followed = [], 0
    site = public(output)
    for page in site.pages.values():
        for address, element in named(page):
            followed += 1
            problem = wrong(site, page, address)
            if problem:
                problems.append(f"{page.path}:{element.line}: <{element.tag}>: {problem}")
        problems += self_naming(site, page)
    for file in sorted(site.root.rglob("*.css")):
        path = f"/{file.relative_to(site.root).as_posix()}"
        for address in styled(file.read_text(encoding="utf-8")):
            followed += 1
            if not address.startswith(("data:image/", "#")) and (site.path(address, path) is None or site.leads(address, path)):
                problems.append(f"{path}: url({address}) leads to nothing")
    problems += aliases(site)
    count, more = private_links(output / "trainer")
    print(f"  {followed + count} links, {len(site.aliases)} pages that send on")
    return problems + more

def named(page: Page) -> list[tuple[str, Element]]:
    """Every address in a page, with the element that names it."""
    found = []
    for element in page.elements:
        for name, value in element.attributes.items():
            if name in ADDRESSES and not (name == "data" and element.tag != "object"):
                found.append((value.strip(), element))
            elif name in LISTS:
                found += [(candidate.split()[0], element) for candidate in value.split(",") if candidate.strip()]
            elif name == "style":
                found += [(address, element) for address in styled(value)]
        if element.tag == "style":
            found += [(address, element) for address in styled(element.text)]
        if element.tag == "meta" and (element.attributes.get("property") or element.attributes.get("name")) in PICTURES:
            found.append((element.attributes.get("content", ""), element))
    if page.refresh:
        found.append((page.refresh[1], page.elements[0]))
    return found

def styled(sheet: str) -> list[str]:
    return [next(part for part in match if part is not None) for match in (match.groups() for match in URL.finditer(re.sub(r"/\*.*?\*/", "", sheet, flags=re.S)))]

def wrong(site: Site, page: Page, address: str) -> str | None:
    if address.startswith("data:image/"):
        return None
    scheme = urlsplit(address).scheme
    if scheme and f"{scheme}:" not in OUTWARD and not address.startswith(site.address):
        return f"{address} goes out by {scheme}"
    return site.leads(address, page.path) if address else "an empty address"

def self_naming(site: Site, page: Page) -> list[str]:
    """What a page says of itself to the outside is said in full: absolute, and the same everywhere."""
    problems = []
    for name in ("og:image", "og:url", "twitter:image"):
        for address in page.named("property", name) + page.named("name", name):
            if site.path(address) is None or not address.startswith("http"):
                problems.append(f"{page.path}: {name} {address} is no absolute address of the site")
    if page.canonical and page.named("property", "og:url") not in ([], [page.canonical]):
        problems.append(f"{page.path}: og:url is not its canonical address")
    for code, address in page.alternates.items():
        if not address.startswith(site.address):
            problems.append(f"{page.path}: the alternate in {code} is {address}")
    return problems

def aliases(site: Site) -> list[str]:
    """An old address sends on at once, to a page that is there to be read, and asks not to be found itself."""
    problems = []
    for page in site.aliases:
        delay, target = page.refresh
        path = site.path(target, page.path)
        if delay != 0 or not target:
            problems.append(f"{page.path} does not send on at once")
        if path not in site.pages:
            problems.append(f"{page.path} sends on to {target}, which is no page")
        elif site.pages[path].refresh is not None:
            problems.append(f"{page.path} sends on to {target}, which sends on again")
        elif page.canonical != site.pages[path].canonical:
            problems.append(f"{page.path}: its canonical link is {page.canonical}, not that of the page it sends on to")
        if not page.hidden:
            problems.append(f"{page.path} sends on, but does not ask not to be found")
        if not any(site.path(link.attributes.get("href", ""), page.path) == path for link in page.all("a")):
            problems.append(f"{page.path} has no link to follow where it is not sent on")
    if not site.aliases:
        problems.append("no page sends on from an old address, so none was seen")
    return problems

def private_links(area: Path) -> tuple[int, list[str]]:
    """The trainer's pages are read from the disk: every link is relative, and leads to a file beside them."""
    problems, pages, followed = [], {}, 0
    for file in area.rglob("*.html"):
        pages[file.resolve()] = Page(str(file), file.read_text(encoding="utf-8"))
    if not pages:
        raise Missing(f"{area} has no page")
    for file, page in sorted(pages.items()):
        for address, element in named(page):
            parts = urlsplit(address)
            if f"{parts.scheme}:" in OUTWARD or address.startswith(("data:image/", "data:,")):
                continue
            followed += 1
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            fragment = unquote(parts.fragment)
            if parts.scheme or parts.netloc or address.startswith("/") or not target.is_file() or area.resolve() not in target.parents:
                problems.append(f"{file}:{element.line}: {address} leads to no file of the area")
            elif fragment and target in pages and fragment not in pages[target].anchors:
                problems.append(f"{file}:{element.line}: {address} leads to no element")
    return followed, problems
