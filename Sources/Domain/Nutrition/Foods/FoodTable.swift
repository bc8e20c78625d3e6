import Diagnostics

/// The foods of a studio, found by English or German name, in the singular or the plural.
public struct FoodTable: Sendable {
    /// All foods, by name.
    public let all: [Food]
    private let byKey: [String: Int]
    private let byStem: [String: Int]
    private let byGermanStem: [String: Int]

    /// Errors about foods whose name another one has; of such foods the first counts.
    public let duplicates: [Diagnostic]

    /// A table of the foods of all files.
    public init(_ foods: [Food]) {
        all = foods.enumerated().sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }.map(\.element)
        var byKey: [String: Int] = [:]
        var duplicates: [Diagnostic] = []
        for (index, food) in all.enumerated() {
            let key = Words.key(food.name)
            if let other = byKey[key] {
                duplicates.append(
                    Diagnostic(
                        .error, "duplicate-food", "there is another food `\(all[other].name)`", at: food.place,
                        hint: all[other].place.map { "it stands in \($0.file), line \($0.line); keep one of the two" }))
            } else {
                byKey[key] = index
            }
        }
        for (index, food) in all.enumerated() {
            guard let key = food.german.map({ Words.key($0) }), byKey[key] == nil else { continue }
            byKey[key] = index
        }
        self.duplicates = duplicates
        self.byKey = byKey
        byStem = FoodTable.stemmed(byKey.map { (Words.stem($0.key), $0.value) })
        byGermanStem = FoodTable.stemmed(
            all.enumerated().compactMap { index, food in
                food.german.map { (Words.germanStem(Words.key($0)), index) }
            })
    }

    /// A stem that two foods share stands for neither.
    private static func stemmed(_ stems: [(stem: String, index: Int)]) -> [String: Int] {
        var indices: [String: Int] = [:]
        var shared: Set<String> = []
        for (stem, index) in stems {
            if let other = indices[stem], other != index { shared.insert(stem) }
            indices[stem] = index
        }
        return indices.filter { !shared.contains($0.key) }
    }

    /// The food of a name, or nothing.
    public func find(_ name: some StringProtocol) -> Food? {
        let key = Words.key(name)
        return (byKey[key] ?? byStem[Words.stem(key)] ?? byGermanStem[Words.germanStem(key)]).map { all[$0] }
    }

    /// A hint that names the three nearest.
    public func suggestion(for name: String) -> String? {
        let word = String(name.prefix(60))
        let close = didYouMean(word, in: all.map(\.name) + all.compactMap(\.german), limit: 3)
        // `pepper` is nearer to `Kipper` than to `Black pepper` by letters, but not by words.
        let wanted = Set(Words.stem(Words.key(word)).split(separator: " ").filter { $0.count > 2 }.map(String.init))
        guard !wanted.isEmpty else { return close }
        let sharing = all.compactMap { food -> (food: Food, missing: Int, others: Int)? in
            let words = Words.stem(Words.key(food.name)).split(separator: " ").map(String.init)
            let missing = wanted.count { !words.contains($0) }
            return missing == wanted.count ? nil : (food, missing, words.count)
        }
        let nearest = sharing.sorted { ($0.missing, $0.others, $0.food.name) < ($1.missing, $1.others, $1.food.name) }
        guard let first = nearest.first, first.missing == 0 || close == nil else { return close }
        return "there is " + nearest.prefix(3).map { "`\($0.food.name)`" }.joined(separator: ", ")
    }
}
