import Diagnostics
import Markup
import Nutrition

extension Settings {
    /// A shop with its aisles in the order in which one walks through it.
    public struct Shop: Sendable, Hashable {
        /// What the trainer calls it.
        public let name: String
        /// Its aisles; those that are not named come after them, in their usual order.
        public let aisles: [Aisle]
    }

    /// The shop of a name; without one the first that the settings name, or one in the usual order.
    public func shop(_ name: String? = nil) -> Shop? {
        guard let name else { return shops.first ?? Shop(name: "", aisles: Aisle.allCases) }
        return shops.first { $0.name == name }
    }

    /// `market: [produce, bakery, dairy]`, one key for each shop.
    static func shops(_ fields: inout Fields) -> [Shop] {
        fields.entries.map { entry in
            var aisles: [Aisle] = []
            for word in fields.placedTexts(entry.key) {
                let all = Aisle.allCases.map(\.rawValue)
                guard let aisle = Aisle(rawValue: word.text) else {
                    fields.note(
                        Diagnostic(
                            .error, "unknown-aisle", "`\(word.text)` is not an aisle", at: word.place,
                            expected: "one of " + all.joined(separator: ", "),
                            hint: didYouMean(String(word.text.prefix(60)), in: all)))
                    continue
                }
                if aisles.contains(aisle) {
                    fields.note(
                        Diagnostic(
                            .error, "unknown-aisle", "`\(word.text)` stands here a second time", at: word.place,
                            expected: "each aisle once"))
                } else {
                    aisles.append(aisle)
                }
            }
            return Shop(name: entry.key, aisles: aisles)
        }
    }
}
