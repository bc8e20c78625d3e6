/// Two texts held against each other, line by line.
public struct TextDifference: Sendable {
    /// A line of either.
    public enum Line: Sendable, Hashable {
        case same(String)
        case removed(String)
        case added(String)
    }

    /// All lines, in order: what was removed stands before what was added in its place.
    public let lines: [Line]

    /// Finds the longest common subsequence of lines (Wagner & Fischer 1974). Texts beyond 2,000 lines that differ are shown one
    /// after the other.
    public init(from old: String, to new: String) {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var head = 0
        while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
        var tail = 0
        while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
            tail += 1
        }
        let middle = TextDifference.middle(Array(old[head..<old.count - tail]), Array(new[head..<new.count - tail]))
        lines = old[..<head].map { .same($0) } + middle + old[(old.count - tail)...].map { .same($0) }
    }

    /// Whether the texts are the same.
    public var isEmpty: Bool { !lines.contains { if case .same = $0 { false } else { true } } }

    /// The lines that differ, marked `-` and `+`, with some of the lines around them.
    public func text(context: Int = 2) -> String {
        var isShown = [Bool](repeating: false, count: lines.count)
        for (index, line) in lines.enumerated() {
            if case .same = line { continue }
            for near in max(0, index - context)...min(lines.count - 1, index + context) { isShown[near] = true }
        }
        var out: [String] = []
        for (index, line) in lines.enumerated() {
            guard isShown[index] else {
                if out.last != "  …" { out.append("  …") }
                continue
            }
            switch line {
            case .same(let text): out.append("  " + text)
            case .removed(let text): out.append("- " + text)
            case .added(let text): out.append("+ " + text)
            }
        }
        return out.joined(separator: "\n")
    }

    private static func middle(_ old: [String], _ new: [String]) -> [Line] {
        guard !old.isEmpty, !new.isEmpty, old.count <= 2000, new.count <= 2000 else {
            return old.map { .removed($0) } + new.map { .added($0) }
        }
        let width = new.count + 1
        var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
        for row in stride(from: old.count - 1, through: 0, by: -1) {
            for column in stride(from: new.count - 1, through: 0, by: -1) {
                lengths[row * width + column] =
                    old[row] == new[column]
                    ? lengths[(row + 1) * width + column + 1] + 1
                    : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
            }
        }
        var lines: [Line] = []
        var (row, column) = (0, 0)
        while row < old.count || column < new.count {
            if row < old.count, column < new.count, old[row] == new[column] {
                lines.append(.same(old[row]))
                row += 1
                column += 1
            } else if column == new.count
                || row < old.count && lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
            {
                lines.append(.removed(old[row]))
                row += 1
            } else {
                lines.append(.added(new[column]))
                column += 1
            }
        }
        return lines
    }
}
