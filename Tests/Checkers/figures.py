"""Works the figures of progress out again, with scipy, numpy and pymannkendall: forecasts, plateaus, bands, loads and what is below them.

The tests leave `figures.json` in the folder of trials: what was given, and what was found. Figures agree to nine digits.
"""

import json
from pathlib import Path

import numpy as np
import pymannkendall
from scipy import stats

CLOSE = 1e-9

def elementary(given: dict) -> dict:
    x = given["x"]
    return {"exp": np.exp(x), "exp_of_less": np.exp(-x), "ln": np.log(x), "arctan": np.arctan(x), "tail": stats.norm.sf(min(x, 37))}

def student(given: dict) -> dict:
    t = stats.t(given["freedom"])
    return {"below": t.cdf([-4, -0.3, 0.1, 1, 2.5]), "quantile": t.ppf([0.6, 0.9, 0.975, 0.999])}

def forecast(given: dict) -> dict:
    """By the matrix form of least squares, which is another way than sums of products."""
    x, y = np.array(given["x"]), np.array(given["y"])
    start = x[0]
    design = np.column_stack([np.ones(len(x)), x - start])
    line, *_ = np.linalg.lstsq(design, y, rcond=None)
    residuals = y - design @ line
    variance = residuals @ residuals / (len(x) - 2)
    spread = variance * np.linalg.inv(design.T @ design)
    t = stats.t(len(x) - 2)
    row = np.array([1, given["day"] - start])
    value, error = row @ line, np.sqrt(variance + row @ spread @ row)
    reach = t.ppf(0.975)
    check = stats.linregress(x, y)
    assert abs(check.slope - line[1]) < 1e-9 and abs(check.stderr - np.sqrt(spread[1, 1])) < 1e-9
    shifted = residuals - residuals.mean()
    return {
        "slope": line[1], "slope_low": line[1] - reach * np.sqrt(spread[1, 1]), "slope_high": line[1] + reach * np.sqrt(spread[1, 1]),
        "value": value, "low": value - reach * error, "high": value + reach * error,
        "chance": t.sf((80 - value) / error), "correlation": shifted[1:] @ shifted[:-1] / (shifted @ shifted),
    }

def plateau(given: dict) -> dict:
    """Slope by scipy, score and variance by pymannkendall; its correction where the days are even, else ours from its parts."""
    x, y = np.array(given["x"]), np.array(given["y"])
    count = len(x)
    plain = pymannkendall.original_test(y)
    slope = stats.theilslopes(y, x).slope
    ranks = stats.rankdata(y - slope * (x - x[0]))
    ranks -= ranks.mean()
    correlation = np.correlate(ranks, ranks, "full")[count - 1:] / (ranks @ ranks)
    bound = stats.norm.ppf(0.975) / np.sqrt(count)
    lags = np.arange(1, count)
    weights = (count - lags) * (count - lags - 1) * (count - lags - 2)
    told = np.abs(correlation[1:]) > bound
    factor = 1 + 2 / (count * (count - 1) * (count - 2)) * np.sum((weights * correlation[1:])[told])
    corrected = plain.var_s * max(1, factor)
    z = 0 if plain.s == 0 else (plain.s - np.sign(plain.s)) / np.sqrt(corrected)
    slopes = np.sort([(y[j] - y[i]) / (x[j] - x[i]) for i in range(count) for j in range(i + 1, count)])
    reach = stats.norm.ppf(0.95) * np.sqrt(corrected)
    low, high = int(np.round((len(slopes) - reach) / 2)) - 1, int(np.round((len(slopes) + reach) / 2))
    even_days(y)
    return {
        "slope": slope, "score": plain.s, "variance": plain.var_s, "corrected": corrected, "p": 2 * stats.norm.sf(abs(z)),
        "low": slopes[max(low, 0)], "high": slopes[min(high, len(slopes) - 1)], "percent": slope * 700 / np.median(y),
    }

def even_days(y: np.ndarray) -> None:
    """The correction as written here is that of pymannkendall where the days are even."""
    count = len(y)
    published = pymannkendall.hamed_rao_modification_test(y)
    plain = pymannkendall.original_test(y)
    ranks = stats.rankdata(y - np.arange(1, count + 1) * published.slope)
    ranks -= ranks.mean()
    correlation = np.correlate(ranks, ranks, "full")[count - 1:] / (ranks @ ranks)
    told = np.abs(correlation) > stats.norm.ppf(0.975) / np.sqrt(count)
    lags = np.arange(count)
    sum_ = np.sum(((count - lags) * (count - lags - 1) * (count - lags - 2) * correlation)[1:][told[1:]])
    factor = 1 + 2 / (count * (count - 1) * (count - 2)) * sum_
    assert abs(factor * plain.var_s - published.var_s) <= 1e-9 * abs(published.var_s), "the correction is another one than pymannkendall's"

def band(given: dict) -> dict:
    x, y = np.array(given["x"]), np.log(given["y"])
    all_ = y[x > given["day"] - 60]
    half = np.std(all_, ddof=1) / 2
    return {"week": np.mean(y[x > given["day"] - 7]), "baseline": all_.mean(), "low": all_.mean() - half, "high": all_.mean() + half}

def load(given: dict) -> dict:
    first, last = int(given["x"][0]), int(given["day"])
    days = np.zeros(max(last, int(given["monday"]) + 6) - first + 1)
    for day, value in zip(given["x"], given["y"]):
        days[int(day) - first] += value
    averages = {}
    for name, length in (("acute", 7), ("chronic", 28)):
        share, average = 2 / (length + 1), days[0]
        for value in days[1 : last - first + 1]:
            average = share * value + (1 - share) * average
        averages[name] = average
    week = days[int(given["monday"]) - first :][:7]
    return averages | {"total": week.sum(), "monotony": week.mean() / np.std(week, ddof=1)}

KINDS = {"elementary": elementary, "student": student, "forecast": forecast, "plateau": plateau, "band": band, "load": load}

def check(trials: Path | None) -> list[str]:
    """Every figure that the tests left, worked out again."""
    file = trials / "figures.json" if trials else None
    if not file or not file.exists():
        return ["the tests left no figures.json"]
    problems, counts = [], dict.fromkeys(KINDS, 0)
    for index, case in enumerate(json.loads(file.read_text())):
        expected = KINDS[case["kind"]](case["given"])
        counts[case["kind"]] += 1
        if set(expected) != set(case["found"]):
            problems.append(f"{case['kind']} {index}: has {sorted(case['found'])} instead of {sorted(expected)}")
        for name in expected.keys() & case["found"].keys():
            ours, theirs = np.atleast_1d(case["found"][name]).astype(float), np.atleast_1d(expected[name])
            if not np.allclose(ours, theirs, rtol=CLOSE, atol=1e-12 if name not in ("tail", "exp_of_less") else 0):
                problems.append(f"{case['kind']} {index}: {name} is {ours.tolist()}, and {theirs.tolist()} by scipy")
    problems += [f"there is no figure of {kind}" for kind, count in counts.items() if not count]
    print("  " + ", ".join(f"{count} {kind}" for kind, count in counts.items()))
    return problems
