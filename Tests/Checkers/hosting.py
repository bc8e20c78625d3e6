"""Rules for web hosts: redirects and headers alike in all three forms, and the site as nginx really serves it with ours."""

import http.client
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from pressed import Missing, Site, public

SECURITY = ("content-security-policy", "x-content-type-options", "referrer-policy")
FINGERPRINTED = re.compile(r"\.[0-9a-f]{8,64}\.\w+$")

def check(output: Path) -> list[str]:
    """Every old address is sent on by 301 wherever the site is hosted, what never changes is kept, and pages come with their headers."""
    site = public(output)
    old = {page.path: site.path(page.refresh[1], page.path) for page in site.aliases}
    problems = redirects(site, old)
    problems += header_rules(site)
    with served(site, output / "trainer" / "hosting" / "nginx.conf") as port:
        problems += sent_on(site, old, port)
        problems += kept(site, port)
        problems += answers(site, port)
    print(f"  {len(old)} old addresses, {len(site.read)} pages by nginx")
    return problems

# The rules as they are written

def redirects(site: Site, old: dict[str, str]) -> list[str]:
    """`_redirects` and `.htaccess` send on from just those addresses that the pages send on from, and to the same pages."""
    problems = []
    for name, rules in (("_redirects", listed_redirects), (".htaccess", apache_redirects)):
        file = site.file(f"/{name}")
        if file is None:
            problems.append(f"there is no {name}")
            continue
        found = {}
        for line, source, target, status in rules(file.read_text(encoding="utf-8")):
            path = site.path(target)
            if status not in ("301", "permanent"):
                problems.append(f"{name}:{line}: {source} is not sent on by 301")
            if path is None or path not in site.pages or site.pages[path].refresh is not None:
                problems.append(f"{name}:{line}: {target} is no page to be read")
            if unquote(source) in found:
                problems.append(f"{name}:{line}: {source} stands twice")
            found[unquote(source)] = path
        problems += [f"{name} does not send {source} on to {target}" for source, target in old.items() if found.get(source) != target]
        problems += [f"{name} sends on {source}, which is no alias" for source in found if f"{source.rstrip('/')}/" not in old]
    return problems

def listed_redirects(text: str):
    for number, line in enumerate(text.splitlines(), 1):
        parts = line.split("#")[0].split()
        if parts:
            yield number, parts[0], parts[1] if len(parts) > 1 else "", parts[2] if len(parts) > 2 else "none"

def apache_redirects(text: str):
    """`Redirect 301 OLD NEW`, `RedirectMatch 301 ^OLD$ NEW` and `RewriteRule ^OLD$ NEW [R=301,L]`."""
    for number, line in enumerate(text.splitlines(), 1):
        parts = [part.strip('"') for part in re.findall(r'"[^"]*"|\S+', line)]
        if not parts or parts[0] not in ("Redirect", "RedirectMatch", "RedirectPermanent", "RewriteRule"):
            continue
        if parts[0] == "RewriteRule":
            status = re.search(r"\bR=(\w+)", line)
            if status:
                yield number, "/" + plain(parts[1]).lstrip("/"), parts[2], status[1]
        elif parts[0] == "RedirectPermanent":
            yield number, parts[1], parts[2], "301"
        else:
            yield number, plain(parts[2]) if parts[0] == "RedirectMatch" else parts[2], parts[3], parts[1]

def plain(pattern: str) -> str:
    """The one address that an anchored pattern fits."""
    return re.sub(r"\\(.)", r"\1", pattern.removeprefix("^").removesuffix("$").removesuffix("/?") + ("/" if pattern.endswith("/?$") else ""))

def header_rules(site: Site) -> list[str]:
    """`_headers` and `.htaccess` give pages the headers that keep them safe, and let browsers keep fingerprinted files for good."""
    problems = []
    for name in ("_headers", ".htaccess"):
        file = site.file(f"/{name}")
        text = file.read_text(encoding="utf-8").lower() if file else ""
        problems += [f"{name} says nothing of {wanted}" for wanted in (*SECURITY, "immutable") if wanted not in text]
    for pattern, headers in header_blocks(site):
        if not pattern.startswith("/") or not headers:
            problems.append(f"_headers: `{pattern}` is no path with headers")
    return problems

def header_blocks(site: Site) -> list[tuple[str, dict[str, str]]]:
    """The rules of `_headers`: a path, `*` for the rest of it, and the headers that stand indented under it."""
    blocks, file = [], site.file("/_headers")
    for line in file.read_text(encoding="utf-8").splitlines() if file else []:
        if not line.strip() or line.startswith("#"):
            continue
        if not line[0].isspace():
            blocks.append((line.strip(), {}))
        elif blocks:
            name, _, value = line.strip().partition(":")
            blocks[-1][1][name.lower()] = value.strip()
    return blocks

def headers_for(blocks: list[tuple[str, dict[str, str]]], path: str) -> dict[str, str]:
    """What `_headers` gives a path. What would turn a test's plain http into https is left out."""
    given: dict[str, str] = {}
    for pattern, headers in blocks:
        if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), path):
            given |= headers
    given.pop("strict-transport-security", None)
    if "content-security-policy" in given:
        given["content-security-policy"] = re.sub(r"\s*upgrade-insecure-requests;?", "", given["content-security-policy"])
    return given

# The site as it is served

@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

def ask(port: int, path: str, **headers: str) -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", quote(path), headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    answer = Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, response.read())
    connection.close()
    return answer

@contextmanager
def served(site: Site, rules: Path):
    """nginx with our rules on a free port of this machine. The rules are the inside of a `server` block, or a whole one."""
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    if not rules.is_file():
        raise Missing(f"{rules} is not there")
    if not os.path.exists(nginx):
        raise Missing("nginx is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        # Workers may belong to another user, who must be able to read the site.
        work, own = Path(folder), os.geteuid() == 0
        (work / "nginx.conf").write_text(configuration(site, rules.read_text(encoding="utf-8"), work, port, own), encoding="utf-8")
        command = [nginx, "-p", folder, "-c", str(work / "nginx.conf"), "-e", str(work / "error.log")]
        test = subprocess.run([*command, "-t"], capture_output=True, text=True)
        if test.returncode or "[warn]" in test.stderr:
            raise Missing(f"nginx does not take the rules: {test.stderr.strip()}")
        server = subprocess.Popen(command)
        try:
            for _ in range(100):
                try:
                    socket.create_connection(("127.0.0.1", port), timeout=1).close()
                    break
                except OSError:
                    time.sleep(0.05)
            yield port
        finally:
            server.terminate()
            server.wait(10)

def configuration(site: Site, rules: str, work: Path, port: int, own: bool) -> str:
    """The least that nginx needs around our rules. A whole `server` block is bound to the test's port and folder, without keys."""
    if re.search(r"^\s*server\s*\{", rules, re.M):
        bound = re.sub(r"^\s*(listen|root|ssl_\w+|server_name|http2|error_log|access_log)\b[^;]*;", "", rules, flags=re.M)
        server = re.sub(r"\bserver\s*\{", f"server {{ listen 127.0.0.1:{port}; root {site.root.resolve()};", bound)
    else:
        bound = re.sub(r"^\s*(listen|root|ssl_\w+|server_name|http2)\b[^;]*;", "", rules, flags=re.M)
        server = f"server {{ listen 127.0.0.1:{port}; root {site.root.resolve()};\n{bound}\n}}"
    temporary = "".join(f"{kind}_temp_path {work}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    return (f"{'user root;' if own else ''} daemon off; pid {work}/pid; worker_processes 1; events {{}}\n"
            f"http {{ access_log off; {temporary} {'' if 'mime.types' in rules else 'include /etc/nginx/mime.types;'}\n{server}\n}}\n")

def sent_on(site: Site, old: dict[str, str], port: int) -> list[str]:
    """An old address answers 301 and names the page in one step; without its last slash it may take two."""
    problems = []
    for source, target in old.items():
        for asked, steps in ((source, 1), (source.rstrip("/"), 2)):
            place, status = asked, 301
            while status == 301 and place != target and steps > 0:
                answer = ask(port, place)
                status, steps = answer.status, steps - 1
                place = unquote(urlsplit(answer.headers.get("location", "")).path)
            if status != 301 or place != target:
                problems.append(f"nginx answers {asked} with {status} and `{place}`, not 301 and {target}")
    return problems

def kept(site: Site, port: int) -> list[str]:
    """Fingerprinted files may be kept for a year and never asked for again; pages are asked for each time."""
    problems = []
    assets = [f"/{file.relative_to(site.root).as_posix()}" for file in sorted(site.root.rglob("*")) if FINGERPRINTED.search(file.name)]
    if not assets:
        problems.append("there is no fingerprinted file, so none was asked for")
    for path in assets:
        age = re.search(r"max-age=(\d+)", ask(port, path).headers.get("cache-control", ""))
        if not age or int(age[1]) < 31_536_000 or "immutable" not in ask(port, path).headers.get("cache-control", ""):
            problems.append(f"nginx does not let {path} be kept for good: {ask(port, path).headers.get('cache-control')}")
    for path in ("/", "/sitemap.xml", "/feed.xml"):
        if "immutable" in ask(port, path).headers.get("cache-control", ""):
            problems.append(f"nginx lets {path} be kept for good")
    return problems

def answers(site: Site, port: int) -> list[str]:
    """Pages come as they are, compressed, with the headers of `_headers`; what is not there is 404 with our page and the same headers."""
    problems, blocks = [], header_blocks(site)
    for page in site.read:
        answer = ask(port, page.path)
        if page.path != "/404.html" and (answer.status != 200 or answer.body != site.file(page.path).read_bytes()):
            problems.append(f"nginx answers {page.path} with {answer.status} or with other bytes")
    lost = ask(port, "/there/is/no/such/page/")
    if lost.status != 404 or lost.body != site.file("/404.html").read_bytes():
        problems.append(f"nginx answers what is not there with {lost.status}, or without 404.html")
    asset = next((f"/{file.relative_to(site.root).as_posix()}" for file in site.root.rglob("*.css")), "/")
    for path, answer in (("/", ask(port, "/")), (asset, ask(port, asset)), ("a lost page", lost)):
        for name in SECURITY:
            wanted = headers_for(blocks, "/").get(name)
            if re.sub(r"\s*upgrade-insecure-requests;?", "", answer.headers.get(name, "")) != (wanted or "nothing"):
                problems.append(f"nginx gives {path} the {name} `{answer.headers.get(name)}`, _headers says `{wanted}`")
    if ask(port, asset, Accept_Encoding="gzip").headers.get("content-encoding") != "gzip":
        problems.append(f"nginx does not compress {asset}")
    for path, kind in (("/feed.xml", "xml"), ("/feed.json", "json"), ("/.well-known/security.txt", "text/plain"), (asset, "text/css"), ("/", "text/html")):
        if kind not in ask(port, path).headers.get("content-type", ""):
            problems.append(f"nginx gives {path} the type {ask(port, path).headers.get('content-type')}")
    for path in ("/_headers", "/_redirects", "/.htaccess"):
        if ask(port, path).status == 200:
            problems.append(f"nginx serves {path}, which is for other hosts")
    return problems
