import Diagnostics
import Quantities

/// An option of a command.
struct Option: Sendable {
    /// Its name with dashes, `--at`.
    let name: String
    /// What its value is, in words; absent for a switch.
    var value: String?
    /// What it does.
    let about: String
    /// Whether it may be given several times; else the last one counts.
    var isRepeatable = false
}

/// A way to call the command that does not fit.
struct UsageError: Error {
    let message: String
    var hint: String?
}

/// A command line, taken apart by the options that a command declares.
struct Arguments {
    /// What stands by its place.
    private(set) var operands: [String] = []
    private var values: [String: [String]] = [:]

    init(_ words: [String], options: [Option]) throws(UsageError) {
        var index = 0
        var isOnlyOperands = false
        while index < words.count {
            let word = words[index]
            index += 1
            if isOnlyOperands || !word.hasPrefix("-") || word == "-" {
                operands.append(word)
                continue
            }
            if word == "--" {
                isOnlyOperands = true
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let option = options.first(where: { $0.name == parts[0] }) else {
                throw UsageError(
                    message: "unknown option `\(parts[0])`", hint: didYouMean(parts[0], in: options.map(\.name)))
            }
            if option.value == nil {
                guard parts.count == 1 else { throw UsageError(message: "`\(option.name)` takes no value") }
                values[option.name] = [""]
            } else if parts.count == 2 {
                set(option, parts[1])
            } else if index < words.count {
                set(option, words[index])
                index += 1
            } else {
                throw UsageError(message: "`\(option.name)` wants \(option.value ?? "a value")")
            }
            // An unset variable of a script must not become the root of the machine.
            if option.value == "DIR", values[option.name]?.last?.isEmpty == true {
                throw UsageError(message: "`\(option.name)` is empty", hint: "name a folder, such as `.`")
            }
        }
    }

    private mutating func set(_ option: Option, _ value: String) {
        values[option.name] = option.isRepeatable ? (values[option.name] ?? []) + [value] : [value]
    }

    /// The value of an option.
    subscript(_ name: String) -> String? { values[name]?.last }

    /// All values of an option that may be given several times, in order.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Whether a switch is set.
    func has(_ name: String) -> Bool { values[name] != nil }

    /// Writes what a command came to, for programs, where `--json` asks for it.
    func result(_ json: @autoclosure () -> JSON) throws {
        if has("--json") { try Console.result(json().text) }
    }

    /// Takes exactly so many operands.
    func operands(_ names: [String]) throws(UsageError) -> [String] {
        if operands.count < names.count { throw UsageError(message: "\(names[operands.count]) is missing") }
        if operands.count > names.count { throw UsageError(message: "`\(operands[names.count])` is one word too many") }
        if let empty = zip(operands, names).first(where: { $0.0.isEmpty }) {
            throw UsageError(message: "\(empty.1) is empty")
        }
        return operands
    }

    /// Takes so many operands, and one more if it is there.
    func operands(_ names: [String], optional: String) throws(UsageError) -> [String] {
        operands.count == names.count + 1 ? try operands(names + [optional]) : try operands(names)
    }

    /// The value of an option that takes a date.
    func date(_ name: String) throws(UsageError) -> CivilDate? {
        guard let text = self[name] else { return nil }
        guard let date = CivilDate(iso: text) else {
            throw UsageError(message: "`\(name)` wants a date such as 2026-11-21, not `\(text)`")
        }
        return date
    }

    /// The value of an option that takes a whole number from one.
    func number(_ name: String) throws(UsageError) -> Int? {
        guard let text = self[name] else { return nil }
        guard let number = Int(text), (1...1_000_000).contains(number) else {
            throw UsageError(message: "`\(name)` wants a number from 1, not `\(text)`")
        }
        return number
    }

    /// The value of an option that takes one of several words.
    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, _: Choice.Type) throws(UsageError) -> Choice?
    where Choice.RawValue == String {
        guard let text = self[name] else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let all = Choice.allCases.map(\.rawValue)
            throw UsageError(
                message: "`\(name)` wants one of \(all.joined(separator: ", ")), not `\(text)`",
                hint: didYouMean(text, in: all))
        }
        return choice
    }

    /// The words of an option that takes several with commas between them, each of them known.
    func list(_ name: String, from known: [String]) throws(UsageError) -> [String] {
        let words = (self[name] ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }
        if let unknown = words.first(where: { !known.contains($0) }) {
            throw UsageError(
                message: "`\(name)` knows no `\(unknown)`",
                hint: didYouMean(unknown, in: known, limit: 3) ?? "one of " + known.joined(separator: ", "))
        }
        return words
    }
}
