import Diagnostics
import Nutrition

/// What an import of foods came to.
public struct FoodImportReport: Sendable {
    /// A food that was taken over.
    public struct Addition: Sendable {
        /// The food.
        public let food: Food
        /// Whether its figures may be those of 100 ml.
        public let isLiquid: Bool

        init(_ food: Food, isLiquid: Bool) {
            self.food = food
            self.isLiquid = isLiquid
        }

        /// What the trainer should look at.
        public var remarks: [String] {
            (food.areAllergensKnown ? [] : ["its allergens are not known: fill them in"])
                + (isLiquid ? ["sold by volume: its figures may be those of 100 ml"] : [])
        }
    }

    /// A food that could not be taken over.
    public struct Skipped: Sendable {
        /// The database's number.
        public let id: String
        /// Its name there.
        public let name: String
        /// Why.
        public let reason: String

        init(_ id: String, _ name: String, _ reason: String) {
            self.id = id
            self.name = name
            self.reason = reason
        }
    }

    /// Where the foods came from.
    public let source: String
    /// The file that they were added to.
    public let file: String
    /// Whether nothing was written.
    public let isDryRun: Bool
    /// The foods that are new, in the order of the source.
    public internal(set) var added: [Addition] = []
    /// The names of those that the table has already.
    public internal(set) var present: [String] = []
    /// Those that could not be taken.
    public internal(set) var skipped: [Skipped] = []
    /// Numbers that were asked for and are not in the source.
    public internal(set) var missing: [String] = []

    init(source: String, file: String, isDryRun: Bool) {
        self.source = source
        self.file = file
        self.isDryRun = isDryRun
    }

    /// For people.
    public var text: String {
        var lines = added.flatMap { addition in
            ["+ \(addition.food.name)"] + addition.remarks.map { "    \($0)" }
        }
        lines += present.map { "= \($0): it is in the table already" }
        lines += skipped.map { "- \($0.name) (\($0.id)): \($0.reason)" }
        lines += missing.map { "- \($0): there is no such food in \(source)" }
        let verb = isDryRun ? "would be added to" : "added to"
        lines.append("\(added.count) \(added.count == 1 ? "food" : "foods") \(verb) \(file)")
        return lines.map(printable).joined(separator: "\n")
    }

    /// As JSON.
    public var json: JSON {
        .members([
            "source": .string(source), "file": .string(file), "dryRun": .bool(isDryRun),
            "added": .array(
                added.map {
                    .members(["name": .string($0.food.name), "remarks": .array($0.remarks.map { .string($0) })])
                }),
            "present": .array(present.map { .string($0) }),
            "skipped": .array(
                skipped.map {
                    .members(["id": .string($0.id), "name": .string($0.name), "reason": .string($0.reason)])
                }),
            "missing": .array(missing.map { .string($0) }),
        ])
    }
}
