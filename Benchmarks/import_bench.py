"""Times the import of what clients logged: a million sets of Strong, and an export of Apple Health."""
import os

from measuring import HEAD, TARGETS, Series, at_most, below, run

HERE = os.path.dirname(os.path.abspath(__file__))
HEALTH_MB = 300


def measure(sets, rounds, folder, tools):
    """The figures as lines of Markdown, and the figures that were missed."""
    generate = os.path.join(HERE, "generate-logs")
    strong, health = os.path.join(folder, "strong.csv"), os.path.join(folder, "export.xml")
    run([generate, "strong", strong, str(sets)])
    megabytes = max(1, HEALTH_MB * sets // 1_000_000)
    run([generate, "health", health, str(megabytes)])
    first = Series(f"{sets:,} sets of Strong")
    again = Series("the same and one workout more")
    small = Series(f"a tenth of them")
    apple = Series(f"{megabytes} MB of Apple Health")
    tenth = os.path.join(folder, "tenth.csv")
    run([generate, "strong", tenth, str(max(25, sets // 10))])
    later = os.path.join(folder, "later.csv")
    run([generate, "strong", later, str(sets + 25)])
    for number in range(rounds):
        studio = os.path.join(folder, f"studio-{number}")
        press = lambda *words: run([tools.floorpress, *words, "--studio", studio, "--at", "2999-01-01"])
        run([tools.floorpress, "new", studio])
        for handle in ("many", "few"):
            press("client", "add", handle, "--name", "A Client")
        small.add(press("import", "training", tenth, "few", "--weights", "kg"))
        first.add(press("import", "training", strong, "many", "--weights", "kg"))
        again.add(press("import", "training", later, "many", "--weights", "kg"))
        apple.add(press("import", "health", health, "many"))
        run(["rm", "-rf", studio])
    targets = [
        at_most(f"{sets:,} sets", first.wall_s * 1_000_000 / sets, 15, " s a million"),
        below("memory with ten times the sets", first.peak_mb / small.peak_mb * 100, 150, " %"),
    ]
    lines = [f"## {sets:,} set logs", "", HEAD] + [series.row for series in (small, first, again, apple)]
    return lines + ["", TARGETS] + [target.row for target in targets], [t for t in targets if not t.holds]
