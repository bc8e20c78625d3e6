import Markup

/// A client's plan or menu as lines: front matter, then differences of one line or more.
struct DifferenceLines {
    private let lines: [Substring]
    /// The first line behind the front matter, from zero.
    private let start: Int

    init(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
        let fences = lines.indices.filter { String(lines[$0]).trimmingSpaces() == "---" }
        self.lines = lines
        start = fences.count < 2 ? 0 : fences[1] + 1
    }

    /// What stands behind the front matter.
    var body: String { lines[start...].joined(separator: "\n") }

    /// The text with another line in the place of the first difference with a beginning; nothing where there is none.
    func replacingFirst(_ head: String, with line: String) -> String? {
        guard let index = lines[start...].firstIndex(where: { $0.hasPrefix(head) }) else { return nil }
        var changed = lines
        changed[index] = line[...]
        return changed.joined(separator: "\n")
    }

    /// The text without the differences that have a mistake in one of some lines, which count from one.
    func dropping(_ numbers: Set<Int>) -> (text: String, dropped: [String]) {
        var kept = Array(lines[..<start])
        var dropped: [String] = []
        var index = start
        while index < lines.count {
            var end = index + 1
            if lines[index].hasPrefix("- ") {
                while end < lines.count, lines[end].first == " " || lines[end].first == "\t" { end += 1 }
                if (index..<end).contains(where: { numbers.contains($0 + 1) }) {
                    dropped.append(lines[index..<end].joined(separator: "\n"))
                    index = end
                    continue
                }
            }
            kept += lines[index..<end]
            index = end
        }
        return (kept.joined(separator: "\n"), dropped)
    }
}
