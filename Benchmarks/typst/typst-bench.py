#!/usr/bin/env python3
"""Makes invoices with Typst in this process and prints, as JSON, what they took.

    Benchmarks/typst/typst-bench.py 300 [FILE]

What Typst does once - reading the fonts, compiling the first time - is done before the clock starts. Every invoice has
a number, a client and amounts of its own. With FILE the last one is kept.
"""
import json
import os
import sys
import tempfile
import time

try:
    import typst
except ImportError:
    sys.exit("typst is not installed")

HERE = os.path.dirname(os.path.abspath(__file__))
FONTS = "/usr/share/fonts/truetype/noto"
TEMPLATE = os.path.join(HERE, "invoice.typ")
SERVICES = [
    ("Personal training, 60 minutes", "In the studio, by appointment", 7500),
    ("Training plan for eight weeks", "", 12000),
    ("Online check-in", "By video, 20 minutes", 2500),
    ("Body composition measurement", "Seven skinfolds", 3000),
    ("Nutrition plan for four weeks", "With shopping lists", 9000),
    ("Small group, 45 minutes", "Four to six people", 1800),
]


def money(cents):
    return f"€{cents // 100:,}.{cents % 100:02}"


def invoice(index):
    """The content of an invoice: six lines, two rates of VAT."""
    lines, sums = [], {19: 0, 7: 0}
    for position, (text, remark, price) in enumerate(SERVICES):
        quantity = 1 + (index + position) % 9
        rate = 7 if position == 4 else 19
        sums[rate] += quantity * price
        lines.append({
            "text": text, "remark": remark, "quantity": f"{quantity}", "unitPrice": money(price), "rate": f"{rate}%",
            "amount": money(quantity * price),
        })
    vat = {rate: (net * rate + 50) // 100 for rate, net in sums.items()}
    return {
        "number": f"2026-{index + 1:05}",
        "recipient": [f"Client {index + 1}", f"{index % 140 + 1} Example Road", "50667 Cologne"],
        "facts": [
            ["Invoice number", f"2026-{index + 1:05}"], ["Date of invoice", "21 November 2026"],
            ["Date of supply", "October 2026"], ["Payable by", "5 December 2026"],
        ],
        "lines": lines,
        "sums": [["Net", money(sum(sums.values()))]]
        + [[f"VAT {rate}% on {money(sums[rate])}", money(vat[rate])] for rate in sums],
        "total": money(sum(sums.values()) + sum(vat.values())),
        "due": "5 December 2026",
        "note": "Sessions that are cancelled less than 24 hours ahead are charged.",
    }


def xml(content):
    """An attachment of the size of an e-invoice; its content is of no matter for the time it takes."""
    lines = "".join(
        f"<Line><Name>{line['text']}</Name><Amount>{line['amount']}</Amount></Line>\n" for line in content["lines"])
    text = f"<?xml version='1.0' encoding='UTF-8'?>\n<Invoice><ID>{content['number']}</ID>\n{lines}</Invoice>\n"
    return text + "<!--" + " " * max(0, 8000 - len(text)) + "-->\n"


def main():
    if len(sys.argv) not in (2, 3) or not sys.argv[1].isdigit() or int(sys.argv[1]) < 1:
        sys.exit(__doc__)
    count = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        link_fonts(folder)
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
        compiler = typst.Compiler(TEMPLATE, root=HERE, font_paths=fonts)
        measure(compiler, count, sys.argv[2] if len(sys.argv) == 3 else None)


def measure(compiler, count, kept):
    def inputs(index):
        content = invoice(index)
        return {"invoice": json.dumps(content), "xml": xml(content)}

    def make(index):
        return compiler.compile(
            format="pdf", pdf_standards=["a-3b"], timestamp=1_795_219_200, sys_inputs=inputs(index))

    # One picture a page: a list where there are several.
    pages, warnings = compiler.compile_with_warnings(format="svg", sys_inputs=inputs(count))
    if warnings:
        # Among them a font that is not found: a page without text is made in no time.
        sys.exit(f"typst warns: {warnings[0]}")
    make(count)
    start, worked = time.perf_counter(), time.process_time()
    size = 0
    for index in range(count):
        pdf = make(index)
        size += len(pdf)
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    if kept:
        with open(kept, "wb") as file:
            file.write(pdf)
    json.dump({
        "version": typst.__version__, "invoices": count, "wall_s": seconds, "cpu_s": worked,
        "ms": round(seconds / count * 1000, 2),
        "bytes": size // count, "pages": len(pages) if isinstance(pages, list) else 1,
        "attachment": "embedded" if b"/AFRelationship" in pdf else "absent",
    }, sys.stdout)
    print()


def link_fonts(folder):
    """Puts the two fonts of the invoice into a folder: Typst wants folders, and that of Noto has hundreds."""
    for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        if not os.path.exists(os.path.join(FONTS, name)):
            sys.exit(f"{name} is not in {FONTS}: script/bootstrap installs it")
        os.symlink(os.path.join(FONTS, name), os.path.join(folder, name))


if __name__ == "__main__":
    main()
