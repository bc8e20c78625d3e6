"""The public site: Floorpress beside the bare floor under it and beside Hugo, on the same posts."""
import json
import os
import re
import shutil
import sys
import time

from measuring import HEAD, TARGETS, Failed, Series, at_least, at_most, below, run

HERE = os.path.dirname(os.path.abspath(__file__))
NOW = "2026-11-21"
# Hugo takes so long at 10,000 posts that more would say less about it than about the patience of who waits.
HUGO_ROUNDS = 3


def inventory(folder):
    """The files of an output: their paths, with the hash in a name left out, and how many bytes each ending has."""
    paths, kinds = set(), {}
    for parent, folders, files in os.walk(folder):
        folders.sort()
        for file in files:
            if file.startswith("."):
                continue
            path = os.path.join(parent, file)
            ending = file.rsplit(".", 1)[-1]
            count, size = kinds.get(ending, (0, 0))
            kinds[ending] = (count + 1, size + os.path.getsize(path))
            paths.add(re.sub(r"(\.min)?\.[0-9a-f]{12,128}\.", ".", os.path.relpath(path, folder)))
    return paths, kinds


def described(kinds):
    return ", ".join(f"{count} {ending} ({size / 1e6:.2f} MB)" for ending, (count, size) in sorted(kinds.items()))


def remove(*paths):
    for path in paths:
        shutil.rmtree(path, ignore_errors=True)


class SiteBench:
    def __init__(self, posts, rounds, folder, tools, theme):
        self.posts, self.rounds, self.tools, self.theme = posts, rounds, tools, theme
        self.folder = folder
        self.studio, self.hugo = os.path.join(folder, "studio"), os.path.join(folder, "hugo")
        self.output, self.bare = os.path.join(self.studio, "Output"), os.path.join(folder, "bare")
        # The twin of Output that a large site keeps, to be changed instead of made anew.
        self.twin = os.path.join(self.studio, ".Output.stage")
        # What was read of the content and drawn of pictures, for the next build.
        self.memory = os.path.join(self.studio, "Data", "cache")
        self.public = os.path.join(self.hugo, "public")
        self.edited = [
            os.path.join(self.studio, "Content", "blog", f"post-{posts // 2:05}.md"),
            os.path.join(self.hugo, "content", "blog", f"post-{posts // 2:05}.md"),
        ]
        self.edits = 0

    # What is measured

    def run_floor(self):
        remove(self.bare)
        cores = len(os.sched_getaffinity(0))
        return run([self.tools.floor, os.path.join(self.studio, "Content", "blog"), self.bare, str(cores)])

    def floorpress(self, holds):
        measured = run([self.tools.floorpress, "build", "--studio", self.studio, "--at", NOW, "--json"])
        report = json.loads(measured.output)
        if not holds(report):
            figures = {key: report.get(key) for key in ("rendered", "carried", "removed")}
            raise Failed(f"this was not the build that was to be measured: {figures}")
        return measured

    def floorpress_cold(self):
        remove(self.output, self.twin, self.memory)
        return self.floorpress(lambda report: report["rendered"] > self.posts and report["carried"] == 0)

    def floorpress_edited(self):
        return self.floorpress(lambda report: 0 < report["rendered"] < 100 and report["carried"] > self.posts)

    def floorpress_same(self):
        return self.floorpress(lambda report: report["rendered"] == 0 and report["carried"] > self.posts)

    def run_hugo(self, **parameters):
        cache = os.path.join(self.folder, "cache")
        remove(cache, os.path.join(self.hugo, "resources"))
        environment = {f"HUGO_PARAMS_{key.upper()}": value for key, value in parameters.items()}
        return run([self.tools.hugo, "--quiet", "--cacheDir", cache], folder=self.hugo, environment=environment)

    def hugo_cold(self):
        remove(self.public)
        return self.run_hugo()

    def hugo_unrelated(self):
        remove(self.public)
        return self.run_hugo(related="false")

    def edit(self):
        """Puts a new last sentence into one post from the middle, in both sites."""
        self.edits += 1
        for path, original in zip(self.edited, self.originals):
            with open(path, "w", encoding="utf-8") as file:
                file.write(f"{original}\nEdited for the {self.edits}. time.\n")
        # Nobody saves a file and builds within the tick of a file system's clock.
        time.sleep(0.05)

    # The course of it

    def measure(self):
        words = [sys.executable, os.path.join(HERE, "generate-site"), "--posts", str(self.posts)]
        run(words + (["--theme", self.theme] if self.theme else []) + [self.folder])
        self.originals = [open(path, encoding="utf-8").read() for path in self.edited]
        floor, cold = Series("bare floor: read, cmark, write"), Series("Floorpress, cold")
        edited, same = Series("Floorpress, one post edited"), Series("Floorpress, nothing changed")
        hugo, again = Series("Hugo, cold"), Series("Hugo, one post edited (it makes all anew)")
        unrelated = Series("Hugo, cold, not looking for related posts")
        for step in [self.run_floor, self.floorpress_cold] + ([self.hugo_cold] if self.tools.hugo else []):
            step()
        lines = self.compare()
        for number in range(self.rounds):
            has_peer = self.tools.hugo and number < HUGO_ROUNDS
            floor.add(self.run_floor())
            cold.add(self.floorpress_cold())
            if has_peer:
                unrelated.add(self.hugo_unrelated())
                hugo.add(self.hugo_cold())
            self.edit()
            edited.add(self.floorpress_edited())
            same.add(self.floorpress_same())
            if has_peer:
                again.add(self.run_hugo())
        rows = [floor, cold, edited, same] + ([hugo, unrelated, again] if self.tools.hugo else [])
        targets = [
            at_most("Floorpress / bare floor, cold", cold.wall_s / floor.wall_s, 2.5, " ×", places=2),
            below("peak memory, cold", cold.peak_mb, 300, " MB"),
            below("one post edited", edited.wall_s * 1000, 300, " ms"),
            below("nothing changed", same.wall_s * 1000, 100, " ms"),
        ]
        if self.tools.hugo:
            # Hugo must be beaten by more than what one slow function of its costs.
            targets[:0] = [
                at_least("Hugo / Floorpress, cold", hugo.wall_s / cold.wall_s, 4, " ×"),
                at_least("the same, Hugo without related posts", unrelated.wall_s / cold.wall_s, 4, " ×"),
            ]
        lines += ["", HEAD] + [series.row for series in rows] + ["", TARGETS] + [target.row for target in targets]
        by_cpu = f"By processor time Floorpress takes {cold.cpu_s / floor.cpu_s:.2f} × the bare floor"
        if self.tools.hugo:
            by_cpu += f", Hugo {hugo.cpu_s / cold.cpu_s:.1f} × Floorpress"
            by_cpu += f" ({unrelated.cpu_s / cold.cpu_s:.1f} × without related posts)"
            by_cpu += f"; its memory is {hugo.peak_mb / cold.peak_mb:.0f} × that of Floorpress"
        lines += ["", by_cpu + ".", ""]
        lines += ["`floorpress build --profile` and `hugo --templateMetrics` say which template took how long."]
        if self.posts != 10_000:
            lines += ["", "What must be reached is set for 10,000 posts; elsewhere it is shown for orientation."]
        # Only the number of posts that the figures are set for can miss them.
        missed = [target for target in targets if not target.holds] if self.posts == 10_000 else []
        return lines, missed

    def compare(self):
        """Says what each made, and refuses to go on where it is not the same pages: a ratio would mean nothing."""
        source = sum(entry.stat().st_size for entry in os.scandir(os.path.dirname(self.edited[0])))
        paths, kinds = inventory(os.path.join(self.output, "public"))
        lines = [
            f"## {self.posts:,} posts, {source / self.posts / 1000:.1f} KB each, each build run {self.rounds} ×"
            + (f", Hugo's {HUGO_ROUNDS} ×" if self.tools.hugo and self.rounds > HUGO_ROUNDS else ""), "",
            f"- Floorpress made {len(paths):,} files: {described(kinds)}",
        ]
        if not self.tools.hugo:
            return lines + ["- Hugo is not installed (`script/bootstrap benchmark` does it): not compared"]
        peers, peer_kinds = inventory(self.public)
        lines.append(f"- Hugo made {len(peers):,} files: {described(peer_kinds)}")
        if paths != peers:
            only = sorted(paths - peers)[:5], sorted(peers - paths)[:5]
            raise Failed(f"the two sites differ: only Floorpress made {only[0]}, only Hugo made {only[1]}")
        ratio = kinds["html"][1] / peer_kinds["html"][1]
        lines.append(f"- the same paths in both; Floorpress's HTML has {ratio * 100:.1f}% of the bytes of Hugo's")
        if not 0.9 <= ratio <= 1.1:
            lines.append("- **the pages are not alike any more: bring Benchmarks/hugo/layouts in line with Templates**")
        return lines
