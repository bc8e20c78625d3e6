import Business
import Charts
import Drawing
import Quantities
import Studio

/// How the business stands on a day: what recurs, what was billed, who came and left, and what is owed.
public struct StudioStanding: Sendable {
    /// A month with what recurs and what was billed.
    public struct Month: Sendable, Hashable {
        /// The first day.
        public let first: CivilDate
        /// What recurs each month on its last day, or on the day that counts as today.
        public let recurring: Money
        /// What was billed without tax, credit notes taken off.
        public let billed: Money
        /// How what recurs moved; nothing where amounts are too large to add up.
        public let movement: RecurringRevenue?

        /// Whether anyone came, left, or pays otherwise.
        var hasMoved: Bool {
            movement.map { [$0.won, $0.lost, $0.expansion, $0.contraction].contains { $0.minor != 0 } } ?? false
        }
    }

    /// The currency that the studio bills in.
    public let currency: Currency
    /// The last twelve months, the one that runs among them.
    public let months: [Month]
    /// What is owed, by how late it is; nothing where amounts are too large to add up.
    public let receivables: Receivables?
    /// The day.
    public let day: CivilDate
    private let language: Language
    private let accent: Drawing.Colour

    /// How a studio stands.
    public init(_ snapshot: Snapshot) {
        let day = snapshot.today
        let currency = Currency(snapshot.settings.locale.currency) ?? .eur
        let accent = snapshot.settings.brand.accent
        self.day = day
        self.currency = currency
        language = snapshot.settings.locale.language
        self.accent = Drawing.Colour(red: accent.red, green: accent.green, blue: accent.blue)
        let holdings = snapshot.records.subscriptions.map {
            RecurringRevenue.Holding(client: $0.clientID.text, $0.subscription)
        }
        let entries = snapshot.records.documents.filter { !$0.invoice.content.kind.isQuote }.flatMap { document in
            (try? document.invoice.revenue(client: nil)) ?? []
        }.filter { $0.net.currency == currency && $0.date <= day }
        let billed = Dictionary(
            ((try? Revenue(entries, by: .month)) ?? nil)?.rows.map { ($0.key, $0.net) } ?? [],
            uniquingKeysWith: { first, _ in first })
        months = StudioStanding.months(to: day).map { first in
            let length = CivilDate.daysInMonth(year: first.year, month: first.month)
            let last = min(day, first.adding(days: length - 1))
            return Month(
                first: first,
                recurring: (try? RecurringRevenue.total(holdings, on: last, currency: currency)) ?? .zero(currency),
                billed: billed[String(first.iso.prefix(7))] ?? .zero(currency),
                // From the last day of the month before, so that who begins on the first of a month comes in it.
                movement: try? RecurringRevenue(
                    holdings, from: first.adding(days: -1), to: last, currency: currency))
        }
        let open = snapshot.records.documents.filter { document in
            document.account != nil && document.invoice.content.issueDate <= day
        }.map { document in
            Receivables.Item(
                number: document.number, client: nil, dueDate: document.invoice.content.dueDate,
                open: document.open(on: day))
        }
        receivables = try? Receivables(open.filter { $0.open.minor > 0 }, on: day)
    }

    private static func months(to day: CivilDate) -> [CivilDate] {
        let number = day.year * 12 + day.month - 1
        return (number - 11...number).compactMap { CivilDate(year: $0 / 12, month: $0 % 12 + 1, day: 1) }
    }

    private var wording: FigureWording { FigureWording(language) }

    private func amount(_ money: Money) -> Double {
        let scale = (0..<currency.minorDigits).reduce(1.0) { scaled, _ in scaled * 10 }
        return Double(money.minor) / scale
    }

    /// Who left in the last twelve months of those who were there, month by month, or why there is no rate.
    public var churn: String {
        let known = months.compactMap(\.movement)
        let lost = known.reduce(0) { $0 + $1.clientsLost }
        let won = known.reduce(0) { $0 + $1.clientsWon }
        let counts = wording.word(
            "\(won) subscriptions came and \(lost) left in twelve months",
            "\(won) Abonnements kamen und \(lost) gingen in zwölf Monaten")
        let rates = known.compactMap(\.churn_bp)
        guard !rates.isEmpty, rates.count == known.count else {
            return counts
                + wording.word(
                    "; no rate: fewer than \(RecurringRevenue.fewestForRates) clients at the start of a month",
                    "; keine Rate: weniger als \(RecurringRevenue.fewestForRates) Kunden am Anfang eines Monats")
        }
        let mean = language.number(Double(rates.reduce(0, +)) / Double(rates.count) / 100, places: 1)
        return counts + wording.word("; \(mean) % of clients a month", "; \(mean) % der Kunden im Monat")
    }

    /// The charts that there are figures for.
    public var charts: [NamedChart] {
        func columns(_ values: (Month) -> [Double?]) -> [ColumnChart.Column] {
            months.map { .month($0.first.month, of: $0.first.year, values($0), in: language) }
        }
        func chart(
            _ id: String, _ title: String, _ series: [(name: String, tone: ChartTone)], _ note: String = "",
            _ values: (Month) -> [Double?]
        ) -> NamedChart {
            NamedChart(
                id,
                ColumnChart(
                    title: title, unit: currency.code, series: series, columns: columns(values), language: language,
                    accent: accent), note)
        }
        var charts: [NamedChart] = []
        if months.contains(where: { $0.billed.minor != 0 }) {
            charts.append(
                chart(
                    "revenue", wording.word("Billed, without tax", "Berechnet, ohne Steuer"),
                    [(wording.word("Billed", "Berechnet"), .accent)],
                    wording.word(
                        "On the day of issue, credit notes taken off.", "Am Tag der Ausstellung, abzüglich Korrekturen."
                    )
                ) { [amount($0.billed)] })
        }
        if months.contains(where: { $0.recurring.minor != 0 }) {
            charts.append(
                chart(
                    "recurring", wording.word("Recurring each month", "Monatlich wiederkehrend"),
                    [(wording.word("Recurring", "Wiederkehrend"), .accent)],
                    wording.word(
                        "The monthly prices of all active subscriptions at the end of each month. \(churn).",
                        "Die Monatspreise aller laufenden Abonnements am Ende jedes Monats. \(churn).")
                ) { [amount($0.recurring)] })
            guard months.contains(where: { $0.hasMoved }) else { return charts + owed }
            charts.append(
                chart(
                    "movement", wording.word("Came and left", "Gekommen und gegangen"),
                    [
                        (wording.word("Came, or paid more", "Gekommen oder mehr bezahlt"), .accent),
                        (wording.word("Left, or paid less", "Gegangen oder weniger bezahlt"), .second),
                    ]
                ) { month in
                    guard let movement = month.movement else { return [nil, nil] }
                    return [
                        amount(movement.won) + amount(movement.expansion),
                        -amount(movement.lost) - amount(movement.contraction),
                    ]
                })
        }
        return charts + owed
    }

    private var owed: [NamedChart] {
        guard let sums = receivables?.sums.first(where: { $0.currency == currency }) else { return [] }
        let rows = zip(Receivables.Age.allCases, sums.byAge).map { age, money in
            BarChart.Row(text(of: age), amount(money), note: money.text(in: language))
        }
        return [
            NamedChart(
                "receivables",
                BarChart(
                    title: wording.word("Owed to you, by days late", "Offen, nach Tagen Verzug"), unit: currency.code,
                    rows: rows, language: language, accent: accent))
        ]
    }

    private func text(of age: Receivables.Age) -> String {
        switch age {
        case .notDue: wording.word("not due", "nicht fällig")
        case .upTo30, .upTo60, .upTo90: age.rawValue
        case .older: wording.word("over 90", "über 90")
        }
    }
}
