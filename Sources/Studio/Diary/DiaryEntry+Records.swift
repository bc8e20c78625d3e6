import Progress
import Quantities
import Training

/// What an entry means in the records.
enum DiaryRecord: Sendable {
    case workout(WorkoutLog)
    case measurement(Measurement)
    case habits([(name: String, isDone: Bool, amount_milli: Int?)])
    case checkIn(CheckIn)
    case message(String)
    case photo(side: String, base64: String)
    /// It says nothing, or nothing any more.
    case nothing
}

/// Reads entries by what the studio knows: its exercises, the questions that it asks, the clock on its wall.
struct DiaryReader {
    let library: ExerciseLibrary
    let questions: [CheckInQuestion]
    let clock: WallClock
    let language: Language

    /// An entry as a record, and the names of the fields that could not be read.
    func record(_ entry: DiaryFile.Entry) -> (record: DiaryRecord, unreadable: [String]) {
        var fields = DiaryFields(entry.fields)
        let record: DiaryRecord =
            switch entry.kind {
            case .session: workout(&fields, on: entry.date)
            case .measurement: measurement(&fields, on: entry.date)
            case .habits: habits(&fields)
            case .checkIn: checkIn(&fields, on: entry.date)
            case .message: fields.text("text", limit: 4000).map { .message($0) } ?? .nothing
            case .photo:
                entry.fields["photo"].map { .photo(side: entry.fields["side"] ?? "front", base64: $0) } ?? .nothing
            }
        return (record, fields.unreadable)
    }

    /// Sets are `e0` the first exercise, `k0` what is counted of it, `l0.1` load, `r0.1` repetitions, `p0.1` RPE of its second set.
    private func workout(_ fields: inout DiaryFields, on date: CivilDate) -> DiaryRecord {
        let unit = fields.text("unit") == MassUnit.pounds.rawValue ? MassUnit.pounds : .kilograms
        var sets: [SetLog] = []
        for exercise in 0..<60 {
            guard let name = fields.text("e\(exercise)", limit: 100) else { continue }
            let title = library.find(name)?.title ?? name.replacing("\n", with: " ")
            let kind = fields.text("k\(exercise)") ?? "reps"
            for set in 0..<30 {
                let at = "\(exercise).\(set)"
                let load = fields.mass("l\(at)", unit, in: 0...2_000_000)
                let rpe = fields.milli("p\(at)", in: 0...10_000).map { ($0 + 50) / 100 }
                var (reps, duration_s, distance_m): (Int?, Int?, Int?)
                switch kind {
                case "time": duration_s = fields.whole("r\(at)", in: 0...86_400)
                case "distance": distance_m = fields.whole("r\(at)", in: 0...1_000_000)
                default: reps = fields.whole("r\(at)", in: 0...10_000)
                }
                // A load alone was typed ahead, and nothing was done with it.
                guard reps != nil || duration_s != nil || distance_m != nil else { continue }
                sets.append(
                    SetLog(
                        exercise: title, load: load, reps: reps, duration_s: duration_s, distance_m: distance_m,
                        rpe_tenths: rpe))
            }
        }
        let pain = fields.text("pain", limit: 500).map { (language == .german ? "Schmerz: " : "Pain: ") + $0 }
        let note = [fields.text("note"), pain].compactMap { $0 }.joined(separator: "\n")
        let duration = fields.whole("minutes", in: 0...1440).map { $0 * 60 }
        let rpe = fields.milli("rpe", in: 0...10_000).map { ($0 + 50) / 100 }
        guard !sets.isEmpty || !note.isEmpty else { return .nothing }
        let title = fields.text("title", limit: 200)?.replacing("\n", with: " ") ?? "Workout"
        return .workout(
            WorkoutLog(
                startedAt: clock.moment(of: date, second: 43_200).instant, title: title, duration_s: duration,
                sessionRPE_tenths: rpe, note: note.isEmpty ? nil : note, sets: sets))
    }

    private func measurement(_ fields: inout DiaryFields, on date: CivilDate) -> DiaryRecord {
        let unit = fields.text("unit") == MassUnit.pounds.rawValue ? MassUnit.pounds : .kilograms
        let mass = fields.mass("mass", unit, in: RecordRules.bodyMass_g)
        func girth(_ name: String, _ fields: inout DiaryFields) -> Int? {
            let range = RecordRules.girth_mm
            return fields.milli(name, in: (range.lowerBound * 100)...(range.upperBound * 100)).map { ($0 + 50) / 100 }
        }
        let (waist, hips) = (girth("waist", &fields), girth("hips", &fields))
        let fat = RecordRules.bodyFat_permille
        let share = fields.milli("fat", in: (fat.lowerBound * 100)...(fat.upperBound * 100)).map { ($0 + 50) / 100 }
        guard mass != nil || waist != nil || hips != nil || share != nil else { return .nothing }
        return .measurement(
            Measurement(date: date, mass: mass, waist_mm: waist, hips_mm: hips, bodyFat_permille: share))
    }

    private func habits(_ fields: inout DiaryFields) -> DiaryRecord {
        var logs: [(name: String, isDone: Bool, amount_milli: Int?)] = []
        for field in fields.names {
            if field.hasPrefix("done-") {
                logs.append((String(field.dropFirst(5)), true, nil))
            } else if field.hasPrefix("amount-"), let amount = fields.milli(field, in: 0...1_000_000_000) {
                logs.append((String(field.dropFirst(7)), true, amount))
            }
        }
        return logs.isEmpty ? .nothing : .habits(logs)
    }

    private func checkIn(_ fields: inout DiaryFields, on date: CivilDate) -> DiaryRecord {
        var answers: [CheckIn.Answer] = []
        for question in questions {
            let name = "q-\(question.name)"
            guard let text = fields.text(name) else { continue }
            var number: Int?
            switch question.kind {
            case .scale:
                guard let whole = fields.whole(name, in: 1...5) else { continue }
                number = whole * 1000
            case .number:
                guard let milli = fields.milli(name, in: 0...9_999_999) else { continue }
                number = milli
            case .yesNo: number = text == "yes" ? 1000 : 0
            case .text: break
            }
            answers.append(
                CheckIn.Answer(
                    name: question.name, question: question.text(in: language), text: text, number_milli: number))
        }
        return answers.isEmpty ? .nothing : .checkIn(CheckIn(date, answers))
    }
}
