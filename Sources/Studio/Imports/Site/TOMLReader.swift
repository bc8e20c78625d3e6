import Diagnostics

/// Reads TOML 1.0 (https://toml.io/en/v1.0.0) as front matters and site settings use it: all four kinds of text, numbers,
/// truth values, dates, lists over several lines, tables, tables in line and lists of tables.
struct TOMLReader {
    private let source: Source
    private let end: Int
    private var index: Int
    private var root = TOMLTable()
    private var problem: Diagnostic?

    init(_ source: Source, _ range: Range<Int>) {
        self.source = source
        index = range.lowerBound
        end = min(range.upperBound, source.bytes.count)
    }

    /// The whole as a group, or nothing and a diagnostic.
    mutating func read(into diagnostics: inout [Diagnostic]) -> Matter? {
        var path: [String] = []
        while problem == nil {
            skipBlank()
            guard index < end else { break }
            if peek() == UInt8(ascii: "[") {
                path = header()
            } else {
                pair(below: path)
            }
            if problem == nil { endOfLine() }
        }
        if let problem {
            diagnostics.append(problem)
            return nil
        }
        return root.matter
    }

    // MARK: Lines

    private mutating func header() -> [String] {
        let start = index
        index += 1
        let isList = peek() == UInt8(ascii: "[")
        if isList { index += 1 }
        let path = keys()
        guard problem == nil else { return path }
        for _ in 0..<(isList ? 2 : 1) {
            guard peek() == UInt8(ascii: "]") else {
                refuse("this table's name is never closed", start..<index, expected: isList ? "`[[name]]`" : "`[name]`")
                return path
            }
            index += 1
        }
        let line = source.line(at: start)
        if !(isList ? root.append(path, line: line) : root.open(path, line: line)) {
            refuse("`\(path.joined(separator: "."))` is a value already, not a table", start..<index)
        }
        return path
    }

    private mutating func pair(below path: [String]) {
        let start = index
        let names = keys()
        guard problem == nil else { return }
        skipSpaces()
        guard peek() == UInt8(ascii: "=") else {
            refuse("a key wants a value", start..<max(start + 1, index), expected: "`key = value`")
            return
        }
        index += 1
        skipSpaces()
        let value = value(depth: 0)
        guard problem == nil else { return }
        if !root.set(path + names, value, line: source.line(at: start)) {
            refuse(
                "the key `\(names.joined(separator: "."))` stands here a second time", start..<index,
                hint: "keep one of the two")
        }
    }

    private mutating func keys() -> [String] {
        var names: [String] = []
        repeat {
            if !names.isEmpty { index += 1 }
            skipSpaces()
            let start = index
            if let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                names.append(text(quote))
            } else {
                while let byte = peek(), isKeyByte(byte) { index += 1 }
                guard index > start else {
                    refuse("a key is missing here", start..<start + 1, expected: "`key = value`")
                    return names
                }
                names.append(source.text(start..<index))
            }
            skipSpaces()
        } while problem == nil && peek() == UInt8(ascii: ".") && names.count < 32
        return names
    }

    private func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }

    // MARK: Values

    private mutating func value(depth: Int) -> Matter {
        guard depth < 32 else {
            refuse("this is nested too deeply", index..<index + 1, expected: "at most 32 levels")
            return .plain("")
        }
        switch peek() {
        case UInt8(ascii: "\""): return .text(text(UInt8(ascii: "\"")))
        case UInt8(ascii: "'"): return .text(text(UInt8(ascii: "'")))
        case UInt8(ascii: "["): return list(depth)
        case UInt8(ascii: "{"): return inlineTable(depth)
        default: return plain()
        }
    }

    private mutating func plain() -> Matter {
        let start = index
        while let byte = peek(), isKeyByte(byte) || [0x2B, 0x2E, 0x3A].contains(byte) { index += 1 }
        // A date and its time may be parted by a space.
        if index - start == 10, index + 2 < end, source.bytes[index] == 0x20,
            (0x30...0x39).contains(source.bytes[index + 1])
        {
            index += 1
            while let byte = peek(), isKeyByte(byte) || [0x2B, 0x2E, 0x3A].contains(byte) { index += 1 }
        }
        let text = source.text(start..<index)
        let isNumber = text.first.map { "+-0123456789".contains($0) } ?? false
        guard isNumber || ["true", "false", "inf", "nan"].contains(text) else {
            refuse(
                text.isEmpty ? "a value is missing here" : "`\(text)` is no value", start..<max(start + 1, index),
                expected: "a text in quotes, a number, a date, true, false, a list or a table",
                hint: text.isEmpty ? nil : "a text wants quotes")
            return .plain("")
        }
        return .plain(text.contains(":") || text.dropFirst().contains("-") ? text : text.filter { $0 != "_" })
    }

    private mutating func list(_ depth: Int) -> Matter {
        let start = index
        index += 1
        var values: [Matter] = []
        while problem == nil {
            skipBlank()
            guard index < end else {
                refuse("this list is never closed", start..<start + 1, expected: "`]` after the last value")
                break
            }
            if peek() == UInt8(ascii: "]") {
                index += 1
                break
            }
            values.append(value(depth: depth + 1))
            skipBlank()
            if peek() == UInt8(ascii: ",") {
                index += 1
            } else if peek() != UInt8(ascii: "]"), problem == nil {
                refuse("the values of a list want commas between them", index..<index + 1, expected: "`,` or `]`")
            }
        }
        return .list(values)
    }

    private mutating func inlineTable(_ depth: Int) -> Matter {
        let start = index
        index += 1
        var table = TOMLTable()
        while problem == nil {
            skipBlank()
            guard index < end else {
                refuse("this table is never closed", start..<start + 1, expected: "`}` after the last key")
                break
            }
            if peek() == UInt8(ascii: "}") {
                index += 1
                break
            }
            let key = index
            let names = keys()
            skipSpaces()
            guard problem == nil, peek() == UInt8(ascii: "=") else {
                if problem == nil {
                    refuse("a key wants a value", key..<max(key + 1, index), expected: "`key = value`")
                }
                break
            }
            index += 1
            skipSpaces()
            let value = value(depth: depth + 1)
            if problem == nil, !table.set(names, value, line: source.line(at: key)) {
                refuse("this key stands here a second time", key..<index)
            }
            skipBlank()
            if peek() == UInt8(ascii: ",") { index += 1 }
        }
        return table.matter
    }

    // MARK: Texts

    private mutating func text(_ quote: UInt8) -> String {
        let start = index
        let isLong = index + 2 < end && source.bytes[index + 1] == quote && source.bytes[index + 2] == quote
        index += isLong ? 3 : 1
        if isLong {
            if peek() == 0x0D, index + 1 < end, source.bytes[index + 1] == 0x0A { index += 1 }
            if peek() == 0x0A { index += 1 }
        }
        var out: [UInt8] = []
        while let byte = peek() {
            if byte == quote {
                guard isLong else {
                    index += 1
                    return String(decoding: out, as: UTF8.self)
                }
                var run = 0
                while index + run < end, source.bytes[index + run] == quote, run < 5 { run += 1 }
                index += run
                if run >= 3 {
                    out += [UInt8](repeating: quote, count: run - 3)
                    return String(decoding: out, as: UTF8.self)
                }
                out += [UInt8](repeating: quote, count: run)
            } else if byte == 0x0A, !isLong {
                break
            } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                escape(&out, isLong)
                if problem != nil { return "" }
            } else {
                if byte != 0x0D || index + 1 >= end || source.bytes[index + 1] != 0x0A { out.append(byte) }
                index += 1
            }
        }
        refuse("this quote is never closed", start..<start + 1, expected: "the same quote at the end of the value")
        return ""
    }

    private mutating func escape(_ out: inout [UInt8], _ isLong: Bool) {
        let start = index
        index += 1
        guard let byte = peek() else { return }
        index += 1
        switch byte {
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): out.append(0x20)
        case UInt8(ascii: "e"): out.append(0x20)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): out.append(byte)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let count = byte == UInt8(ascii: "u") ? 4 : 8
            let digits = source.text(index..<min(index + count, end))
            guard digits.utf8.count == count, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value)
            else {
                refuse("this is not the number of a letter", start..<min(index + count, end), expected: "`\\u00e9`")
                return
            }
            index += count
            out += String(scalar).utf8
        case _ where isLong && [0x0A, 0x0D, 0x20, 0x09].contains(byte):
            index -= 1
            while let space = peek(), [0x0A, 0x0D, 0x20, 0x09].contains(space) { index += 1 }
        default:
            refuse("`\\` and this letter mean nothing", start..<index, hint: "write `\\\\`, or put the text in '…'")
        }
    }

    // MARK: Between values

    private func peek() -> UInt8? { index < end ? source.bytes[index] : nil }

    private mutating func skipSpaces() {
        while let byte = peek(), byte == 0x20 || byte == 0x09 { index += 1 }
    }

    /// Passes white space, ends of lines and remarks.
    private mutating func skipBlank() {
        while let byte = peek() {
            if byte == UInt8(ascii: "#") {
                while let byte = peek(), byte != 0x0A { index += 1 }
            } else if [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
                index += 1
            } else {
                return
            }
        }
    }

    private mutating func endOfLine() {
        skipSpaces()
        guard let byte = peek(), byte != 0x0A, byte != 0x0D, byte != UInt8(ascii: "#") else { return }
        let line = source.bytes[index..<end].firstIndex(of: 0x0A) ?? end
        refuse("this stands after the value", index..<line, expected: "one key with its value a line")
    }

    private mutating func refuse(_ message: String, _ range: Range<Int>, expected: String? = nil, hint: String? = nil) {
        if problem == nil { problem = source.error("toml", message, at: range, expected: expected, hint: hint) }
    }
}

/// A table while it is read.
private struct TOMLTable {
    private enum Value {
        case value(Matter)
        case table(TOMLTable)
        case tables([TOMLTable])
    }

    private var values: [(key: String, value: Value, line: Int)] = []

    var matter: Matter {
        .group(
            values.map { key, value, line in
                switch value {
                case .value(let matter): Matter.Entry(key: key, value: matter, line: line)
                case .table(let table): Matter.Entry(key: key, value: table.matter, line: line)
                case .tables(let tables): Matter.Entry(key: key, value: .list(tables.map(\.matter)), line: line)
                }
            })
    }

    /// Sets a value; false where one is there.
    mutating func set(_ path: [String], _ value: Matter, line: Int) -> Bool {
        change(path[...], line) { table, key in
            guard table.index(key) == nil else { return false }
            table.values.append((key, .value(value), line))
            return true
        }
    }

    /// Makes a table, unless it is there.
    mutating func open(_ path: [String], line: Int) -> Bool {
        change(path[...], line) { table, key in
            guard let index = table.index(key) else {
                table.values.append((key, .table(TOMLTable()), line))
                return true
            }
            if case .value = table.values[index].value { return false }
            return true
        }
    }

    /// Adds a table to a list of tables.
    mutating func append(_ path: [String], line: Int) -> Bool {
        change(path[...], line) { table, key in
            guard let index = table.index(key) else {
                table.values.append((key, .tables([TOMLTable()]), line))
                return true
            }
            guard case .tables(let tables) = table.values[index].value else { return false }
            table.values[index].value = .tables(tables + [TOMLTable()])
            return true
        }
    }

    private func index(_ key: String) -> Int? { values.firstIndex { $0.key == key } }

    /// Goes down a path, making tables on the way, and changes the last.
    private mutating func change(_ path: ArraySlice<String>, _ line: Int, _ body: (inout TOMLTable, String) -> Bool)
        -> Bool
    {
        guard let first = path.first else { return false }
        if path.count == 1 { return body(&self, first) }
        if index(first) == nil { values.append((first, .table(TOMLTable()), line)) }
        guard let index = index(first) else { return false }
        switch values[index].value {
        case .value: return false
        case .table(var table):
            let done = table.change(path.dropFirst(), line, body)
            values[index].value = .table(table)
            return done
        case .tables(var tables):
            guard var last = tables.popLast() else { return false }
            let done = last.change(path.dropFirst(), line, body)
            values[index].value = .tables(tables + [last])
            return done
        }
    }
}
