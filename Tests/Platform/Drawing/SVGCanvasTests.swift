import Testing

@testable import Drawing

@Suite("SVG")
struct SVGCanvasTests {
    @Test(
        "writes numbers with no more characters than they need",
        arguments: [
            (0.0, "0"), (12.0, "12"), (-0.001, "0"), (1.5, "1.5"), (1.005, "1"), (2.675, "2.68"), (-3.25, "-3.25"),
            (0.05, "0.05"), (99.999, "100"), (.nan, "0"), (.infinity, "0"), (1e12, "0"),
        ])
    func numbers(value: Double, text: String) {
        #expect(SVGCanvas.number(value) == text)
    }

    @Test("a stroke is a path with its paint as attributes")
    func stroke() {
        let canvas = SVGCanvas()
        canvas.line(from: Point(0, 1.5), to: Point(10, 2), with: Stroke(Paint(.black), width: 0.5, dashes: [2, 1]))
        #expect(
            canvas.elements == """
                <path d="M0 1.5L10 2" fill="none" stroke="#000000" stroke-width="0.5" stroke-dasharray="2 1"/>
                """)
    }

    @Test("a paint with a property falls back to its colour")
    func property() {
        let canvas = SVGCanvas()
        canvas.fill(
            Path(Rect(x: 0, y: 0, width: 4, height: 2)),
            with: Paint(property: "chart-line", fallback: Colour(red: 11, green: 110, blue: 79)))
        #expect(canvas.elements == #"<path d="M0 0L4 0L4 2L0 2Z" fill="var(--chart-line, #0b6e4f)"/>"#)
    }

    @Test("dots follow each other in whole tenths without drifting")
    func dots() {
        let canvas = SVGCanvas()
        canvas.dots([Point(1.04, 2), Point(2.08, 1.5), Point(3.12, 4)], diameter: 3, with: Paint(.black))
        #expect(
            canvas.elements == """
                <path d="M1 2h0m1.1-0.5h0m1 2.5h0" fill="none" stroke="#000000" stroke-width="3" stroke-linecap="round"/>
                """)
    }

    @Test("text is escaped and keeps its anchor")
    func text() {
        let canvas = SVGCanvas()
        canvas.text("a < b & \"c\"\u{0}", at: Point(1, 2), style: TextStyle(size: 12, isBold: true), anchor: .end)
        #expect(
            canvas.elements == """
                <text x="1" y="2" font-size="12" font-weight="700" text-anchor="end" fill="#000000">\
                a &lt; b &amp; &quot;c&quot;\u{FFFD}</text>
                """)
    }

    @Test(
        "colours are read as CSS writes them",
        arguments: [
            ("#0b6e4f", "#0b6e4f"), ("#ABC", "#aabbcc"), ("0b6e4f", nil), ("#12", nil), ("#gggggg", nil), ("", nil),
        ])
    func colours(text: String, hex: String?) {
        #expect(Colour(hex: text)?.hex == hex)
    }
}
