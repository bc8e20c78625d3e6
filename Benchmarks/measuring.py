"""Runs a command and says what it cost: wall time, processor time, peak memory."""
import os
import statistics
import tempfile
import time


class Failed(Exception):
    """A measured command that did not succeed: its figures would mean nothing."""


class Run:
    """What one run of a command cost."""

    def __init__(self, wall_s, cpu_s, peak_mb, output):
        self.wall_s = wall_s
        self.cpu_s = cpu_s
        self.peak_mb = peak_mb
        self.output = output


def run(words, folder=None, environment=None, cores=None):
    """Runs a command to its end; its standard output comes with the figures, its messages only when it fails.

    The kernel counts the memory of the process that starts a command as the command's own until it is replaced, so a
    peak below some 15 MB says nothing but how big this Python is.
    """
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as messages:
        start = time.perf_counter()
        process = os.fork()
        if process == 0:
            try:
                os.dup2(output.fileno(), 1)
                os.dup2(messages.fileno(), 2)
                if folder:
                    os.chdir(folder)
                if cores:
                    os.sched_setaffinity(0, cores)
                os.execvpe(words[0], words, {**os.environ, **(environment or {})})
            except OSError as error:
                os.write(2, f"{words[0]}: {error}\n".encode())
            os._exit(127)
        _, status, usage = os.wait4(process, 0)
        wall_s = time.perf_counter() - start
        output.seek(0)
        messages.seek(0)
        text = output.read().decode(errors="replace")
        if status != 0:
            raise Failed(f"{' '.join(words)}\n{text[-2000:]}{messages.read().decode(errors='replace')[-4000:]}")
    return Run(wall_s, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text)


class Series:
    """Runs of one command, told as their median."""

    def __init__(self, name):
        self.name = name
        self.runs = []

    def add(self, measured):
        self.runs.append(measured)

    @property
    def wall_s(self):
        return statistics.median(run.wall_s for run in self.runs)

    @property
    def cpu_s(self):
        return statistics.median(run.cpu_s for run in self.runs)

    @property
    def peak_mb(self):
        return max(run.peak_mb for run in self.runs)

    @property
    def row(self):
        walls = [run.wall_s for run in self.runs]
        return (
            f"| {self.name} | {duration(self.wall_s)} | {duration(min(walls))} – {duration(max(walls))} "
            f"| {duration(self.cpu_s)} | {self.peak_mb:.0f} MB |"
        )


HEAD = "| work | wall, median | range | processor | peak memory |\n|---|---:|---:|---:|---:|"
TARGETS = "| figure | measured | must reach | |\n|---|---:|---:|---|"


def duration(seconds):
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


class Target:
    """A figure with what it must reach."""

    def __init__(self, name, measured, text, wanted, holds):
        self.name, self.measured, self.text, self.wanted, self.holds = name, measured, text, wanted, holds

    @property
    def row(self):
        return f"| {self.name} | {self.text} | {self.wanted} | {'reached' if self.holds else '**missed**'} |"


def at_least(name, measured, wanted, unit):
    return Target(name, measured, f"{measured:.1f}{unit}", f"≥ {wanted}{unit}", measured >= wanted)


def at_most(name, measured, wanted, unit, places=1):
    return Target(name, measured, f"{measured:.{places}f}{unit}", f"≤ {wanted}{unit}", measured <= wanted)


def below(name, measured, wanted, unit):
    return Target(name, measured, f"{measured:.0f}{unit}", f"< {wanted}{unit}", measured < wanted)


def first_line(path, key):
    try:
        with open(path, encoding="utf-8") as file:
            for line in file:
                if line.startswith(key):
                    return line.split("=" if "=" in line else ":", 1)[1].strip().strip('"')
    except OSError:
        pass
    return "unknown"


def busy_cores(seconds=1):
    """How many cores others keep busy, seen over a moment in which this process sleeps."""

    def ticks():
        with open("/proc/stat", encoding="utf-8") as file:
            fields = [int(field) for field in file.readline().split()[1:9]]
        idle = fields[3] + fields[4]
        return sum(fields) - idle, sum(fields)

    work, total = ticks()
    time.sleep(seconds)
    later, later_total = ticks()
    return (later - work) / max(1, later_total - total) * os.cpu_count()


def machine():
    """The machine, in words."""
    cores = len(os.sched_getaffinity(0))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return [
        f"{cores} cores, {first_line('/proc/cpuinfo', 'model name')}, {memory:.0f} GB",
        f"{first_line('/etc/os-release', 'PRETTY_NAME')}, Linux {os.uname().release}",
    ]
