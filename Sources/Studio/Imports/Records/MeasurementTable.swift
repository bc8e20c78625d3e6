import Diagnostics
import Progress
import Quantities
import Tables

/// Which columns of a table hold which measures, in which unit.
struct MeasurementColumns {
    /// What a column holds.
    struct Column: Hashable {
        let measure: Measure
        let unit: String
    }

    /// The column of the date.
    let date: Int
    /// The measures by their places.
    let columns: [(place: Int, column: Column)]
    /// The heads of columns that are not known.
    let unknown: [String]
    /// All heads but the date's, by `key`.
    let names: [String]

    /// Reads the head of a table.
    ///
    /// - Parameters:
    ///   - told: What the trainer said of columns, by `key`.
    init(_ head: TableHead, told: [String: Column], file: String) throws(Diagnostic) {
        let dates = ["date", "day", "datum", "tag", "timestamp", "zeitstempel", "time", "zeit", "date/time"]
        guard let date = dates.lazy.compactMap({ head[$0] }).first else {
            throw Diagnostic(
                .error, "no-date", "this table has no column for the date",
                at: Place(file: file, line: 1, column: 1, length: 1, excerpt: head.line, isPrivate: head.looksLikeData),
                expected: "a column named date, day, Datum or Tag")
        }
        var columns: [(Int, Column)] = []
        var unknown: [String] = []
        for (place, name) in head.names.enumerated() where place != date && !name.isEmpty {
            if let column = told[MeasurementColumns.key(name)] {
                columns.append((place, column))
                continue
            }
            guard let (measure, unit) = MeasurementColumns.measure(name) else {
                unknown.append(name)
                continue
            }
            guard let unit = unit ?? (measure.isUnitClear ? measure.units[0].word : nil) else {
                throw Diagnostic(
                    .error, "no-unit", "the unit of the column `\(name)` is not told",
                    at: Place(
                        file: file, line: 1, column: MeasurementColumns.column(of: name, in: head.line),
                        length: name.count,
                        excerpt: head.line, isPrivate: head.looksLikeData),
                    expected: "`--map \"\(name)=\(measure.rawValue) \(measure.units[0].word)\"`",
                    hint: "it is asked once for each client, and remembered")
            }
            columns.append((place, Column(measure: measure, unit: unit)))
        }
        guard !columns.isEmpty else {
            throw Diagnostic(
                .error, "no-measures", "no column of this table is known",
                at: Place(file: file, line: 1, column: 1, length: 1, excerpt: head.line, isPrivate: head.looksLikeData),
                expected: "columns such as Weight (kg), Waist (cm), Body fat (%)",
                hint: "`--map \"HEAD=mass kg\"` says what a column holds: "
                    + Measure.allCases.map(\.rawValue).joined(separator: ", "))
        }
        self.date = date
        self.columns = columns
        self.unknown = unknown
        names = head.names.enumerated().filter { $0.offset != date && !$0.element.isEmpty }
            .map { MeasurementColumns.key($0.element) }
    }

    /// What is told of a column: `mass kg`, `waist cm`, `steps`.
    static func column(_ text: String) -> Column? {
        let words = text.split(separator: " ").map(String.init)
        guard let name = words.first, let measure = Measure(rawValue: name.lowercased()), words.count <= 2 else {
            return nil
        }
        let unit = words.count > 1 ? words[1].lowercased() : measure.isUnitClear ? measure.units[0].word : ""
        guard measure.units.contains(where: { $0.word == unit }) else { return nil }
        return Column(measure: measure, unit: unit)
    }

    /// A head in lower case without white space at its ends.
    static func key(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func column(of name: String, in line: String) -> Int {
        let text = Array(line), wanted = Array(name)
        guard !wanted.isEmpty, text.count >= wanted.count else { return 1 }
        for start in 0...(text.count - wanted.count) where Array(text[start..<start + wanted.count]) == wanted {
            return start + 1
        }
        return 1
    }

    /// `Gewicht (kg)`, `weight_kg`, `Body fat %`: the measure and the unit where it stands there.
    private static func measure(_ name: String) -> (Measure, String?)? {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "%" }.map(String.init)
        var rest = words
        var unit: String?
        if let last = rest.last, rest.count > 1,
            Measure.allCases.contains(where: { $0.units.contains { $0.word == last } })
        {
            unit = last
            rest.removeLast()
        }
        guard let measure = names[rest.joined(separator: " ")] else { return nil }
        guard let unit else { return (measure, nil) }
        return measure.units.contains { $0.word == unit } ? (measure, unit) : nil
    }

    private static let names: [String: Measure] = [
        "weight": .mass, "body weight": .mass, "bodyweight": .mass, "mass": .mass, "body mass": .mass, "gewicht": .mass,
        "körpergewicht": .mass, "waist": .waist, "waist circumference": .waist, "taille": .waist, "bauch": .waist,
        "bauchumfang": .waist, "taillenumfang": .waist, "hips": .hips, "hip": .hips, "hüfte": .hips,
        "hüftumfang": .hips,
        "chest": .chest, "brust": .chest, "brustumfang": .chest, "arm": .arm, "upper arm": .arm, "biceps": .arm,
        "oberarm": .arm, "thigh": .thigh, "oberschenkel": .thigh, "body fat": .bodyFat, "bodyfat": .bodyFat,
        "fat": .bodyFat, "fat mass": .bodyFat, "körperfett": .bodyFat, "kfa": .bodyFat, "fettanteil": .bodyFat,
        "resting heart rate": .restingHeartRate, "resting hr": .restingHeartRate, "rhr": .restingHeartRate,
        "ruhepuls": .restingHeartRate, "hrv": .hrvRMSSD, "rmssd": .hrvRMSSD, "hrv rmssd": .hrvRMSSD, "sdnn": .hrvSDNN,
        "hrv sdnn": .hrvSDNN, "steps": .steps, "schritte": .steps, "sleep": .sleep, "schlaf": .sleep,
        "active energy": .activeEnergy, "aktivitätsenergie": .activeEnergy,
    ]
}
