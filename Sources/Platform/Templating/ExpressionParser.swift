import Diagnostics

/// Reads the inside of one `{{ … }}` or `{% … %}`.
struct ExpressionParser {
    private enum Symbol: Equatable {
        case word(String)
        case text(String)
        case integer(Int)
        case mark(String)
        case end
    }

    private let source: Source
    private var index: Int
    private let limit: Int
    private var symbol = Symbol.end
    private(set) var range: Range<Int>
    private var end: Int
    private var depth = 0
    /// How many operators and filters were taken: each is one level of the tree, whose depth the stack must bear.
    private var operations = 0
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: Source, _ inside: Range<Int>) {
        self.source = source
        index = inside.lowerBound
        limit = inside.upperBound
        range = inside.lowerBound..<inside.lowerBound
        end = inside.lowerBound
        advance()
    }

    var isAtEnd: Bool { symbol == .end }

    /// Takes a word, whichever it is.
    mutating func word() -> String? {
        guard case .word(let word) = symbol else { return nil }
        advance()
        return word
    }

    /// Takes a certain word, if it stands here.
    mutating func take(word: String) -> Bool {
        guard symbol == .word(word) else { return false }
        advance()
        return true
    }

    /// Takes a certain mark, if it stands here.
    mutating func take(mark: String) -> Bool {
        guard symbol == .mark(mark) else { return false }
        advance()
        return true
    }

    /// Takes a quoted text.
    mutating func text() -> String? {
        guard case .text(let text) = symbol else { return nil }
        advance()
        return text
    }

    /// Notes that something else was expected here; once for each inside.
    mutating func expected(_ what: String) {
        guard diagnostics.isEmpty else { return }
        let found = symbol == .end ? "the tag ends here" : "`\(source.text(range))` does not fit here"
        diagnostics.append(source.error("template-syntax", found, at: range, expected: what))
    }

    private mutating func isWithinLimit() -> Bool {
        operations += 1
        if operations > 200 { expected("fewer conditions and filters") }
        return operations <= 200
    }

    /// `a or b`, the loosest.
    mutating func expression() -> SyntaxTree.Expression? {
        depth += 1
        defer { depth -= 1 }
        guard depth < 40 else {
            expected("fewer nested conditions")
            return nil
        }
        guard var left = conjunction() else { return nil }
        while take(word: "or"), isWithinLimit() {
            guard let right = conjunction() else { return nil }
            left = .or(left, right)
        }
        return left
    }

    private mutating func conjunction() -> SyntaxTree.Expression? {
        guard var left = comparison() else { return nil }
        while take(word: "and"), isWithinLimit() {
            guard let right = comparison() else { return nil }
            left = .and(left, right)
        }
        return left
    }

    private mutating func comparison() -> SyntaxTree.Expression? {
        if take(word: "not") {
            depth += 1
            defer { depth -= 1 }
            guard depth < 40 else {
                expected("fewer nested conditions")
                return nil
            }
            return comparison().map { .not($0) }
        }
        let start = range.lowerBound
        guard let left = filtered() else { return nil }
        for (mark, isNegated) in [("==", false), ("!=", true)] where take(mark: mark) {
            guard let right = filtered() else { return nil }
            return .equal(left, right, isNegated: isNegated, start..<end)
        }
        return left
    }

    /// `path | filter: argument | filter`.
    mutating func filtered() -> SyntaxTree.Expression? {
        guard var value = operand() else { return nil }
        while take(mark: "|"), isWithinLimit() {
            let place = range
            guard let name = word() else {
                expected("the name of a filter")
                return nil
            }
            var argument: SyntaxTree.Expression?
            if take(mark: ":") {
                argument = operand()
                guard argument != nil else { return nil }
            }
            value = .filter(name: name, input: value, argument: argument, place)
        }
        return value
    }

    private mutating func operand() -> SyntaxTree.Expression? {
        let start = range
        switch symbol {
        case .text(let text):
            advance()
            return .text(text)
        case .integer(let number):
            advance()
            return .integer(number)
        case .word("true"), .word("false"):
            let value = symbol == .word("true")
            advance()
            return .boolean(value)
        case .word(let first):
            var names = [first]
            advance()
            while take(mark: ".") {
                guard let name = word() else {
                    expected("the name of a field")
                    return nil
                }
                names.append(name)
            }
            return .path(names, start.lowerBound..<end)
        case .mark("("):
            advance()
            guard let inner = expression() else { return nil }
            guard take(mark: ")") else {
                expected("`)`")
                return nil
            }
            return inner
        case .mark, .end:
            expected("a path such as `page.title`, a \"text\" or a number")
            return nil
        }
    }

    private mutating func advance() {
        end = range.upperBound
        let bytes = source.bytes
        while index < limit, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) { index += 1 }
        let start = index
        guard index < limit else {
            symbol = .end
            range = limit..<limit
            return
        }
        switch bytes[index] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
            while index < limit, isWordByte(bytes[index]) { index += 1 }
            symbol = .word(source.text(start..<index))
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            while index < limit, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
            symbol = Int(source.text(start..<index)).map { .integer($0) } ?? .mark("number")
        case UInt8(ascii: "\""):
            index += 1
            while index < limit, bytes[index] != UInt8(ascii: "\"") { index += 1 }
            symbol = index < limit ? .text(source.text(start + 1..<index)) : .mark("\"")
            index = min(index + 1, limit)
        case UInt8(ascii: "=") where index + 1 < limit && bytes[index + 1] == UInt8(ascii: "="),
            UInt8(ascii: "!") where index + 1 < limit && bytes[index + 1] == UInt8(ascii: "="):
            index += 2
            symbol = .mark(source.text(start..<index))
        default:
            index += 1
            while index < limit, bytes[index] & 0xC0 == 0x80 { index += 1 }
            symbol = .mark(source.text(start..<index))
        }
        range = start..<index
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
