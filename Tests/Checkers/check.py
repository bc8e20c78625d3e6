"""Hands what the press made to checkers that know nothing of it.

    check.py OUTPUT [--only NAME ...]

Exit status 0 when every checker is content, 1 otherwise; each says what it looked at.
"""

import subprocess
import sys
from pathlib import Path

import browser
import markup

def pdfs(output: Path) -> list[str]:
    """Every PDF is a file that qpdf reads without a word of warning, with all its fonts inside."""
    problems = []
    files = sorted(output.rglob("*.pdf"))
    for file in files:
        check = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True)
        if check.returncode != 0:
            problems.append(f"{file}: {check.stdout}{check.stderr}")
        fonts = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        problems += [f"{file}: font not embedded: {font}" for font in fonts if font.split()[-5] != "yes"]
    print(f"  {len(files)} PDFs")
    if not files:
        problems.append("there is no PDF to check")
    return problems

def private(output: Path) -> list[str]:
    """Nothing is written where clients' areas will be before their encryption exists."""
    clients = output / "clients"
    return [f"{path} should not be there" for path in clients.rglob("*")] if clients.exists() else []

CHECKS = {
    "html": markup.html, "xml": markup.xml, "links": markup.links, "pdf": pdfs, "private": private,
    "browser": browser.pages,
}

def main() -> int:
    output = Path(sys.argv[1])
    only = sys.argv[3:] if len(sys.argv) > 2 and sys.argv[2] == "--only" else list(CHECKS)
    failed = 0
    for name in only:
        print(f"{name}:", flush=True)
        problems = CHECKS[name](output)
        for problem in problems:
            print(f"  FAILED {problem}")
        failed += bool(problems)
    print(f"{len(only) - failed} passed, {failed} failed")
    return 1 if failed else 0

if __name__ == "__main__":
    sys.exit(main())
