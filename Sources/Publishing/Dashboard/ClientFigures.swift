import Artifacts
import Business
import Charts
import Diagnostics
import Drawing
import Progress
import Quantities
import Studio
import Templating
import Training

/// What the trainer wants to see of a client, worked out from the records. Her own pages are in her own language; loads and masses are
/// in the client's unit.
struct ClientFigures {
    private let records: ClientRecords
    private let snapshot: Snapshot
    private let language: Language
    private let template: PlanTemplate?
    private let trend: Result<WeightTrend, Refusal>

    init(_ records: ClientRecords, _ snapshot: Snapshot) {
        self.records = records
        self.snapshot = snapshot
        language = snapshot.settings.locale.language
        var ignored: [Diagnostic] = []
        template = records.plan.flatMap {
            PlanShelf(snapshot.knowledge).plan($0, handle: records.client.handle, into: &ignored)?.template
        }
        do throws(Refusal) {
            trend = .success(try WeightTrend(records.measurements))
        } catch {
            trend = .failure(error)
        }
    }

    private var unit: MassUnit { records.client.massUnit }

    func text(_ date: CivilDate) -> String { language.longDate(date) }

    /// The plan template's title, if the client has a plan.
    var planTitle: String? { template?.title }

    /// Sessions done of those the plan has, over 28 days; a dash with its reason where there are too few.
    var adherence: String? {
        guard let days = template?.blocks.first?.days.count else { return nil }
        let since = snapshot.today.adding(days: -28)
        let done = records.workouts.count { $0.startedAt.utc.date > since }
        guard let adherence = try? Adherence(done: done, due: days * 4) else { return nil }
        return "\(adherence.done) of \(adherence.due)"
    }

    /// The trend's last value.
    var weight: String? {
        guard case .success(let trend) = trend, let last = trend.points.last else { return nil }
        return language.mass(Mass(grams: Int(last.mass_g.rounded())), in: unit, isFixed: true)
    }

    /// The trend's change a week over the last four weeks.
    var weightChange: String? {
        guard case .success(let trend) = trend, let change = try? trend.weeklyChange() else { return nil }
        let amount = Mass(grams: Int(change.grams.rounded())).amount(in: unit)
        let number = language.number(amount, places: 2, isFixed: true)
        return "\(amount > 0 && number != "0.00" ? "+" : "")\(number)\u{A0}\(unit.rawValue)"
    }

    var lastWorkout: String? { records.workouts.last.map { text($0.startedAt.utc.date) } }

    var view: ClientView {
        let client = records.client
        var facts = [FactView(label: "Coached since", value: text(client.since))]
        if let age = client.age(on: snapshot.today) { facts.append(FactView(label: "Age", value: "\(age)")) }
        if let planTitle { facts.append(FactView(label: "Plan", value: planTitle)) }
        if let adherence { facts.append(FactView(label: "Sessions, 28 days", value: adherence)) }
        switch trend {
        case .success:
            facts.append(
                FactView(label: "Weight, trend", value: weight ?? "–", note: weightChange.map { "\($0) a week" }))
        case .failure(let refusal):
            facts.append(FactView(label: "Weight, trend", value: "–", note: refusal.text(in: language)))
        }
        let flags = client.flags(on: snapshot.today).map(\.name)
        if !flags.isEmpty { facts.append(FactView(label: "Mind", value: flags.joined(separator: ", "))) }
        return ClientView(
            name: client.name, since: text(client.since), goal: client.goal.isEmpty ? nil : client.goal,
            units: unit.rawValue,
            plan: planTitle, email: client.email, facts: facts)
    }

    /// Weight and trend over all the time there are readings.
    var weightChart: TrustedHTML? {
        let points = records.measurements.compactMap { measurement in
            measurement.mass.map { (measurement.date, $0.amount(in: unit)) }
        }
        guard !points.isEmpty else { return nil }
        let trend = (try? self.trend.get())?.points.map { ($0.date, $0.mass_g / unit.grams) } ?? []
        let chart = TimeSeriesChart(
            title: "Weight", unit: unit.rawValue, points: points, trend: trend, language: language)
        return TrustedHTML(rendered: Array((chart.svg(id: "weight") + chart.dataTable).utf8))
    }

    var workouts: [WorkoutView] {
        records.workouts.suffix(12).reversed().map { workout in
            let date = workout.startedAt.utc.date
            return WorkoutView(
                date: date.iso, dateText: text(date), title: workout.title, sets: workout.sets.count,
                tonnage: language.mass(Mass(grams: workout.tonnage_g), in: unit, places: 0))
        }
    }

    var measurements: [MeasurementView] {
        records.measurements.suffix(8).reversed().map { measurement in
            MeasurementView(
                dateText: text(measurement.date),
                weight: measurement.mass.map { language.mass($0, in: unit, isFixed: true) },
                waist: measurement.waist_mm.map { "\(language.number(Double($0) / 10, places: 1))\u{A0}cm" })
        }
    }

    var invoices: [InvoiceView] {
        records.invoices.reversed().map { invoice in
            InvoiceView(
                number: invoice.number, dateText: text(invoice.content.issueDate),
                total: invoice.totals.gross.text(in: language), status: "due \(text(invoice.content.dueDate))",
                url: "invoices/\(invoice.number).pdf")
        }
    }
}

/// The figures above the list of clients.
struct Summary {
    let facts: [FactView]

    init(_ clients: [ClientRecords], snapshot: Snapshot) {
        let language = snapshot.settings.locale.language
        let week = snapshot.today.adding(days: -7)
        let sessions = clients.reduce(0) { $0 + $1.workouts.count { $0.startedAt.utc.date > week } }
        let month = snapshot.today.parts
        var billed: Money?
        for invoice in snapshot.records.invoices
        where invoice.content.issueDate.year == month.year && invoice.content.issueDate.month == month.month {
            billed = billed.map { (try? $0.adding(invoice.totals.gross)) ?? $0 } ?? invoice.totals.gross
        }
        facts = [
            FactView(label: "Clients", value: "\(clients.count)"),
            FactView(label: "Sessions, 7 days", value: "\(sessions)"),
            FactView(label: "On a plan", value: "\(clients.count { $0.plan != nil })"),
            FactView(
                label: "Invoiced in \(language.monthName(month.month))", value: billed?.text(in: language) ?? "–"),
        ]
    }
}

extension IssuedInvoice {
    /// The fingerprint of what it says. It never changes once it has a number, but a store can be made anew.
    public var fingerprint: Fingerprint {
        var builder = Fingerprint.Builder()
        let texts = [
            number, seller.name, seller.street, seller.postcode, seller.city, seller.vatID, content.buyer.name,
            content.buyer.street, content.buyer.postcode, content.buyer.city, content.buyer.country,
            content.buyer.vatID,
            content.currency.code, content.note, content.language.rawValue,
        ]
        for text in texts { builder.add(text) }
        for date in [content.issueDate, content.dueDate, content.supplyFrom, content.supplyTo] { builder.add(date.iso) }
        for line in content.lines {
            builder.add(line.text)
            builder.add(line.unit.rawValue)
            builder.add(line.tax.code.rawValue)
            for amount in [Int(line.quantity_milli), Int(line.unitPrice.minor), line.discount_bp, line.tax.rate_bp] {
                builder.add(amount)
            }
        }
        return builder.fingerprint
    }
}

extension ClientRecords {
    /// The fingerprint of everything the records say of the client.
    public var fingerprint: Fingerprint {
        var builder = Fingerprint.Builder()
        let facts = [
            client.handle, client.name, client.email, client.phone, client.street, client.postcode, client.city,
            client.country,
            client.language.rawValue, client.massUnit.rawValue, client.born?.iso, client.sex.rawValue, client.since.iso,
            client.goal,
            plan?.text, plan?.template?.digest.hex,
        ]
        for fact in facts { builder.add(fact) }
        builder.add(client.height_mm ?? -1)
        builder.add(plan?.version ?? 0)
        for flag in client.flags {
            for part in [flag.kind.rawValue, flag.name, flag.severity.rawValue, flag.from?.iso, flag.to?.iso] {
                builder.add(part)
            }
        }
        for menu in [menu, menuBefore] {
            for fact in [menu?.text, menu?.template?.digest.hex] { builder.add(fact) }
            builder.add(menu?.version ?? 0)
        }
        for measurement in measurements {
            for number in [
                measurement.date.dayNumber, measurement.mass?.grams ?? -1, measurement.waist_mm ?? -1,
                measurement.bodyFat_permille ?? -1,
            ] { builder.add(number) }
        }
        for workout in workouts {
            builder.add(Int(workout.startedAt.seconds))
            builder.add(workout.title)
            builder.add(workout.sets.count)
            for set in workout.sets {
                builder.add(set.exercise)
                builder.add(set.kind.rawValue)
                for number in [set.load?.grams, set.reps, set.duration_s, set.distance_m, set.rpe_tenths] {
                    builder.add(number ?? -1)
                }
            }
            builder.add(workout.tonnage_g)
        }
        for invoice in invoices { builder.add(invoice.fingerprint) }
        return builder.fingerprint
    }
}
