import Diagnostics

/// The foods of a studio by name.
public struct FoodTable: Sendable {
    /// All foods, by name.
    public let all: [Food]
    private let byName: [String: Int]

    /// A table of foods; of two with one name the first counts.
    public init(_ foods: [Food]) {
        let sorted = foods.sorted { $0.name < $1.name }
        all = sorted
        byName = Dictionary(sorted.enumerated().map { (FoodTable.key($1.name), $0) }) { first, _ in first }
    }

    /// The food of a name in any case, a plural `s` allowed.
    public func find(_ name: some StringProtocol) -> Food? {
        let key = FoodTable.key(name)
        if let index = byName[key] { return all[index] }
        for ending in ["s", "es"] where key.hasSuffix(ending) {
            if let index = byName[String(key.dropLast(ending.count))] { return all[index] }
        }
        return nil
    }

    /// A hint that names the three nearest.
    public func suggestion(for name: String) -> String? { didYouMean(name, in: all.map(\.name), limit: 3) }

    private static func key(_ name: some StringProtocol) -> String { name.lowercased().trimmed }
}

extension String {
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
