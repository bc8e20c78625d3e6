"""Times the reading of plan templates: what a build, a check and an editor wait for."""
from measuring import HEAD, TARGETS, Series, at_most, run


def measure(plans, rounds, tools):
    """The figures as lines of Markdown, and the figures that were missed."""
    lines = [f"## {plans:,} plan templates", ""]
    if not tools.documents:
        return lines + ["not measured: `floorpress-bench` is not built"], []
    series = Series("read, with the exercises' library")
    for _ in range(rounds):
        series.add(run([tools.documents, "plans", str(plans)]))
    target = at_most("processor time for 1,000", series.cpu_s * 1000 / plans, 1, " s", 2)
    return lines + [HEAD, series.row, "", TARGETS, target.row], [] if target.holds else [target]
