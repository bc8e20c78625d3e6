"""What standards the PDFs keep: PDF/UA-1 (ISO 14289-1) all of them, PDF/A-3 (ISO 19005-3) those that say so."""

import re
from pathlib import Path

import page

CLAIM = re.compile(rb"<pdfaid:part>(\d)</pdfaid:part>\s*<pdfaid:conformance>([A-Z])</pdfaid:conformance>")

def claims(content: bytes) -> list[str]:
    """The profiles that a file must be held against."""
    return ["ua1"] + [(match[1] + match[2]).decode().lower() for match in CLAIM.finditer(content)]

def problems_in(name: str, content: bytes) -> list[str]:
    """Where a file does not keep what it must, in the words of the checker."""
    problems = []
    for profile in claims(content):
        try:
            report = page.validate_pdf_bytes(content, profile=profile)
        except page.PageError as error:
            problems.append(f"{name}: {profile}: {error}")
            continue
        problems += [f"{name}: {profile}: {failure.rule_id}: {failure.message}" for failure in report.failures]
        if not report.is_compliant and not report.failures:
            problems.append(f"{name}: {profile}: refused without a reason")
    return problems

# What is taken out of a sound file, and the profile that has to miss it. The replacement has as many letters, so that the rest
# of the file stays as it was.
SPOILED = [
    (b"/DisplayDocTitle true", b"/DisplayDocTitle null", "ua1"),
    (b"/Lang (", b"/Long (", "ua1"),
    (b"/Scope /", b"/Scepe /", "ua1"),
    (b"/ColSpan ", b"/CelSpan ", "ua1"),
    (b"/Alt <", b"/Olt <", "ua1"),
    (b"/Contents <feff", b"/Cantents <feff", "ua1"),
    (b"/CIDToGIDMap", b"/CIDToGIDMop", "ua1"),
    (b"<pdfuaid:part>1<", b"<pdfuaid:part>7<", "ua1"),
    (b"/OutputIntents", b"/OutputIntent_", "3a"),
]

def blind(name: str, content: bytes) -> list[str]:
    """Whether the checker sees what is wrong with a file that is spoiled on purpose; one that never complains checks nothing."""
    problems = []
    for old, new, profile in SPOILED:
        if profile in claims(content) and old in content:
            spoiled = content.replace(old, new)
            if not any(f": {profile}: " in problem for problem in problems_in(name, spoiled)):
                problems.append(f"{name}: the checker does not miss `{old.decode()}`")
    return problems

def check(files: list[Path]) -> list[str]:
    """Every file keeps what it must; on the first of each kind of document the checker itself is tried."""
    problems, kinds, archives = [], {}, 0
    for file in files:
        content = file.read_bytes()
        found = problems_in(str(file), content)
        problems += found
        archives += len(claims(content)) > 1
        kind = file.parent.name if file.parent.name in ("invoices", "credit-notes", "quotes", "reminders") else file.name
        if not found and kind not in kinds:
            kinds[kind] = True
            problems += blind(str(file), content)
    print(f"  {len(files)} held against PDF/UA-1, {archives} of them against PDF/A-3, {len(kinds)} kinds also spoiled")
    return problems
