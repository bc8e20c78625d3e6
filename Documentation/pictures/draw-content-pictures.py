#!/usr/bin/python3
"""Draws the sample studio's pictures, Content/pictures/*.jpg, in the manner of gouache on paper.

Every picture is a function below that lays down shapes from back to front. A shape is filled with a colour, gets the streaks of a
brush, and may be shaded towards another colour. At the end the whole sheet is bent by a pixel or two, so that no edge is quite
straight, and given the grain of paper. The same script always draws the same pictures.

    script/bootstrap pictures
    /usr/bin/python3 Documentation/pictures/draw-content-pictures.py [NAME ...]
"""

import math
import sys
from pathlib import Path

import cairo
import numpy as np
from PIL import Image, ImageFilter

W, H = 1600, 1067
FOLDER = Path(__file__).resolve().parents[2] / "Content" / "pictures"

PAPER, CREAM, SAND = "#fdfdfb", "#f5eddd", "#e8d8bb"
OAK_PALE, OAK, OAK_DARK, WALNUT = "#e3c59a", "#cfa672", "#a97c4c", "#6d4c31"
INK, CHARCOAL, IRON, STEEL, SILVER = "#1f2a26", "#2b3431", "#4a5552", "#93a09a", "#cdd6d0"
GREEN, GREEN_DEEP, GREEN_MID, GREEN_SOFT, GREEN_PALE = "#0b6e4f", "#074634", "#3f9273", "#8fbfa6", "#cfe3d6"
TERRA, TERRA_DEEP, APRICOT, BLUSH = "#d9663a", "#a9472a", "#eda66f", "#f4cfae"
NIGHT, DUSK, BERRY, BERRY_PALE = "#1d2f3a", "#375363", "#3d3a63", "#77719b"


def rgb(colour):
    return np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)], np.float32) / 255


# Shapes: functions that add a path to a cairo context.


def rect(x, y, w, h, r=0):
    def path(c):
        if not r:
            c.rectangle(x, y, w, h)
            return
        c.new_sub_path()
        c.arc(x + w - r, y + r, r, -math.pi / 2, 0)
        c.arc(x + w - r, y + h - r, r, 0, math.pi / 2)
        c.arc(x + r, y + h - r, r, math.pi / 2, math.pi)
        c.arc(x + r, y + r, r, math.pi, 1.5 * math.pi)
        c.close_path()

    return path


def ellipse(x, y, rx, ry=None, turn=0):
    def path(c):
        c.save()
        c.translate(x, y)
        c.rotate(math.radians(turn))
        c.scale(rx, rx if ry is None else ry)
        c.new_sub_path()
        c.arc(0, 0, 1, 0, 2 * math.pi)
        c.restore()

    return path


def poly(*points):
    def path(c):
        c.move_to(*points[0])
        for point in points[1:]:
            c.line_to(*point)
        c.close_path()

    return path


def curve(*points, closed=True):
    """A smooth line through the points (Catmull and Rom)."""

    def path(c):
        n = len(points)
        at = (lambda i: points[i % n]) if closed else (lambda i: points[min(max(i, 0), n - 1)])
        c.move_to(*points[0])
        for i in range(n if closed else n - 1):
            (ax, ay), (bx, by), (cx, cy), (dx, dy) = at(i - 1), at(i), at(i + 1), at(i + 2)
            c.curve_to(bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy)
        if closed:
            c.close_path()

    return path


def line(*points):
    def path(c):
        c.move_to(*points[0])
        for point in points[1:]:
            c.line_to(*point)

    return path


def moved(shape, dx=0, dy=0, turn=0, scale=1, about=(0, 0)):
    def path(c):
        c.save()
        c.translate(about[0] + dx, about[1] + dy)
        c.rotate(math.radians(turn))
        c.scale(scale, scale)
        c.translate(-about[0], -about[1])
        shape(c)
        c.restore()

    return path


def both(*shapes):
    def path(c):
        for shape in shapes:
            c.new_sub_path()
            shape(c)

    return path


def noise(rng, across, down, octaves=3):
    """Smooth noise from -1 to 1 whose largest bumps are `across` by `down` pixels. It has no seam, so it can be rolled."""
    total = np.zeros((H, W), np.float32)
    weight = 1.0
    for _ in range(octaves):
        rows, columns = max(2, round(H / down)), max(2, round(W / across))
        cells = np.pad(rng.random((rows, columns), np.float32), 2, mode="wrap")
        high, wide = round(H * (rows + 4) / rows), round(W * (columns + 4) / columns)
        image = Image.fromarray((cells * 255).astype(np.uint8)).resize((wide, high), Image.BICUBIC)
        top, left = round(2 * H / rows), round(2 * W / columns)
        total += weight * (np.asarray(image, np.float32)[top : top + H, left : left + W] / 127.5 - 1)
        weight, across, down = weight / 2, max(2, across / 2), max(2, down / 2)
    return total / np.abs(total).max()


class Sheet:
    def __init__(self, seed, ground):
        self.rng = np.random.default_rng(seed)
        self.pixels = np.broadcast_to(rgb(ground), (H, W, 3)).astype(np.float32).copy()
        self.streaks = {
            "flat": noise(self.rng, 260, 14),
            "upright": noise(self.rng, 14, 260),
            "cloud": noise(self.rng, 120, 90),
        }
        self.strokes = 0
        self.transform = None
        self.ys, self.xs = np.mgrid[0:H, 0:W].astype(np.float32)

    # Masks

    def mask(self, shape, width=None, cap=cairo.LINE_CAP_ROUND, clip=None):
        surface = cairo.ImageSurface(cairo.FORMAT_A8, W, H)
        c = cairo.Context(surface)
        c.set_line_cap(cap)
        c.set_line_join(cairo.LINE_JOIN_ROUND)
        if self.transform:
            (x, y), turn = self.transform
            c.translate(x, y)
            c.rotate(math.radians(turn))
            c.translate(-x, -y)
        shape(c)
        if width is None:
            c.fill()
        else:
            c.set_line_width(width)
            c.stroke()
        surface.flush()
        data = np.frombuffer(surface.get_data(), np.uint8).reshape(H, surface.get_stride())[:, :W]
        result = data.astype(np.float32) / 255
        return result if clip is None else result * clip

    def soft(self, mask, radius):
        image = Image.fromarray((mask * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(radius))
        return np.asarray(image, np.float32) / 255

    def ramp(self, start, end):
        (ax, ay), (bx, by) = start, end
        length = (bx - ax) ** 2 + (by - ay) ** 2
        return np.clip(((self.xs - ax) * (bx - ax) + (self.ys - ay) * (by - ay)) / length, 0, 1)

    # Paint

    def lay(self, mask, colour, alpha=1.0, brush=0.03, grain="cloud"):
        self.strokes += 1
        texture = np.roll(self.streaks[grain], (self.strokes * 37 % H, self.strokes * 91 % W), (0, 1))
        tone = rgb(colour) * (1 + brush * texture)[..., None]
        weight = (mask * alpha)[..., None]
        self.pixels = self.pixels * (1 - weight) + tone * weight
        return mask

    def paint(self, shape, colour, width=None, clip=None, **how):
        return self.lay(self.mask(shape, width, clip=clip), colour, **how)

    def shade(self, mask, colour, start, end, alpha=1.0, **how):
        """Lets the mask turn towards the colour from `start` to `end`."""
        self.lay(mask * self.ramp(start, end), colour, alpha, **how)

    def shadow(self, shape, dx=18, dy=22, blur=14, alpha=0.3, colour=WALNUT, clip=None, width=None):
        mask = self.soft(self.mask(moved(shape, dx, dy), width), blur)
        self.lay(mask if clip is None else mask * clip, colour, alpha, brush=0)

    def glow(self, shape, colour, blur, alpha, clip=None):
        mask = self.soft(self.mask(shape), blur)
        self.lay(mask if clip is None else mask * clip, colour, alpha, brush=0)

    def turned(self, about, degrees):
        self.transform = (about, degrees) if degrees else None

    # Finish

    def save(self, name, quality=82):
        rng = self.rng
        dx = 1.7 * noise(rng, 70, 70, 2) + 0.55 * noise(rng, 11, 11, 2)
        dy = 1.7 * noise(rng, 70, 70, 2) + 0.55 * noise(rng, 11, 11, 2)
        x = np.clip(self.xs + dx, 0, W - 1.01)
        y = np.clip(self.ys + dy, 0, H - 1.01)
        x0, y0 = x.astype(int), y.astype(int)
        fx, fy = (x - x0)[..., None], (y - y0)[..., None]
        p = self.pixels
        bent = (p[y0, x0] * (1 - fx) + p[y0, x0 + 1] * fx) * (1 - fy) + (
            p[y0 + 1, x0] * (1 - fx) + p[y0 + 1, x0 + 1] * fx
        ) * fy
        tooth = 0.55 * noise(rng, 5, 5, 2) + 0.45 * noise(rng, 300, 240, 2)
        sheet = np.clip(bent * (1 + 0.022 * tooth)[..., None], 0, 1)
        FOLDER.mkdir(parents=True, exist_ok=True)
        target = FOLDER / f"{name}.jpg"
        Image.fromarray((sheet * 255 + 0.5).astype(np.uint8)).save(
            target, quality=quality, optimize=True, progressive=True, subsampling="4:2:0"
        )
        print(f"{name}.jpg  {target.stat().st_size / 1000:.0f} kB")


# Things that come up more than once.


def planks(s, top, tones=(OAK, OAK_PALE, OAK), vanish=(800, -500), count=9, seams=OAK_DARK):
    """A floor of boards that run towards the back."""
    floor = s.lay(s.mask(rect(0, top, W, H - top)), tones[0], brush=0.04, grain="flat")
    vx, vy = vanish
    edges = []
    for i in range(-2, count + 3):
        x = W * i / count
        k = (top - vy) / (H - vy)
        edges.append((vx + (x - vx) * k, x))
    for i in range(len(edges) - 1):
        (a, b), (c, d) = edges[i], edges[i + 1]
        tone = tones[(i * 5 + 1) % len(tones)]
        s.paint(poly((a, top), (c, top), (d, H), (b, H)), tone, alpha=0.55 + 0.25 * ((i * 7) % 3) / 2, brush=0.05, grain="upright")
    for a, b in edges:
        s.paint(line((a, top), (b, H)), seams, width=3, alpha=0.55)
    for i in range(len(edges) - 1):
        t = 0.18 + 0.64 * ((i * 0.618 + 0.3) % 1)
        y = top + (H - top) * t
        x1 = edges[i][0] + (edges[i][1] - edges[i][0]) * t
        x2 = edges[i + 1][0] + (edges[i + 1][1] - edges[i + 1][0]) * t
        s.paint(line((x1, y), (x2, y)), seams, width=3, alpha=0.5)
    return floor


def boards(s, tones=(OAK, OAK_PALE), seam=OAK_DARK, height=210, offset=40):
    """A table of wide boards, seen from above."""
    everything = s.lay(np.ones((H, W), np.float32), tones[0], brush=0.05, grain="flat")
    y, i = -offset, 0
    while y < H:
        s.paint(rect(-5, y, W + 10, height), tones[i % len(tones)], alpha=0.65, brush=0.07, grain="flat")
        for k in range(4):
            yy = y + height * (0.2 + 0.2 * k) + 8 * math.sin(i * 3 + k)
            points = [(x, yy + 9 * math.sin(x / (190 + 37 * k) + i * 2 + k)) for x in range(-20, W + 80, 80)]
            s.paint(curve(*points, closed=False), seam, width=2, alpha=0.22)
        s.paint(line((-5, y), (W + 5, y)), seam, width=4, alpha=0.6)
        y, i = y + height, i + 1
    return everything


def window_light(s, shapes, colour="#fff6df", alpha=0.45, blur=5, clip=None):
    for shape in shapes:
        s.glow(shape, colour, blur, alpha, clip)


DIGITS = {
    "0": [[(0.5, 0), (0.08, 0.3), (0.1, 0.75), (0.5, 1), (0.9, 0.7), (0.9, 0.25), (0.5, 0)]],
    "1": [[(0.2, 0.25), (0.55, 0), (0.5, 1)]],
    "2": [[(0.1, 0.2), (0.5, 0), (0.9, 0.25), (0.1, 1), (0.95, 0.97)]],
    "3": [[(0.1, 0.1), (0.6, 0), (0.85, 0.25), (0.4, 0.47), (0.9, 0.7), (0.5, 1), (0.05, 0.88)]],
    "4": [[(0.6, 0), (0.05, 0.65), (0.95, 0.62)], [(0.65, 0.35), (0.6, 1)]],
    "5": [[(0.85, 0), (0.2, 0.02), (0.15, 0.42), (0.7, 0.42), (0.85, 0.75), (0.4, 1), (0.05, 0.88)]],
    "6": [[(0.75, 0), (0.2, 0.4), (0.15, 0.85), (0.55, 1), (0.85, 0.72), (0.45, 0.52), (0.15, 0.75)]],
    "7": [[(0.05, 0.05), (0.95, 0.02), (0.35, 1)]],
    "8": [[(0.5, 0.47), (0.1, 0.2), (0.5, 0), (0.88, 0.2), (0.1, 0.75), (0.5, 1), (0.92, 0.75), (0.5, 0.47)]],
    "9": [[(0.85, 0.25), (0.45, 0.5), (0.12, 0.25), (0.5, 0), (0.85, 0.2), (0.7, 1)]],
}


def write(s, text, x, y, height, colour=INK, width=3.2, clip=None):
    """Figures as a hand writes them."""
    for sign in text:
        if sign in DIGITS:
            for stroke in DIGITS[sign]:
                points = [(x + px * height * 0.55, y + py * height) for px, py in stroke]
                s.paint(curve(*points, closed=False), colour, width=width, alpha=0.9, clip=clip)
        elif sign == ".":
            s.paint(ellipse(x + height * 0.1, y + height, width * 0.8), colour, clip=clip)
        elif sign == ",":
            s.paint(line((x + height * 0.1, y + height * 0.95), (x, y + height * 1.2)), colour, width=width, clip=clip)
        x += height * (0.36 if sign in ".," else 0.45 if sign == " " else 0.8)
    return x


def scribble(s, x, y, length, size=9, colour=INK, width=3, alpha=0.75):
    """A word that nobody has to read."""
    points, i = [], 0
    while i * size * 0.62 < length:
        high = (0.9, 0.2, 0.75, 0.1, 1.5, 0.25, 0.8, 0.15)[i % 8] if i % 2 == 0 else -0.05 * (i % 3)
        points.append((x + i * size * 0.62, y - high * size))
        i += 1
    s.paint(curve(*points, closed=False), colour, width=width, alpha=alpha)


def pencil(s, x, y, length=430, turn=-32, colour=GREEN):
    s.turned((x, y), turn)
    body = rect(x, y - 13, length - 74, 26)
    whole = both(body, poly((x + length - 74, y - 13), (x + length, y), (x + length - 74, y + 13)))
    s.turned((x + 10, y + 12), turn)
    s.shadow(whole, 6, 10, 7, 0.35)
    s.turned((x, y), turn)
    m = s.paint(body, colour, brush=0.02)
    s.paint(rect(x, y - 13, length, 8), GREEN_MID if colour == GREEN else APRICOT, alpha=0.8, clip=m)
    s.paint(rect(x, y + 6, length, 8), GREEN_DEEP if colour == GREEN else TERRA_DEEP, alpha=0.8, clip=m)
    s.paint(rect(x, y - 13, 34, 26), TERRA if colour == GREEN else CREAM)
    s.paint(rect(x + 34, y - 13, 20, 26), STEEL)
    s.paint(poly((x + length - 74, y - 13), (x + length, y), (x + length - 74, y + 13)), OAK_PALE)
    s.paint(poly((x + length - 22, y - 4), (x + length, y), (x + length - 22, y + 4)), INK)
    s.turned(None, 0)


def leaves(s, rng, boughs, tones, clip=None, size=1.0, many=26):
    """A crown of many small leaves, dark below and light where the sun comes from."""
    for layer, tone in enumerate(tones):
        for x0, y0, radius in boughs:
            group = []
            for _ in range(max(6, many - layer * 5)):
                a, r = rng.random() * 6.283, radius * rng.random() ** 0.55 * (1.05 - layer * 0.13)
                x, y = x0 + math.cos(a) * r + layer * 7 * size, y0 + math.sin(a) * r * 0.86 - layer * 13 * size
                group.append(ellipse(x, y, size * (9 + rng.random() * 13), size * (6 + rng.random() * 7), rng.random() * 180))
            s.paint(both(*group), tone, clip=clip, brush=0.05)


PICTURES = {}


def picture(function):
    PICTURES[function.__name__.replace("_", "-")] = function
    return function


@picture
def kettlebell():
    s = Sheet(1, CREAM)
    wall = s.lay(s.mask(rect(0, 0, W, 660)), "#efe3cd", brush=0.035, grain="cloud")
    s.shade(wall, "#d9c6a4", (1300, 0), (200, 700), 0.55)
    window_light(
        s,
        [poly((880 + i * 205, 40), (1060 + i * 205, 20), (900 + i * 205, 640), (720 + i * 205, 640)) for i in range(3)],
        "#fffaf0", 0.7, 6, wall,
    )
    floor = planks(s, 660)
    s.paint(rect(0, 618, W, 46), "#f8f1e2", brush=0.02)
    s.paint(line((0, 664), (W, 664)), WALNUT, width=5, alpha=0.5)
    window_light(
        s,
        [poly((690 + i * 250, 668), (885 + i * 250, 668), (760 + i * 290, H), (500 + i * 290, H)) for i in range(3)],
        "#fff0cf", 0.45, 7, floor,
    )
    # A bottle of water on the left.
    bx, by = 330, 905
    s.glow(ellipse(bx - 20, by + 2, 130, 20), "#5b3c22", 14, 0.6)
    s.glow(poly((bx - 70, by + 4), (bx + 60, by + 8), (bx - 190, by + 62), (bx - 400, by + 44)), "#5b3c22", 22, 0.35)
    flask = curve(
        (bx - 70, by - 6), (bx - 72, by - 120), (bx - 70, by - 256), (bx - 44, by - 312), (bx, by - 320), (bx + 44, by - 312),
        (bx + 70, by - 256), (bx + 72, by - 120), (bx + 70, by - 6), (bx + 40, by + 6), (bx - 40, by + 6),
    )
    m = s.paint(flask, TERRA, brush=0.05, grain="upright")
    s.shade(m, TERRA_DEEP, (bx + 20, by), (bx - 80, by), 0.8)
    s.paint(rect(bx + 26, by - 262, 17, 230, 8), APRICOT, alpha=0.75, clip=m)
    s.paint(rect(bx - 90, by - 96, 180, 26), CREAM, alpha=0.9, clip=m)
    s.paint(rect(bx - 90, by - 58, 180, 8), CREAM, alpha=0.8, clip=m)
    cap = s.paint(rect(bx - 40, by - 372, 80, 58, 10), CHARCOAL, brush=0.05)
    s.paint(rect(bx + 14, by - 366, 13, 46, 5), STEEL, alpha=0.6, clip=cap)
    s.paint(rect(bx - 47, by - 322, 94, 14, 5), "#171f1c")
    s.paint(curve((bx - 24, by - 372), (bx - 18, by - 408), (bx + 18, by - 408), (bx + 24, by - 372), closed=False), CHARCOAL, width=11)
    # The bell.
    cx, cy = 985, 690
    s.glow(ellipse(cx - 120, 922, 320, 40), "#5b3c22", 22, 0.6)
    s.glow(ellipse(cx - 10, 930, 140, 16), "#2c1c10", 8, 0.7)
    s.glow(poly((cx - 120, 930), (cx + 90, 930), (cx - 330, 1000), (cx - 620, 975)), "#5b3c22", 30, 0.4)
    handle = curve(
        (cx - 122, cy - 120), (cx - 150, cy - 240), (cx - 118, cy - 352), (cx, cy - 388), (cx + 118, cy - 352),
        (cx + 150, cy - 240), (cx + 122, cy - 120), closed=False,
    )
    h = s.paint(handle, CHARCOAL, width=58, brush=0.06)
    s.paint(moved(handle, 10, -9), IRON, width=22, alpha=0.8, clip=h)
    s.paint(curve((cx - 60, cy - 393), (cx + 20, cy - 402), (cx + 96, cy - 376), (cx + 140, cy - 310), closed=False), SILVER, width=8, alpha=0.55, clip=h)
    s.paint(rect(cx - 190, cy - 208, 90, 36), TERRA, clip=h)
    s.paint(rect(cx + 100, cy - 208, 90, 36), TERRA, clip=h)
    body = curve(
        (cx, cy - 196), (cx + 150, cy - 148), (cx + 232, cy - 8), (cx + 208, cy + 130), (cx + 112, cy + 234),
        (cx + 40, cy + 238), (cx - 40, cy + 238), (cx - 112, cy + 234), (cx - 208, cy + 130), (cx - 232, cy - 8), (cx - 150, cy - 148),
    )
    b = s.paint(body, CHARCOAL, brush=0.07)
    s.shade(b, "#141b19", (cx + 120, cy - 120), (cx - 210, cy + 200), 0.85)
    s.lay(b * s.soft(s.mask(ellipse(cx + 92, cy - 66, 96, 84, -35)), 30), STEEL, 0.6)
    s.lay(b * s.soft(s.mask(ellipse(cx + 118, cy - 90, 34, 24, -35)), 9), SILVER, 0.75)
    s.lay(b * s.soft(s.mask(ellipse(cx + 20, cy + 250, 150, 34)), 16), "#7b5a39", 0.55)
    s.paint(rect(cx - 112, cy + 231, 224, 9, 4), "#101614")
    plate = s.paint(ellipse(cx - 28, cy + 28, 92, 96), GREEN, brush=0.05)
    s.shade(plate, GREEN_DEEP, (cx + 50, cy - 60), (cx - 110, cy + 110), 0.7)
    write(s, "16", cx - 78, cy - 12, 78, CREAM, 11)
    s.save("kettlebell")


@picture
def rack():
    s = Sheet(2, "#dfe6d8")
    wall = s.lay(s.mask(rect(0, 0, W, 830)), "#e9e6d6", brush=0.03)
    s.shade(wall, "#c9cdb8", (800, 100), (0, 830), 0.6)
    s.shade(wall, "#c9cdb8", (800, 100), (1600, 830), 0.5)
    # The window to the yard.
    wx, wy, ww, wh = 420, 60, 760, 610
    s.shadow(rect(wx - 34, wy - 30, ww + 68, wh + 84), 10, 14, 16, 0.22)
    s.paint(rect(wx - 34, wy - 30, ww + 68, wh + 60), "#fbf7ec", brush=0.015)
    view = s.paint(rect(wx, wy, ww, wh), "#cfe0dc")
    s.shade(view, "#fbeccb", (800, 60), (800, 420), 0.9)
    house = s.paint(rect(wx, 190, 470, 500), "#c9805c", clip=view, brush=0.06)
    for row in range(24):
        for k in range(11):
            x = wx + k * 46 + (23 if row % 2 else 0) - 20
            tone = ("#b96d4b", "#d69470", "#c47a56", "#bd7350")[(row * 7 + k * 3) % 4]
            s.paint(rect(x, 192 + row * 21, 42, 17), tone, alpha=0.55, clip=house)
    for k in range(2):
        for r in range(2):
            x, y = wx + 70 + k * 200, 250 + r * 210
            s.paint(rect(x - 10, y - 10, 106, 150), "#f3e6cf", clip=view)
            g = s.paint(rect(x, y, 86, 130), DUSK, clip=view)
            s.shade(g, "#a9c3c4", (x + 90, y), (x, y + 130), 0.7)
            s.paint(line((x + 43, y), (x + 43, y + 130)), "#f3e6cf", width=6, clip=view)
            s.paint(line((x, y + 55), (x + 86, y + 55)), "#f3e6cf", width=6, clip=view)
    s.shade(house, "#8d4f38", (wx + 300, 300), (wx, 700), 0.35)
    # The tree in the yard.
    s.paint(curve((1012, 690), (1016, 560), (1002, 450), (1030, 360), closed=False), WALNUT, width=26, clip=view)
    s.paint(curve((1010, 500), (1060, 420), (1110, 380), closed=False), WALNUT, width=12, clip=view)
    rng = np.random.default_rng(12)
    boughs = [(1040, 210, 120), (930, 330, 78), (1130, 300, 96), (1010, 360, 80), (1120, 420, 62), (960, 240, 84), (1090, 170, 80)]
    leaves(s, rng, boughs, (GREEN_DEEP, GREEN, GREEN_MID, GREEN_SOFT), clip=view, size=0.85, many=30)
    s.paint(rect(wx, 640, ww, 40), "#a8ad8d", clip=view)
    for x in (wx + ww / 3, wx + 2 * ww / 3):
        s.paint(rect(x - 9, wy, 18, wh), "#fbf7ec")
        s.paint(rect(x + 6, wy, 5, wh), "#cfc7b1", alpha=0.8)
    s.paint(rect(wx, 250, ww, 16), "#fbf7ec")
    s.paint(rect(wx, 264, ww, 5), "#cfc7b1", alpha=0.8)
    s.paint(rect(wx - 60, 668, ww + 120, 34, 4), "#f7efdf")
    s.paint(rect(wx - 60, 696, ww + 120, 10, 4), "#b9ab8d", alpha=0.8)
    # A plant on the sill.
    s.paint(poly((508, 600), (590, 600), (578, 670), (520, 670)), TERRA, brush=0.05)
    s.paint(rect(502, 590, 94, 20, 4), "#c2552c")
    for k, (dx, dy) in enumerate([(-70, -80), (-36, -120), (6, -136), (48, -110), (80, -64), (-14, -80), (30, -70)]):
        s.paint(curve((549, 592), (549 + dx * 0.7, 592 + dy * 0.5), (549 + dx, 592 + dy), (549 + dx * 0.45, 592 + dy * 0.75)), (GREEN, GREEN_MID, GREEN_DEEP)[k % 3])
    # Floor and mat.
    floor = planks(s, 830, vanish=(800, -900), count=8)
    s.paint(line((0, 832), (W, 832)), WALNUT, width=6, alpha=0.45)
    window_light(s, [poly((470, 836), (705, 836), (640, H), (330, H)), poly((730, 836), (965, 836), (990, H), (690, H))], "#fff1cf", 0.5, 8, floor)
    s.paint(poly((250, 880), (1350, 880), (1430, 1010), (170, 1010)), "#39443f", brush=0.05)
    s.paint(poly((170, 1010), (1430, 1010), (1430, 1024), (170, 1024)), "#1e2724")
    # The rack.
    for x in (330, 1222):
        s.shadow(rect(x, 90, 48, 850), 26, 10, 16, 0.28)
        post = s.paint(rect(x, 80, 48, 862), GREEN_DEEP, brush=0.04, grain="upright")
        s.paint(rect(x + 32, 80, 16, 862), "#04332a", alpha=0.9)
        s.paint(rect(x + 3, 80, 7, 862), GREEN_MID, alpha=0.55)
        for k in range(21):
            s.paint(ellipse(x + 21, 112 + k * 39, 6.5), "#c7cdb9", clip=post)
        s.paint(rect(x - 62, 932, 172, 34, 6), GREEN_DEEP)
        s.paint(rect(x - 62, 958, 172, 10, 4), "#04332a")
    s.paint(rect(330, 62, 940, 36, 6), GREEN_DEEP, brush=0.04)
    s.paint(rect(330, 86, 940, 12, 4), "#04332a", alpha=0.9)
    for x in (300, 1252):
        s.paint(rect(x, 548, 48, 26, 6), IRON)
        s.paint(rect(x if x > 800 else x - 4, 500, 14, 70, 6), IRON)
    # The bar.
    s.shadow(rect(90, 520, 1420, 22), 0, 40, 16, 0.22)
    s.paint(rect(70, 520, 1460, 24, 10), STEEL, brush=0.02)
    s.paint(rect(70, 522, 1460, 7), "#edf1ee", alpha=0.85)
    s.paint(rect(70, 537, 1460, 7), IRON, alpha=0.7)
    for side in (-1, 1):
        for offset, thick, tall, tone, dark, pale in (
            (500, 26, 56, STEEL, IRON, SILVER),
            (526, 58, 396, "#26302d", "#121816", "#59645f"),
            (588, 44, 320, GREEN, GREEN_DEEP, GREEN_MID),
            (636, 34, 236, TERRA, TERRA_DEEP, APRICOT),
            (676, 20, 92, STEEL, IRON, SILVER),
        ):
            x = 800 + side * offset - (thick if side < 0 else 0)
            shape = rect(x, 532 - tall / 2, thick, tall, 11)
            s.shadow(shape, 10, 14, 9, 0.3)
            m = s.paint(shape, tone, brush=0.04, grain="upright")
            s.shade(m, dark, (x, 532), (x, 532 + tall / 2), 0.6)
            s.paint(rect(x + thick * 0.16, 532 - tall / 2 + 10, thick * 0.18, tall - 60, 4), pale, alpha=0.6, clip=m)
    s.save("rack")


@picture
def oats():
    s = Sheet(3, OAK)
    boards(s, ("#c99a66", "#dcb585"), OAK_DARK, 270, 120)
    window_light(s, [poly((-50, 330), (560, -60), (930, -60), (-50, 640)), poly((-50, 760), (1120, -60), (1440, -60), (-50, 1010))], "#ffe9c2", 0.35, 14)
    # The cloth.
    cloth = poly((250, 190), (1190, 92), (1330, 1010), (330, 1100))
    s.shadow(cloth, 20, 26, 18, 0.35)
    c = s.paint(cloth, "#dfe9de", brush=0.05, grain="flat")
    for k in range(5):
        x = 300 + k * 34
        if k in (0, 1, 3):
            s.paint(line((x - 30, 170), (x + 60, 1110)), GREEN_SOFT, width=11 if k != 1 else 4, alpha=0.8, clip=c)
    s.shade(c, "#b9cabb", (900, 100), (500, 1100), 0.4)
    # The bowl.
    cx, cy = 775, 575
    s.shadow(ellipse(cx, cy, 372), 46, 56, 34, 0.5)
    rim = s.paint(ellipse(cx, cy, 372), "#f7f1e4", brush=0.03)
    s.shade(rim, "#cdbd9f", (cx - 150, cy - 200), (cx + 250, cy + 330), 0.75)
    s.paint(ellipse(cx, cy, 368), GREEN, width=9, alpha=0.85)
    inside = s.paint(ellipse(cx, cy, 322), "#e6dac2")
    s.shade(inside, "#a8946f", (cx + 150, cy + 180), (cx - 250, cy - 280), 0.6)
    oat = s.paint(ellipse(cx + 6, cy + 8, 300), "#ead9b6", brush=0.05)
    s.lay(oat * (1 - s.soft(s.mask(ellipse(cx + 20, cy + 20, 262)), 30)), "#b99b69", 0.55)
    rng = np.random.default_rng(33)
    for i in range(430):
        a, r = rng.random() * 6.283, 290 * rng.random() ** 0.5
        x, y = cx + 6 + math.cos(a) * r, cy + 8 + math.sin(a) * r
        tone = ("#f4e8cd", "#dfc798", "#cfb27c", "#efe0bd", "#e3cfa2")[i % 5]
        turn = rng.random() * 180
        s.paint(ellipse(x + 2, y + 3, 15, 9, turn), "#b2925c", alpha=0.5, clip=oat, brush=0)
        s.paint(ellipse(x, y, 14 + rng.random() * 4, 8 + rng.random() * 3, turn), tone, alpha=0.95, clip=oat, brush=0)
    # A spoonful of skyr.
    skyr = curve((720, 560), (760, 480), (860, 470), (930, 530), (915, 620), (840, 668), (750, 650))
    s.shadow(skyr, 7, 10, 10, 0.35, clip=oat)
    k = s.paint(skyr, "#fdfaf2", brush=0.015)
    s.shade(k, "#d9ceb6", (780, 500), (920, 660), 0.6)
    s.paint(curve((768, 560), (800, 516), (860, 520), (878, 568), (840, 600), closed=False), "#e4dac5", width=9, alpha=0.9)
    honey = curve((792, 562), (830, 540), (872, 560), (866, 600), (826, 616), (794, 598))
    h = s.paint(honey, "#d98f2e", alpha=0.92)
    s.paint(curve((806, 566), (832, 552), (856, 560), closed=False), "#f7d38c", width=6, alpha=0.9, clip=h)
    # Berries.
    def blueberry(x, y, r, turn):
        s.shadow(ellipse(x, y, r), 7, 9, 6, 0.5, "#5a4630")
        m = s.paint(ellipse(x, y, r), BERRY, brush=0.06)
        s.shade(m, "#211f3e", (x - r / 2, y - r / 2), (x + r, y + r), 0.8)
        s.lay(m * s.soft(s.mask(ellipse(x - r * 0.35, y - r * 0.38, r * 0.42, r * 0.3, -30)), 4), BERRY_PALE, 0.85)
        s.turned((x, y), turn)
        points = []
        for j in range(10):
            rr = r * (0.36 if j % 2 == 0 else 0.2)
            points.append((x + r * 0.22 + math.cos(j * 0.628) * rr, y + r * 0.2 + math.sin(j * 0.628) * rr))
        s.paint(poly(*points), "#191833", alpha=0.9)
        s.turned(None, 0)

    def strawberry(x, y, size, turn):
        s.turned((x, y), turn)
        shape = curve((x, y - size), (x + size * 0.78, y - size * 0.55), (x + size * 0.6, y + size * 0.45), (x, y + size * 1.15), (x - size * 0.6, y + size * 0.45), (x - size * 0.78, y - size * 0.55))
        s.shadow(shape, 6, 9, 6, 0.45, "#5a4630")
        m = s.paint(shape, "#cf4a34", brush=0.05)
        inner = s.paint(moved(shape, 0, 0, 0, 0.72, (x, y)), "#ec8a68", clip=m)
        s.paint(moved(shape, 0, 0, 0, 0.4, (x, y)), "#f9d9c2", clip=inner, alpha=0.9)
        for j in range(9):
            a = j * 0.7
            s.paint(ellipse(x + math.cos(a) * size * 0.6, y + math.sin(a) * size * 0.72, 3.2, 4.6), "#f4cf8f", clip=m)
        s.turned(None, 0)

    for x, y, z, t in ((560, 470, 52, 20), (600, 560, 46, 110), (548, 650, 50, -30), (628, 664, 44, 60)):
        strawberry(x, y, z, t)
    for i, (x, y) in enumerate([(925, 705), (870, 745), (962, 640), (985, 715), (930, 778), (860, 690), (800, 770), (1010, 585), (745, 735), (880, 815), (690, 400), (750, 372), (716, 452), (1000, 750)]):
        blueberry(x, y, 28 + (i * 5 % 9), i * 47)
    for x, y in ((640, 770), (600, 735), (820, 420), (900, 428), (980, 480), (560, 390)):
        s.shadow(ellipse(x, y, 20, 11, 40), 4, 6, 4, 0.4)
        s.paint(ellipse(x, y, 20, 11, x % 180), "#a8743c", brush=0.1)
        s.paint(ellipse(x - 3, y - 2, 13, 5, x % 180), "#d0a066", alpha=0.7)
    # Berries that missed the bowl, and the spoon.
    blueberry(352, 846, 31, 20)
    blueberry(420, 902, 27, 130)
    blueberry(306, 918, 24, 80)
    s.turned((1330, 600), 14)
    spoon = both(ellipse(1330, 330, 66, 96), rect(1318, 415, 24, 440, 12))
    s.shadow(spoon, 18, 20, 12, 0.45)
    m = s.paint(spoon, SILVER, brush=0.03)
    s.shade(m, IRON, (1290, 300), (1400, 420), 0.6)
    bowl = s.paint(ellipse(1330, 326, 48, 74), "#aebab4")
    s.shade(bowl, "#f4f7f4", (1360, 380), (1300, 270), 0.9)
    s.paint(line((1325, 430), (1325, 840)), "#f4f7f4", width=5, alpha=0.8)
    s.turned(None, 0)
    s.save("oats", 80)


@picture
def notebook():
    s = Sheet(4, GREEN_SOFT)
    table = s.lay(np.ones((H, W), np.float32), "#9dbfab", brush=0.04)
    s.shade(table, "#6f9c86", (400, 0), (1600, 1067), 0.7)
    window_light(s, [poly((-60, 210), (820, -60), (1130, -60), (-60, 520)), poly((-60, 640), (1330, -60), (1650, -60), (1650, 90), (-60, 950))], "#f3f2d9", 0.32, 12)
    about = (760, 540)
    s.turned(about, -7)
    cover = rect(250, 150, 1010, 770, 18)
    s.shadow(cover, 26, 34, 22, 0.42, "#28443a")
    s.paint(cover, "#7d3c26", brush=0.04)
    for side in (0, 1):
        x = 264 + side * 492
        for k in range(4):
            s.paint(rect(x + (side * 2 - 1) * (8 - k * 2), 160 + k, 490, 748, 10), ("#d8cdb4", "#efe6d2")[k % 2])
        page = s.paint(rect(x, 160, 490, 744, 8), "#fbf7ec", brush=0.012)
        if side == 0:
            s.shade(page, "#c9bb9b", (x + 400, 0), (x + 490, 0), 0.65)
        else:
            s.shade(page, "#c9bb9b", (x + 70, 0), (x, 0), 0.65)
    # Left page: columns of a log.
    for k in range(14):
        y = 250 + k * 46
        s.paint(line((292, y), (728, y)), GREEN_SOFT, width=2, alpha=0.9)
    for x in (292, 470, 560, 644, 728):
        s.paint(line((x, 204), (x, 848)), GREEN_SOFT, width=2, alpha=0.9)
    s.paint(line((292, 250), (728, 250)), GREEN, width=4)
    scribble(s, 300, 238, 120, 13, GREEN, 4)
    for x in (486, 574, 660):
        scribble(s, x, 238, 44, 11, GREEN, 3.4)
    loads = ["60", "60", "60", "62.5", "42.5", "42.5", "42.5", "50", "50", "50", "52.5", "16", "16"]
    reps = ["5", "5", "5", "5", "8", "8", "7", "10", "10", "10", "8", "12", "11"]
    left = ["3", "2", "2", "2", "2", "1", "1", "3", "2", "1", "2", "2", "1"]
    for k in range(13):
        y = 262 + k * 46
        if k in (0, 4, 7, 11):
            scribble(s, 304, y + 25, 92 + (k * 13) % 44, 14, INK, 3.6)
        write(s, loads[k], 482, y, 26)
        write(s, reps[k], 582, y, 26)
        write(s, left[k], 672, y, 26, TERRA_DEEP if left[k] == "1" else INK)
    # Right page: a small drawing of the trend, and a note.
    scribble(s, 800, 238, 190, 15, INK, 4)
    for k in range(3):
        scribble(s, 800, 292 + k * 42, (330, 356, 214)[k], 12, INK, 3.2, 0.6)
    s.paint(curve((806, 438), (806, 560), (808, 700), closed=False), INK, width=4, alpha=0.8)
    s.paint(curve((806, 700), (980, 702), (1196, 698), closed=False), INK, width=4, alpha=0.8)
    dots = [(830, 662), (862, 648), (894, 656), (926, 620), (958, 628), (990, 590), (1022, 566), (1054, 580), (1086, 536), (1118, 520), (1150, 486), (1178, 492)]
    s.paint(curve((826, 664), (920, 636), (1010, 588), (1100, 530), (1182, 482), closed=False), GREEN, width=7, alpha=0.9)
    for x, y in dots:
        s.paint(ellipse(x, y, 7), TERRA)
    for k in range(3):
        x, y = 802, 758 + k * 44
        s.paint(rect(x, y - 18, 24, 24), INK, width=3)
        scribble(s, 842, y + 4, (240, 180, 280)[k], 12, INK, 3.2, 0.7)
    s.paint(line((804, 748), (814, 760), (834, 728)), GREEN, width=6)
    s.paint(line((804, 792), (814, 804), (834, 772)), GREEN, width=6)
    ribbon = curve((762, 150), (770, 500), (764, 880), (776, 958), closed=False)
    s.turned((764, 548), -7)
    s.paint(ribbon, TERRA, width=13)
    s.turned(None, 0)
    # Coffee, cut by the edge.
    cx, cy = 1470, 210
    s.shadow(ellipse(cx, cy, 215), 28, 40, 24, 0.4, "#28443a")
    p = s.paint(ellipse(cx, cy, 215), "#f6efe0", brush=0.02)
    s.shade(p, "#c9baa0", (cx - 100, cy - 150), (cx + 130, cy + 220), 0.6)
    s.shadow(ellipse(cx, cy, 142), 14, 18, 12, 0.35)
    s.paint(ellipse(cx, cy, 142), "#fffaf0")
    s.paint(ellipse(cx, cy, 140), "#dccdb2", width=5)
    q = s.paint(ellipse(cx, cy, 122), "#4a2e1c", brush=0.05)
    s.shade(q, "#8a5a34", (cx - 60, cy - 100), (cx + 90, cy + 110), 0.75)
    s.lay(q * s.soft(s.mask(ellipse(cx - 40, cy - 44, 42, 24, -30)), 10), BLUSH, 0.4)
    s.paint(curve((cx - 128, cy + 62), (cx - 178, cy + 108), (cx - 214, cy + 92), (cx - 196, cy + 62), (cx - 138, cy + 30), closed=False), "#fffaf0", width=24)
    pencil(s, 900, 990, 520, -24)
    # A small plate holds the page.
    x, y = 205, 880
    ring = both(ellipse(x, y, 112), ellipse(x, y, 30))
    s.shadow(ellipse(x, y, 112), 16, 22, 12, 0.42, "#28443a")
    m = s.paint(ellipse(x, y, 112), TERRA, brush=0.05)
    s.shade(m, TERRA_DEEP, (x - 60, y - 80), (x + 70, y + 110), 0.75)
    s.paint(ellipse(x, y, 92), APRICOT, width=4, alpha=0.7)
    s.paint(ellipse(x, y, 34), TERRA_DEEP)
    s.paint(ellipse(x, y, 29), "#8db19d")
    s.paint(ellipse(x + 4, y + 6, 25), "#79a08b")
    write(s, "0.5", x - 36, y + 46, 26, CREAM, 5)
    s.save("notebook")


@picture
def canal():
    s = Sheet(5, CREAM)
    sky = s.lay(np.ones((H, W), np.float32), "#bcd7d6", brush=0.03, grain="flat")
    s.shade(sky, "#fbe8c4", (800, 0), (800, 420), 0.95)
    s.glow(ellipse(560, 214, 130), "#fff6df", 60, 0.9)
    s.glow(ellipse(560, 214, 44), "#fffdf4", 4, 0.95)
    for x, y, w in ((160, 120, 260), (900, 84, 340), (1220, 170, 240), (420, 220, 170)):
        s.glow(curve((x, y), (x + w * 0.3, y - 18), (x + w * 0.7, y - 12), (x + w, y), (x + w * 0.6, y + 9), (x + w * 0.2, y + 8)), "#fff7e8", 6, 0.7)
    # Houses on the far bank.
    tones = ["#d9a884", "#e8c9a0", "#c98e6d", "#e3bd95", "#b9a58c", "#dcb48b", "#c7a489"]
    x = -20
    for k in range(20):
        w, h = 74 + (k * 29) % 44, 120 + (k * 53) % 74
        tone = tones[k % len(tones)]
        m = s.paint(rect(x, 470 - h, w, h + 40), tone, brush=0.03)
        s.shade(m, "#f7dfb8", (x, 470), (x, 470 - h), 0.35)
        s.paint(poly((x - 3, 470 - h), (x + w + 3, 470 - h), (x + w - 8, 448 - h), (x + 8, 448 - h)), ("#8d5a45", "#6f5c50", "#9a6a4d")[k % 3])
        for r in range(int(h / 34)):
            for c in range(int(w / 25)):
                lit = (k * 7 + r * 5 + c * 3) % 11 == 0
                s.paint(rect(x + 9 + c * 24, 486 - h + r * 33, 11, 17), "#fbe1a2" if lit else "#6f7f80", alpha=0.75)
        x += w
    leaves(s, np.random.default_rng(4), [(40 + k * 92, 478 - (k * 37) % 22, 38 + (k * 13) % 18) for k in range(11)], ("#4f7a5f", "#6d9675", "#93b386"), size=0.7, many=18)
    # Water.
    water = s.lay(s.mask(poly((0, 506), (900, 506), (700, H), (0, H))), "#7fa9a3", brush=0.05, grain="flat")
    s.shade(water, "#2f5b58", (500, 540), (200, H), 0.85)
    s.lay(water * s.soft(s.mask(poly((520, 506), (610, 506), (640, H), (380, H))), 26), "#fbe2b4", 0.6)
    rng = np.random.default_rng(55)
    for k in range(120):
        y = 512 + (H - 512) * rng.random() ** 1.6
        depth = (y - 506) / (H - 506)
        x, w = rng.random() * 900, 20 + 120 * depth * rng.random()
        tone = ("#fdeecd", "#a9c9bd", "#24504d", "#d9a884", "#f6d9a6")[k % 5]
        s.paint(curve((x, y), (x + w / 2, y - 2 - depth * 3), (x + w, y), closed=False), tone, width=1.5 + 4.5 * depth, alpha=0.5, clip=water)
    # The bridge.
    arch = rect(-10, 432, 905, 40)
    s.paint(arch, "#8b4a33", brush=0.05)
    s.paint(rect(-10, 424, 905, 12), "#b96a4a")
    for k in range(4):
        x = 90 + k * 235
        s.paint(poly((x - 22, 466), (x + 22, 466), (x + 22, 520), (x - 22, 520)), "#7a3f2b")
    for k in range(4):
        x = -28 + k * 235
        s.paint(curve((x - 94, 514), (x - 78, 484), (x, 466), (x + 78, 484), (x + 94, 514), closed=False), "#6c3626", width=13)
    for k in range(38):
        s.paint(line((k * 24, 424), (k * 24, 402)), "#5d3b2f", width=4)
    s.paint(line((-10, 402), (895, 402)), "#5d3b2f", width=6)
    # Bank and path.
    s.paint(poly((860, 496), (930, 496), (1010, H), (640, H)), "#7f8f5f", brush=0.08)
    s.paint(poly((868, 503), (884, 503), (742, H), (640, H)), "#b9ad8c", brush=0.05)
    s.paint(poly((868, 503), (874, 503), (668, H), (640, H)), "#8f8467", brush=0.05)
    s.paint(poly((898, 490), (W, 490), (W, H), (820, H)), "#8fa06b", brush=0.08)
    path = s.paint(poly((936, 491), (956, 491), (1010, 560), (1090, 670), (1200, 810), (1430, H + 5), (850, H + 5), (884, 830), (908, 680), (926, 570)), "#e7cfa3", brush=0.05)
    s.shade(path, "#c09a69", (1100, 700), (1000, H), 0.55)
    # Long shadows of the trees across the path.
    for y, w, a in ((560, 9, 0.3), (640, 18, 0.35), (770, 34, 0.4), (975, 66, 0.42)):
        s.glow(poly((850, y - w * 0.4), (1600, y + w * 0.3), (1600, y + w * 1.6), (840, y + w * 0.7)), "#5f5a3a", 7, a, path)
    for k in range(160):
        y = 560 + 507 * rng.random()
        depth = (y - 490) / 577
        x = 1010 + 640 * rng.random() + depth * 200
        if x > 960 + depth * 480:
            s.paint(line((x, y), (x + 5 - 10 * rng.random(), y - 6 - 22 * depth)), ("#6c8049", "#a9b878", "#53693c")[k % 3], width=1.5 + 3.4 * depth, alpha=0.8)
    # Trees on the right, larger as they come near.
    for n, (x, y, scale) in enumerate(((1010, 508, 0.36), (1082, 548, 0.52), (1210, 625, 0.82), (1420, 790, 1.35))):
        trunk = curve((x - 20 * scale, y), (x - 12 * scale, y - 170 * scale), (x - 22 * scale, y - 330 * scale), (x + 8 * scale, y - 430 * scale), (x + 30 * scale, y - 330 * scale), (x + 22 * scale, y - 150 * scale), (x + 34 * scale, y + 4))
        t = s.paint(trunk, "#5a4432", brush=0.12, grain="upright")
        s.shade(t, "#c98b54", (x + 6 * scale, y), (x - 24 * scale, y), 0.8)
        s.paint(line((x + 8 * scale, y - 300 * scale), (x + 110 * scale, y - 410 * scale)), "#5a4432", width=17 * scale)
        s.paint(line((x + 2 * scale, y - 280 * scale), (x - 90 * scale, y - 380 * scale)), "#5a4432", width=14 * scale)
        boughs = [(x + dx * scale, y + dy * scale, r * scale) for dx, dy, r in ((0, -500, 130), (-120, -430, 95), (130, -450, 110), (-70, -560, 90), (90, -570, 90), (20, -400, 80), (190, -380, 60), (-180, -370, 56))]
        leaves(s, np.random.default_rng(60 + n), boughs, ("#1f4a35", GREEN, "#4f8f52", "#93b45c", "#e0c76a"), size=0.55 + 0.62 * scale, many=30)
    # Somebody runs, slowly.
    x, y, k = 1022, 676, 0.86
    s.glow(ellipse(x + 34, y + 2, 46 * k, 6), "#5f4a2e", 4, 0.5)
    s.paint(curve((x - 2, y - 62 * k), (x + 16 * k, y - 34 * k), (x + 4 * k, y), closed=False), INK, width=11 * k)
    s.paint(curve((x - 2, y - 62 * k), (x - 12 * k, y - 36 * k), (x - 34 * k, y - 26 * k), closed=False), "#33413c", width=11 * k)
    s.paint(curve((x - 4, y - 116 * k), (x + 12 * k, y - 112 * k), (x + 10 * k, y - 66 * k), (x - 10 * k, y - 62 * k), (x - 14 * k, y - 92 * k)), TERRA)
    s.paint(curve((x + 4, y - 106 * k), (x + 22 * k, y - 88 * k), (x + 36 * k, y - 98 * k), closed=False), TERRA_DEEP, width=8 * k)
    s.paint(curve((x - 8, y - 106 * k), (x - 24 * k, y - 90 * k), (x - 16 * k, y - 74 * k), closed=False), TERRA_DEEP, width=8 * k)
    s.paint(ellipse(x + 2, y - 131 * k, 12 * k, 14 * k), "#7b5138")
    s.paint(ellipse(x - 2, y - 136 * k, 12 * k, 10 * k), INK)
    s.save("canal", 80)


@picture
def dumbbells():
    s = Sheet(6, OAK)
    boards(s, ("#cda16c", "#e0bd8e"), OAK_DARK, 250, 90)
    window_light(s, [poly((700, -40), (1040, -40), (420, 1110), (60, 1110)), poly((1160, -40), (1460, -40), (860, 1110), (540, 1110))], "#fff0cc", 0.4, 10)
    s.turned((800, 540), -11)
    mat = rect(150, 130, 1500, 760, 16)
    s.shadow(mat, 16, 22, 14, 0.45)
    m = s.paint(mat, GREEN, brush=0.05, grain="flat")
    s.shade(m, GREEN_DEEP, (1300, 200), (200, 900), 0.65)
    for k in range(34):
        s.paint(line((150, 150 + k * 22), (1650, 150 + k * 22)), GREEN_MID, width=2, alpha=0.16)
    s.paint(rect(176, 156, 1448, 708, 10), GREEN_SOFT, width=4, alpha=0.5)
    window_light(s, [poly((760, 100), (1000, 100), (700, 920), (440, 920)), poly((1130, 100), (1360, 100), (1080, 920), (830, 920))], "#bfe0a8", 0.22, 12, m)
    s.turned(None, 0)

    def dumbbell(x, y, turn):
        s.turned((x, y), turn)
        heads = both(rect(x - 250, y - 92, 168, 184, 20), rect(x + 82, y - 92, 168, 184, 20), rect(x - 90, y - 22, 180, 44))
        s.shadow(heads, 26, 34, 18, 0.6, "#03211a")
        bar = s.paint(rect(x - 92, y - 25, 184, 50, 10), STEEL, brush=0.02)
        s.paint(rect(x - 92, y - 20, 184, 13), "#f1f5f2", alpha=0.9, clip=bar)
        s.paint(rect(x - 92, y + 9, 184, 16), IRON, alpha=0.8, clip=bar)
        for k in range(24):
            s.paint(line((x - 84 + k * 7.2, y - 25), (x - 74 + k * 7.2, y + 25)), IRON, width=1.6, alpha=0.5, clip=bar)
        for side in (-1, 1):
            left = x + side * 166 - 84
            head = s.paint(rect(left, y - 92, 168, 184, 20), "#28322f", brush=0.06)
            s.paint(rect(left, y - 92, 168, 50, 18), "#4b5853", clip=head, brush=0.05)
            s.paint(rect(left, y + 44, 168, 50, 18), "#131a18", clip=head, brush=0.05)
            s.paint(line((left + 10, y - 42), (left + 158, y - 42)), "#75837c", width=3, alpha=0.7)
            s.paint(line((left + 14, y - 82), (left + 150, y - 82)), "#93a09a", width=6, alpha=0.55)
            edge = left + (0 if side < 0 else 150)
            s.paint(rect(edge, y - 92, 18, 184), "#0e1413", alpha=0.5, clip=head)
            inner = left + (146 if side < 0 else 0)
            s.paint(rect(inner, y - 92, 22, 184), TERRA, clip=head, alpha=0.95)
            s.paint(rect(inner, y + 44, 22, 50), TERRA_DEEP, clip=head)
            write(s, "10", left + (38 if side < 0 else 62), y - 24, 46, "#d7ded8", 6)
        s.turned(None, 0)

    dumbbell(760, 400, -24)
    dumbbell(940, 705, 13)
    # Chalk, because hands are never quite dry.
    s.turned((318, 790), 20)
    block = rect(258, 742, 120, 92, 10)
    s.shadow(block, 14, 18, 10, 0.5, "#03211a")
    b = s.paint(block, "#fbf8f0", brush=0.03)
    s.shade(b, "#cfc8b8", (300, 750), (380, 840), 0.7)
    s.turned(None, 0)
    rng = np.random.default_rng(9)
    for _ in range(60):
        x, y = 320 + rng.normal() * 90, 820 + rng.normal() * 46
        s.paint(ellipse(x, y, 1.5 + 3 * rng.random()), "#fbf8f0", alpha=0.5, brush=0)
    s.save("dumbbells")


@picture
def traybake():
    s = Sheet(7, "#e9efe6")
    table = s.lay(np.ones((H, W), np.float32), "#e8e3d3", brush=0.04)
    s.shade(table, "#c9c2a9", (300, 0), (1500, H), 0.6)
    rng = np.random.default_rng(77)
    cloth = poly((-40, 640), (420, 560), (640, 1110), (-40, 1110))
    s.shadow(cloth, 14, 16, 14, 0.3)
    c = s.paint(cloth, TERRA, brush=0.07, grain="flat")
    for k in range(6):
        s.paint(line((-40, 690 + k * 84), (700, 560 + k * 84)), APRICOT, width=9, alpha=0.55, clip=c)
        s.paint(line((20 + k * 110, 540), (120 + k * 110, 1110)), APRICOT, width=9, alpha=0.4, clip=c)
    s.turned((800, 530), 5)
    tray = rect(210, 120, 1180, 820, 54)
    s.shadow(tray, 30, 40, 26, 0.5)
    t = s.paint(tray, "#39423f", brush=0.05)
    s.shade(t, "#6b7671", (1300, 900), (200, 100), 0.7)
    inner = s.paint(rect(250, 160, 1100, 740, 38), "#2a322f", brush=0.08)
    s.lay(inner * (1 - s.soft(s.mask(rect(290, 215, 1050, 680, 30)), 24)), "#0f1513", 0.6)
    s.paint(rect(216, 126, 1168, 808, 50), "#8c9892", width=4, alpha=0.7)
    s.turned(None, 0)

    def potato(x, y, r, turn):
        s.turned((x, y), turn)
        shape = curve((x - r, y - r * 0.5), (x - r * 0.3, y - r * 0.85), (x + r * 0.6, y - r * 0.7), (x + r, y), (x + r * 0.7, y + r * 0.7), (x - r * 0.2, y + r * 0.75), (x - r * 0.95, y + r * 0.4))
        s.shadow(shape, 8, 11, 7, 0.6, "#0d0f0c")
        m = s.paint(shape, ("#e4b152", "#dca343", "#ecc06a")[int(x + y) % 3], brush=0.09)
        s.shade(m, "#9a5d22", (x - r * 0.2, y - r * 0.3), (x + r, y + r), 0.75)
        s.paint(curve((x - r * 0.7, y - r * 0.2), (x - r * 0.1, y - r * 0.52), (x + r * 0.5, y - r * 0.4), closed=False), "#fbe3a4", width=r * 0.2, alpha=0.7, clip=m)
        for j in range(3):
            s.paint(ellipse(x - r * 0.4 + j * r * 0.4, y + r * 0.2 * (j % 2), 3 + j % 2, 2.2), "#7c451c", alpha=0.7, clip=m)
        s.turned(None, 0)

    def broccoli(x, y, r, turn):
        s.turned((x, y), turn)
        stem = curve((x - r * 0.26, y), (x - r * 0.2, y + r * 1.1), (x, y + r * 1.24), (x + r * 0.22, y + r * 1.1), (x + r * 0.3, y))
        s.shadow(both(stem, ellipse(x, y - r * 0.1, r, r * 0.8)), 8, 11, 8, 0.6, "#0d0f0c")
        m = s.paint(stem, "#9dba6a", brush=0.05)
        s.shade(m, "#5f8241", (x - r * 0.1, y), (x + r * 0.3, y + r), 0.7)
        for layer, tone in enumerate(("#14472f", "#1f6a41", "#37894f", "#6fae5f")):
            dots = []
            for _ in range(34 - layer * 7):
                a, d = rng.random() * 6.283, r * (0.92 - layer * 0.13) * rng.random() ** 0.5
                dots.append(ellipse(x + math.cos(a) * d - layer * 4, y - r * 0.12 + math.sin(a) * d * 0.78 - layer * 5, r * (0.17 - layer * 0.018)))
            s.paint(both(*dots), tone, brush=0.06)
        s.turned(None, 0)

    def onion(x, y, r, turn):
        s.turned((x, y), turn)
        for k, tone in enumerate(("#7d2f52", "#f1d5dc", "#a8507a", "#f7e6e6", "#b9668c")):
            rr = r * (1 - k * 0.18)
            shape = curve((x - rr, y), (x - rr * 0.6, y - rr * 0.62), (x, y - rr * 0.8), (x + rr * 0.6, y - rr * 0.62), (x + rr, y), (x, y + rr * 0.12))
            if k == 0:
                s.shadow(shape, 7, 10, 6, 0.6, "#0d0f0c")
            s.paint(shape, tone, brush=0.05)
        s.turned(None, 0)

    def chicken(x, y, w, turn):
        s.turned((x, y), turn)
        shape = curve(
            (x - w, y - 2), (x - w * 0.7, y - 27), (x, y - 35), (x + w * 0.6, y - 31), (x + w, y - 16), (x + w * 1.04, y + 10),
            (x + w * 0.7, y + 29), (x, y + 34), (x - w * 0.6, y + 26),
        )
        s.shadow(shape, 8, 11, 7, 0.6, "#0d0f0c")
        m = s.paint(shape, "#efd0a0", brush=0.06)
        s.shade(m, "#bd7a3a", (x - w * 0.2, y - 24), (x + w * 0.4, y + 44), 0.85)
        spots = [ellipse(x - w * 0.5 + k * w * 0.34, y + 10 - (k * 17) % 24, 17 - k % 3 * 3, 9, 30 * k) for k in range(4)]
        s.lay(m * s.soft(s.mask(both(*spots)), 3), "#8a4a1d", 0.65)
        s.paint(curve((x - w * 0.8, y - 14), (x - w * 0.4, y - 25), (x, y - 18), closed=False), "#fff0d2", width=6, alpha=0.8, clip=m)
        s.turned(None, 0)

    def lemon(x, y, r, turn):
        s.shadow(ellipse(x, y, r), 8, 11, 7, 0.6, "#0d0f0c")
        s.paint(ellipse(x, y, r), "#e7b92f")
        s.paint(ellipse(x, y, r * 0.9), "#fbf0c8")
        for k in range(9):
            a, b = math.radians(turn + k * 40 + 4), math.radians(turn + k * 40 + 36)
            s.paint(poly((x + 3 * math.cos((a + b) / 2), y + 3 * math.sin((a + b) / 2)), (x + r * 0.78 * math.cos(a), y + r * 0.78 * math.sin(a)), (x + r * 0.84 * math.cos((a + b) / 2), y + r * 0.84 * math.sin((a + b) / 2)), (x + r * 0.78 * math.cos(b), y + r * 0.78 * math.sin(b))), "#f4cf4b", brush=0.1)

    places = []
    for row, y in enumerate(range(232, 850, 68)):
        for x in range(318 + (row % 2) * 46, 1300, 92):
            dx, dy = x + rng.normal() * 9 - 800, y + rng.normal() * 8 - 530
            a = math.radians(5)
            places.append((800 + dx * math.cos(a) - dy * math.sin(a), 530 + dx * math.sin(a) + dy * math.cos(a)))
    kinds = ["PPOBPCBPCPBOPCPB"[k % 16] for k in rng.permutation(len(places))]
    for n, (x, y) in enumerate(places):
        turn = rng.random() * 360
        if kinds[n] == "P":
            potato(x, y, 40 + rng.random() * 10, turn)
        elif kinds[n] == "O":
            onion(x, y, 42 + rng.random() * 8, turn)
    for n, (x, y) in enumerate(places):
        turn = rng.random() * 360
        if kinds[n] == "C":
            chicken(x, y, 66 + rng.random() * 10, turn % 80 - 40)
        elif kinds[n] == "B":
            broccoli(x, y, 40 + rng.random() * 12, turn)
    lemon(480, 330, 50, 10)
    lemon(1120, 690, 52, 33)
    lemon(900, 452, 46, 20)
    # A spatula on the right, lemon leaves on the left.
    s.turned((1520, 540), -7)
    tool = both(rect(1474, 130, 110, 260, 18), rect(1518, 380, 24, 120), rect(1510, 480, 40, 470, 18))
    s.shadow(tool, 18, 22, 12, 0.4)
    m = s.paint(rect(1474, 130, 110, 260, 18), OAK, brush=0.1, grain="upright")
    s.paint(both(rect(1518, 380, 24, 120), rect(1510, 480, 40, 470, 18)), OAK, brush=0.1, grain="upright")
    s.paint(rect(1538, 140, 40, 240, 14), OAK_DARK, alpha=0.4, clip=m)
    s.paint(rect(1534, 484, 14, 460, 8), OAK_DARK, alpha=0.5)
    s.turned(None, 0)
    s.save("traybake", 76)


@picture
def trend():
    s = Sheet(8, WALNUT)
    boards(s, ("#8c6443", "#9a7150"), "#5a3f2a", 300, 60)
    window_light(s, [poly((-60, 120), (500, -60), (900, -60), (-60, 560)), poly((-60, 720), (1180, -60), (1500, -60), (-60, 1010))], "#f1c98f", 0.28, 14)
    s.turned((800, 540), 3)
    s.shadow(rect(270, 110, 1070, 850), 22, 30, 20, 0.55, "#24160c")
    s.turned((800, 540), 6)
    s.paint(rect(300, 96, 1060, 850), "#efe6d2")
    s.turned((800, 540), 3)
    page = s.paint(rect(270, 110, 1070, 850), "#fcf9f0", brush=0.012)
    s.shade(page, "#dfd3b8", (700, 300), (1340, 960), 0.5)
    for k in range(26):
        s.paint(line((360 + k * 36, 210), (360 + k * 36, 850)), GREEN_PALE, width=2, alpha=0.75)
    for k in range(18):
        s.paint(line((360, 210 + k * 36), (1272, 210 + k * 36)), GREEN_PALE, width=2, alpha=0.75)
    scribble(s, 362, 176, 210, 15, INK, 4.2)
    s.paint(line((360, 206), (360, 852), (1280, 852)), INK, width=4)
    for k, number in enumerate(("84", "83", "82", "81", "80")):
        write(s, number, 304, 268 + k * 134, 26, INK, 3.4)
        s.paint(line((350, 282 + k * 134), (370, 282 + k * 134)), INK, width=3)
    for k in range(6):
        s.paint(line((420 + k * 150, 842), (420 + k * 150, 862)), INK, width=3)
        write(s, str(k * 4 + 1), 410 + k * 150, 880, 24, INK, 3.2)
    rng = np.random.default_rng(81)
    value, points, dots = 83.6, [], []
    for k in range(25):
        x = 384 + k * 36
        goal = 83.5 - 2.55 * (k / 24) ** 0.9 + (0.25 if 9 < k < 14 else 0)
        reading = goal + rng.normal() * 0.52
        value += 0.33 * (goal - value)
        dots.append((x, 282 + (84 - reading) * 134))
        points.append((x, 282 + (84 - value) * 134))
    band = [(x, y - 34) for x, y in points] + [(x, y + 34) for x, y in reversed(points)]
    s.paint(poly(*band), GREEN_SOFT, alpha=0.42, brush=0.08)
    s.paint(curve(*points, closed=False), GREEN, width=10, brush=0.06)
    for x, y in dots:
        s.paint(ellipse(x, y, 10.5), TERRA, brush=0.05)
    x, y = dots[12]
    s.paint(curve((1000, 300), (930, 318), (x + 26, y - 40), closed=False), INK, width=3.4, alpha=0.8)
    s.paint(line((x + 26, y - 40), (x + 50, y - 46)), INK, width=3.4, alpha=0.8)
    s.paint(line((x + 26, y - 40), (x + 34, y - 64)), INK, width=3.4, alpha=0.8)
    for k in range(2):
        scribble(s, 1010, 292 + k * 38, (210, 150)[k], 12, INK, 3.4, 0.75)
    s.turned(None, 0)
    pencil(s, 1010, 1000, 480, -13, TERRA)
    # A tape measure, rolled up.
    cx, cy = 172, 300
    s.shadow(ellipse(cx, cy, 128), 18, 24, 14, 0.5, "#24160c")
    m = s.paint(ellipse(cx, cy, 128), GREEN, brush=0.05)
    s.shade(m, GREEN_DEEP, (cx - 60, cy - 90), (cx + 80, cy + 120), 0.8)
    for r in (112, 96, 80, 64):
        s.paint(ellipse(cx, cy, r), GREEN_MID if r % 32 else GREEN_PALE, width=4, alpha=0.75)
    s.paint(ellipse(cx, cy, 40), SILVER)
    s.paint(ellipse(cx - 6, cy - 6, 22), "#f4f7f4", alpha=0.8)
    tail = curve((cx + 40, cy + 120), (cx - 20, cy + 260), (cx - 70, cy + 420), (cx + 10, cy + 560), (cx - 20, cy + 700), closed=False)
    s.shadow(tail, 14, 18, 8, 0.45, "#24160c", width=48)
    t = s.paint(tail, "#f3e2b4", width=48, brush=0.02)
    s.shade(t, "#c9ad6c", (60, 400), (260, 1000), 0.5)
    walk = [(40, 120), (24, 170), (6, 205), (-10, 240), (-32, 285), (-52, 340), (-68, 395), (-66, 440), (-44, 490), (-18, 530), (6, 570), (8, 615), (-6, 660)]
    for k, (dx, dy) in enumerate(walk[1:]):
        s.paint(line((cx + dx + 22, cy + dy + 4), (cx + dx + (2 if k % 2 else -12), cy + dy)), INK, width=3.4, alpha=0.8, clip=t)
    s.save("trend")


@picture
def small_plates():
    s = Sheet(9, GREEN)
    wall = s.lay(np.ones((H, W), np.float32), "#0f6b4e", brush=0.05)
    s.shade(wall, "#053a2b", (300, 0), (1500, 800), 0.8)
    window_light(s, [poly((160, -20), (420, -20), (300, 720), (40, 720)), poly((470, -20), (700, -20), (580, 720), (350, 720))], "#58a585", 0.4, 8)
    bench = s.lay(s.mask(rect(0, 712, W, 355)), OAK, brush=0.07, grain="flat")
    s.shade(bench, "#8f623a", (800, 730), (800, H), 0.55)
    s.paint(rect(0, 712, W, 16), OAK_PALE, alpha=0.9)
    for k in range(5):
        y = 770 + k * 62
        s.paint(curve(*[(x, y + 10 * math.sin(x / 210 + k)) for x in range(-40, W + 90, 90)], closed=False), OAK_DARK, width=3, alpha=0.3)
    window_light(s, [poly((300, 730), (560, 730), (420, H), (110, H)), poly((620, 730), (840, 730), (760, H), (480, H))], "#fff0cc", 0.4, 8, bench)

    def disc(x, y, r, tone, dark, pale, label=None, squash=1.0, turn=0, hole="#0b5a42"):
        s.turned((x, y), turn)
        s.paint(ellipse(x + 24, y + 3, r * squash, r), dark, brush=0.04)
        m = s.paint(ellipse(x, y, r * squash, r), tone, brush=0.06)
        s.shade(m, dark, (x - r * 0.4, y - r * 0.5), (x + r, y + r), 0.7)
        s.paint(ellipse(x, y, r * 0.84 * squash, r * 0.84), dark, width=7, alpha=0.6)
        s.paint(ellipse(x - 2, y - 2, r * 0.84 * squash, r * 0.84), pale, width=3, alpha=0.6)
        s.lay(m * s.soft(s.mask(ellipse(x - r * 0.4 * squash, y - r * 0.55, r * 0.34, r * 0.2, -38)), 16), pale, 0.5)
        s.paint(ellipse(x, y, r * 0.36 * squash, r * 0.36), pale, width=9, alpha=0.9)
        s.paint(ellipse(x, y, r * 0.3 * squash, r * 0.3), dark)
        s.paint(ellipse(x + 9, y + 2, r * 0.27 * squash, r * 0.28), hole)
        if label:
            write(s, label, x - 0.35 * len(label) * r * 0.22, y + r * 0.46, r * 0.25, CREAM, r * 0.045)
        s.turned(None, 0)

    # From large to small, leaning on the wall.
    s.glow(ellipse(640, 770, 330, 26), "#3c2412", 14, 0.6)
    s.glow(poly((420, 770), (900, 770), (1080, 850), (560, 850)), "#3c2412", 26, 0.4)
    disc(560, 448, 322, "#2b3431", "#141a18", "#6d7a74", "10")
    s.glow(ellipse(900, 822, 210, 22), "#3c2412", 12, 0.6)
    disc(850, 598, 214, TERRA, TERRA_DEEP, APRICOT, "2.5", hole="#2b3431")
    s.glow(ellipse(1120, 872, 150, 18), "#3c2412", 10, 0.6)
    disc(1080, 726, 140, CREAM, "#bfae8c", "#fffdf6", hole="#b9572f")
    write(s, "1", 1066, 792, 38, GREEN_DEEP, 7)
    # A pair of the smallest, one flat on the bench.
    s.glow(ellipse(1350, 948, 170, 22), "#3c2412", 10, 0.65)
    s.paint(ellipse(1330, 926, 138, 46), "#07523b")
    s.paint(rect(1192, 900, 276, 26), "#07523b")
    t = s.paint(ellipse(1330, 900, 138, 46), "#16946b", brush=0.05)
    s.shade(t, GREEN, (1250, 880), (1460, 930), 0.7)
    s.paint(ellipse(1330, 900, 112, 36), "#7cc5a5", width=4, alpha=0.7)
    s.paint(ellipse(1330, 900, 44, 14), "#053a2b")
    s.paint(ellipse(1330, 904, 38, 10), "#8f623a")
    s.glow(ellipse(1242, 962, 90, 12), "#3c2412", 7, 0.5)
    disc(1200, 868, 98, "#16946b", "#07523b", "#7cc5a5", hole="#a97c4c", turn=-5)
    write(s, "0.5", 1164, 912, 25, CREAM, 5)
    s.save("small-plates")


@picture
def shoes():
    s = Sheet(10, CREAM)
    wall = s.lay(s.mask(rect(0, 0, W, 700)), "#d5e2d6", brush=0.035)
    s.shade(wall, "#a8c2b0", (1300, 0), (200, 700), 0.7)
    s.paint(rect(0, 430, W, 270), "#f3ecdb", brush=0.025, grain="upright")
    for k in range(17):
        s.paint(line((k * 98 + 20, 436), (k * 98 + 20, 660)), "#cfc3a7", width=4, alpha=0.8)
    s.paint(rect(0, 416, W, 22), "#fbf6ea")
    s.paint(rect(0, 434, W, 6), "#b9ab8d", alpha=0.8)
    s.paint(rect(0, 652, W, 50), "#fbf6ea")
    s.paint(rect(0, 652, W, 5), "#cfc3a7")
    window_light(s, [poly((80, 0), (330, 0), (190, 700), (-60, 700)), poly((400, 0), (640, 0), (500, 700), (260, 700))], "#fffbe9", 0.5, 8)
    planks(s, 700, ("#b98a58", "#cfa474", "#c0935f"), (800, -900), 7)
    window_light(s, [poly((-60, 704), (190, 704), (60, H), (-240, H)), poly((262, 704), (500, 704), (400, H), (120, H))], "#ffefcb", 0.45, 8)
    # A bag on a hook.
    s.paint(rect(1130, 96, 330, 42, 8), OAK, brush=0.08, grain="flat")
    s.paint(rect(1130, 128, 330, 10, 4), OAK_DARK, alpha=0.7)
    for x in (1190, 1400):
        s.paint(rect(x, 112, 22, 58, 10), CHARCOAL)
        s.paint(ellipse(x + 11, 168, 17), IRON)
    strap = curve((1170, 420), (1180, 250), (1201, 160), (1232, 250), (1290, 410), closed=False)
    s.shadow(strap, -14, 12, 8, 0.3, width=22)
    s.paint(strap, GREEN_DEEP, width=20)
    bag = curve((1070, 420), (1150, 392), (1300, 392), (1386, 420), (1408, 520), (1392, 628), (1300, 656), (1150, 656), (1064, 628), (1048, 520))
    s.shadow(bag, -30, 22, 20, 0.35)
    b = s.paint(bag, GREEN, brush=0.06)
    s.shade(b, GREEN_DEEP, (1150, 420), (1400, 660), 0.8)
    s.paint(curve((1076, 424), (1230, 446), (1380, 424), closed=False), GREEN_DEEP, width=9, alpha=0.9)
    s.paint(curve((1078, 416), (1230, 436), (1378, 416), closed=False), SILVER, width=4, alpha=0.8)
    s.paint(rect(1128, 500, 196, 108, 16), GREEN_MID, alpha=0.55)
    s.paint(rect(1128, 500, 196, 108, 16), GREEN_PALE, width=4, alpha=0.5)
    s.paint(rect(1340, 470, 40, 150, 18), TERRA, alpha=0.95)
    # The shoes, seen from the side.
    def shoe(x, y, k, upper, dark, pale):
        p = lambda dx, dy: (x + dx * k, y + dy * k)
        s.glow(curve(p(-350, 34), p(0, 14), p(370, 30), p(240, 58), p(-310, 62)), "#4a2f19", 12, 0.65)
        # The far edge of the opening, then the tongue, then the upper.
        s.paint(curve(p(-322, -196), p(-250, -214), p(-160, -204), p(-130, -160), p(-260, -130), p(-320, -150)), dark)
        s.paint(curve(p(-306, -184), p(-240, -198), p(-166, -188), p(-170, -150), p(-300, -140)), "#4a3526")
        tongue = s.paint(curve(p(-176, -150), p(-170, -236), p(-128, -262), p(-92, -240), p(-60, -160)), upper, brush=0.05)
        s.shade(tongue, pale, p(-60, -150), p(-170, -260), 0.45)
        whole = curve(
            p(-334, 22), p(-342, -60), p(-330, -190), p(-300, -180), p(-240, -150), p(-180, -156), p(-136, -206), p(-96, -206),
            p(20, -150), p(130, -116), p(230, -104), p(306, -88), p(346, -46), p(350, 2), p(338, 20), p(290, 26), p(0, 26),
        )
        m = s.paint(whole, upper, brush=0.06)
        s.shade(m, dark, p(-40, -150), p(60, 40), 0.6)
        s.paint(curve(p(-330, -186), p(-298, -172), p(-240, -142), p(-182, -148), p(-140, -198), closed=False), pale, width=6 * k, alpha=0.7)
        s.paint(curve(p(-176, -150), p(-120, -70), p(-70, -20), p(-30, 20), closed=False), dark, width=5 * k, alpha=0.75, clip=m)
        s.paint(curve(p(-300, -176), p(-272, -80), p(-276, 20), closed=False), dark, width=5 * k, alpha=0.75, clip=m)
        cap_ = s.paint(curve(p(226, -104), p(250, -40), p(236, 30), p(360, 30), p(360, -60), p(300, -110)), CREAM, clip=m, brush=0.03)
        s.shade(cap_, "#c9b68d", p(280, -70), p(320, 20), 0.6)
        for j in range(5):
            a, b_ = p(-112 + j * 50, -204 + j * 22), p(-142 + j * 52, -140 + j * 20)
            s.paint(line(a, b_), CREAM, width=10 * k)
            s.paint(ellipse(b_[0], b_[1], 5 * k), dark)
        s.paint(curve(p(-110, -206), p(-160, -196), p(-186, -164), closed=False), CREAM, width=7 * k)
        s.paint(curve(p(-110, -206), p(-80, -236), p(-40, -226), p(-60, -200), p(-106, -204), closed=False), CREAM, width=7 * k)
        sole = rect(x - 352 * k, y + 4 * k, 706 * k, 42 * k, 18 * k)
        g = s.paint(sole, "#f3ead4", brush=0.03)
        s.paint(rect(x - 352 * k, y + 34 * k, 706 * k, 20 * k), "#b08a55", alpha=0.9, clip=g)
        s.paint(line(p(-338, 18), p(338, 18)), TERRA, width=5 * k, alpha=0.9)

    shoe(770, 802, 0.84, "#12795a", GREEN_DEEP, "#6fb697")
    shoe(600, 940, 1.0, "#12795a", GREEN_DEEP, "#6fb697")
    s.save("shoes")


@picture
def night():
    s = Sheet(11, NIGHT)
    wall = s.lay(np.ones((H, W), np.float32), "#274350", brush=0.04)
    s.shade(wall, "#152732", (1150, 400), (0, 200), 0.8)
    # The window and the roofs.
    s.paint(rect(150, 90, 520, 500), "#e9dfc9", alpha=0.35)
    view = s.paint(rect(172, 112, 476, 456), "#1a3550")
    s.shade(view, "#4b6f86", (400, 112), (400, 568), 0.9)
    rng = np.random.default_rng(5)
    for _ in range(34):
        s.paint(ellipse(180 + 460 * rng.random(), 120 + 260 * rng.random(), 1.2 + 2.2 * rng.random()), "#f6ecc8", alpha=0.9, clip=view, brush=0)
    s.glow(ellipse(520, 218, 70), "#f6ecc8", 34, 0.5, view)
    s.lay(s.mask(ellipse(520, 218, 44)) * (1 - s.mask(ellipse(541, 205, 39))), "#fbf3d7")
    for k, (x, w, h) in enumerate(((172, 130, 130), (296, 100, 170), (392, 150, 120), (536, 120, 190))):
        s.paint(rect(x, 568 - h, w, h), ("#14283a", "#102231", "#182e41", "#0f1f2d")[k], clip=view)
        s.paint(poly((x - 6, 568 - h), (x + w / 2, 540 - h), (x + w + 6, 568 - h)), "#0c1a26", clip=view)
        for j in range(3):
            if (k + j) % 2 == 0:
                s.paint(rect(x + 24 + j * 30, 600 - h + (j % 2) * 44, 15, 22), "#f2c572", alpha=0.9, clip=view)
    s.paint(rect(402, 112, 16, 456), "#cfc4ac", alpha=0.75)
    s.paint(rect(172, 300, 476, 14), "#cfc4ac", alpha=0.75)
    s.paint(rect(130, 566, 560, 26, 4), "#d8ccb2", alpha=0.85)
    curtain = s.paint(curve((20, -60), (200, -60), (216, 300), (176, 620), (206, 760), (30, 770)), "#31576a", brush=0.08, grain="upright")
    for k in range(4):
        s.paint(curve((80 + k * 30, -40), (104 + k * 24, 380), (78 + k * 28, 760), closed=False), "#1d3a4a", width=8, alpha=0.6, clip=curtain)
    # The lamp's light.
    s.glow(ellipse(1240, 430, 460, 380), "#f3b765", 150, 0.5)
    s.glow(ellipse(1240, 420, 250, 220), "#ffd993", 80, 0.55)
    # Bed on the left, from the side.
    head = s.paint(rect(-40, 560, 130, 470, 26), WALNUT, brush=0.1, grain="upright")
    s.paint(rect(60, 566, 22, 460), "#4a3220", clip=head)
    pillow = curve((80, 660), (190, 596), (350, 600), (452, 650), (470, 720), (380, 768), (200, 770), (96, 738))
    s.shadow(pillow, 10, 18, 14, 0.5, "#0b161d")
    m = s.paint(pillow, "#dfe6e2", brush=0.03)
    s.shade(m, "#7f98a0", (440, 640), (90, 740), 0.8)
    s.lay(m * s.soft(s.mask(ellipse(290, 676, 110, 40, 6)), 26), "#8fa5ab", 0.55)
    s.paint(curve((120, 690), (180, 650), (260, 640), closed=False), "#f4f7f2", width=7, alpha=0.7, clip=m)
    quilt = curve((120, 800), (300, 752), (470, 742), (640, 764), (820, 752), (960, 786), (985, 880), (970, 1100), (-40, 1110), (-40, 850))
    s.shadow(quilt, 14, -10, 16, 0.4, "#0b161d")
    q = s.paint(quilt, GREEN, brush=0.06)
    s.shade(q, "#05382a", (930, 760), (150, 1060), 0.85)
    for k in range(4):
        s.paint(curve((60 + k * 250, 770), (110 + k * 240, 900), (80 + k * 250, 1090), closed=False), GREEN_MID, width=7, alpha=0.4, clip=q)
    for k in range(3):
        y = 846 + k * 92
        s.paint(curve((-20, y + 40), (300, y), (640, y + 10), (980, y - 10), closed=False), "#04301f", width=6, alpha=0.5, clip=q)
    fold = s.paint(curve((120, 806), (300, 754), (470, 744), (640, 766), (820, 754), (962, 788), (966, 834), (820, 806), (640, 816), (470, 796), (300, 808), (130, 862)), "#e6ebe2", brush=0.03)
    s.shade(fold, "#86a19b", (960, 760), (140, 840), 0.8)
    # The table with lamp, book and clock.
    s.glow(ellipse(1250, 1010, 330, 40), "#0b161d", 20, 0.6)
    for x in (1050, 1446):
        s.paint(poly((x, 790), (x + 30, 790), (x + 24, 1040), (x + 6, 1040)), "#5c3f29", brush=0.08, grain="upright")
    body = s.paint(rect(1020, 768, 490, 150, 10), "#8d6443", brush=0.1, grain="flat")
    s.shade(body, "#573a25", (1250, 770), (1250, 920), 0.7)
    s.paint(rect(1050, 806, 430, 84, 8), "#6b4930", width=5, alpha=0.8)
    s.paint(ellipse(1265, 848, 13), "#e2b46d")
    top = s.paint(rect(1000, 742, 530, 32, 8), "#b98757", brush=0.08, grain="flat")
    s.shade(top, "#f4c980", (1530, 740), (1200, 740), 0.6)
    s.paint(rect(1256, 520, 32, 70), "#c9944e")
    vase = curve((1240, 742), (1204, 690), (1206, 640), (1250, 584), (1294, 584), (1338, 640), (1340, 690), (1304, 742))
    v = s.paint(vase, TERRA, brush=0.05)
    s.shade(v, TERRA_DEEP, (1272, 620), (1272, 745), 0.8)
    s.paint(curve((1232, 640), (1222, 676), (1234, 712), closed=False), APRICOT, width=11, alpha=0.7, clip=v)
    s.paint(rect(1244, 572, 56, 18, 6), TERRA_DEEP)
    shade = poly((1180, 312), (1364, 312), (1430, 530), (1114, 530))
    m = s.paint(shade, "#f9dea0", brush=0.03)
    s.lay(m * s.soft(s.mask(ellipse(1272, 470, 100, 100)), 40), "#fff8df", 0.9)
    s.shade(m, "#e0a24d", (1272, 420), (1110, 300), 0.6)
    s.shade(m, "#e0a24d", (1300, 420), (1440, 300), 0.5)
    s.paint(line((1114, 528), (1430, 528)), "#b9742f", width=7)
    for k, (w, h, tone, dark) in enumerate(((190, 34, GREEN_MID, GREEN_DEEP), (170, 28, CREAM, "#b9a983"))):
        y = 742 - (34 if k == 0 else 62)
        s.paint(rect(1030 + k * 12, y, w, h, 4), tone, brush=0.05)
        s.paint(rect(1030 + k * 12, y + h - 8, w, 8, 3), dark, alpha=0.7)
    s.paint(ellipse(1450, 688, 52), TERRA, brush=0.04)
    s.paint(ellipse(1450, 688, 41), "#fdf5e2")
    for k in range(12):
        a = math.radians(k * 30)
        s.paint(line((1450 + 33 * math.cos(a), 688 + 33 * math.sin(a)), (1450 + 37 * math.cos(a), 688 + 37 * math.sin(a))), INK, width=3)
    s.paint(line((1450, 688), (1434, 668)), INK, width=6)
    s.paint(line((1450, 688), (1440, 656)), INK, width=4)
    for x in (1418, 1482):
        s.paint(rect(x - 6, 732, 12, 14), TERRA_DEEP)
    s.glow(poly((1110, 530), (1432, 530), (1530, 745), (1000, 745)), "#ffdf9c", 24, 0.35)
    s.save("night")


@picture
def booklet():
    s = Sheet(12, SAND)
    boards(s, ("#d3ab79", "#e2c294"), OAK_DARK, 230, 70)
    window_light(s, [poly((200, -40), (620, -40), (60, 1110), (-360, 1110)), poly((760, -40), (1120, -40), (600, 1110), (220, 1110))], "#fff2d0", 0.4, 12)
    # A closed one below.
    s.turned((1150, 480), 13)
    s.shadow(rect(890, 120, 520, 736, 8), 22, 30, 18, 0.45)
    s.paint(rect(896, 126, 520, 736, 8), "#e6dcc4")
    c = s.paint(rect(890, 120, 520, 736, 8), GREEN, brush=0.04)
    s.shade(c, GREEN_DEEP, (900, 150), (1400, 860), 0.7)
    s.paint(rect(890, 120, 26, 736), GREEN_DEEP, alpha=0.7, clip=c)
    s.paint(rect(960, 206, 330, 20, 4), CREAM)
    s.paint(rect(960, 246, 220, 20, 4), CREAM)
    s.paint(rect(960, 300, 120, 9, 3), APRICOT)
    s.paint(rect(1010, 520, 60, 116, 12), CREAM, alpha=0.92)
    s.paint(rect(1230, 520, 60, 116, 12), CREAM, alpha=0.92)
    s.paint(rect(1066, 562, 170, 32), CREAM, alpha=0.92)
    s.paint(rect(982, 546, 30, 64, 8), TERRA)
    s.paint(rect(1288, 546, 30, 64, 8), TERRA)
    s.paint(rect(960, 786, 190, 9, 3), GREEN_SOFT)
    # The open one.
    about = (600, 560)
    s.turned(about, -6)
    s.shadow(rect(150, 190, 900, 690, 8), 24, 32, 20, 0.5)
    for side in (0, 1):
        x = 150 + side * 450
        s.paint(rect(x, 196, 450, 690, 6), "#e9dfc8")
        page = s.paint(rect(x, 190, 450, 690, 6), "#fdfbf4", brush=0.01)
        if side == 0:
            s.shade(page, "#cdbf9f", (x + 370, 0), (x + 450, 0), 0.6)
        else:
            s.shade(page, "#cdbf9f", (x + 70, 0), (x, 0), 0.6)
        s.paint(rect(x + 42, 240, 150 + side * 40, 18, 3), GREEN)
        s.paint(rect(x + 42, 276, 250 - side * 50, 9, 3), STEEL, alpha=0.8)
        rows = 4
        for r in range(rows):
            y = 322 + r * 128
            s.paint(rect(x + 42, y, 130 + (r * 37 + side * 21) % 70, 13, 3), INK, alpha=0.85)
            s.paint(rect(x + 42, y + 26, 210 + (r * 29) % 60, 7, 2), STEEL, alpha=0.7)
            s.paint(rect(x + 366, y, 42, 13, 3), TERRA, alpha=0.9)
            for k in range(5):
                bx = x + 42 + k * 75
                s.paint(rect(bx, y + 46, 62, 46, 4), GREEN_PALE, alpha=0.45)
                s.paint(rect(bx, y + 46, 62, 46, 4), GREEN, width=2.6, alpha=0.85)
                done = side == 0 or r == 0 or (r == 1 and k < 2)
                if done and k < 4 - (r % 2):
                    write(s, ("8", "8", "10", "5", "12", "9")[(r * 2 + k + side) % 6], bx + 14, y + 57, 24, INK, 3.4)
    s.paint(line((600, 190), (600, 882)), "#a89a7c", width=3, alpha=0.8)
    s.turned(None, 0)
    pencil(s, 660, 900, 470, -52, TERRA)
    # A watch for the rests.
    x, y = 150, 170
    s.turned((x, y), -28)
    case = both(ellipse(x, y, 118), rect(x - 20, y - 160, 40, 56, 8))
    s.shadow(case, 22, 28, 18, 0.5)
    s.paint(rect(x - 16, y - 132, 32, 30), STEEL)
    s.paint(rect(x - 26, y - 166, 52, 38, 10), TERRA)
    m = s.paint(ellipse(x, y, 118), GREEN, brush=0.05)
    s.shade(m, GREEN_DEEP, (x - 60, y - 80), (x + 90, y + 110), 0.8)
    f = s.paint(ellipse(x, y, 92), "#fdfaf0", brush=0.015)
    s.shade(f, "#d9cdb2", (x + 20, y + 20), (x - 90, y - 90), 0.6)
    for k in range(12):
        a = math.radians(k * 30)
        r = 70 if k % 3 == 0 else 77
        s.paint(line((x + r * math.cos(a), y + r * math.sin(a)), (x + 84 * math.cos(a), y + 84 * math.sin(a))), INK, width=5 if k % 3 == 0 else 3)
    s.paint(line((x, y), (x + 34, y - 58)), TERRA, width=6)
    s.paint(line((x, y), (x - 22, y + 18)), INK, width=6)
    s.paint(ellipse(x, y, 9), INK)
    s.turned(None, 0)
    s.save("booklet")


@picture
def yard():
    s = Sheet(13, CREAM)
    rng = np.random.default_rng(13)
    wall = s.lay(np.ones((H, W), np.float32), "#c67a55", brush=0.05)
    for row in range(46):
        for group, tone in enumerate(("#b8694a", "#d28c68", "#c97f5b", "#ad6041")):
            bricks = []
            for k in range(25):
                if (row * 11 + k * 7 + (row * k) % 5) % 4 == group:
                    bricks.append(rect(k * 68 + (34 if row % 2 else 0) - 36, row * 20 + 1, 64, 16))
            if bricks:
                s.paint(both(*bricks), tone, alpha=0.6, brush=0.08)
    s.shade(wall, "#7a3f2e", (900, 200), (1700, 900), 0.55)
    window_light(s, [poly((-40, 120), (820, 0), (1000, 0), (560, 900), (-40, 900))], "#ffe0b0", 0.3, 30)
    # The door.
    s.paint(rect(566, 196, 368, 690), "#efe5cf", brush=0.02)
    s.paint(both(ellipse(750, 250, 184, 150), rect(566, 240, 368, 30)), "#efe5cf", brush=0.02)
    above = s.mask(rect(0, 0, W, 248))
    glass = s.paint(ellipse(750, 250, 152, 120), "#f3c877", clip=above)
    s.shade(glass, "#fff1c9", (850, 130), (650, 250), 0.7)
    for a in (-60, -20, 20, 60):
        s.paint(line((750, 250), (750 + a * 2.4, 120)), "#0c4d39", width=9, clip=glass)
    door = s.paint(rect(598, 262, 304, 624), GREEN, brush=0.06, grain="upright")
    s.shade(door, GREEN_DEEP, (600, 300), (900, 880), 0.7)
    s.paint(line((750, 262), (750, 886)), GREEN_DEEP, width=7)
    for x in (622, 772):
        for y, h in ((296, 200), (524, 130), (682, 170)):
            if y == 296:
                g = s.paint(rect(x, y, 106, h, 4), "#f3c877")
                s.shade(g, "#fff4d4", (x + 106, y), (x, y + h), 0.7)
                s.paint(line((x + 53, y), (x + 53, y + h)), GREEN_DEEP, width=7)
                s.paint(line((x, y + 96), (x + 106, y + 96)), GREEN_DEEP, width=7)
            else:
                s.paint(rect(x, y, 106, h, 4), GREEN_DEEP, alpha=0.65)
                s.paint(rect(x + 7, y + 8, 92, h - 14, 3), GREEN_MID, alpha=0.5)
    s.paint(ellipse(736, 600, 11), "#e2b46d")
    s.paint(rect(730, 606, 10, 46, 5), "#c2914a")
    # A sign with a barbell on it.
    s.paint(rect(990, 330, 150, 96, 10), GREEN_DEEP)
    s.shadow(rect(990, 330, 150, 96, 10), 8, 10, 8, 0.3)
    s.paint(rect(990, 330, 150, 96, 10), "#fbf6ea")
    s.paint(rect(1012, 374, 106, 8, 3), GREEN)
    for x, h in ((1022, 44), (1036, 30), (1094, 44), (1082, 30)):
        s.paint(rect(x, 378 - h / 2, 11, h, 3), GREEN if h == 44 else TERRA)
    # Windows.
    for x, y in ((120, 190), (1230, 190)):
        s.paint(rect(x - 18, y - 18, 276, 366), "#efe5cf", brush=0.02)
        g = s.paint(rect(x, y, 240, 330), "#4d6c6d")
        s.shade(g, "#b9d2c8", (x + 240, y), (x, y + 330), 0.7)
        s.paint(poly((x + 30, y + 330), (x + 150, y), (x + 200, y), (x + 80, y + 330)), "#eaf2e6", alpha=0.25, clip=g)
        s.paint(line((x + 120, y), (x + 120, y + 330)), "#efe5cf", width=13)
        s.paint(line((x, y + 120), (x + 240, y + 120)), "#efe5cf", width=11)
        s.paint(rect(x - 34, y + 344, 308, 22, 3), "#f7efdf")
        s.paint(rect(x - 34, y + 362, 308, 8, 3), "#8d5a42", alpha=0.7)
        s.paint(rect(x - 6, y + 286, 252, 62, 6), "#8d6443", brush=0.08)
        leaves(s, rng, [(x + 20 + k * 50, y + 272, 30) for k in range(5)], (GREEN_DEEP, GREEN_MID, "#86b06a"), size=0.7, many=16)
        for k in range(7):
            s.paint(ellipse(x + 10 + k * 36, y + 252 + (k * 17) % 26, 8), (TERRA, APRICOT)[k % 2])
    # Paving.
    ground = s.lay(s.mask(rect(0, 880, W, 190)), "#b8ae98", brush=0.06)
    s.shade(ground, "#8b8069", (800, 890), (800, H), 0.6)
    for row in range(6):
        y, h = 886 + row * (22 + row * 3.4), 17 + row * 4.5
        w = 74 + row * 14
        for tone in range(3):
            stones = [rect(k * w + (row % 2) * w / 2 - w, y, w - 7, h, 7) for k in range(int(W / w) + 3) if (k * 5 + row * 3) % 3 == tone]
            s.paint(both(*stones), ("#c9bfa8", "#aba088", "#bfb49a")[tone], alpha=0.85, brush=0.08)
    s.paint(rect(540, 868, 420, 26, 4), "#d9cfb8")
    s.paint(rect(540, 886, 420, 12, 4), "#8b8069")
    s.glow(poly((610, 898), (890, 898), (960, 1010), (540, 1010)), "#ffe3a0", 24, 0.35)
    # A tree at the left edge and a bicycle.
    trunk = curve((-20, 960), (10, 700), (-6, 420), (40, 200), (72, 420), (70, 700), (110, 968))
    s.shadow(trunk, 26, 10, 18, 0.35)
    t = s.paint(trunk, "#5a4634", brush=0.16, grain="upright")
    s.shade(t, "#2f2419", (40, 0), (100, 0), 0.6)
    leaves(s, rng, [(40, 70, 150), (190, 40, 110), (-20, 190, 90), (150, 130, 80), (320, 10, 80)], ("#1f4a35", GREEN, "#4f8f52", "#8fb45c"), size=1.15, many=34)

    def wheel(x, y):
        s.paint(ellipse(x, y, 92), INK, width=11)
        s.paint(ellipse(x, y, 84), STEEL, width=4)
        for k in range(10):
            a = math.radians(k * 36 + 9)
            s.paint(line((x, y), (x + 82 * math.cos(a), y + 82 * math.sin(a))), "#e6e2d4", width=1.8, alpha=0.8)
        s.paint(ellipse(x, y, 10), CHARCOAL)

    s.glow(ellipse(1270, 992, 250, 18), "#40382a", 10, 0.5)
    wheel(1130, 896)
    wheel(1398, 896)
    frame = "#e8e2d2"
    for a, b_ in (((1130, 896), (1196, 776)), ((1130, 896), (1246, 900)), ((1196, 776), (1246, 900)), ((1200, 790), (1352, 772)), ((1246, 900), (1356, 786)), ((1344, 736), (1398, 896))):
        s.paint(line(a, b_), frame, width=12)
    s.paint(line((1196, 776), (1184, 740)), STEEL, width=9)
    s.paint(curve((1144, 738), (1180, 724), (1220, 734), (1190, 746)), WALNUT)
    s.paint(curve((1344, 738), (1336, 712), (1372, 700), (1398, 712), closed=False), STEEL, width=9)
    s.paint(line((1384, 704), (1408, 718)), WALNUT, width=13)
    s.paint(ellipse(1246, 900, 22), CHARCOAL)
    s.paint(line((1246, 900), (1270, 934)), CHARCOAL, width=8)
    s.paint(rect(1256, 930, 34, 9, 3), CHARCOAL)
    basket = s.paint(poly((1386, 742), (1494, 742), (1478, 822), (1400, 822)), OAK, brush=0.12, grain="flat")
    for k in range(3):
        s.paint(line((1390, 760 + k * 20), (1490, 760 + k * 20)), OAK_DARK, width=4, alpha=0.7, clip=basket)
    s.paint(curve((1404, 742), (1420, 712), (1452, 708), (1474, 742)), GREEN_MID)
    s.save("yard", 78)


@picture
def kitchen_scale():
    s = Sheet(14, "#e3e9df")
    table = s.lay(np.ones((H, W), np.float32), "#d9e3d6", brush=0.035)
    s.shade(table, "#a9c0ae", (300, 0), (1500, H), 0.65)
    window_light(s, [poly((-60, 260), (700, -60), (1010, -60), (-60, 570)), poly((-60, 760), (1260, -60), (1540, -60), (-60, 1020))], "#fffdeb", 0.4, 14)
    cx, cy = 690, 520
    s.turned((cx, cy), -4)
    body = rect(cx - 380, cy - 360, 760, 860, 70)
    s.shadow(body, 28, 38, 26, 0.4, "#41584b")
    m = s.paint(body, "#fbf8ef", brush=0.02)
    s.shade(m, "#d5cfbd", (cx - 200, cy - 300), (cx + 380, cy + 500), 0.7)
    s.paint(rect(cx - 372, cy - 352, 744, 844, 64), "#ffffff", width=4, alpha=0.8)
    s.paint(rect(cx - 176, cy + 340, 352, 112, 18), "#27322e")
    d = s.paint(rect(cx - 164, cy + 352, 328, 88, 12), "#b9cfb4")
    s.shade(d, "#8fab8e", (cx, cy + 352), (cx, cy + 440), 0.5)
    write(s, "250", cx - 96, cy + 368, 56, INK, 8)
    scribble(s, cx + 78, cy + 424, 30, 15, INK, 5)
    for x in (cx - 270, cx + 270):
        s.paint(ellipse(x, cy + 396, 34), GREEN)
        s.paint(ellipse(x - 3, cy + 392, 28), GREEN_MID, alpha=0.7)
    s.turned(None, 0)
    # The bowl on it.
    by = cy - 60
    s.shadow(ellipse(cx, by, 318), 30, 42, 28, 0.45, "#5a5a44")
    b = s.paint(ellipse(cx, by, 318), TERRA, brush=0.05)
    s.shade(b, TERRA_DEEP, (cx - 150, by - 200), (cx + 220, by + 280), 0.8)
    s.paint(ellipse(cx, by, 308), APRICOT, width=8, alpha=0.8)
    i = s.paint(ellipse(cx, by, 282), "#c25a33")
    s.shade(i, "#87391f", (cx + 140, by + 160), (cx - 200, by - 230), 0.8)
    skyr = s.paint(ellipse(cx + 6, by + 10, 256), "#fdfaf3", brush=0.015)
    s.lay(skyr * (1 - s.soft(s.mask(ellipse(cx + 20, by + 24, 214)), 28)), "#c9bda6", 0.6)
    for k, r in enumerate((190, 140, 92, 46)):
        points = [(cx + 10 + math.cos(a / 10) * (r - a * 1.1), by + 14 + math.sin(a / 10) * (r - a * 1.1) * 0.96) for a in range(6 * k, 6 * k + 42, 4)]
        s.paint(curve(*points, closed=False), "#ddd3bd", width=11, alpha=0.75)
        s.paint(moved(curve(*points, closed=False), -4, -7), "#ffffff", width=7, alpha=0.9)
    s.turned((cx + 60, by - 20), 38)
    spoon = both(ellipse(cx + 60, by + 70, 58, 84), rect(cx + 49, by - 420, 22, 430, 11))
    s.shadow(spoon, 14, 18, 10, 0.4)
    sm = s.paint(spoon, SILVER, brush=0.03)
    s.paint(line((cx + 56, by - 400), (cx + 56, by - 30)), "#f6f9f6", width=6, alpha=0.85, clip=sm)
    s.paint(ellipse(cx + 60, by + 80, 48, 66), "#fdfaf3")
    s.turned(None, 0)
    # Oats, a banana and a tin of something on the right.
    jx, jy = 1370, 330
    s.shadow(ellipse(jx, jy, 170), 26, 36, 22, 0.4, "#41584b")
    j = s.paint(ellipse(jx, jy, 170), "#e8efe9")
    s.paint(ellipse(jx, jy, 170), "#ffffff", width=7)
    o = s.paint(ellipse(jx, jy, 142), "#e6d0a0")
    rng = np.random.default_rng(21)
    for k in range(150):
        a, r = rng.random() * 6.283, 132 * rng.random() ** 0.5
        s.paint(ellipse(jx + math.cos(a) * r, jy + math.sin(a) * r, 14, 8, rng.random() * 180), ("#f4e6c6", "#d4b983", "#e9d3a3", "#c7a76d")[k % 4], clip=o, brush=0)
    s.lay(o * (1 - s.soft(s.mask(ellipse(jx + 14, jy + 14, 120)), 18)), "#8f713f", 0.5)
    banana = curve((1190, 880), (1280, 900), (1400, 860), (1484, 760), (1500, 660), (1522, 650), (1532, 680), (1530, 800), (1450, 920), (1320, 984), (1200, 962), (1176, 920))
    s.shadow(banana, 20, 28, 18, 0.4, "#41584b")
    n = s.paint(banana, "#eec04a", brush=0.05)
    s.shade(n, "#b9822a", (1350, 860), (1420, 990), 0.7)
    s.paint(curve((1200, 914), (1310, 936), (1430, 880), (1506, 770), (1514, 680), closed=False), "#c9932f", width=6, alpha=0.7, clip=n)
    s.paint(curve((1200, 894), (1300, 912), (1400, 872), closed=False), "#fbe59a", width=10, alpha=0.7, clip=n)
    s.paint(curve((1500, 664), (1508, 634), (1524, 634), (1530, 664)), "#7d6a34")
    s.paint(ellipse(1184, 922, 10, 20, 10), "#5d4a28")
    s.save("kitchen-scale")


if __name__ == "__main__":
    for name in sys.argv[1:] or PICTURES:
        if name not in PICTURES:
            sys.exit(f"no picture is called {name}; there are: {', '.join(PICTURES)}")
        PICTURES[name]()
