"""Every page in a real browser: accessible by axe, whole at every width, in both schemes, on paper, and for those who want no motion."""

from pathlib import Path
from urllib.parse import quote

from axe_playwright_python.base import AXE_SCRIPT

from pressed import public
from serving import in_browsers, served

WIDTHS = (360, 1440)
SCHEMES = ("light", "dark")

AXE = "rules => axe.run({resultTypes: ['violations'], preload: false, iframes: false, ...rules}).then(found => found.violations.map(one => `${one.id}: ${one.help}: ` + one.nodes.slice(0, 3).map(node => node.target.join(' ')).join('; ')))"
ALL_RULES = {"rules": {"target-size": {"enabled": True}}}
# What a scheme can change is colours alone.
COLOUR_RULES = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}

TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
TWICE = "() => [...document.querySelectorAll('[id]')].map(one => one.id).filter((id, index, all) => all.indexOf(id) !== index)"
BLANK_PICTURES = """async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(pictures.map(picture => picture.decode().catch(() => {})));
    return pictures.filter(picture => picture.naturalWidth === 0).map(picture => picture.currentSrc || picture.src || picture.outerHTML.slice(0, 80));
}"""
ON_PAPER = """() => {
    const shown = element => element.checkVisibility() && element.getClientRects().length > 0;
    const problems = [...document.querySelectorAll('nav')].filter(shown).map(nav => `prints the navigation ${nav.getAttribute('aria-label') || ''}`);
    if (![...document.querySelectorAll('main')].some(shown)) problems.push('prints nothing');
    return problems;
}"""
MOVING = """() => {
    const lasting = text => text.split(',').some(one => parseFloat(one) * (one.trim().endsWith('ms') ? 1 : 1000) > 10);
    return [...document.querySelectorAll('*')].filter(element => {
        const style = getComputedStyle(element);
        return lasting(style.transitionDuration) || (style.animationName !== 'none' && lasting(style.animationDuration)) || style.scrollBehavior === 'smooth';
    }).map(element => element.tagName.toLowerCase() + (element.className ? '.' + element.className : ''));
}"""

def check(output: Path, trials: Path | None = None) -> list[str]:
    """Each page at a phone's and a desk's width, light and dark, by axe; then its pictures, its print and its rest without motion.

    So are the pages of every chart that the tests leave in `charts` of a folder of trials."""
    problems, looked = [], 0
    paths = {output / "public": [page.path for page in public(output).read]}
    for folder in [output / "trainer"] + ([trials / "charts"] if trials else []):
        paths[folder] = [f"/{file.relative_to(folder).as_posix()}" for file in sorted(folder.rglob("*.html"))]
    for folder, pages in paths.items():
        if not pages:
            problems.append(f"{folder.name} has no page")
        with served(folder) as base:
            problems += in_browsers(look, base, pages)
        looked += len(pages)
    print(f"  {looked} pages, {looked * len(WIDTHS) * len(SCHEMES)} views")
    return problems

def look(browser, base: str, paths: list[str]) -> list[str]:
    problems: list[str] = []
    context = browser.new_context(viewport={"width": WIDTHS[0], "height": 800})
    page = context.new_page()
    at = {"where": ""}
    page.on("request", lambda request: request.url.startswith((base, "data:")) or problems.append(f"{at['where']}: asks for {request.url}"))
    page.on("console", lambda message: message.type in ("error", "warning") and not expected(message, at["where"]) and problems.append(f"{at['where']}: {message.text}"))
    page.on("pageerror", lambda error: problems.append(f"{at['where']}: {error}"))
    page.on("dialog", lambda dialog: (problems.append(f"{at['where']}: says {dialog.message}"), dialog.dismiss()))
    for path in paths:
        at["where"] = path
        response = page.goto(base + quote(path))
        if response is None or not response.ok:
            problems.append(f"{path}: {response and response.status}")
        problems += [f"{path}: {problem}" for problem in whole(page)]
    context.close()
    return problems

def expected(message, path: str) -> bool:
    """The lost page is served with the status that says so only when something else is asked for; nothing else may complain."""
    return path == "/404.html" and "404" in message.text

def whole(page) -> list[str]:
    """All views of the page that is open. It is loaded once: widths and schemes are changed under it, as a reader's hand does."""
    page.evaluate(AXE_SCRIPT)
    problems = [f"the id {name} stands twice" for name in page.evaluate(TWICE)]
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            for violation in page.evaluate(AXE, ALL_RULES if scheme == "light" else COLOUR_RULES):
                problems.append(f"at {width} px, {scheme}: {violation}")
        wide = page.evaluate(TOO_WIDE)
        if wide > 0:
            problems.append(f"at {width} px: {wide} px wider than the screen")
        problems += [f"at {width} px: the picture {picture} has no size" for picture in page.evaluate(BLANK_PICTURES)]
    page.emulate_media(color_scheme="light", media="print")
    problems += page.evaluate(ON_PAPER)
    page.emulate_media(media="screen", reduced_motion="reduce")
    problems += [f"moves <{element}> for those who want no motion" for element in page.evaluate(MOVING)[:3]]
    page.emulate_media(media="screen", reduced_motion="no-preference")
    return problems
