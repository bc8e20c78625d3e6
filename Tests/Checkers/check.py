"""Hands what the press made to checkers that know nothing of it.

    check.py OUTPUT [--floorpress BINARY] [--at DAY] [--trials FOLDER] [--only NAME ...]

Exit status 0 when every checker is content, 1 otherwise; each says what it looked at. BINARY is the command, for the checker that
presses a studio of its own; DAY is the one that counted as now when OUTPUT was pressed; in FOLDER lie PDFs that the tests made and no
studio presses yet.
"""

import argparse
import subprocess
import sys
import time
from datetime import datetime, timezone
from pathlib import Path

import archival
import areas
import browser
import budgets
import feeds
import figures
import hosting
import hostile
import invoices
import links
import markup
import searching
import sitemaps
import structured
from pressed import Missing

def pdfs(output: Path, trials: Path | None) -> list[str]:
    """Every PDF is a file that qpdf reads without a word of warning, with all its fonts inside, and keeps its standards."""
    problems = []
    files = sorted(output.rglob("*.pdf")) + (sorted(trials.glob("*.pdf")) if trials else [])
    for file in files:
        check = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True)
        if check.returncode != 0:
            problems.append(f"{file}: {check.stdout}{check.stderr}")
        fonts = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        problems += [f"{file}: font not embedded: {font}" for font in fonts if font.split()[-5] != "yes"]
    print(f"  {len(files)} PDFs")
    if not files:
        problems.append("there is no PDF to check")
    if trials and not any(trials.glob("*.pdf")):
        problems.append(f"the tests left nothing in {trials}")
    return problems + archival.check(files)

CHECKS = {
    "html": lambda given: markup.html(given.output),
    "xml": lambda given: markup.xml(given.output),
    "links": lambda given: links.check(given.output),
    "structured": lambda given: structured.check(given.output),
    "feeds": lambda given: feeds.check(given.output),
    "sitemaps": lambda given: sitemaps.check(given.output, given.at),
    "hosting": lambda given: hosting.check(given.output),
    "budgets": lambda given: budgets.check(given.output),
    "browser": lambda given: browser.check(given.output, given.trials),
    "search": lambda given: searching.check(given.output),
    "hostile": lambda given: hostile.check(given.output, given.floorpress),
    "pdf": lambda given: pdfs(given.output, given.trials),
    "invoices": lambda given: invoices.check(given.trials),
    "figures": lambda given: figures.check(given.trials),
    "areas": lambda given: areas.check(given.floorpress),
}

def day(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)

def problems_of(name: str, given: argparse.Namespace) -> list[str]:
    """What a checker finds. One that cannot do its work has found something too."""
    try:
        return CHECKS[name](given)
    except Missing as missing:
        return [str(missing)]
    except Exception as error:
        return [f"the checker fell over: {error!r} in {error.__traceback__.tb_next and error.__traceback__.tb_next.tb_frame.f_code.co_filename}"]

def main() -> int:
    parser = argparse.ArgumentParser(description="Hands what the press made to checkers that know nothing of it.")
    parser.add_argument("output", type=Path)
    parser.add_argument("--floorpress", type=Path)
    parser.add_argument("--at", type=day, default=day("2026-11-21"))
    parser.add_argument("--trials", type=Path)
    parser.add_argument("--only", nargs="+", choices=CHECKS, default=list(CHECKS))
    given = parser.parse_args()
    failed = 0
    for name in given.only:
        print(f"{name}:", flush=True)
        start = time.monotonic()
        problems = problems_of(name, given)
        for problem in problems:
            print(f"  FAILED {problem}")
        print(f"  {'FAILED' if problems else 'passed'} in {time.monotonic() - start:.1f} s", flush=True)
        failed += bool(problems)
    print(f"{len(given.only) - failed} passed, {failed} failed")
    return 1 if failed else 0

if __name__ == "__main__":
    sys.exit(main())
