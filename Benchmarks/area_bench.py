"""Times the private areas of many clients: made anew, left alone, and with one client changed."""
import json
import os
import re
import shutil

from measuring import HEAD, Failed, Series, run

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
MOMENT = "2026-11-21"
WEEKS = 12


def measure(clients, rounds, folder, tools):
    """The figures as lines of Markdown. What changed is checked, and how long it takes has no figure to reach."""
    studio = os.path.join(folder, "areas")
    shutil.rmtree(studio, ignore_errors=True)
    os.mkdir(studio)
    with open(os.path.join(ROOT, "studio.yml")) as file:
        settings = file.read()
    # The public site is measured by itself, so it is left small.
    settings = re.sub(r"(?m)^  navigation:.*$", "  navigation: []", settings).replace("socialPictures: true", "socialPictures: false")
    with open(os.path.join(studio, "studio.yml"), "w") as file:
        file.write(settings)
    for part in ("plans", "menus", "recipes", "foods", "pictures"):
        shutil.copytree(os.path.join(ROOT, "Content", part), os.path.join(studio, "Content", part))
    run([tools.floorpress, "sample", "--studio", studio])
    run([os.path.join(HERE, "generate-clients"), studio, str(clients), "--areas", "--weeks", str(WEEKS)])
    build = [tools.floorpress, "build", "--studio", studio, "--at", MOMENT, "--json"]
    cold, same, one = (Series(name) for name in (
        f"{clients:,} areas with their documents and the trainer's pages, cold", "nothing changed", "one client weighed herself"))
    cold.add(run(build))
    areas = os.path.join(studio, "Output", "clients")
    for turn in range(rounds):
        same.add(run(build))
        if json.loads(same.runs[-1].output)["rendered"] != 0:
            raise Failed("a build of an unchanged studio rendered something")
        before = stamps(areas)
        run([tools.floorpress, "measure", "ana-r", "--mass", f"{64 + turn / 10}kg", "--date", "2026-11-20", "--at", MOMENT, "--studio", studio])
        one.add(run(build))
        after = stamps(areas)
        changed = {path.split("/")[0] for path in after if after[path] != before.get(path)}
        if len(changed) != 1 or before.keys() != after.keys():
            raise Failed(f"one client weighed herself, and {len(changed)} areas changed")
    sealed = sum(path.endswith(".bin") for path in after)
    shutil.rmtree(studio)
    return [
        f"## {clients:,} private areas", "", f"{WEEKS} weeks of logs for each client, {sealed:,} sealed files.", "",
        HEAD, cold.row, same.row, one.row]


def stamps(folder):
    """When each file was last written, by its path."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            found[os.path.relpath(path, folder)] = os.stat(path).st_mtime_ns
    return found
