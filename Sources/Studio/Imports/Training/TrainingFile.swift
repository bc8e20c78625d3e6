import Diagnostics
import Foundation
import Quantities
import Tables
import Training

/// Reads the export of a training app workout by workout, however long it is: memory holds one workout.
///
/// Rows of one workout stand together and share their date and title; where they do not, what stands apart comes as another
/// piece of the workout.
final class TrainingFile {
    let layout: TrainingLayout
    /// What was left out, with its line.
    var remarks: [(weight: ImportReport.Weight, reason: String, line: Int)] = []

    /// More sets are no workout of a human being.
    private static let mostSets = 1000
    private let reader: TableReader
    private let clock: WallClock
    private var isAtEnd = false
    /// The cells that tell the workout of the row before.
    private var dateCell: [UInt8] = []
    private var titleCell: [UInt8] = []
    private var nameCell: [UInt8] = []
    private var name = ""
    private var pending: ForeignWorkout?
    private var isSkipping = false

    /// Opens an export.
    ///
    /// - Parameters:
    ///   - app: The app, where it was told; else it is told by the head.
    ///   - weights: The unit of loads, where the file does not say.
    ///   - clock: The clock on the wall where the client trains.
    init(_ path: String, app: ImportBatch.Kind?, weights: MassUnit?, clock: WallClock) throws(Diagnostic) {
        reader = try TableReader(path)
        let head = TableHead(try reader.next() ? reader.texts : [], separator: reader.separator)
        layout = try TrainingLayout(head, app: app, weights: weights, file: path)
        self.clock = clock
    }

    /// The next workout, or nothing at the end.
    func next() throws(Diagnostic) -> ForeignWorkout? {
        while !isAtEnd {
            guard try reader.next() else {
                isAtEnd = true
                break
            }
            guard isSameWorkout else {
                let done = pending
                begin()
                add()
                if let done { return done }
                continue
            }
            add()
        }
        defer { pending = nil }
        return pending
    }

    // MARK: Workouts

    private var isSameWorkout: Bool {
        guard !dateCell.isEmpty, reader.holds(layout.date, dateCell) else { return false }
        return layout.title.map { reader.holds($0, titleCell) } ?? true
    }

    private func begin() {
        dateCell = reader.withBytes(layout.date) { Array($0) } ?? []
        titleCell = layout.title.flatMap { reader.withBytes($0) { Array($0) } } ?? []
        isSkipping = true
        pending = nil
        guard let date = ForeignDate(reader.text(layout.date)) else { return }
        let start: Instant
        switch date {
        case .moment(let instant): start = instant
        case .wall(let day, let second):
            // Where an app tells the day alone, noon stands for it.
            let (instant, reading) = clock.moment(of: day, second: second ?? 43_200)
            note(reading)
            start = instant
        }
        let title = layout.title.map { reader.text($0).onOneLine(limit: 200) } ?? ""
        var workout = ForeignWorkout(startedAt: start, title: title.isEmpty ? "Workout" : title, line: reader.line)
        workout.duration_s = duration(from: start)
        workout.note = layout.workoutNote.flatMap { reader.text($0).asNote }
        pending = workout
        isSkipping = false
    }

    private func duration(from start: Instant) -> Int? {
        if let column = layout.duration, !reader.isEmpty(column) {
            let seconds = ForeignNumber.duration_s(reader.text(column))
            if seconds == nil { remark(.note, "its duration cannot be read, so it has none") }
            return seconds.flatMap { $0 > 0 ? $0 : nil }
        }
        guard let column = layout.end, !reader.isEmpty(column), let end = ForeignDate(reader.text(column)) else {
            return nil
        }
        let moment: Instant
        switch end {
        case .moment(let instant): moment = instant
        case .wall(let day, let second): moment = clock.moment(of: day, second: second ?? 0).instant
        }
        let (seconds, isBeyond) = moment.seconds.subtractingReportingOverflow(start.seconds)
        guard !isBeyond, (0...86_400).contains(seconds) else {
            remark(.note, "it ends before it begins or lasts longer than a day, so it has no duration")
            return nil
        }
        return Int(seconds)
    }

    private func note(_ reading: WallClock.Reading) {
        switch reading {
        case .once: break
        case .never: remark(.note, "clocks were put forward over its time; taken as an hour later")
        case .twice: remark(.note, "its time came twice when clocks were put back; taken as the first")
        }
    }

    // MARK: Sets

    private func add() {
        guard !isSkipping else {
            remark(.skipped, "its date cannot be read")
            return
        }
        guard (pending?.sets.count ?? 0) < TrainingFile.mostSets else {
            remark(.skipped, "its workout has more than \(TrainingFile.mostSets) sets")
            return
        }
        do throws(RowRefusal) {
            if let set = try set() { pending?.sets.append(set) }
        } catch {
            remark(error.weight, error.reason)
        }
    }

    private func remark(_ weight: ImportReport.Weight, _ reason: String) {
        remarks.append((weight, reason, reader.line))
    }

    private func set() throws(RowRefusal) -> ForeignWorkout.Set? {
        let kind = try kind()
        if !reader.holds(layout.exercise, nameCell) || name.isEmpty {
            nameCell = reader.withBytes(layout.exercise) { Array($0) } ?? []
            name = reader.text(layout.exercise).onOneLine(limit: 200)
        }
        guard !name.isEmpty else { throw RowRefusal("it names no exercise") }
        let load = try load()
        let reps = try whole(layout.reps, 0...10_000, "repetitions")
        let duration = try seconds()
        let distance = try distance()
        guard load != nil || reps != nil || duration != nil || distance != nil else {
            throw RowRefusal(.empty, "it has no figures")
        }
        let set = SetLog(
            exercise: name, kind: kind, load: load, reps: reps, duration_s: duration, distance_m: distance,
            rpe_tenths: rpe(), note: layout.note.flatMap { reader.isEmpty($0) ? nil : reader.text($0).asNote })
        return ForeignWorkout.Set(
            set: set, superset: try whole(layout.superset, 0...1_000_000, "superset"), line: reader.line)
    }

    private func kind() throws(RowRefusal) -> SetLog.Kind {
        guard let column = layout.kind else { return .normal }
        let first = reader.withBytes(column) { $0.first } ?? nil
        // A number is by far the commonest.
        guard let first, !(0x30...0x39).contains(first) else { return .normal }
        switch reader.text(column).lowercased() {
        case "normal", "n", "working", "left", "right": return .normal
        case "w", "warmup", "warm-up", "warm up", "aufwärmen": return .warmup
        case "d", "dropset", "drop", "drop set": return .drop
        case "f", "failure": return .failure
        case let text where text.contains("timer") || text.contains("pause") || text.hasPrefix("ruhe"):
            throw RowRefusal(.empty, "it is a pause")
        case "note", "notiz": throw RowRefusal(.empty, "it is a note without a set")
        default: throw RowRefusal("its kind of set is not known")
        }
    }

    private func load() throws(RowRefusal) -> Mass? {
        for (column, unit) in layout.loads {
            guard let amount = try number(column, "load"), amount != 0 else { continue }
            guard amount > 0 else { throw RowRefusal("its load is below zero") }
            var unit = unit
            if let column = layout.loadUnit, !reader.isEmpty(column) {
                unit = TrainingLayout.massUnit(reader.text(column))
            }
            guard let unit else { throw RowRefusal("the unit of its load is neither kg nor lb") }
            guard amount <= 4000 else { throw RowRefusal("its load is not believable") }
            let mass = Mass(amount, unit)
            guard mass.grams <= 2_000_000 else { throw RowRefusal("its load is not believable") }
            return mass
        }
        return nil
    }

    private func distance() throws(RowRefusal) -> Int? {
        guard let column = layout.distance, let amount = try number(column, "distance"), amount != 0 else { return nil }
        var unit = layout.fixedDistanceUnit
        if unit == nil, let column = layout.distanceUnit, !reader.isEmpty(column) {
            unit = TrainingLayout.LengthUnit(reader.text(column))
        } else if unit == nil, layout.distanceUnit == nil {
            // Strong's older export tells no unit; it keeps to the one of its weights.
            unit = layout.loads.first?.unit == .pounds ? .miles : .kilometres
        }
        guard let unit else { throw RowRefusal("the unit of its distance is not known") }
        let metres = (amount * unit.rawValue).rounded()
        guard (0...1_000_000).contains(metres) else { throw RowRefusal("its distance is not believable") }
        return Int(metres)
    }

    private func seconds() throws(RowRefusal) -> Int? {
        guard let column = layout.seconds, !reader.isEmpty(column) else { return nil }
        let value: Double
        if let number = reader.withBytes(column, { ForeignNumber.value($0) }) ?? nil {
            value = number
        } else if let seconds = ForeignNumber.duration_s(reader.text(column)) {
            value = Double(seconds)
        } else {
            throw RowRefusal("its time cannot be read")
        }
        guard (0...86_400).contains(value) else { throw RowRefusal("its time is not believable") }
        let rounded = Int(value.rounded())
        return rounded == 0 && layout.isZeroNothing ? nil : rounded
    }

    private func rpe() -> Int? {
        guard let column = layout.rpe, let value = reader.withBytes(column, { ForeignNumber.value($0) }) ?? nil,
            value != 0
        else { return nil }
        guard (1...10).contains(value) else {
            remark(.note, "its RPE is not from 1 to 10, so it has none")
            return nil
        }
        return Int((value * 10).rounded())
    }

    private func whole(_ column: Int?, _ range: ClosedRange<Int>, _ what: String) throws(RowRefusal) -> Int? {
        guard let column, let value = try number(column, what) else { return nil }
        guard value.rounded() == value, Double(range.lowerBound) <= value, value <= Double(range.upperBound) else {
            throw RowRefusal("its \(what) \(what.hasSuffix("s") ? "are" : "is") not believable")
        }
        return value == 0 && layout.isZeroNothing ? nil : Int(value)
    }

    private func number(_ column: Int, _ what: String) throws(RowRefusal) -> Double? {
        guard !reader.isEmpty(column) else { return nil }
        guard let value = reader.withBytes(column, { ForeignNumber.value($0) }) ?? nil else {
            throw RowRefusal("its \(what) cannot be read")
        }
        return value
    }
}

/// Why a row does not come in, without what stands there.
struct RowRefusal: Error, Hashable {
    let weight: ImportReport.Weight
    let reason: String

    init(_ weight: ImportReport.Weight, _ reason: String) {
        self.weight = weight
        self.reason = reason
    }

    /// A row that should have come in.
    init(_ reason: String) { self.init(.skipped, reason) }
}

extension String {
    /// The text on one line: control characters are spaces, and what is too long is cut.
    func onOneLine(limit: Int) -> String {
        guard utf8.count > limit || utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return self }
        let clean = unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
        return String(String(String.UnicodeScalarView(clean)).prefix(limit)).trimmingCharacters(in: .whitespaces)
    }

    /// The text as a note of at most 2,000 characters; nothing where it is blank.
    var asNote: String? {
        let text = String(trimmingCharacters(in: .whitespacesAndNewlines).prefix(2000))
        return text.isEmpty ? nil : text
    }
}
