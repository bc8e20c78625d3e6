"""The public site as a stranger meets it: its pages by their paths, and what each says of itself."""

import functools
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

FEEDS = {"application/atom+xml": "feed.xml", "application/rss+xml": "rss.xml", "application/feed+json": "feed.json"}
KEPT = {"title", "script", "style"}
SILENT = {"script", "style", "template"}

class Missing(Exception):
    """What a checker cannot do without is not there."""

@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    line: int
    text: str = ""

class Page(HTMLParser):
    """One page's elements in their order, and its visible words."""

    def __init__(self, path: str, text: str):
        super().__init__()
        self.path, self.elements, self.words, self.open = path, [], [], None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        element = Element(tag, {name: value or "" for name, value in attributes}, self.getpos()[0])
        self.elements.append(element)
        self.open = element if tag in KEPT else self.open

    def handle_endtag(self, tag):
        if self.open is not None and self.open.tag == tag:
            self.open = None

    def handle_data(self, data):
        if self.open is not None:
            self.open.text += data
        if self.open is None or self.open.tag not in SILENT | {"title"}:
            self.words.append(data)

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    def named(self, key: str, name: str) -> list[str]:
        """The contents of `<meta>` elements, such as named("property", "og:image")."""
        return [meta.attributes.get("content", "") for meta in self.all("meta") if meta.attributes.get(key, "").lower() == name]

    def links(self, relation: str) -> list[dict[str, str]]:
        return [link.attributes for link in self.all("link") if relation in link.attributes.get("rel", "").lower().split()]

    @functools.cached_property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    @functools.cached_property
    def anchors(self) -> set[str]:
        return {element.attributes["id"] for element in self.elements if "id" in element.attributes}

    @property
    def title(self) -> str:
        return next((element.text.strip() for element in self.all("title")), "")

    @property
    def language(self) -> str:
        return next((element.attributes.get("lang", "") for element in self.all("html")), "")

    @property
    def canonical(self) -> str | None:
        return next((link.get("href") for link in self.links("canonical")), None)

    @property
    def alternates(self) -> dict[str, str]:
        return {link["hreflang"]: link.get("href", "") for link in self.links("alternate") if "hreflang" in link}

    @property
    def feeds(self) -> dict[str, list[str]]:
        """The addresses of the feeds that the head names, by media type."""
        named: dict[str, list[str]] = {}
        for link in self.links("alternate"):
            if link.get("type") in FEEDS:
                named.setdefault(link["type"], []).append(link.get("href", ""))
        return named

    @property
    def hidden(self) -> bool:
        """Whether search engines are asked to leave the page out."""
        return any("noindex" in content.lower() for content in self.named("name", "robots"))

    @property
    def refresh(self) -> tuple[float, str] | None:
        """After how many seconds the page sends its reader on, and where to."""
        for meta in self.all("meta"):
            if meta.attributes.get("http-equiv", "").lower() == "refresh":
                match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*[;,]\s*url\s*=\s*['\"]?(.*?)['\"]?\s*", meta.attributes.get("content", ""), re.I)
                return (float(match[1]), match[2]) if match else (0, "")
        return None

    @property
    def structured(self) -> list[Element]:
        return [script for script in self.all("script") if script.attributes.get("type", "").lower() == "application/ld+json"]

@dataclass
class Site:
    """All pages of `Output/public` by their path on the site, such as `/`, `/blog/first/` or `/404.html`."""

    root: Path
    pages: dict[str, Page] = field(default_factory=dict)

    @functools.cached_property
    def address(self) -> str:
        """Where the site stands, such as `https://studio.example`, as the home page's canonical link says."""
        home = self.pages.get("/")
        if home is None or not home.canonical:
            raise Missing("the home page has no canonical link, so the site's address is not known")
        return home.canonical.rstrip("/")

    @property
    def read(self) -> list[Page]:
        """The pages that are there to be read: all but those that only send on."""
        return [page for page in self.pages.values() if page.refresh is None]

    @property
    def aliases(self) -> list[Page]:
        return [page for page in self.pages.values() if page.refresh is not None]

    @property
    def indexable(self) -> list[Page]:
        return [page for page in self.read if not page.hidden and page.path != "/404.html"]

    @property
    def homes(self) -> list[Page]:
        return [page for page in self.read if re.fullmatch(r"/(?:[a-z]{2,3}/)?", page.path)]

    def section(self, name: str) -> list[Page]:
        """The pages of a folder of content, in all languages, without lists and archives by year."""
        return [page for page in self.indexable if re.fullmatch(rf"(?:/[a-z]{{2,3}})?/{name}/(?!\d{{4}}/)[^/]+/", page.path)]

    def absolute(self, path: str) -> str:
        """The full address of a path, its letters as they must stand in a link."""
        return self.address + quote(path, safe="/-._~!$&'()*+,;=:@")

    def path(self, address: str, base: str = "/") -> str | None:
        """The path on this site that an address leads to, or nothing where it leads elsewhere."""
        parts = urlsplit(urljoin(self.address + quote(base), address))
        return unquote(parts.path) or "/" if f"{parts.scheme}://{parts.netloc}" == self.address else None

    def file(self, path: str) -> Path | None:
        """The file that a path is served from."""
        file = self.root / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
        return file if file.is_file() else None

    def leads(self, address: str, base: str = "/") -> str | None:
        """What is wrong with an address: nothing where it leads elsewhere, or to a file and an element of the site."""
        path = self.path(address, base)
        if path is None:
            return None
        if self.file(path) is None:
            return f"{address} leads to nothing"
        fragment = unquote(urlsplit(address).fragment)
        if fragment and path in self.pages and fragment not in self.pages[path].anchors:
            return f"{address} leads to no element of that page"
        return None

@functools.lru_cache(maxsize=4)
def public(output: Path) -> Site:
    root = output / "public"
    site = Site(root)
    for file in sorted(root.rglob("*.html")):
        name = "/" + file.relative_to(root).as_posix()
        path = name.removesuffix("index.html") if name.endswith("/index.html") else name
        site.pages[path] = Page(path, file.read_text(encoding="utf-8"))
    if not site.pages:
        raise Missing(f"{root} has no page")
    return site
