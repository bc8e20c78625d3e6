"""Invoices of one page: Floorpress beside Typst, each in one process."""
import json
import os
import re
import statistics
import sys

from measuring import TARGETS, Failed, Series, at_least, run

HERE = os.path.dirname(os.path.abspath(__file__))
ONE_CORE = {min(os.sched_getaffinity(0))}


def measure(count, rounds, tools):
    lines = [f"## {count} invoices of one page, each run {rounds} ×", ""]
    typst = typst_runs(count, rounds, lines)
    if not tools.documents:
        lines.append("- `floorpress-bench` is not built: Floorpress's own invoices are not measured")
    one, all_cores = Series("one core"), Series("all cores")
    if tools.documents:
        words = [tools.documents, "invoices", str(count)]
        worked = []
        for _ in range(rounds):
            measured = run(words, cores=ONE_CORE)
            worked.append(float(re.search(r"([\d.e-]+) s of processor time", measured.output).group(1)))
            one.add(measured)
            all_cores.add(run(words))
        # As with Typst, without what is done once: starting, reading the fonts and making the first one.
        one_cpu_s = statistics.median(worked)
    if not typst and not tools.documents:
        return lines, []
    lines += ["", "| work | one invoice | a second | peak memory |", "|---|---:|---:|---:|"]
    targets = []
    if typst:
        lines.append(row("Typst, PDF/A-3b with attachment, one core", typst["cpu_s"] / count, typst["peak_mb"]))
    if tools.documents:
        lines.append(row("Floorpress, PDF/A-3a and PDF/UA-1 with e-invoice, one core", one_cpu_s / count, one.peak_mb))
        lines.append(row("Floorpress, PDF/A-3a and PDF/UA-1 with e-invoice, all cores", all_cores.wall_s / count, all_cores.peak_mb))
        if typst:
            targets.append(at_least("Typst / Floorpress, one core", typst["cpu_s"] / one_cpu_s, 8, " ×"))
        targets.append(at_least("Floorpress, all cores", count / all_cores.wall_s, 300, " a second"))
        lines += ["", TARGETS] + [target.row for target in targets]
    lines += ["", "On one core it is processor time that is told, so that what else the machine does is left out."]
    return lines, [target for target in targets if not target.holds]


def row(name, seconds, peak_mb):
    return f"| {name} | {seconds * 1000:.2f} ms | {1 / seconds:.0f} | {peak_mb:.0f} MB |"


def typst_runs(count, rounds, lines):
    """The median of the rounds, or nothing where Typst is not installed."""
    found = []
    for _ in range(rounds):
        try:
            measured = run([sys.executable, os.path.join(HERE, "typst", "typst-bench.py"), str(count)], cores=ONE_CORE)
        except Failed as failure:
            if "typst is not installed" not in str(failure):
                raise
            lines.append("- Typst is not installed (`script/bootstrap benchmark` does it): not compared")
            return None
        found.append({**json.loads(measured.output), "peak_mb": measured.peak_mb})
    found.sort(key=lambda one: one["cpu_s"])
    middle = found[len(found) // 2]
    lines.append(
        f"- Typst {middle['version']}, fonts read and one invoice made before the clock starts: "
        f"{middle['bytes'] / 1000:.0f} KB, {middle['pages']} page, attachment {middle['attachment']}")
    return middle
