import Diagnostics
import Foundation
import Quantities
import Tables

/// Where an app's export keeps what: the columns by their names and the app's own conventions.
struct TrainingLayout {
    /// A unit of length in metres.
    enum LengthUnit: Double {
        case metres = 1
        case kilometres = 1000
        case miles = 1609.344

        init?(_ word: String) {
            switch word.lowercased() {
            case "m", "meter", "meters", "metre", "metres": self = .metres
            case "km", "kilometer", "kilometers", "kilometre", "kilometres": self = .kilometres
            case "mi", "mile", "miles", "meilen": self = .miles
            default: return nil
            }
        }
    }

    let app: ImportBatch.Kind
    let date: Int
    let exercise: Int
    var title: Int?
    var end: Int?
    var duration: Int?
    /// A set's number or letter, or its kind in words.
    var kind: Int?
    /// The loads, each with its unit where the head tells it.
    var loads: [(column: Int, unit: MassUnit?)] = []
    var loadUnit: Int?
    var reps: Int?
    var distance: Int?
    var distanceUnit: Int?
    /// The unit that the head of the distance tells.
    var fixedDistanceUnit: LengthUnit?
    var seconds: Int?
    var rpe: Int?
    var superset: Int?
    var note: Int?
    var workoutNote: Int?

    /// Whether zero stands where nothing was recorded.
    var isZeroNothing: Bool { app != .hevy }

    /// The unit of a load by a word of a cell.
    static func massUnit(_ word: String) -> MassUnit? {
        switch word.lowercased() {
        case "kg", "kgs": .kilograms
        case "lb", "lbs": .pounds
        default: nil
        }
    }
}

extension TrainingLayout {
    /// Recognises the head of an export.
    ///
    /// - Parameters:
    ///   - app: The app where it was told.
    ///   - weights: The unit that loads are in, where the file does not say.
    init(
        _ head: TableHead, app: ImportBatch.Kind?, weights: MassUnit?, file: String
    ) throws(Diagnostic) {
        func column(_ names: [String]) -> Int? { names.lazy.compactMap { head[$0] }.first }
        let app = app ?? TrainingLayout.app(of: head)
        guard let app, let date = column(TrainingLayout.dates), let exercise = column(TrainingLayout.exercises) else {
            throw TrainingLayout.unknown(head, app, file)
        }
        self.app = app
        self.date = date
        self.exercise = exercise
        title = column(TrainingLayout.titles)
        end = column(["end_time"])
        duration = column(TrainingLayout.durations)
        kind = column(["set_type", "Set Order", "Satzreihenfolge", "Reihenfolge festlegen", "Satz", "Kind"])
        reps = column(["reps", "Wiederholungen", "Wiederh.", "Wdh", "Wdh."])
        seconds = column(["seconds", "duration_seconds", "Sekunden", "Time", "Zeit"])
        rpe = column(["rpe"])
        superset = column(["superset_id"])
        note = column(["exercise_notes", "Notes", "Notizen", "Comment", "Kommentar"])
        workoutNote = column(["description", "Workout Notes", "Workout-Notizen", "Trainingsnotizen"])
        distanceUnit = column(["Distance Unit", "Distanzeinheit", "Entfernungseinheit"])
        for (name, unit) in TrainingLayout.distances where distance == nil {
            distance = head[name]
            fixedDistanceUnit = unit
        }
        loadUnit = column(["Weight Unit", "Gewichtseinheit"])
        for (name, unit) in TrainingLayout.weights {
            if let column = head[name], !loads.contains(where: { $0.column == column }) { loads.append((column, unit)) }
        }
        if loadUnit == nil, let place = loads.firstIndex(where: { $0.unit == nil }) {
            guard let weights else { throw TrainingLayout.unitMissing(head.names[loads[place].column], head, file) }
            loads[place].unit = weights
        }
        guard !loads.isEmpty || reps != nil || seconds != nil || distance != nil else {
            throw TrainingLayout.unknown(head, app, file)
        }
    }

    private static let dates = ["start_time", "Date", "Datum"]
    private static let exercises = [
        "exercise_title", "Exercise Name", "Exercise", "Name der Übung", "Übungsname", "Übung",
    ]
    private static let titles = ["title", "Workout Name", "Workout-Name", "Trainingsname", "Name des Trainings"]
    private static let durations = [
        "Duration", "Workout Duration", "Duration (sec)", "Dauer", "Workout-Dauer", "Trainingsdauer", "Dauer (Sek.)",
    ]
    private static let weights: [(String, MassUnit?)] = [
        ("weight_kg", .kilograms), ("weight_lbs", .pounds), ("Weight (kg)", .kilograms), ("Weight (kgs)", .kilograms),
        ("Gewicht (kg)", .kilograms), ("Weight (lbs)", .pounds), ("Weight (lb)", .pounds), ("Gewicht (lbs)", .pounds),
        ("Weight", nil), ("Gewicht", nil),
    ]
    private static let distances: [(String, LengthUnit?)] = [
        ("distance_km", .kilometres), ("distance_miles", .miles), ("Distance (meters)", .metres),
        ("Distance (km)", .kilometres), ("Distance (mi)", .miles), ("Distance", nil), ("Distanz", nil),
        ("Entfernung", nil),
    ]

    /// The app that writes such a head.
    private static func app(of head: TableHead) -> ImportBatch.Kind? {
        if head["exercise_title"] != nil, head["start_time"] != nil { return .hevy }
        let order = head["Set Order", "Satzreihenfolge", "Reihenfolge festlegen"]
        let exercise = head["Exercise Name", "Name der Übung", "Übungsname"]
        if order != nil || (exercise != nil && titles.contains { head[$0] != nil }) { return .strong }
        if head["Exercise", "Übung"] != nil, head["Category", "Kategorie"] != nil { return .fitnotes }
        return nil
    }

    private static func unknown(_ head: TableHead, _ app: ImportBatch.Kind?, _ file: String) -> Diagnostic {
        Diagnostic(
            .error, "not-an-export",
            app.map { "this head has no columns for \($0.title)'s dates, exercises and figures" }
                ?? "this is no export of an app that is known",
            at: Place(file: file, line: 1, column: 1, length: 1, excerpt: head.line, isPrivate: head.looksLikeData),
            expected: "the CSV that Strong, Hevy or FitNotes export",
            hint: "export it with the app set to English or German; `--from strong` says which app it is")
    }

    private static func unitMissing(_ name: String, _ head: TableHead, _ file: String) -> Diagnostic {
        let column = head.line.range(of: name).map { head.line[..<$0.lowerBound].count + 1 } ?? 1
        return Diagnostic(
            .error, "no-unit", "this export does not say in which unit its weights are",
            at: Place(
                file: file, line: 1, column: column, length: name.count, excerpt: head.line,
                isPrivate: head.looksLikeData),
            expected: "`--weights kg` or `--weights lb`",
            hint: "the app's settings show the unit; a guess could double every load")
    }
}
