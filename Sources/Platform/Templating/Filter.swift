/// What can stand behind a `|`.
enum Filter: String, Sendable, CaseIterable {
    case upper
    case lower
    case `default`
    case count
    case join

    /// The shape of the result for an input's shape, or nothing where the filter does not take it.
    func shape(of input: Shape) -> Shape? {
        switch (self, input) {
        case (.upper, .text), (.lower, .text), (.join, .list(.text)): .text
        case (.default, .text), (.default, .integer): .text
        case (.count, .list): .integer
        default: nil
        }
    }

    /// What the filter takes, in words.
    var takes: String {
        switch self {
        case .upper, .lower: "a text"
        case .default: "a text or a number, and an argument: `default: \"–\"`"
        case .count: "a list"
        case .join: "a list of texts, and an argument: `join: \", \"`"
        }
    }

    /// Whether it wants an argument.
    var wantsArgument: Bool { self == .default || self == .join }

    /// Whether its argument may be of a shape. Markup may not: what comes out is escaped as a text.
    func takes(argument: Shape) -> Bool {
        switch (self, argument) {
        case (.default, .text), (.default, .integer), (.join, .text): true
        default: false
        }
    }

    func apply(_ input: Value, _ argument: Value?) -> Value {
        switch (self, input) {
        case (.upper, .text(let text)): .text(text.uppercased())
        case (.lower, .text(let text)): .text(text.lowercased())
        case (.default, _): input.isTruthy ? input : argument ?? .none
        case (.count, .list(let values)): .integer(values.count)
        case (.join, .list(let values)):
            .text(
                values.map { if case .text(let text) = $0 { text } else { "" } }.joined(separator: separator(argument)))
        default: .none
        }
    }

    private func separator(_ argument: Value?) -> String {
        if case .text(let text)? = argument { text } else { ", " }
    }
}
