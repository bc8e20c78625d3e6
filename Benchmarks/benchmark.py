#!/usr/bin/env python3
"""Measures Floorpress and its peers and prints the figures as Markdown.

`script/benchmark` builds what this needs and calls it.
"""
import argparse
import glob
import os
import shutil
import sys
import tempfile

import area_bench
import booklet_bench
import dashboard_bench
import import_bench
import invoice_bench
import message_bench
import plan_bench
from measuring import Failed, busy_cores, machine, run
from site_bench import SiteBench

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)


class Tools:
    """The programs that are measured."""

    def __init__(self, products):
        self.floorpress = os.path.join(products, "floorpress")
        self.floor = os.path.join(products, "floor")
        documents = os.path.join(products, "floorpress-bench")
        self.documents = documents if os.access(documents, os.X_OK) else None
        self.hugo = find_hugo()

    @property
    def versions(self):
        yield run([self.floorpress, "--version"]).output.strip() + ", built by " + swift_version()
        if self.hugo:
            yield " ".join(run([self.hugo, "version"]).output.split()[:2])


def swift_version():
    try:
        return run(["swift", "--version"]).output.split("\n")[0].strip()
    except Failed:
        return "an unknown Swift"


def find_hugo():
    """Hugo itself. What the Python package puts on the path is a script that starts it: its own time is not Hugo's."""
    found = shutil.which("hugo", path=os.path.join(ROOT, ".venv", "bin")) or shutil.which("hugo")
    if not found:
        return None
    with open(found, "rb") as file:
        is_script = file.read(2) == b"#!"
    if not is_script:
        return found
    pattern = os.path.join(os.path.dirname(found), "..", "lib", "python*", "site-packages", "hugo", "binaries", "hugo*")
    binaries = [path for path in sorted(glob.glob(pattern)) if os.access(path, os.X_OK)]
    return os.path.realpath(binaries[0]) if binaries else found


def numbers(text):
    parts = text.split(",")
    if not all(part.isascii() and part.isdigit() and 10 <= int(part) <= 99_999 for part in parts):
        raise argparse.ArgumentTypeError(f"`{text}` is not a list of numbers from 10 to 99999, such as 1000,10000")
    return [int(part) for part in parts]


def main():
    parser = argparse.ArgumentParser(prog="script/benchmark", description="Measure Floorpress and its peers.")
    parser.add_argument("--posts", type=numbers, default=[1000, 10000], help="sizes of the site (default: 1000,10000)")
    parser.add_argument("--invoices", type=int, default=300, help="how many invoices; 0 leaves them out (default: 300)")
    parser.add_argument("--booklets", type=int, default=200, help="how many booklets; 0 leaves them out (default: 200)")
    parser.add_argument("--plans", type=int, default=1000, help="how many plan templates; 0 leaves them out (default: 1000)")
    parser.add_argument("--clients", type=int, default=1000, help="how many clients on the dashboard; 0 leaves them out (default: 1000)")
    parser.add_argument("--areas", type=int, default=300, help="how many private areas; 0 leaves them out (default: 300)")
    parser.add_argument("--sets", type=int, default=1_000_000, help="how many set logs; 0 leaves them out (default: 1000000)")
    parser.add_argument("--messages", type=int, default=10_000, help="how many messages; 0 leaves them out (default: 10000)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is run, in turn (default: 5)")
    parser.add_argument("--quick", action="store_true", help="1,000 posts, 50 invoices, 3 rounds")
    parser.add_argument("--strict", action="store_true", help="exit with 1 when a figure is missed")
    parser.add_argument("--theme", help="a theme to press with instead of the default one")
    parser.add_argument("--products", default=os.path.join(ROOT, ".build", "release"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.quick:
        arguments.posts, arguments.invoices, arguments.booklets = [1000], 50, 50
        arguments.clients, arguments.areas, arguments.sets, arguments.messages, arguments.rounds = 100, 30, 100_000, 2000, 3
    counts = [
        arguments.invoices, arguments.booklets, arguments.plans, arguments.clients, arguments.areas, arguments.sets, arguments.messages]
    if arguments.rounds < 1 or min(counts) < 0:
        parser.error("--rounds wants 1 or more, --invoices, --booklets, --plans, --clients, --areas, --sets and --messages 0 or more")

    tools = Tools(arguments.products)
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    missed = []
    with tempfile.TemporaryDirectory(prefix="floorpress-benchmark-", dir=memory) as folder:
        show(["# Floorpress, measured", ""] + [f"- {line}" for line in machine() + list(tools.versions)])
        show([f"- in memory ({memory})" if memory else "- on the disk: write-back is part of the figures"])
        show([""])
        for posts in arguments.posts:
            warn_if_busy()
            site = os.path.join(folder, str(posts))
            lines, worse = SiteBench(posts, arguments.rounds, site, tools, arguments.theme).measure()
            shutil.rmtree(site)
            missed += worse
            show(lines + [""])
        if arguments.invoices:
            warn_if_busy()
            lines, worse = invoice_bench.measure(arguments.invoices, arguments.rounds, tools)
            missed += worse
            show(lines + [""])
        if arguments.booklets:
            lines, worse = booklet_bench.measure(arguments.booklets, arguments.rounds, tools)
            missed += worse
            show(lines + [""])
        if arguments.plans:
            lines, worse = plan_bench.measure(arguments.plans, arguments.rounds, tools)
            missed += worse
            show(lines + [""])
        if arguments.clients:
            lines, worse = dashboard_bench.measure(arguments.clients, arguments.rounds, folder, tools)
            missed += worse
            show(lines + [""])
        if arguments.areas:
            warn_if_busy()
            show(area_bench.measure(arguments.areas, min(arguments.rounds, 3), folder, tools) + [""])
        if arguments.sets:
            warn_if_busy()
            lines, worse = import_bench.measure(arguments.sets, min(arguments.rounds, 3), folder, tools)
            missed += worse
            show(lines + [""])
        if arguments.messages:
            lines, worse = message_bench.measure(arguments.messages, min(arguments.rounds, 3), folder, tools)
            missed += worse
            show(lines)
    return 1 if missed and arguments.strict else 0


def warn_if_busy():
    busy = busy_cores()
    if busy > 0.15:
        show([f"**Others keep {busy:.1f} cores busy: what follows is worse than it would be on a quiet machine.**", ""])


def show(lines):
    print("\n".join(lines), flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failure:
        print(f"benchmark: {failure}", file=sys.stderr)
        sys.exit(3)
    except KeyboardInterrupt:
        sys.exit(130)
