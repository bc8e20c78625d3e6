"""Pages in a real browser: accessible by axe, nothing wider than the screen, nothing fetched from anybody else."""

import functools
import http.server
import threading
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDTHS = (360, 1440)
SCHEMES = ("light", "dark")

class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

def serve(folder: Path) -> tuple[http.server.ThreadingHTTPServer, str]:
    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}"

def sample_of(area: Path) -> list[str]:
    """One page of each kind is looked at: pages of one folder share a template. All at the top, two of each folder below."""
    taken, count = [], {}
    for file in sorted(area.rglob("*.html")):
        path = file.relative_to(area)
        kind = path.parts[:-2] if path.name == "index.html" else path.parts
        count[kind] = count.get(kind, 0) + 1
        if count[kind] <= (12 if not kind else 2):
            taken.append(str(path))
    return taken

def pages(output: Path) -> list[str]:
    problems, looked = [], 0
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for area in ("public", "trainer"):
            server, base = serve(output / area)
            for path in sample_of(output / area):
                for width in WIDTHS:
                    for scheme in SCHEMES:
                        problems += look(chromium, base, f"{area}/{path}", f"{base}/{path}", width, scheme)
                        looked += 1
            server.shutdown()
        chromium.close()
    print(f"  {looked} views")
    return problems

def look(chromium, base: str, name: str, address: str, width: int, scheme: str) -> list[str]:
    problems = []
    where = f"{name} at {width} px, {scheme}"
    page = chromium.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.on("request", lambda request: request.url.startswith((base, "data:")) or problems.append(f"{where}: asks for {request.url}"))
    page.on("console", lambda message: message.type == "error" and problems.append(f"{where}: {message.text}"))
    response = page.goto(address)
    if response is None or not response.ok:
        problems.append(f"{where}: {response and response.status}")
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wide > 0:
        problems.append(f"{where}: {wide} px wider than the screen")
    for violation in Axe().run(page).response["violations"]:
        nodes = "; ".join(" ".join(node["target"]) for node in violation["nodes"][:3])
        problems.append(f"{where}: {violation['id']}: {violation['help']}: {nodes}")
    page.close()
    return problems
