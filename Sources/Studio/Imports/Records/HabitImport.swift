import Diagnostics
import Progress
import Quantities
import Store
import Tables

extension RecordsImport {
    /// Takes in a table of habits: a row for each day and habit (`date, habit, done, amount`), or a column for each habit.
    ///
    /// A habit that is not known is begun with its first day, seven days a week.
    public func habits(for handle: String) throws(Mistakes) -> ImportReport {
        let client = try roster.client(handle)
        let (reader, head, date) = try table()
        let name = head["habit", "gewohnheit"]
        let done = head["done", "erledigt", "value", "wert"]
        let amount = head["amount", "menge"]
        return try run(.habits, for: client) { connection, batch, report in
            var intake = try HabitIntake(connection, batch: batch, client: client.id, now: now)
            while try reader.next() {
                guard let day = day(reader, date, &report) else { continue }
                if let name {
                    let cell = done.map(reader.text) ?? (amount == nil ? "yes" : "")
                    try intake.take(
                        reader.text(name), on: day, cell, amount: amount.map(reader.text), line: reader.line,
                        into: &report)
                } else {
                    for place in head.names.indices where place != date && !reader.isEmpty(place) {
                        try intake.take(
                            head.names[place], on: day, reader.text(place), amount: nil, line: reader.line,
                            into: &report)
                    }
                }
            }
            try intake.finish()
            report.added = [("habit", intake.addedHabits), ("day of a habit", intake.addedDays)]
        }
    }

    /// Opens a table that has a date on each row.
    func table() throws(Mistakes) -> (reader: TableReader, head: TableHead, date: Int) {
        do throws(Diagnostic) {
            let reader = try TableReader(source)
            let head = TableHead(try reader.next() ? reader.texts : [], separator: reader.separator)
            guard let date = head["date", "day", "datum", "tag", "timestamp", "zeitstempel"] else {
                throw Diagnostic(
                    .error, "no-date", "this table has no column for the date",
                    at: Place(
                        file: source, line: 1, column: 1, length: 1, excerpt: head.line, isPrivate: head.looksLikeData),
                    expected: "a column named date, day, Datum or Tag")
            }
            return (reader, head, date)
        } catch {
            throw Mistakes(error)
        }
    }

    /// The day of a row; one that cannot be read or is still to come is noted.
    func day(_ reader: TableReader, _ column: Int, _ report: inout ImportReport) -> CivilDate? {
        let day: CivilDate
        switch ForeignDate(reader.text(column)) {
        case .wall(let date, _): day = date
        case .moment(let instant):
            day = roster.settings.day(at: instant)
        case nil:
            report.note(.skipped, "its date cannot be read", line: reader.line)
            return nil
        }
        guard day <= today else {
            report.note(.skipped, "its day is still to come", line: reader.line)
            return nil
        }
        return day
    }
}

/// Takes days of habits into the records, each once.
struct HabitIntake {
    private let repository: HabitRepository
    private let batch: ImportBatch
    private let client: ULID
    private let now: Instant
    private var habits: [String: (id: ULID, habit: Habit, logs: [CivilDate: HabitLog])] = [:]
    private(set) var (addedHabits, addedDays) = (0, 0)
    /// The habits that were not known.
    private var begun: [String] = []
    private var random = SystemRandomNumberGenerator()

    init(_ connection: Connection, batch: ImportBatch, client: ULID, now: Instant) throws {
        repository = HabitRepository(connection)
        self.batch = batch
        self.client = client
        self.now = now
        for kept in try repository.all(of: client) {
            let logs = Dictionary(kept.logs.map { ($0.date, $0) }, uniquingKeysWith: { first, _ in first })
            habits[kept.habit.name] = (kept.id, kept.habit, logs)
        }
    }

    /// Takes a day in.
    mutating func take(
        _ title: String, on date: CivilDate, _ cell: String, amount: String?, line: Int, into report: inout ImportReport
    ) throws {
        let title = title.onOneLine(limit: 200)
        guard let name = ShortName.of(title) else {
            report.note(.skipped, "it names no habit", line: line)
            return
        }
        let amount = amount ?? ""
        let told = ForeignAnswer.isYes(cell)
        let number = amount.isEmpty ? (told == nil ? WrittenNumber.value(cell) : nil) : WrittenNumber.value(amount)
        guard told != nil || number != nil, number.map({ (0...1_000_000).contains($0) }) ?? true else {
            if cell.isEmpty, amount.isEmpty {
                report.note(.empty, "it has no answer", line: line)
            } else {
                report.note(.skipped, "it says neither yes nor no, nor how much", line: line)
            }
            return
        }
        let kept =
            habits[name]
            ?? habits.sorted { $0.key < $1.key }.first {
                $0.value.habit.title.lowercased() == title.lowercased()
            }?.value
        let entry = try kept ?? begin(name, title, date)
        let amount_milli = number.map { Int(($0 * 1000).rounded()) }
        let log = HabitLog(
            date, isDone: told ?? amount_milli.map(entry.habit.isDone) ?? false, amount_milli: amount_milli)
        if let known = entry.logs[date] {
            if known == log {
                report.known += 1
            } else {
                report.note(.differing, "something else is known of that day", line: line)
            }
            return
        }
        try repository.set(log, of: entry.id, batch: batch.id)
        habits[entry.habit.name]?.logs[date] = log
        addedDays += 1
    }

    private mutating func begin(
        _ name: String, _ title: String, _ date: CivilDate
    ) throws -> (id: ULID, habit: Habit, logs: [CivilDate: HabitLog]) {
        let habit = Habit(name: name, title: title, from: date)
        let id = ULID(at: now, using: &random)
        try repository.insert(habit, of: client, id: id, batch: batch.id)
        addedHabits += 1
        habits[name] = (id, habit, [:])
        begun.append(name)
        return (id, habit, [:])
    }

    /// Ends the taking: a habit begins with its first day, in whatever order the days stand.
    func finish() throws {
        for name in begun {
            guard let entry = habits[name], let first = entry.logs.keys.min() else { continue }
            try repository.begin(entry.id, on: first)
        }
    }
}
