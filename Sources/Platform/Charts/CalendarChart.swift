import Drawing
import Quantities

/// Days as fields of a calendar, a column a week and a row a day: what was done, what was not, and what nobody wrote down.
public struct CalendarChart: Chart {
    /// What it shows.
    public let title: String
    /// The first and the last day.
    public let days: ClosedRange<CivilDate>
    /// Amounts by day; a day without one was not written down.
    public let values: [CivilDate: Double]
    /// What one unit of amount is called, such as `workouts`; empty where days were done or not.
    public let unit: String
    /// The language of the words and the numbers.
    public let language: Language
    /// The brand's colour.
    public let accent: Colour

    /// Makes a chart. Of more than 400 days the last 400 are shown.
    public init(
        title: String, days: ClosedRange<CivilDate>, values: [CivilDate: Double], unit: String = "",
        language: Language, accent: Colour = Colour(red: 0x0B, green: 0x6E, blue: 0x4F)
    ) {
        self.title = title
        let first = max(days.lowerBound, days.upperBound.adding(days: -399))
        self.days = first...days.upperBound
        self.values = values.filter { $0.value.isFinite && $0.key >= first && $0.key <= days.upperBound }
        self.unit = unit
        self.language = language
        self.accent = accent
    }

    /// Whether nothing was written down.
    public var isEmpty: Bool { values.isEmpty }

    private var words: ChartWords { ChartWords(language: language) }
    private var isDoneOrNot: Bool { unit.isEmpty }

    private var doneName: String { language == .german ? "getan" : "done" }
    private var missedName: String { language == .german ? "nicht getan" : "not done" }

    /// What is to be seen, in words.
    public var summary: String {
        guard !values.isEmpty else { return words.nothing }
        let span = "\(language.longDate(days.lowerBound))–\(language.longDate(days.upperBound))"
        let done = values.values.count { $0 > 0 }
        guard isDoneOrNot else {
            let sum = language.number(values.values.reduce(0, +), places: 0)
            return language == .german
                ? "\(span): \(sum) \(unit) an \(done) Tagen." : "\(span): \(sum) \(unit) on \(done) days."
        }
        return language == .german
            ? "\(span): an \(done) von \(values.count) eingetragenen Tagen getan."
            : "\(span): done on \(done) of \(values.count) days that were logged."
    }

    /// A row for each month.
    public var dataTable: String {
        var table = ChartTable(
            title, heads: [words.month] + (isDoneOrNot ? [doneName, missedName] : [unit]))
        var date = days.lowerBound
        while date <= days.upperBound {
            let parts = date.parts
            let length = CivilDate.daysInMonth(year: parts.year, month: parts.month)
            let last = date.adding(days: length - parts.day)
            let inMonth = values.filter { $0.key >= date && $0.key <= last }.values
            let done = inMonth.count { $0 > 0 }
            let sum = inMonth.reduce(0, +)
            table.add(
                [words.month(of: date)]
                    + (isDoneOrNot ? ["\(done)", "\(inMonth.count - done)"] : [language.number(sum, places: 0)]))
            date = last.adding(days: 1)
        }
        return table.html
    }

    private var start: CivilDate { days.lowerBound.adding(days: -days.lowerBound.weekday.rawValue) }
    private var weeks: Int { start.days(to: days.upperBound) / 7 + 1 }

    private func field(width: Double, textSize: Double) -> Double {
        min((width - textSize * 2.4) / Double(max(weeks, 12)), textSize * 1.7)
    }

    /// Seven fields, with the months above and a legend below.
    public func height(at width: Double, textSize: Double) -> Double {
        (field(width: width, textSize: textSize) * 7 + textSize * 4).rounded(.up)
    }

    /// The chart worked out for a size.
    public func scene(size: Size, typeface: Typeface, textSize: Double) -> ChartScene {
        var scene = ChartScene(size: size)
        let label = TextStyle(typeface, size: textSize, hasTabularFigures: true, paint: ChartPaint.text)
        guard !isEmpty else {
            scene.marks.append(
                .text(words.nothing, Point(size.width / 2, size.height / 2), label, .middle))
            return scene
        }
        let step = min(field(width: size.width, textSize: textSize), (size.height - textSize * 4) / 7)
        let origin = Point(textSize * 2.4, textSize * 1.6)
        let most = max(values.values.max() ?? 1, 1)
        var fields = [[Rect]](repeating: [], count: 5)
        var unknown: [Rect] = []
        var month = 0
        var lastLabel = -100.0
        for offset in 0...max(0, days.lowerBound.days(to: days.upperBound)) {
            let date = days.lowerBound.adding(days: offset)
            let week = start.days(to: date) / 7
            let x = origin.x + Double(week) * step
            let field = Rect(
                x: x + step * 0.08, y: origin.y + Double(date.weekday.rawValue) * step + step * 0.08,
                width: step * 0.84, height: step * 0.84)
            if let value = values[date] {
                let level = value <= 0 ? 0 : isDoneOrNot ? 4 : min(4, 1 + Int(value / most * 3.999))
                fields[level].append(field)
            } else {
                unknown.append(field)
            }
            let parts = date.parts
            if parts.month != month, parts.day <= 7 || offset == 0 {
                month = parts.month
                let name = language.shortMonthName(month) + (month == 1 ? " \(parts.year)" : "")
                // The first month is cut by the beginning and may have no room.
                let hasRoom = x + ChartScene.width(of: name, size: textSize) < size.width
                if hasRoom, x - lastLabel > textSize * 2.4 {
                    scene.marks.append(.text(name, Point(x, textSize), label, .start))
                    lastLabel = x + ChartScene.width(of: name, size: textSize) - textSize * 1.6
                }
            }
        }
        if !unknown.isEmpty {
            scene.marks.append(.frames(unknown, Stroke(ChartPaint.grid, width: max(0.4, step * 0.05))))
        }
        for (level, rects) in fields.enumerated() where !rects.isEmpty {
            scene.marks.append(.bars(rects, ChartPaint.heat(level, accent)))
        }
        for day in [Weekday.monday, .wednesday, .friday, .sunday] where step > textSize * 0.55 {
            let name = String(language.weekdayName(day).prefix(2))
            let y = origin.y + (Double(day.rawValue) + 0.5) * step + textSize * 0.36
            scene.marks.append(.text(name, Point(origin.x - textSize * 0.5, y), label, .end))
        }
        drawLegend(at: Point(origin.x, origin.y + step * 7 + textSize * 1.5), step, label, to: &scene)
        return scene
    }

    private func drawLegend(at place: Point, _ step: Double, _ label: TextStyle, to scene: inout ChartScene) {
        let size = label.size
        let box = min(step * 0.84, size)
        var x = place.x
        func key(_ mark: (Rect) -> ChartScene.Mark, _ name: String) {
            scene.marks.append(mark(Rect(x: x, y: place.y - box * 0.85, width: box, height: box)))
            scene.marks.append(.text(name, Point(x + box + size * 0.4, place.y), label, .start))
            x += box + size * 1.8 + ChartScene.width(of: name, size: size)
        }
        if isDoneOrNot {
            key({ .bars([$0], ChartPaint.heat(4, accent)) }, doneName)
            key({ .bars([$0], ChartPaint.heat(0, accent)) }, missedName)
        } else {
            scene.marks.append(.text(words.less, Point(x, place.y), label, .start))
            x += ChartScene.width(of: words.less, size: size) + size * 0.4
            for level in 0...4 {
                let rect = Rect(x: x, y: place.y - box * 0.85, width: box, height: box)
                scene.marks.append(.bars([rect], ChartPaint.heat(level, accent)))
                x += box * 1.2
            }
            scene.marks.append(.text(words.more, Point(x + size * 0.2, place.y), label, .start))
            x += ChartScene.width(of: words.more, size: size) + size * 1.6
        }
        key({ .frames([$0], Stroke(ChartPaint.grid, width: max(0.4, box * 0.06))) }, words.notLogged)
    }
}
