"""The search page as a visitor uses it: typing, keys, addresses, hostile words, and a browser without scripts."""

import json
import re
import unicodedata
from pathlib import Path
from urllib.parse import quote, urlencode

from playwright.sync_api import Error, TimeoutError

from pressed import Page, Site, public
from serving import chromium, served

HOSTILE = "<img src=x onerror=alert(1)>"
NOWHERE = "qxzvwkjqq"
MOST_INDEX = 300_000

# Results are whatever links came into the main part that were not there before.
LINKS = """() => [...document.querySelectorAll('main a[href]')].filter(link => link.checkVisibility() && link.getClientRects().length > 0)
    .map(link => new URL(link.href).pathname)"""
SAYS = "() => [...document.querySelectorAll('main [role=status], main [aria-live], main output')].map(one => one.innerText.trim()).join(' ')"

def check(output: Path) -> list[str]:
    """Each language has a search page that finds its pages by their titles, and is of use to those without scripts."""
    site, problems = public(output), []
    pages = [page for page in site.read if any(field.attributes.get("type") == "search" for field in page.all("input"))
             and re.fullmatch(r"(?:/[a-z]{2,3})?/[^/]+/", page.path)]
    problems += [f"there is no search page in {home.language}" for home in site.homes if home.language not in {page.language for page in pages}]
    problems += [f"there are two search pages in {page.language}" for page in pages if [other.language for other in pages].count(page.language) > 1]
    if site.file("/search/") is None:
        problems.append("there is no /search/")
    problems += indexes(site)
    with served(site.root) as base, chromium() as browser:
        for page in pages:
            problems += [f"{page.path}: {problem}" for problem in used(site, page, browser, base)]
            problems += [f"{page.path}: {problem}" for problem in without_scripts(site, page, browser, base)]
    print(f"  {len(pages)} search pages")
    return problems

def indexes(site: Site) -> list[str]:
    """An index is JSON, and not too much to load on a telephone."""
    files = sorted(site.root.rglob("search/*.json"))
    problems = [] if site.file("/search/index.json") else ["there is no search/index.json"]
    for file in files:
        try:
            json.loads(file.read_bytes())
        except ValueError as error:
            problems.append(f"{file}: {error}")
        if file.stat().st_size > MOST_INDEX:
            problems.append(f"{file} is {file.stat().st_size} bytes, more than {MOST_INDEX}")
    return problems

# Words to look for

def heading(page: Page) -> str:
    """The title that a page bears, without the site's name behind it."""
    return (page.named("property", "og:title") or [page.title])[0]

def telling_words(site: Site, language: str) -> list[tuple[str, str]]:
    """Words of at least six letters that stand in one page's title alone, each with that page's path; posts first."""
    pages = [page for name in ("blog", "recipes", "exercises", "services", "recommendations") for page in site.section(name) if page.language == language]
    stems: dict[str, set[str]] = {}
    for page in site.indexable:
        for word in re.findall(r"\w+", heading(page).lower()):
            stems.setdefault(word, set()).add(page.path)
    return [(word, page.path) for page in pages for word in re.findall(r"\w{6,}", heading(page))
            if {page.path} == {path for stem, paths in stems.items() if stem.startswith(word.lower()[:5]) for path in paths}]

def folded(word: str) -> bool:
    return unicodedata.normalize("NFD", word) != word

# Using it

class Search:
    """A search page that is open in a browser."""

    def __init__(self, tab, address: str):
        self.tab, self.address, self.problems = tab, address, []
        tab.on("dialog", lambda dialog: (self.problems.append(f"a query ran: {dialog.message}"), dialog.dismiss()))
        tab.on("console", lambda message: message.type == "error" and self.problems.append(message.text))
        tab.on("pageerror", lambda error: self.problems.append(str(error)))

    @property
    def field(self):
        return self.tab.locator("main input[type=search]").first

    def open(self, query: str = ""):
        self.tab.goto(f"{self.address}{query}")
        self.tab.wait_for_load_state("networkidle")

    def typed(self, words: str) -> list[str]:
        """What is found when somebody opens the page and types."""
        self.open()
        self.before = self.tab.evaluate(LINKS)
        self.field.press_sequentially(words, delay=5)
        return self.results(words != NOWHERE and words != HOSTILE)

    def results(self, wanted: bool) -> list[str]:
        """The paths of the results, in their order; waits for them if there must be some, else for a word that there is none."""
        script = f"known => {{ const links = ({LINKS})(); return links.length > known }}" if wanted else f"() => ({SAYS})() !== ''"
        try:
            self.tab.wait_for_function(script, arg=len(self.before), timeout=3000)
        except TimeoutError:
            return []
        self.tab.wait_for_timeout(150)
        found = self.tab.evaluate(LINKS)
        for known in self.before:
            if known in found:
                found.remove(known)
        return found

def used(site: Site, page: Page, browser, base: str) -> list[str]:
    words = telling_words(site, page.language)
    if not words:
        return ["no title in its language has a word of its own to look for"]
    context = browser.new_context()
    search = Search(context.new_page(), base + quote(page.path))
    problems = search.problems
    search.open()
    if search.field.count() == 0:
        return [*problems, "has no field to type in"]
    try:
        problems += found_by_words(search, words)
        problems += with_keys(search, *words[0])
        problems += by_address(search, *words[0])
        problems += nothing_found(search)
        problems += hostile(search)
    except Error as error:
        problems.append(f"cannot be used: {str(error).splitlines()[0]}")
    context.close()
    return list(dict.fromkeys(problems))

def found_by_words(search: Search, words: list[tuple[str, str]]) -> list[str]:
    """A word of one title alone finds that page first; so do its capitals, its first letters and its umlauts."""
    problems = []
    for word, path in words[:3]:
        for query in (word, word.upper()):
            found = search.typed(query)
            if found[:1] != [quote(path)]:
                problems.append(f"`{query}` should find {path} first, but finds {found[:3]}")
        if quote(path) not in search.typed(word[:5]):
            problems.append(f"`{word[:5]}` does not find {path}")
    for word, path in [pair for pair in words if folded(pair[0])][:2]:
        plain = "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
        spelt = unicodedata.normalize("NFD", word).replace("\u0308", "e")
        for queries in ((word,), (unicodedata.normalize("NFD", word),), (plain, spelt)):
            if not any(quote(path) in search.typed(query) for query in queries):
                problems.append(f"`{' or '.join(queries)}` does not find {path}")
    if search.address.endswith("/de/search/") and not any(folded(word) for word, _ in words):
        problems.append("no German title has an umlaut, so none was looked for")
    return problems

def with_keys(search: Search, word: str, path: str) -> list[str]:
    """A result is reached and opened with the keyboard alone: by the arrow key, or as the plain link that it is."""
    search.typed(word)
    before = search.tab.url
    search.field.focus()
    for key in ("ArrowDown", "Tab", "Tab", "Tab"):
        search.tab.keyboard.press(key)
        reached = search.tab.evaluate("""() => { const at = document.activeElement;
            const named = at && at.getAttribute('aria-activedescendant');
            const link = named ? document.getElementById(named) : at;
            const real = link && (link.matches('a[href]') ? link : link.querySelector('a[href]'));
            return real ? new URL(real.href).pathname : '' }""")
        if reached == quote(path):
            search.tab.keyboard.press("Enter")
            search.tab.wait_for_load_state("load")
            search.tab.wait_for_timeout(200)
            return [] if search.tab.url.endswith(quote(path)) and search.tab.url != before else [f"Enter on the result of `{word}` opens {search.tab.url}"]
    return [f"the result of `{word}` is not reached with the keyboard"]

def by_address(search: Search, word: str, path: str) -> list[str]:
    """A search can be linked: `?q=` shows its results, and its words in the field."""
    search.open()
    search.before = search.tab.evaluate(LINKS)
    search.open("?" + urlencode({"q": word}))
    found = search.results(True)
    problems = [] if found[:1] == [quote(path)] else [f"?q={word} should find {path} first, but finds {found[:3]}"]
    return problems if search.field.input_value() == word else [*problems, f"?q={word} leaves `{search.field.input_value()}` in the field"]

def nothing_found(search: Search) -> list[str]:
    """Where nothing is found the page says so, to the ear as well."""
    found = search.typed(NOWHERE)
    said = search.tab.evaluate(SAYS)
    return ([f"`{NOWHERE}` finds {found}"] if found else []) + ([] if said else [f"nothing is said where `{NOWHERE}` finds nothing"])

def hostile(search: Search) -> list[str]:
    """Markup among the words stays words, typed or in the address."""
    problems = []
    for way in ("typed", "in the address"):
        if way == "typed":
            search.typed(HOSTILE)
        else:
            search.open("?" + urlencode({"q": HOSTILE}))
            search.tab.wait_for_timeout(300)
        if search.tab.locator("[onerror]").count() or search.tab.locator("img[src=x]").count():
            problems.append(f"{HOSTILE}, {way}, becomes an element")
        if search.field.input_value() != HOSTILE and HOSTILE not in search.tab.locator("main").inner_text():
            problems.append(f"{HOSTILE}, {way}, is not shown as text")
    return problems

def without_scripts(site: Site, page: Page, browser, base: str) -> list[str]:
    """Those without scripts are led to the lists."""
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(base + quote(page.path))
    visible = [site.path(link.get_attribute("href") or "", page.path) for link in tab.locator("main a[href]").all() if link.is_visible()]
    context.close()
    lists = [path for path in visible if path and site.file(path) and re.search(r"/(blog|exercises|recipes|tags|services|recommendations)/$", path)]
    return [] if lists else ["without scripts it links to no list"]
