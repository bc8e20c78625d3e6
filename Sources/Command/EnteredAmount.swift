import Diagnostics
import Progress
import Studio

/// Figures as they are typed on a command line.
enum EnteredAmount {
    /// A figure of a measure with its unit, as records keep it.
    static func value(_ text: String, _ measure: Measure, usual: String) throws -> Int {
        let plain = text.filter { !$0.isWhitespace }
        if measure == .sleep, let minutes = Measure.sleep_min(plain), measure.believable.contains(minutes) {
            return minutes
        }
        let digits = plain.prefix { $0.isNumber || $0 == "." || $0 == "," }
        let unit = plain.dropFirst(digits.count).lowercased()
        let number = measure.number(String(digits))
        let units = measure.units.map(\.word).filter { !$0.isEmpty }
        guard let number, unit.isEmpty || units.contains(unit) else {
            throw UsageError(
                message: "`--\(measure.rawValue)` wants a number"
                    + (units.isEmpty ? "" : " in \(units.joined(separator: ", "))"))
        }
        guard let value = measure.value(number, unit: unit.isEmpty ? usual : unit) else {
            throw Mistakes(
                Diagnostic(
                    .error, "bad-record", "this \(measure.rawValue) is not believable",
                    hint: "is the unit right? without one it is \(usual.isEmpty ? "a count" : usual)"))
        }
        return value
    }

    /// What an option of a measure says.
    static func about(_ measure: Measure) -> String {
        switch measure {
        case .mass: "body weight"
        case .waist, .hips, .chest: "girth of the \(measure.rawValue)"
        case .arm: "girth of the upper arm"
        case .thigh: "girth of the thigh"
        case .bodyFat: "body fat in percent"
        case .restingHeartRate: "heart beats a minute at rest"
        case .hrvRMSSD: "heart rate variability, rMSSD in milliseconds"
        case .hrvSDNN: "heart rate variability, SDNN in milliseconds"
        case .sleep: "sleep of the night before, as 7.5h or 450min"
        case .steps: "steps of the day"
        case .activeEnergy: "energy of movement in kcal"
        }
    }

    /// A number with a point or a comma, in thousandths.
    static func thousandths(_ text: String, _ name: String) throws -> Int {
        let plain = String(text.map { $0 == "," ? "." : $0 == "−" ? "-" : $0 })
        guard let number = Double(plain), number.isFinite, abs(number) <= 1_000_000 else {
            throw UsageError(message: "`\(name)` wants a number, not `\(text)`")
        }
        return Int((number * 1000).rounded())
    }

    static func duration(_ arguments: Arguments) throws -> Int? {
        guard let text = arguments["--duration"] else { return nil }
        guard let seconds = WorkoutDuration.seconds(text), seconds > 0 else {
            throw UsageError(message: "`--duration` wants a time such as 1h 10m, 45m or 0:45:00, not `\(text)`")
        }
        return seconds
    }

    static func sessionRPE(_ arguments: Arguments) throws -> Int? {
        guard let text = arguments["--rpe"] else { return nil }
        let tenths = try thousandths(text, "--rpe") / 100
        guard (0...100).contains(tenths) else { throw UsageError(message: "`--rpe` wants a number from 0 to 10") }
        return tenths
    }
}
