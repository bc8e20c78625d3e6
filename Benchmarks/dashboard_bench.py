"""Times charts, and the trainer's pages of a studio with many clients."""
import os
import re
import shutil

from measuring import HEAD, TARGETS, Series, at_least, at_most, run

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
CHARTS = 2000


def measure(clients, rounds, folder, tools):
    """The figures as lines of Markdown, and the figures that were missed."""
    lines = [f"## {clients:,} clients on the dashboard", ""]
    if not tools.documents:
        return lines + ["not measured: `floorpress-bench` is not built"], []
    studio = os.path.join(folder, "clients")
    os.mkdir(studio)
    shutil.copy(os.path.join(ROOT, "studio.yml"), studio)
    for part in ("plans", "menus", "recipes", "foods"):
        shutil.copytree(os.path.join(ROOT, "Content", part), os.path.join(studio, "Content", part))
    run([tools.floorpress, "sample", "--studio", studio])
    run([os.path.join(HERE, "generate-clients"), studio, str(clients)])
    charts = Series(f"{CHARTS:,} charts of two years, as SVG with their tables, all cores")
    pages = Series("read, and every page rendered, all cores")
    overview = []
    for _ in range(rounds):
        charts.add(run([tools.documents, "charts", str(CHARTS)]))
        measured = run([tools.documents, "dashboard", studio])
        pages.add(measured)
        found = re.search(r"overview (\d+) ms", measured.output)
        overview.append(int(found.group(1)) / 1000)
    shutil.rmtree(studio)
    overview.sort()
    targets = [
        at_least("charts a second", CHARTS / charts.wall_s, 500, ""),
        at_most("the page of all clients, for 1,000", overview[len(overview) // 2] * 1000 / clients, 2, " s", 2),
    ]
    lines += [HEAD, charts.row, pages.row, "", TARGETS] + [target.row for target in targets]
    return lines, [target for target in targets if not target.holds]
