import Diagnostics

extension MenuTarget {
    /// Why a target cannot be read.
    struct Problem: Error {
        let message: String
        let expected: String
        let hint: String?
    }

    /// Reads a target: parts with `;` between them, each an amount of energy (`2100 kcal`, `2000–2200 kcal`) or a
    /// nutrient with an amount in g, g/kg or % of energy; `at least` or `at most` before the number makes it a
    /// one-sided bound.
    init(_ text: String) throws(Problem) {
        let source = Source(path: "", text: text)
        var goals: [Goal] = []
        var start = 0
        for end in source.bytes.indices.filter({ source.bytes[$0] == UInt8(ascii: ";") }) + [source.bytes.count] {
            let goal = try MenuTarget.goal(source, start..<end)
            guard !goals.contains(where: { $0.nutrient == goal.nutrient && $0.basis == goal.basis }), goals.count < 20
            else {
                throw Problem(
                    message: "`\(goal.nutrient.rawValue)` stands twice in the target", expected: "each once", hint: nil)
            }
            goals.append(goal)
            start = end + 1
        }
        let shares = goals.filter { $0.basis == .energyShare && [.protein, .fat, .carbohydrate].contains($0.nutrient) }
        guard shares.reduce(0, { $0 + ($1.least ?? 0) }) <= 1000 else {
            throw Problem(
                message: "the least shares come to more than 100 % of the energy", expected: "at most 100 %", hint: nil)
        }
        self.init(goals)
    }

    private static func goal(_ source: Source, _ range: Range<Int>) throws(Problem) -> Goal {
        let text = String(source.text(range).trimmingWhitespace)
        let example = "such as 2100 kcal; protein 1.8 g/kg; fat 25–35 %"
        var reader = LineReader(source, range)
        let nutrient = try nutrient(&reader)
        let (isLeast, isMost) = bound(&reader)
        guard let first = reader.number()?.times(1000) else {
            throw Problem(message: "`\(text)` has no amount", expected: example, hint: nil)
        }
        var last = first
        if reader.take("–") || reader.take("-") {
            guard let next = reader.number()?.times(1000), next >= first, !isLeast, !isMost else {
                throw Problem(
                    message: "`\(text)` is not a range", expected: "the lesser number first: 25–35 %", hint: nil)
            }
            last = next
        }
        guard let (basis, limits) = basis(&reader, nutrient), reader.isAtEnd else {
            throw Problem(
                message: "`\(text)` has no unit that fits",
                expected: nutrient == .energy
                    ? "kcal" : nutrient.energyPerGram_kcal == nil ? "g or g/kg" : "g, g/kg or % of the energy",
                hint: nil)
        }
        // A share is kept in thousandths of the energy, which are tenths of a percent.
        let scale = basis == .energyShare ? 100 : 1
        guard limits.contains(first), limits.contains(last) else {
            throw Problem(
                message: "`\(text)` is out of bounds",
                expected: "\(limits.lowerBound / 1000) to \(limits.upperBound / 1000)", hint: nil)
        }
        return Goal(nutrient, basis, least: isMost ? nil : first / scale, most: isLeast ? nil : last / scale)
    }

    /// The nutrient that is named, or energy, which needs no name.
    private static func nutrient(_ reader: inout LineReader) throws(Problem) -> Nutrient {
        let start = reader.index
        guard let word = reader.word()?.lowercased() else { return .energy }
        if word == "at" {
            reader.reset(to: start)
            return .energy
        }
        let others: [String: Nutrient] = [
            "fiber": .fibre, "saturates": .saturated, "sugars": .sugar, "carbs": .carbohydrate,
            "carbohydrates": .carbohydrate,
        ]
        guard let known = Nutrient(rawValue: word) ?? others[word] else {
            throw Problem(
                message: "`\(word)` is not a nutrient",
                expected: Nutrient.allCases.map(\.rawValue).joined(separator: ", "),
                hint: didYouMean(String(word.prefix(60)), in: Nutrient.allCases.map(\.rawValue)))
        }
        return known
    }

    /// Whether `at least` or `at most` stands here.
    private static func bound(_ reader: inout LineReader) -> (isLeast: Bool, isMost: Bool) {
        guard reader.take(word: "at") else { return (reader.take("≥"), reader.take("≤")) }
        return (reader.take(word: "least"), reader.take(word: "most"))
    }

    private static func basis(_ reader: inout LineReader, _ nutrient: Nutrient) -> (Basis, ClosedRange<Int>)? {
        if nutrient == .energy { return reader.take(word: "kcal") ? (.absolute, 500_000...10_000_000) : nil }
        if reader.take(word: "g") {
            guard reader.take("/") else { return (.absolute, 0...1_000_000) }
            return reader.take(word: "kg") ? (.perKilogram, 0...20_000) : nil
        }
        return nutrient.energyPerGram_kcal != nil && reader.take("%") ? (.energyShare, 0...100_000) : nil
    }
}
