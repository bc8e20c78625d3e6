import Business
import Quantities
import Training

/// What the sample's clients were billed over two years, in the order of issue.
struct SampleInvoices {
    /// An invoice before it has a number.
    struct Bill {
        let clientID: ULID
        let handle: String
        let key: String
        let draft: InvoiceDraft
    }

    private static let vat = TaxCategory(.standard, rate_bp: 1900)

    /// All bills by date, those of one day by handle.
    static func all(_ clients: [(client: SampleClient, workouts: [WorkoutLog])]) -> [Bill] {
        let bills = clients.flatMap { client, workouts -> [Bill] in
            switch client.offer {
            case .online(let price): online(client, price)
            case .package(let sessions, let price): packages(client, workouts, sessions, price)
            case .hybrid(let session, let online): hybrid(client, workouts, session, online)
            }
        }
        return bills.sorted { ($0.draft.issueDate, $0.handle) < ($1.draft.issueDate, $1.handle) }
    }

    /// The month, billed on the first working day after it.
    private static func online(_ client: SampleClient, _ price: Int64) -> [Bill] {
        months(of: client).map { first, last in
            let text = client.client.language == .german ? "Online-Coaching" : "Online coaching"
            return bill(
                client, "online", first, last, issued: workday(last.adding(days: 1)),
                [
                    line("\(text), \(month(first, client))", 1000, .month, price)
                ])
        }
    }

    /// The sessions that were held in the month, by the hour, and the plan and messages between them.
    private static func hybrid(
        _ client: SampleClient, _ workouts: [WorkoutLog], _ session: Int64, _ online: Int64
    ) -> [Bill] {
        months(of: client).map { first, last in
            let isGerman = client.client.language == .german
            let days = workouts.map(\.startedAt.utc.date).filter { first <= $0 && $0 <= last }
            // One session in a week is with the trainer, the others the client does alone.
            let weeks = Set(days.map { ($0.dayNumber + 3) / 7 }).count
            var lines: [InvoiceLine] = []
            if weeks > 0 {
                lines.append(
                    line(
                        isGerman ? "Personal Training, 60 Minuten" : "Personal training, 60 minutes",
                        Int64(weeks) * 1000, .hour, session))
            }
            lines.append(
                line(
                    (isGerman ? "Trainingsplan und Betreuung, " : "Plan and support, ") + month(first, client), 1000,
                    .month,
                    online))
            if first.month == 1 {
                let text = isGerman ? "Bewegungsanalyse und Jahresplanung" : "Movement screen and plan for the year"
                lines.append(line(text, 1000, .piece, 9000, discount_bp: 2000))
            }
            return bill(client, "hybrid", first, last, issued: workday(last.adding(days: 1)), lines)
        }
    }

    /// A new package each time the last one is used up.
    private static func packages(
        _ client: SampleClient, _ workouts: [WorkoutLog], _ sessions: Int, _ price: Int64
    ) -> [Bill] {
        let days = workouts.map(\.startedAt.utc.date)
        return stride(from: 0, to: days.count, by: sessions).map { start in
            let used = days[start..<min(start + sessions, days.count)]
            let first = used.first ?? SamplePeriod.first
            let text =
                client.client.language == .german
                ? "Paket mit \(sessions) Einheiten Personal Training, je 60 Minuten"
                : "Package of \(sessions) personal training sessions, 60 minutes each"
            // Paid ahead: it may be used for half a year.
            return bill(
                client, "package", first, first.adding(days: 182), issued: first, [line(text, 1000, .piece, price)])
        }
    }

    private static func bill(
        _ client: SampleClient, _ kind: String, _ from: CivilDate, _ to: CivilDate, issued: CivilDate,
        _ lines: [InvoiceLine]
    ) -> Bill {
        var draft = InvoiceDraft(
            buyer: client.client.party, lines: lines, supplyFrom: from, supplyTo: to, issueDate: issued,
            dueDate: issued.adding(days: 14), currency: .eur, language: client.client.language)
        if issued.year >= 2026 {
            // What studio.yml offers since then.
            draft.skonto = [Skonto(days: 5, rate_bp: 200)]
            draft.paymentLink = try? PaymentLink("https://pay.lindner-strength.example/{number}?amount={amount}")
        }
        return Bill(
            clientID: client.id, handle: client.handle, key: "\(kind) \(from.iso) \(client.handle)", draft: draft)
    }

    private static func line(
        _ text: String, _ quantity_milli: Int64, _ unit: InvoiceUnit, _ price: Int64, discount_bp: Int = 0
    ) -> InvoiceLine {
        InvoiceLine(
            text: text, quantity_milli: quantity_milli, unit: unit, unitPrice: Money(minor: price, .eur),
            discount_bp: discount_bp, tax: vat)
    }

    /// The months that a client was coached in and that ended in time to be billed, from the first to the last day; a month in
    /// which the client rested throughout is left out.
    private static func months(of client: SampleClient) -> [(CivilDate, CivilDate)] {
        let start = max(SamplePeriod.first, client.client.since)
        let end = client.until ?? SamplePeriod.last
        let firsts = [start] + SamplePeriod.months.filter { $0 > start && $0 <= end }
        return firsts.compactMap { first in
            let parts = first.parts
            let month = SamplePeriod.date(
                parts.year, parts.month, CivilDate.daysInMonth(year: parts.year, month: parts.month))
            let last = min(month, end)
            let rests = client.breaks.contains { $0.days.contains(first) && $0.days.contains(last) }
            let isBilled = workday(last.adding(days: 1)) <= SamplePeriod.last && (last == month || client.until != nil)
            return isBilled && !rests ? (first, last) : nil
        }
    }

    /// The day itself, or the first after it that is no weekend, New Year's Day or first of May.
    private static func workday(_ day: CivilDate) -> CivilDate {
        let parts = day.parts
        let isHoliday = (parts.month, parts.day) == (1, 1) || (parts.month, parts.day) == (5, 1)
        return isHoliday || day.weekday == .saturday || day.weekday == .sunday ? workday(day.adding(days: 1)) : day
    }

    private static func month(_ day: CivilDate, _ client: SampleClient) -> String {
        "\(client.client.language.monthName(day.month)) \(day.year)"
    }
}
