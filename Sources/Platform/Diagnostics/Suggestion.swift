/// The candidates nearest to a misspelt word, best first, at most `limit`; none when nothing is near.
///
/// Near means an edit distance (insertions, deletions, substitutions and swaps of neighbours, case ignored) of at most a
/// third of the word's length, and at least one.
public func nearest(to word: String, in candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    let letters = Array(word.lowercased())
    let bound = max(1, (letters.count + 2) / 3)
    var found: [(distance: Int, text: String)] = []
    for candidate in candidates {
        let other = Array(candidate.lowercased())
        guard abs(other.count - letters.count) <= bound else { continue }
        let distance = editDistance(letters, other)
        if distance <= bound { found.append((distance, candidate)) }
    }
    return found.sorted { ($0.distance, $0.text) < ($1.distance, $1.text) }.prefix(limit).map(\.text)
}

/// A hint of the form “did you mean `title`?”, or nothing when no candidate is near.
public func didYouMean(_ word: String, in candidates: some Sequence<String>, limit: Int = 1) -> String? {
    let found = nearest(to: word, in: candidates, limit: limit).map { "`\($0)`" }
    guard let last = found.last else { return nil }
    let list = found.count == 1 ? last : found.dropLast().joined(separator: ", ") + " or " + last
    return "did you mean \(list)?"
}

/// The optimal string alignment distance between two words.
func editDistance(_ one: [Character], _ other: [Character]) -> Int {
    if one.isEmpty || other.isEmpty { return max(one.count, other.count) }
    var before = [Int](repeating: 0, count: other.count + 1)
    var above = Array(0...other.count)
    for row in 1...one.count {
        var current = [row] + [Int](repeating: 0, count: other.count)
        for column in 1...other.count {
            let cost = one[row - 1] == other[column - 1] ? 0 : 1
            current[column] = min(above[column] + 1, current[column - 1] + 1, above[column - 1] + cost)
            if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
                current[column] = min(current[column], before[column - 2] + 1)
            }
        }
        before = above
        above = current
    }
    return above[other.count]
}
