import Drawing
import Foundation
import Quantities
import Testing

@testable import Charts

/// With `FLOORPRESS_TRIALS` set to a folder, all charts are left on a page in `charts` there, for eyes and for the browser's checker.
@Suite("Every chart")
struct ChartGalleryTests {
    @Test("draws what it is given without a number that is none, and says what it is", arguments: Language.allCases)
    func sound(_ language: Language) {
        for entry in ChartGallery.all(in: language) {
            let svg = entry.chart.svg(id: entry.name)
            #expect(!svg.contains("nan") && !svg.contains("inf\""), "\(entry.name)")
            #expect(svg.contains("<title id=\"\(entry.name)-title\">"), "\(entry.name)")
            #expect(!entry.chart.summary.isEmpty, "\(entry.name)")
            #expect(svg == entry.chart.svg(id: entry.name), "\(entry.name)")
        }
    }

    @Test("stays under 50 KB, ten years of days as well")
    func small() {
        for entry in ChartGallery.all(in: .english) {
            let size = entry.chart.svg(id: entry.name).utf8.count
            #expect(size < 50_000, "\(entry.name): \(size)")
        }
    }

    @Test("keeps within its size")
    func within() {
        for entry in ChartGallery.all(in: .german) {
            let size = Size(500, entry.chart.height(at: 500, textSize: 9))
            for mark in entry.chart.scene(size: size, typeface: .sans, textSize: 9).marks {
                let points: [Point] =
                    switch mark {
                    case .line(let points, _), .area(let points, _), .dots(let points, _, _): points
                    case .bars(let rects, _), .frames(let rects, _):
                        rects.flatMap { [$0.origin, Point($0.maxX, $0.maxY)] }
                    case .text(_, let point, _, _): [point]
                    }
                for point in points {
                    let isInside = (-0.5...500.5).contains(point.x) && (-0.5...size.height + 0.5).contains(point.y)
                    #expect(isInside, "\(entry.name): \(mark)")
                }
            }
        }
    }

    @Test("an extreme of one day in ten years is drawn")
    func extreme() {
        var samples = (0..<3650).map { DateChart.Sample(ChartGallery.start.adding(days: $0), 80) }
        samples[1777] = DateChart.Sample(samples[1777].date, 120)
        let chart = DateChart(
            title: "", unit: "", layers: [.init("", .accent, .measured(samples, isConnected: false))],
            language: .english)
        let highest = chart.scene(size: Size(700, 300), typeface: .sans, textSize: 10).marks.compactMap { mark in
            if case .dots(let points, _, _) = mark { points.map(\.y).min() } else { nil }
        }.min()
        let plain = DateChart(
            title: "", unit: "",
            layers: [.init("", .accent, .measured([samples[1777], samples[0]], isConnected: false))],
            language: .english)
        let lone = plain.scene(size: Size(700, 300), typeface: .sans, textSize: 10).marks.compactMap { mark in
            if case .dots(let points, _, _) = mark { points.map(\.y).min() } else { nil }
        }.min()
        #expect(highest == lone)
    }

    @Test("an axis of columns begins at zero")
    func honest() {
        let columns = (0..<4).map { ColumnChart.Column(label: "\($0)", values: [1000 + Double($0)]) }
        let chart = ColumnChart(title: "", unit: "", series: [("", .accent)], columns: columns, language: .english)
        let heights = chart.scene(size: Size(400, 200), typeface: .sans, textSize: 10).marks.flatMap { mark in
            if case .bars(let rects, _) = mark { rects.map(\.height) } else { [Double]() }
        }
        #expect(heights.count == 4)
        #expect((heights[3] / heights[0] - 1.003).magnitude < 1e-9)
    }

    @Test("the gallery is left where it is asked for")
    func page() throws {
        guard let folder = ProcessInfo.processInfo.environment["FLOORPRESS_TRIALS"] else { return }
        let place = URL(fileURLWithPath: folder).appendingPathComponent("charts")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
        let style = try String(
            contentsOf: root.appendingPathComponent("Templates/assets/trainer.css"), encoding: .utf8)
        for language in Language.allCases {
            let entries = ChartGallery.all(in: language).map { entry in
                """
                <section><h2 id="h-\(entry.name)">\(SVGCanvas.escaped(entry.chart.title))</h2>
                <figure tabindex="0" aria-labelledby="h-\(entry.name)">\(entry.chart.svg(id: entry.name))\(entry.chart.dataTable)</figure></section>
                """
            }
            let page = """
                <!doctype html><html lang="\(language.rawValue)"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>Charts</title>
                <link rel="icon" href="data:,"><style>\(style)</style></head>
                <body><main><h1>Charts</h1>\(entries.joined(separator: "\n"))</main></body></html>
                """
            try page.write(
                to: place.appendingPathComponent("\(language.rawValue).html"), atomically: true, encoding: .utf8)
        }
    }
}
