"""The folders under test on a port of this machine, as a web host serves them, and Chromium to look at them."""

import functools
import gzip
import http.server
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import sync_playwright

from hosting import header_blocks, headers_for
from pressed import Site

TEXTS = ("text/", "application/json", "application/xml", "application/javascript", "image/svg+xml", "application/feed+json")
WORKERS = 2

class Host(http.server.SimpleHTTPRequestHandler):
    """Serves one folder compressed, with the headers that its `_headers` asks for, and its 404 page."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, blocks, **named):
        self.blocks = blocks
        super().__init__(*arguments, **named)

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        path = unquote(urlsplit(self.path).path)
        file = Path(self.directory) / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
        status = 200 if os.path.isfile(file) and ".." not in file.parts else 404
        file = file if status == 200 else Path(self.directory) / "404.html"
        body = file.read_bytes() if file.is_file() else b"not here"
        kind = self.guess_type(str(file))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith(TEXTS) else kind)
        if kind.startswith(TEXTS) and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        for name, value in headers_for(self.blocks, path).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

class Port(http.server.ThreadingHTTPServer):
    """Browsers hang up when they have seen enough: that is no news."""

    daemon_threads = True

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

@contextmanager
def served(folder: Path):
    """The address of a folder while it is served."""
    handler = functools.partial(Host, directory=str(folder), blocks=header_blocks(Site(folder)))
    server = Port(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()

@contextmanager
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()

def in_browsers(look: Callable[[object, str, list[str]], list[str]], base: str, paths: list[str]) -> list[str]:
    """Has several browsers look at a share of the pages each; `look` takes a browser, the address and the paths, and is importable."""
    shares = [share for share in (paths[start::WORKERS] for start in range(WORKERS)) if share]
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        return [problem for found in pool.map(one_share, [look] * len(shares), [base] * len(shares), shares) for problem in found]

def one_share(look, base: str, paths: list[str]) -> list[str]:
    with chromium() as browser:
        return look(browser, base, paths)
