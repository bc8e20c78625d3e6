"""Times what a run writes: a check-in for each of ten thousand clients, rendered and put into the outbox."""
import os
import sqlite3

from measuring import HEAD, TARGETS, Series, at_most, below, run

SETTINGS = """studio: {name: Studio, trainer: Tess, email: tess@studio.example}
site: {url: https://studio.example, title: Studio, description: A studio.}
automation: {}
"""


def measure(messages, rounds, folder, tools):
    """The figures as lines of Markdown, and the figures that were missed."""
    many, few = Series(f"{messages:,} messages written"), Series("a tenth of them")
    again = Series("the same again: nothing to write")
    for number in range(rounds):
        for count, series in ((max(10, messages // 10), few), (messages, many)):
            studio = os.path.join(folder, f"studio-{number}-{count}")
            os.mkdir(studio)
            with open(os.path.join(studio, "studio.yml"), "w") as file:
                file.write(SETTINGS)
            run([tools.floorpress, "client", "add", "first", "--name", "A Client", "--email", "a@mail.example", "--since", "2026-01-05",
                 "--studio", studio, "--at", "2026-11-21"])
            with sqlite3.connect(os.path.join(studio, "Data", "studio.sqlite")) as store:
                names = [row[1] for row in store.execute("PRAGMA table_info(client)")]
                row = dict(zip(names, store.execute("SELECT * FROM client").fetchone()))
                rows = []
                for client in range(1, count):
                    row.update(id=f"01K{client:023d}", handle=f"c-{client}", email=f"c{client}@mail.example")
                    rows.append([row[name] for name in names])
                store.executemany(f"INSERT INTO client VALUES ({','.join('?' * len(names))})", rows)
            words = [tools.floorpress, "run", "--only", "messages", "--studio", studio, "--at", "2026-11-22T18:00:00Z"]
            series.add(run(words))
            if count == messages:
                again.add(run(words))
            with sqlite3.connect(os.path.join(studio, "Data", "studio.sqlite")) as store:
                written = store.execute("SELECT count(*) FROM outbox").fetchone()[0]
                if written != count:
                    raise RuntimeError(f"{written} messages of {count} were written")
            run(["rm", "-rf", studio])
    targets = [
        at_most(f"{messages:,} messages", many.wall_s * 10_000 / messages, 20, " s ten thousand"),
        below("memory with ten times the messages", many.peak_mb / few.peak_mb * 100, 200, " %"),
    ]
    lines = [f"## {messages:,} messages", "", HEAD] + [series.row for series in (few, many, again)]
    return lines + ["", TARGETS] + [target.row for target in targets], [t for t in targets if not t.holds]
