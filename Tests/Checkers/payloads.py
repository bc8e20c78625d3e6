"""Words and Markdown by which somebody might try to make a page run something, and a studio that is full of them."""

import json
import re
import struct
import subprocess
import zlib
from pathlib import Path

RUN = "window.__pwned=1"

# Texts that are strange, but texts: they must come out as they are wherever they are shown. At most 70 characters.
TEXTS = {
    "script": f"</script><script>{RUN}</script>",
    "opened-script": f"<!--<script>{RUN}",
    "closed-title": f"</title><svg onload={RUN}>",
    "closed-textarea": f"</textarea><img src=x onerror={RUN}>",
    "double-quoted": f'"><img src=x onerror={RUN}>',
    "double-handler": f'" onmouseover="{RUN}" autofocus onfocus="{RUN}',
    "single-quoted": f"'><img src=x onerror={RUN}>",
    "single-handler": f"' onmouseover='{RUN}' x='",
    "backtick": f"`-alert(1)-`${{{RUN}}}",
    "javascript": f"javascript:{RUN}",
    "mixed-case": f"JaVaScRiPt:{RUN}//",
    "leading-blank": f" \u00a0javascript:{RUN}",
    "entity-link": f"javascript&colon;{RUN}",
    "numeric-link": f"&#106;avascript:{RUN}",
    "percent-link": f"%6Aavascript:{RUN}",
    "data-link": f"data:text/html,<script>{RUN}</script>",
    "vbscript": f"vbscript:{RUN}",
    "comment": f"--><script>{RUN}</script><!--",
    "cdata": f"]]><script>{RUN}</script><![CDATA[",
    "processing": f"?><script>{RUN}</script><?x",
    "entities": f"&lt;script&gt;{RUN}&lt;/script&gt; &amp; &#60;b&#62; &",
    "unknown-entity": "&nbsp;&xxe;%file; &notanentity",
    "template": "{{ site.title }}{% include \"base.html\" %}{# x #}",
    "json": '\\"},"@type":"Review","x":"\\u003c/script\\u003e',
    "separators": "line\u2028paragraph\u2029next\u0085end",
    "bidi": "right \u202eto left\u202c and \u2066isolated\u2069 \u200f mark",
    "joined": "zero\u200bwidth\u200djoiner\ufeff and e\u0301",
    "outside": "\U0001f3cb\ufe0f\u200d\u2640\ufe0f \U00020000 \ufffd",
}

# Texts that the press may take, harmless, or refuse; never fall over.
DOUBTFUL = {
    "bell": "bell \u0007 escape \u001b[31m delete \u007f",
    "nul": "nul \u0000 end",
    "tabbed": f"java\tscript:{RUN}",
    "broken-line": f"java\nscript:{RUN}",
    "noncharacter": "no character \uffff \ufdd0",
    "long": "x" * 5000,
    "long-words": "</p> " * 2000,
    "marks": "a" + "\u0301" * 500,
}

# Bodies that are Markdown without HTML of their own: they are pressed, and do nothing.
BODIES = {
    "code": f"`<script>{RUN}</script>` and\n\n```html\n</code></pre><script>{RUN}</script>\n```\n",
    "fence-words": f"```\"><img src=x onerror={RUN}>\nx\n```\n",
    "escaped": f"\\<img src=x onerror={RUN}\\> and &lt;script&gt;{RUN}&lt;/script&gt;\n",
    "headings": f"## &lt;img src=x onerror={RUN}&gt;\n\nx\n\n## \"onclick=\"{RUN}\n\nx\n\n## &quot;&gt;\n\nx\n\n## `{{{{ page.title }}}}`\n\nx\n",
    "link-quotes": f"[a](https://other.example/\"onmouseover=\"{RUN})\n",
    "link-title": f"[a](https://other.example/ '\" onmouseover=\"{RUN}')\n",
    "autolink": f"https://other.example/?a='onmouseover='{RUN}&b=\" and <https://other.example/?q='{RUN}'>\n",
    "mail": f"[a](mailto:a@other.example?subject=%22onclick%3D{RUN})\n",
    "table": f"| a&lt;b | `<b>` |\n|---|---|\n| \"&gt; | ' onclick={RUN} |\n",
    "footnote": f"A note.[^n]\n\n[^n]: &lt;script&gt;{RUN}&lt;/script&gt; \"\n",
}

# Bodies with HTML, or links that would run: refused, or pressed without what is bad in them.
REFUSED = {
    "raw-script": f"<script>{RUN}</script>\n",
    "raw-inline": f"a <img src=x onerror={RUN}> b\n",
    "raw-broken": f"<img src=x onerror={RUN}//\n",
    "raw-svg": f"<svg><script>{RUN}</script></svg>\n",
    "raw-frame": f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>\n",
    "raw-style": "<style>body{background:url(https://evil.example/x)}</style>\n",
    "raw-comment": f"<!--> <script>{RUN}</script> -->\n",
    "raw-base": "<base href='https://evil.example/'>\n",
    "link": f"[a](javascript:{RUN})\n",
    "link-case": f"[a](JAVASCRIPT:{RUN})\n",
    "link-tab": f"[a](<java\tscript:{RUN}>)\n",
    "link-entity": f"[a](&#106;avascript&colon;{RUN})\n",
    "link-control": f"[a](\u0001javascript:{RUN})\n",
    "link-space": f"[a](<  javascript:{RUN}>)\n",
    "link-data": f"[a](data:text/html;base64,PHNjcmlwdD4=)\n",
    "link-vbscript": f"[a](vbscript:{RUN})\n",
    "link-reference": f"[a]\n\n[a]: javascript:{RUN}\n",
    "link-auto": f"<javascript:{RUN}>\n",
    "wiki": f"[[javascript:{RUN}|a]]\n",
    "picture": f"![a](javascript:{RUN})\n",
    "picture-elsewhere": "![a](https://evil.example/x.png)\n",
    "picture-relative": "![a](//evil.example/x.png)\n",
    "picture-data": "![a](data:image/svg+xml,<svg/onload=alert(1)>)\n",
}

# A theme of the studio's own that shows a text in each place where a template may put one.
POST = """{% extends "base.html" %}
{% block title %}{{ page.title }}{% endblock %}
{% block main %}
<article class="text">
<h1 id="as-text">{{ page.title }}</h1>
<p id="as-double" title="{{ page.title }}">double</p>
<p id="as-single" title='{{ page.title }}'>single</p>
<p><a id="as-href" href="{{ page.title }}">link</a> <a href='{{ page.title }}'>link</a></p>
<p><a id="as-query" href="/?q={{ page.title }}">query</a> <a href="https://other.example/{{ page.title }}">path</a></p>
<p><img src="{{ page.title }}" alt="{{ page.title }}" width="1" height="1" id="as-alt"></p>
<p><label>area <textarea id="as-area">{{ page.title }}</textarea></label></p>
<p id="as-lead">{{ page.description }}</p>
<ul id="as-list">{% for tag in page.tags %}<li><a href="{{ tag.url }}" title="{{ tag.name }}">{{ tag.name }}</a></li>{% endfor %}</ul>
{% include "partials/echo.html", words: page.title %}
<div class="prose">{{ page.content }}</div>
</article>
{% endblock %}
"""
ECHO = """<blockquote cite="{{ words }}">{% include "partials/inner.html", words: words %}</blockquote>\n"""
INNER = """<p id="as-included" data-words="{{ words }}">{{ words }}</p>\n"""

def yaml(**keys) -> str:
    """Front matter: JSON is YAML, but for the characters beyond 16 bits, which YAML writes with one number."""
    def numbered(pair: re.Match) -> str:
        return f"\\U{ord(json.loads(f'{chr(34)}{pair[0]}{chr(34)}')):08x}"

    values = {key: re.sub(r"\\ud[89ab]..\\ud[c-f]..", numbered, json.dumps(value)) for key, value in keys.items()}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in values.items()) + "---\n"

def tail(text: str) -> str:
    """A description of an allowed length that begins with the text."""
    return (text + " and plain words behind it, for a description that is long enough")[:155]

def studio(binary: Path, root: Path) -> dict[str, dict]:
    """Makes the studio; answers with each file that must be pressed, and what its page must show."""
    subprocess.run([binary, "new", root], check=True, capture_output=True)
    content, expected = root / "Content", {}
    (root / "Templates" / "partials").mkdir(parents=True, exist_ok=True)
    (root / "Templates" / "post.html").write_text(POST)
    (root / "Templates" / "partials" / "echo.html").write_text(ECHO)
    (root / "Templates" / "partials" / "inner.html").write_text(INNER)
    (content / "blog" / "dot.png").write_bytes(dot())
    day = iter(range(1, 400))

    def post(name: str, body: str = "x\n", must: bool = True, **keys):
        number = next(day)
        file = content / "blog" / f"{name}.md"
        keys = {"title": name, "date": f"2026-{number // 28 + 1:02}-{number % 28 + 1:02}", "description": tail(name), **keys}
        file.write_bytes((yaml(**keys) + body).encode("utf-8", "surrogatepass"))
        if must:
            expected[f"Content/blog/{name}.md"] = {"path": f"/blog/{name}/", **keys}

    for name, text in TEXTS.items():
        post(f"text-{name}", title=text, description=tail(text), tags=[f"a {text}"], series=text, image="dot.png", imageAlt=text)
    for name, text in DOUBTFUL.items():
        post(f"doubt-title-{name}", title=text, must=False)
        post(f"doubt-tag-{name}", tags=[f"a {text}"], must=False)
        post(f"doubt-rest-{name}", description=text, series=text, image="dot.png", imageAlt=text, must=False)
    for name, body in BODIES.items():
        post(f"body-{name}", body)
    for name, body in REFUSED.items():
        post(f"refuse-{name}", body, must=False)
    others(content, expected)
    return expected

def others(content: Path, expected: dict[str, dict]):
    """The same in the other sections, in every key that takes words."""
    for name in ("script", "double-quoted", "cdata", "opened-script", "json"):
        text, description = TEXTS[name], tail(TEXTS[name])
        files = {
            f"services/service-{name}.md": yaml(title=text, description=description, order=1, lead=text, duration=text, areas=[text],
                                                offers=[{"name": text, "price": 95, "per": "session", "note": text}]),
            f"recommendations/thing-{name}.md": yaml(title=text, description=description, date="2026-01-05", kind="book", by=text, rating=4,
                                                     price=24.9, link="https://other.example/", tags=[f"a {text}"]),
            f"page-{name}.md": yaml(title=text, description=description, lead=text),
        }
        for file, front in files.items():
            (content / file).parent.mkdir(exist_ok=True)
            (content / file).write_text(front + "x\n", encoding="utf-8")
            expected[f"Content/{file}"] = {"path": f"/{file.removesuffix('.md')}/", "title": text, "description": description}
    for name, link in {"javascript": f"javascript:{RUN}", "data": "data:text/html,x", "quoted": f'https://other.example/"onclick="{RUN}'}.items():
        (content / f"recommendations/doubt-{name}.md").write_text(
            yaml(title=name, description=tail(name), date="2026-01-05", kind="book", by="x", rating=4, link=link) + "x\n")

def dot() -> bytes:
    """A picture, 8 by 6, all grey."""
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", 8, 6, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress((b"\0" + b"\x80" * 24) * 6)) + chunk(b"IEND", b"")
