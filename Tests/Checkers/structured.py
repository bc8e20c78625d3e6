"""JSON-LD: parsed strictly, held to the rules of `vocabulary.py`, true to the page it stands on, and naming only what is there."""

import json
import re
from pathlib import Path

from pressed import Page, Site, public
from vocabulary import ADDRESSES, ANYWHERE, FORBIDDEN, FORBIDDEN_PROPERTIES, KINDS, RULES, WORDS_WILL_DO, form

NEEDED = {
    "blog": ("BlogPosting", "BreadcrumbList"), "recipes": ("Recipe",), "services": ("Service",), "plans": ("ExercisePlan",),
}
AT_HOME = (("WebSite",), ("HealthClub", "LocalBusiness"), ("Person",))

def check(output: Path) -> list[str]:
    """Every page says of itself what its kind must say, in types and properties that the rules know, and only what is true."""
    site = public(output)
    problems, nodes = [], {}
    for page in site.read:
        nodes[page.path] = top_level(page, problems)
    homes = [node for home in site.homes for node in nodes[home.path]]
    for page in site.read:
        Reading(site, page, identified(nodes[page.path] + homes), problems).all(nodes[page.path])
    problems += presence(site, nodes)
    print(f"  {sum(len(list(everything(top))) for top in nodes.values())} things on {len(nodes)} pages")
    return problems

# Parsing

def top_level(page: Page, problems: list[str]) -> list[dict]:
    """The things that a page's scripts state, a graph's one by one."""
    found = []
    for script in page.structured:
        try:
            value = json.loads(script.text, object_pairs_hook=once, parse_constant=no_number)
        except ValueError as error:
            problems.append(f"{page.path}:{script.line}: {error}")
            continue
        for thing in value if isinstance(value, list) else [value]:
            if not isinstance(thing, dict) or thing.get("@context") not in ("https://schema.org", "https://schema.org/"):
                problems.append(f"{page.path}:{script.line}: its context is not https://schema.org")
            elif "@graph" in thing:
                found += thing["@graph"]
            else:
                found.append(thing)
    return found

def once(pairs: list) -> dict:
    """An object in which no key stands twice."""
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError(f"a key stands twice among {[name for name, _ in pairs]}")
    return value

def no_number(text: str):
    raise ValueError(f"{text} is no JSON")

def types(node: dict) -> list[str]:
    value = node.get("@type", [])
    return value if isinstance(value, list) else [value]

def everything(value):
    """Every object in a value, the outer before the inner."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from everything(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from everything(inner)

def identified(top: list[dict]) -> dict[str, dict]:
    """The things that others may refer to by their `@id`, as they are stated where most is said of them."""
    found = {}
    for node in everything(top):
        if "@id" in node and "@type" in node and len(node) > len(found.get(node["@id"], {})):
            found[node["@id"]] = node
    return found

# What must be there

def presence(site: Site, nodes: dict[str, list[dict]]) -> list[str]:
    """Each kind of page has its types; the home pages say who, where and what."""
    said = {path: {name for node in everything(top) for name in types(node)} for path, top in nodes.items()}
    problems = []
    for home in site.homes:
        problems += [f"{home.path} has no {' or '.join(group)}" for group in AT_HOME if not said[home.path] & set(group)]
        for node in everything(nodes[home.path]):
            if "Person" in types(node) and set(node) - {"@id", "@type", "name", "url"} and not {"jobTitle", "hasCredential"} <= set(node):
                problems.append(f"{home.path}: the Person has no jobTitle or no hasCredential")
    for section, needed in NEEDED.items():
        pages = site.section(section)
        if not pages:
            problems.append(f"there is no page in /{section}/, so its {needed[0]} was not seen")
        for page in pages:
            problems += [f"{page.path} has no {name}" for name in needed if name not in said[page.path]]
    if site.homes and not any("hasCredential" in node for home in site.homes for node in everything(nodes[home.path])):
        problems.append("no home page states a credential")
    return problems

# One page

class Reading:
    """One page's statements, and what is wrong with them."""

    def __init__(self, site: Site, page: Page, known: dict[str, dict], problems: list[str]):
        self.site, self.page, self.known, self.problems = site, page, known, problems
        self.digits = re.sub(r"[.,'’\s](?=\d{3}\b)", "", page.text)

    def wrong(self, where: str, what: str):
        self.problems.append(f"{self.page.path}: {where} {what}")

    def all(self, top: list[dict]):
        for node in top:
            self.node(node, "/".join(types(node)) or "something")

    def node(self, node: dict, where: str):
        """A thing, with all things in it."""
        if set(node) == {"@id"}:
            if node["@id"] not in self.known:
                self.wrong(where, f"refers to {node['@id']}, which neither this page nor a home page states")
            return
        names = types(node)
        if not names:
            self.wrong(where, "has no @type")
        stub = self.known.get(node.get("@id")) not in (None, node)
        for name in names:
            self.rule(node, name, where, stub)
        rules = [RULES[name].known for name in names if name in RULES]
        for extra in sorted(set(node) - ANYWHERE.union(*rules)) if rules else []:
            self.wrong(where, "must not rate itself" if extra in FORBIDDEN_PROPERTIES else f"has {extra}, which no rule for {'/'.join(names)} knows")
        for name, value in node.items():
            for one in value if isinstance(value, list) else [value]:
                self.value(name, one, f"{where}.{name}")
            if value == []:
                self.wrong(f"{where}.{name}", "is empty")
        self.truth(node, set(names), where)

    def rule(self, node: dict, name: str, where: str, stub: bool):
        """What must be said is said. A stub has its thing said in full elsewhere."""
        if name in FORBIDDEN:
            return self.wrong(where, f"is a {name}, which no page of ours may state")
        if name not in RULES:
            return self.wrong(where, f"is of the type {name}, for which there is no rule")
        rule = RULES[name]
        if not stub:
            for missing in [need for need in rule.required if need not in node]:
                self.wrong(where, f"has no {missing}")
            for group in rule.either:
                if not set(group) & set(node):
                    self.wrong(where, f"has none of {', '.join(group)}")

    def value(self, name: str, value, where: str):
        if name in ("@type", "@context"):
            return
        if name == "@id" or name == "image" or name in ADDRESSES:
            text = value.get("@id") or value.get("url") or value.get("contentUrl") if isinstance(value, dict) else value
            if not (name == "item" and isinstance(value, dict)):
                self.address(name, text, where)
        if isinstance(value, dict):
            self.kind(name, value, where)
            return self.node(value, where)
        if name in KINDS and name not in WORDS_WILL_DO:
            self.wrong(where, f"is words, not one of {', '.join(sorted(KINDS[name]))}")
        mistake = form(name, value)
        if mistake:
            self.wrong(where, f"`{value}` {mistake}")
        if name == "inLanguage" and value != self.page.language:
            self.wrong(where, f"is {value} on a page in {self.page.language}")

    def kind(self, name: str, value: dict, where: str):
        """A property's thing is of a kind that the property takes, looked up where it is only referred to."""
        stated = set(types(self.known.get(value.get("@id"), value)))
        if name in KINDS and stated and not stated & KINDS[name]:
            self.wrong(where, f"is a {', '.join(sorted(stated))}, not one of {', '.join(sorted(KINDS[name]))}")

    def address(self, name: str, text, where: str):
        """Absolute, on the site or by https elsewhere; what is on the site exists."""
        if not isinstance(text, str) or not re.match(r"https?://[^\s/]", text):
            return self.wrong(where, f"`{text}` is no absolute address")
        path = self.site.path(text)
        if path is None:
            if not text.startswith("https://"):
                self.wrong(where, f"{text} is not https")
        elif self.site.file(path) is None:
            self.wrong(where, f"{text} leads to nothing")

    def truth(self, node: dict, names: set[str], where: str):
        """What is said to machines is what the page shows to people."""
        for name in ("headline",) if "BlogPosting" in names else ("name",) if names & {"Recipe", "ExercisePlan"} else ():
            if " ".join(str(node.get(name, "")).split()) not in self.page.text:
                self.wrong(where, f"{name} `{node.get(name)}` is not on the page")
        if "BlogPosting" in names and str(node.get("datePublished", "")) > str(node.get("dateModified", "9")):
            self.wrong(where, "was modified before it was published")
        if names & {"BlogPosting", "Recipe"} and "mainEntityOfPage" in node:
            entity = node["mainEntityOfPage"]
            if (entity.get("@id") if isinstance(entity, dict) else entity) != self.page.canonical:
                self.wrong(where, f"is the main entity of {entity}, not of this page")
        if "Service" in names and "url" in node and self.site.path(node["url"]) == self.page.path:
            self.prices(node, where)
        if "NutritionInformation" in names:
            energy = re.match(r"\d+", str(node.get("calories", "")))
            if energy and not re.search(rf"(?<!\d){energy[0]}(?!\d)", self.digits):
                self.wrong(where, f"calories {node['calories']} are not on the page")
        if names & {"BreadcrumbList", "ItemList"}:
            self.places(node.get("itemListElement"), where, trail="BreadcrumbList" in names)

    def prices(self, node: dict, where: str):
        """Every price that is stated stands on the page; nothing is stated of what is free but the nought."""
        for offer in everything(node.get("offers", [])):
            for name in ("price", "minPrice"):
                price = str(offer.get(name, ""))
                if re.fullmatch(r"\d+(\.\d+)?", price) and float(price) > 0 and not re.search(rf"(?<!\d){int(float(price))}(?!\d)", self.digits):
                    self.wrong(where, f"{name} {price} is not on the page")
            if "price" in offer and "priceCurrency" not in offer:
                self.wrong(where, "has a price without its currency")

    def places(self, items, where: str, trail: bool):
        """A list counts from one; a trail has a name for each step, and an address for all but perhaps the last."""
        items = items if isinstance(items, list) else [items]
        if [isinstance(item, dict) and item.get("position") for item in items] != list(range(1, len(items) + 1)):
            return self.wrong(where, "does not count its items from one")
        for item in items if trail else []:
            if not item.get("name") and not (isinstance(item.get("item"), dict) and item["item"].get("name")):
                self.wrong(where, f"has no name for step {item['position']}")
            if "item" not in item and item is not items[-1]:
                self.wrong(where, f"has no address for step {item['position']}")
        if trail and len(items) < 2:
            self.wrong(where, "has a single step")
