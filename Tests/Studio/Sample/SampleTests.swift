import Business
import Diagnostics
import Foundation
import Progress
import Quantities
import Store
import Testing

@testable import Studio

@Suite struct SampleTests {
    /// Filled once: two years are read by many tests.
    private static let filled = Result {
        let folder = try RecordsFolder()
        try Sample.fill(folder.path)
        return (records: try folder.records(), bytes: try bytes(folder))
    }

    private static func bytes(_ folder: RecordsFolder) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.store)))
    }

    private let records: Records

    init() throws {
        records = try Self.filled.get().records
    }

    @Test("Filled twice, in different folders, the store has the same bytes")
    func deterministic() throws {
        let folder = try RecordsFolder()
        try Sample.fill(folder.path)
        #expect(try Self.bytes(folder) == Self.filled.get().bytes)
        // Nothing is left beside the store.
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.studio.path("Data")) == ["studio.sqlite"])
        try Sample.fill(folder.path, replacing: true)
        #expect(try Self.bytes(folder) == Self.filled.get().bytes)
    }

    @Test("Twelve clients in two languages and two units, one of them archived, and nothing wrong with any")
    func clients() {
        #expect(records.diagnostics == [])
        #expect(records.clients.count == 12)
        let clients = records.clients.map(\.client)
        #expect(clients.filter { !$0.isActive }.map(\.handle) == ["yuki-h"])
        #expect(Set(clients.map(\.language)) == [.english, .german])
        #expect(clients.filter { $0.massUnit == .pounds }.count == 2)
        let ages = clients.compactMap { $0.age(on: SamplePeriod.last) }
        #expect(ages.min() == 24 && ages.max() == 71)
        let flags = clients.flatMap(\.flags).map(\.name).sorted()
        #expect(flags == ["knee", "lower-back", "nuts", "pregnant", "vegetarian"])
        for client in clients {
            let domain = client.email?.split(separator: "@").last ?? ""
            #expect(domain == "example.com" || domain == "example.org")
            #expect(client.phone?.hasPrefix("+49 30 23125 ") == true)
        }
        #expect(Set(clients.map(\.phone)).count == 12)
    }

    @Test("Body masses are a person's, run as a trend with noise, and lie within the two years")
    func masses() throws {
        for client in records.clients {
            let dates = client.measurements.map(\.date)
            #expect(dates == dates.sorted() && Set(dates).count == dates.count)
            #expect(try #require(dates.first) >= SamplePeriod.first)
            #expect(try #require(dates.last) <= SamplePeriod.last)
            let kilograms = client.measurements.compactMap { $0.mass?.amount(in: .kilograms) }
            #expect(kilograms.count > 90 && kilograms.count < 420, "\(client.client.handle): \(kilograms.count)")
            let (low, high) = (try #require(kilograms.min()), try #require(kilograms.max()))
            #expect(low > 45 && high < 110 && high - low < 20, "\(client.client.handle): \(low) to \(high)")
            for (one, next) in zip(client.measurements, client.measurements.dropFirst()) {
                let jump = abs((one.mass?.grams ?? 0) - (next.mass?.grams ?? 0))
                #expect(jump < 2600 || one.date.days(to: next.date) > 10, "\(client.client.handle) \(next.date.iso)")
            }
        }
    }

    @Test("Workouts get heavier over two years, with plates that exist")
    func workouts() throws {
        for client in records.clients {
            #expect(client.workouts.count > 80 && client.workouts.count < 420, "\(client.client.handle)")
            let isMetric = client.client.massUnit == .kilograms
            for workout in client.workouts {
                #expect(!workout.sets.isEmpty && workout.sets.count < 25)
                #expect((30 * 60...100 * 60).contains(workout.duration_s ?? 0), "\(workout.duration_s ?? 0)")
                for set in workout.sets {
                    #expect(set.rpe_tenths.map { (50...100).contains($0) } ?? true)
                    #expect(set.load != nil || set.reps != nil || set.duration_s != nil)
                    if isMetric, let load = set.load { #expect(load.grams % 500 == 0) }
                }
            }
            let quarter = client.workouts.count / 4
            let early = client.workouts.prefix(quarter).reduce(0) { $0 + $1.tonnage_g } / quarter
            let late = client.workouts.suffix(quarter).reduce(0) { $0 + $1.tonnage_g } / quarter
            #expect(late > early, "\(client.client.handle)")
        }
    }

    @Test("Habits, check-ins, watches, girths, goals and messages are there for every chart, and can be believed")
    func logs() throws {
        let active = records.clients.filter(\.client.isActive)
        for client in active {
            let handle = client.client.handle
            #expect(!client.habits.isEmpty, "\(handle)")
            for kept in client.habits {
                #expect(kept.logs.count > 100 && kept.logs.contains(where: \.isDone), "\(handle) \(kept.habit.name)")
                #expect(kept.logs.contains { !$0.isDone }, "\(handle) \(kept.habit.name)")
                #expect(kept.logs.allSatisfy { kept.habit.from <= $0.date && $0.date <= SamplePeriod.last })
            }
            #expect(client.measurements.count { $0.hips_mm != nil } > 10, "\(handle)")
        }
        #expect(active.filter { $0.checkIns.count > 35 }.count == 10)
        #expect(
            records.clients.filter { $0.wearableDays.count > 200 }.map(\.client.handle) == [
                "ana-r", "jonas-w", "katarina-b", "marcus-o",
            ])
        for day in records.clients.flatMap(\.wearableDays) {
            #expect((15...110).contains((day.hrvRMSSD_us ?? day.hrvSDNN_us ?? 0) / 1000))
            #expect((40...85).contains(day.restingHeartRate_bpm ?? 0))
            #expect((240...620).contains(day.sleep_min ?? 0))
        }
        let pains = records.clients.flatMap { client in
            client.checkIns.flatMap(\.answers).filter { $0.name == "pain" && $0.text.count > 5 }
                .map { _ in client.client.handle }
        }
        #expect(pains == ["ana-r", "katarina-b", "tomasz-k"])
        let goals = records.clients.flatMap(\.goals)
        #expect(Set(goals.map(\.state)) == [.open, .reached, .dropped])
        #expect(goals.count { $0.missing.isEmpty && !$0.milestones.isEmpty } >= 5)
        #expect(goals.contains { !$0.missing.isEmpty })
        #expect(records.clients.flatMap(\.messages).count > 15)
        #expect(records.clients.flatMap(\.workouts).allSatisfy { $0.sessionRPE_tenths != nil && $0.duration_s != nil })
    }

    @Test("Loads of one exercise end near the number the client was given")
    func progress() throws {
        let ana = try #require(records.client("ana-r"))
        let squats = ana.workouts.flatMap(\.sets).filter { $0.exercise == "Back squat" && $0.kind == .normal }
        let loads = squats.compactMap { $0.load?.grams }
        #expect((37_500...45_000).contains(try #require(loads.first)))
        #expect((57_500...70_000).contains(try #require(loads.last)))
    }

    @Test("Invoices add up, in euros with 19 %, and their numbers have no gaps in any year")
    func invoices() throws {
        #expect(records.invoices.count > 150)
        var places: [Int: Int] = [:]
        for invoice in records.invoices {
            let year = invoice.content.issueDate.year
            places[year, default: 0] += 1
            let digits = String(places[year] ?? 0)
            #expect(invoice.number == "\(year)-" + String(repeating: "0", count: 4 - digits.count) + digits)
            let net = invoice.totals.lineNets.reduce(0) { $0 + $1.minor }
            #expect(invoice.totals.net.minor == net && net > 0)
            #expect(invoice.totals.gross.minor == net + (net * 19 + 50) / 100)
            #expect(invoice.content.currency == .eur)
            #expect(invoice.content.supplyFrom <= invoice.content.supplyTo)
            #expect(invoice.content.dueDate == invoice.content.issueDate.adding(days: 14))
            #expect(invoice.content.issueDate <= SamplePeriod.last)
        }
        #expect(places.keys.sorted() == [2024, 2025, 2026])
        #expect(records.invoices.contains { $0.content.lines.count >= 3 })
        #expect(records.invoices.contains { $0.content.language == .german })
        #expect(records.clients.flatMap(\.invoices).count == records.invoices.count)
    }

    @Test("Active clients have a plan, and its text names the template, the start and the days")
    func plans() throws {
        for client in records.clients where client.client.isActive {
            let plan = try #require(client.plan)
            #expect(plan.text.hasPrefix("---\nuses: "))
            #expect(plan.text.contains("\nstart: 2026-1") && plan.text.contains("\ndays: "))
            #expect(client.menu?.text.hasPrefix("---\nuses: ") == true)
        }
        #expect(records.client("ana-r")?.plan?.version == 2)
        #expect(records.client("yuki-h")?.plan == nil)
    }

    @Test("Records that exist are not overwritten, and replaced only where they are the sample's")
    func refusal() throws {
        let folder = try RecordsFolder()
        do {
            let connection = try folder.open()
            try ClientRepository(connection).insert(Fixed.client(), today: Fixed.today)
        }
        #expect(#expect(throws: Diagnostic.self) { try Sample.fill(folder.path) }?.code == "store-exists")
        let refused = #expect(throws: Diagnostic.self) { try Sample.fill(folder.path, replacing: true) }
        #expect(refused?.code == "store-not-sample")
        #expect(try folder.records().clients.map(\.client.handle) == ["ana-r"])
    }

    @Test("The store is sound and of this version")
    func sound() throws {
        let folder = try RecordsFolder()
        try Sample.fill(folder.path)
        let connection = try #require(try RecordStore.openForReading(in: folder.studio))
        #expect(try connection.problems() == [])
        #expect(try AuditLog(connection).firstBreak() == nil)
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.store)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    // The first numbers of SplitMix64 for the seed 1234567, as published at
    // <https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64>.
    @Test("The generator is SplitMix64")
    func generator() {
        var random = SplitMix64(seed: 1_234_567)
        let numbers = (0..<5).map { _ in random.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431,
                16_408_922_859_458_223_821,
            ])
    }

    // Clocks in Berlin went forward on 30 March 2025 and back on 26 October 2025.
    @Test("Summer time in Berlin")
    func summerTime() throws {
        let days = [(2025, 3, 29, 11), (2025, 3, 30, 10), (2025, 10, 25, 10), (2025, 10, 26, 11), (2026, 7, 1, 10)]
        for (year, month, day, hour) in days {
            let date = try #require(CivilDate(year: year, month: month, day: day))
            #expect(SamplePeriod.moment(date, hour: 12) == Instant(date: date, hour: hour))
        }
        #expect(SamplePeriod.first.iso == "2024-11-18" && SamplePeriod.last.iso == "2026-11-20")
    }
}
