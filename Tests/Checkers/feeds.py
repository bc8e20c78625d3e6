"""Feeds: Atom, RSS and JSON Feed, each by its own rules, and all three of a place with the same entries in the same order."""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import html5lib

from pressed import FEEDS, Page, Site, public

ATOM, CONTENT = "{http://www.w3.org/2005/Atom}", "{http://purl.org/rss/1.0/modules/content/}encoded"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
RFC822 = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (GMT|[+-]\d{4})")

@dataclass(frozen=True)
class Entry:
    """What every kind of feed says of a post."""

    url: str
    title: str
    published: datetime | None
    content: str

class Feed:
    """One feed file, and what is wrong with it."""

    def __init__(self, site: Site, path: str, page: Page | None, problems: list[str]):
        self.site, self.path, self.page, self.problems = site, path, page, problems
        self.bytes = site.file(path).read_bytes()

    def wrong(self, what: str):
        self.problems.append(f"{self.path}: {what}")

    def own(self, address: str | None, what: str):
        if not address or not address.isascii() or self.site.path(address) != self.path or not address.startswith("http"):
            self.wrong(f"{what} is {address}, not its own address")

    def there(self, address: str | None, what: str):
        """An absolute address of a page of the site."""
        if not address or self.site.path(address) is None or not address.startswith("http"):
            self.wrong(f"{what} {address} is no absolute address of the site")
        elif self.site.leads(address):
            self.wrong(f"{what} {self.site.leads(address)}")

    def moment(self, text: str | None, what: str) -> datetime | None:
        try:
            if text is not None and RFC3339.fullmatch(text):
                return datetime.fromisoformat(text)
        except ValueError:
            pass
        return self.wrong(f"{what} `{text}` is no RFC 3339 moment")

    def unique(self, names: list[str | None], what: str):
        for name in {name for name in names if not name or names.count(name) > 1}:
            self.wrong(f"{what} {name} is empty or stands {names.count(name)} times")

    def language(self, code: str | None):
        if self.page is not None and code != self.page.language:
            self.wrong(f"is in {code}, its page in {self.page.language}")

def check(output: Path) -> list[str]:
    """Each language and each tag has its three feeds, all true and alike, and every page's head names those that are meant for it."""
    site, problems = public(output), []
    places = sorted(set(home_places(site)) | set(tag_places(site)))
    for place in places:
        problems += triple(site, place)
    if not tag_places(site):
        problems.append("there is no tag's page, so no tag's feed was seen")
    named = {site.path(address, page.path) for page in site.read for addresses in page.feeds.values() for address in addresses}
    found = {f"/{file.relative_to(site.root).as_posix()}" for name in FEEDS.values() for file in site.root.rglob(name)}
    problems += [f"{path} is named by no page's head" for path in sorted(found - named)]
    for page in site.read:
        problems += heads(site, page)
    print(f"  {3 * len(places)} feeds")
    return problems

def home_places(site: Site) -> list[str]:
    """Where a language's feeds stand: at its home page, if it has a blog."""
    return ["/"] + [home.path for home in site.homes if f"{home.path}blog/" in site.pages]

def tag_places(site: Site) -> list[str]:
    return [page.path for page in site.read if re.fullmatch(r"(?:/[a-z]{2,3})?/tags/[^/]+/", page.path)]

def triple(site: Site, place: str) -> list[str]:
    problems, told = [], {}
    for name, read in (("feed.xml", atom), ("rss.xml", rss), ("feed.json", json_feed)):
        if site.file(place + name) is None:
            problems.append(f"{place}{name} is not there")
            continue
        feed = Feed(site, place + name, site.pages.get(place), problems)
        try:
            told[name] = read(feed)
        except (ElementTree.ParseError, ValueError, AttributeError, TypeError, KeyError) as error:
            feed.wrong(f"cannot be read: {error!r}")
            continue
        if not told[name]:
            feed.wrong("has no entry")
        for entry in told[name]:
            feed.there(entry.url, "entry")
            html(feed, entry)
        days = [entry.published for entry in told[name] if entry.published]
        if days != sorted(days, reverse=True):
            feed.wrong("does not have the newest first")
    problems += [f"{place}{name} and {place}feed.xml do not have the same entries" for name in told
                 if "feed.xml" in told and told[name] != told["feed.xml"]]
    return problems

def heads(site: Site, page: Page) -> list[str]:
    """The head names the three feeds of the page's language, on a tag's page also the tag's, and none that is not there."""
    problems, home = [], f"/{page.language}/" if f"/{page.language}/" in site.pages else "/"
    tag = re.match(r"((?:/[a-z]{2,3})?/tags/[^/]+/)", page.path)
    for kind, name in FEEDS.items():
        paths = [site.path(address, page.path) for address in page.feeds.get(kind, [])]
        problems += [f"{page.path} names the feed {path}, which is not there" for path in paths if path is None or site.file(path) is None]
        wanted = ([home + name] if home in home_places(site) else []) + ([tag[1] + name] if tag else [])
        problems += [f"{page.path} does not name {path} in its head" for path in wanted if path not in paths]
    return problems

def atom(feed: Feed) -> list[Entry]:
    """RFC 4287."""
    root = ElementTree.fromstring(feed.bytes)
    if root.tag != f"{ATOM}feed":
        feed.wrong("is no Atom feed")
    feed.language(root.get("{http://www.w3.org/XML/1998/namespace}lang"))
    for name in ("title", "id", "updated"):
        if len(root.findall(ATOM + name)) != 1 or not root.findtext(ATOM + name, "").strip():
            feed.wrong(f"does not have one <{name}>")
    links = {link.get("rel", "alternate"): link.get("href") for link in root.findall(f"{ATOM}link")}
    feed.own(links.get("self"), "its self link")
    feed.there(links.get("alternate"), "its alternate link")
    latest = feed.moment(root.findtext(f"{ATOM}updated"), "updated")
    authored = root.find(f"{ATOM}author/{ATOM}name") is not None
    entries = []
    feed.unique([root.findtext(f"{ATOM}id")] + [entry.findtext(f"{ATOM}id") for entry in root.findall(f"{ATOM}entry")], "id")
    for entry in root.findall(f"{ATOM}entry"):
        title = entry.findtext(f"{ATOM}title", "")
        if not title.strip() or not (authored or entry.find(f"{ATOM}author/{ATOM}name") is not None):
            feed.wrong(f"the entry `{title}` has no title or no author")
        updated = feed.moment(entry.findtext(f"{ATOM}updated"), "updated")
        published = feed.moment(entry.findtext(f"{ATOM}published"), "published")
        if updated and published and updated < published:
            feed.wrong(f"the entry `{title}` was updated before it was published")
        if updated and latest and updated > latest:
            feed.wrong(f"the entry `{title}` is newer than the feed says that it is")
        content = entry.find(f"{ATOM}content")
        if content is None or content.get("type") != "html":
            feed.wrong(f"the entry `{title}` has no content of the type html")
        if not re.match(r"(https?|tag|urn):", entry.findtext(f"{ATOM}id", "")):
            feed.wrong(f"the entry `{title}` has an id that is no absolute IRI")
        alternates = [link.get("href") for link in entry.findall(f"{ATOM}link") if link.get("rel", "alternate") == "alternate"]
        entries.append(Entry(alternates[0] if len(alternates) == 1 else "", title, published, content.text or "" if content is not None else ""))
    return entries

def rss(feed: Feed) -> list[Entry]:
    """RSS 2.0 with whole contents and its own address, read by feedparser too."""
    parsed = feedparser.parse(feed.bytes)
    if parsed.bozo or parsed.version != "rss20":
        feed.wrong(f"is not RSS 2.0 to feedparser: {parsed.get('bozo_exception', parsed.version)}")
    root = ElementTree.fromstring(feed.bytes)
    channel = root.find("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or channel is None:
        feed.wrong("is no RSS 2.0")
        return []
    for name in ("title", "link", "description", "language", "lastBuildDate"):
        if len(channel.findall(name)) != 1 or not channel.findtext(name, "").strip():
            feed.wrong(f"does not have one <{name}>")
    feed.language(channel.findtext("language"))
    feed.there(channel.findtext("link"), "its link")
    mail_moment(feed, channel.findtext("lastBuildDate"))
    itself = [link for link in channel.findall(f"{ATOM}link") if link.get("rel") == "self"]
    feed.own(itself[0].get("href") if itself else None, "its self link")
    if itself and itself[0].get("type") != "application/rss+xml":
        feed.wrong("its self link is not of the type application/rss+xml")
    entries = []
    feed.unique([item.findtext("guid") for item in channel.findall("item")], "guid")
    for item in channel.findall("item"):
        title, guid = item.findtext("title", ""), item.find("guid")
        if not title.strip() or not item.findtext("description", "").strip():
            feed.wrong(f"the item `{title}` has no title or no description")
        if guid is not None and guid.get("isPermaLink") != "false" and guid.text != item.findtext("link"):
            feed.wrong(f"the guid {guid.text} is not the item's link, and does not say isPermaLink=\"false\"")
        if item.find(CONTENT) is None:
            feed.wrong(f"the item `{title}` has no content:encoded")
        entries.append(Entry(item.findtext("link", ""), title, mail_moment(feed, item.findtext("pubDate")), item.findtext(CONTENT, "")))
    return entries

def mail_moment(feed: Feed, text: str | None) -> datetime | None:
    if text is None or not RFC822.fullmatch(text):
        return feed.wrong(f"`{text}` is no RFC 822 moment")
    moment = parsedate_to_datetime(text)
    if moment.strftime("%a") != text[:3]:
        feed.wrong(f"`{text}` is not that day of the week")
    return moment

def json_feed(feed: Feed) -> list[Entry]:
    """JSON Feed 1.1."""
    value = json.loads(feed.bytes)
    if value.get("version") != "https://jsonfeed.org/version/1.1":
        feed.wrong(f"its version is {value.get('version')}")
    feed.own(value.get("feed_url"), "feed_url")
    feed.there(value.get("home_page_url"), "home_page_url")
    feed.language(value.get("language"))
    for name in ("title", "authors"):
        if not value.get(name):
            feed.wrong(f"has no {name}")
    if not all(isinstance(author, dict) and set(author) & {"name", "url", "avatar"} for author in value.get("authors", [])):
        feed.wrong("has an author without a name")
    entries = []
    feed.unique([item.get("id") for item in value["items"]], "id")
    for item in value["items"]:
        if not isinstance(item.get("id"), str) or not item.get("title") or not item.get("content_html"):
            feed.wrong(f"the item {item.get('id')} has no text as its id, no title or no content_html")
        if not isinstance(item.get("tags", []), list) or "author" in item:
            feed.wrong(f"the item {item.get('id')} has tags that are no list, or the old `author`")
        published = feed.moment(item.get("date_published"), "date_published")
        if "date_modified" in item:
            feed.moment(item["date_modified"], "date_modified")
        for name in ("image", "banner_image"):
            if name in item:
                feed.there(item[name], name)
        entries.append(Entry(item.get("url", ""), item.get("title", ""), published, item.get("content_html", "")))
    return entries

def html(feed: Feed, entry: Entry):
    """The content is HTML without a mistake, runs nothing, and means the same wherever it is read."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree = parser.parseFragment(entry.content)
    for place, mistake, _ in parser.errors[:3]:
        feed.wrong(f"{entry.url}: the content's HTML: {mistake} at {place}")
    anchors = {element.get("id") for element in tree.iter() if element.get("id")}
    for element in tree.iter():
        if element.tag in ("script", "style", "iframe", "object", "form") or any(name.lower().startswith("on") for name in element.attrib):
            feed.wrong(f"{entry.url}: <{element.tag}> in the content, or an event handler")
        for name in ("href", "src", "poster"):
            address = element.get(name)
            if address is not None:
                travels(feed, entry, address, anchors)
        for candidate in (element.get("srcset") or "").split(","):
            if candidate.strip():
                travels(feed, entry, candidate.split()[0], anchors)

def travels(feed: Feed, entry: Entry, address: str, anchors: set[str]):
    """An address that still leads somewhere in a reader far from the site. A note's mark may lead to its note in the same entry."""
    if address.startswith("#"):
        if address[1:] not in anchors:
            feed.wrong(f"{entry.url}: {address} leads to nothing in the content")
    elif not re.match(r"(https?://|mailto:|tel:)", address):
        feed.wrong(f"{entry.url}: {address} is not absolute")
    elif feed.site.path(address) is not None and feed.site.leads(address):
        feed.wrong(f"{entry.url}: {feed.site.leads(address)}")
