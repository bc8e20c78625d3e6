import Quantities

/// What stands in a clause, apart from loads: sets and repetitions, effort, tempo.
extension ClauseParser {
    /// `4 × 5`, `3 × 8–10 each`, `3 × 30 s`, `5 km`.
    static func prescription(_ scanner: inout LineScanner) -> Prescription? {
        let start = scanner.index
        if let sets = scanner.integer(), scanner.times() {
            guard (1...50).contains(sets), let work = work(&scanner) else {
                scanner.reset(to: start)
                return nil
            }
            return Prescription(sets: sets, work: work, isEach: scanner.take("each"))
        }
        scanner.reset(to: start)
        if let seconds = scanner.duration_s() {
            return Prescription(sets: nil, work: .duration_s(seconds), isEach: scanner.take("each"))
        }
        if let metres = scanner.distance_m() {
            return Prescription(sets: nil, work: .distance_m(metres), isEach: scanner.take("each"))
        }
        return nil
    }

    private static func work(_ scanner: inout LineScanner) -> Prescription.Work? {
        if scanner.take("AMRAP") { return .amrap }
        if let seconds = scanner.duration_s() { return .duration_s(seconds) }
        if let metres = scanner.distance_m() { return .distance_m(metres) }
        guard let low = scanner.integer(), (1...1000).contains(low) else { return nil }
        if scanner.take("+") { return .atLeast(low) }
        if scanner.dash() {
            guard let high = scanner.integer(), high > low, high <= 1000 else { return nil }
            return .range(low, high)
        }
        return .reps(low)
    }

    /// `RPE 8`, `RPE 7–8`, `RIR 2`, `RIR 1–2`.
    static func effort(_ scanner: inout LineScanner) -> Effort? {
        let start = scanner.index
        if scanner.take("RPE"), let low = scanner.thousandths() {
            let high = scanner.dash() ? scanner.thousandths() : low
            if let high, low <= high, low >= 1000, high <= 10_000, low % 100 == 0, high % 100 == 0 {
                return .rpe(tenths: low / 100...high / 100)
            }
        }
        scanner.reset(to: start)
        if scanner.take("RIR"), let low = scanner.integer() {
            let high = scanner.dash() ? scanner.integer() : low
            if let high, low <= high, high <= 10 { return .rir(low...high) }
        }
        scanner.reset(to: start)
        return nil
    }

    static func tempo(_ scanner: inout LineScanner) -> Tempo? {
        let start = scanner.index
        var parts: [Int?] = []
        for index in 0..<4 {
            if index > 0, !scanner.dash() { break }
            if scanner.take("X") {
                parts.append(nil)
            } else if let seconds = scanner.integer(), seconds <= 60 {
                parts.append(seconds)
            }
        }
        guard parts.count == 4 else {
            scanner.reset(to: start)
            return nil
        }
        return Tempo(eccentric: parts[0], bottom: parts[1], concentric: parts[2], top: parts[3])
    }
}
