import Diagnostics
import Foundation
import Markup

/// Parts a text file of an old site into its front matter and its body.
enum MatterReader {
    /// What a file holds.
    struct Parts {
        let matter: Matter
        /// Whether there was a front matter at all.
        let hasMatter: Bool
        let body: Range<Int>
    }

    /// Parts a source by the fence it begins with: `---` YAML, `+++` TOML, `{` JSON.
    static func parts(_ source: Source, into diagnostics: inout [Diagnostic]) -> Parts? {
        let bytes = source.bytes
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard isUTF8(source, &diagnostics) else { return nil }
        if bytes[start...].starts(with: "+++".utf8) { return toml(source, start, &diagnostics) }
        if bytes[start...].starts(with: "{".utf8), !bytes[start...].starts(with: "{{".utf8),
            !bytes[start...].starts(with: "{%".utf8)
        {
            return json(source, start, &diagnostics)
        }
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        let hasMatter = bytes[start...].starts(with: "---".utf8) && matter.body.lowerBound > start
        return Parts(matter: Matter(matter.document), hasMatter: hasMatter, body: matter.body)
    }

    /// Reads a file of settings by its ending.
    static func settings(_ source: Source, into diagnostics: inout [Diagnostic]) -> Matter? {
        guard isUTF8(source, &diagnostics) else { return nil }
        let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        switch PictureName.ending(source.path) {
        case "toml":
            var reader = TOMLReader(source, start..<source.bytes.count)
            return reader.read(into: &diagnostics)
        case "json": return json(source, start..<source.bytes.count, &diagnostics)
        default: return YAMLDocument.parse(source, into: &diagnostics).map { Matter($0) }
        }
    }

    private static func isUTF8(_ source: Source, _ diagnostics: inout [Diagnostic]) -> Bool {
        guard String(validating: source.bytes, as: UTF8.self) == nil else { return true }
        var parser = UTF8.ForwardParser()
        var iterator = source.bytes.makeIterator()
        var offset = 0
        while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
        diagnostics.append(
            source.error(
                "not-utf8", "this byte is not UTF-8", at: offset..<offset + 1,
                hint: "save the file with the encoding UTF-8"))
        return false
    }

    private static func toml(_ source: Source, _ start: Int, _ diagnostics: inout [Diagnostic]) -> Parts? {
        let bytes = source.bytes
        guard let first = fence(bytes, at: start) else {
            return Parts(matter: .group([]), hasMatter: false, body: start..<bytes.count)
        }
        var line = first
        while line < bytes.count {
            if let after = fence(bytes, at: line) {
                var reader = TOMLReader(source, first..<line)
                guard let matter = reader.read(into: &diagnostics) else { return nil }
                return Parts(matter: matter, hasMatter: true, body: after..<bytes.count)
            }
            line = (bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
        }
        diagnostics.append(
            source.error(
                "front-matter-open", "the front matter that starts here is never closed", at: start..<start + 3,
                expected: "a line `+++` after the last key"))
        return nil
    }

    private static func fence(_ bytes: [UInt8], at start: Int) -> Int? {
        guard bytes[start...].starts(with: "+++".utf8) else { return nil }
        var index = start + 3
        while index < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[index]) { index += 1 }
        if index == bytes.count { return index }
        return bytes[index] == UInt8(ascii: "\n") ? index + 1 : nil
    }

    // MARK: JSON

    private static func json(_ source: Source, _ start: Int, _ diagnostics: inout [Diagnostic]) -> Parts? {
        let bytes = source.bytes
        // The end of the object is where as many braces were closed as opened, outside of texts.
        var depth = 0
        var isText = false
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\") where isText: index += 1
            case UInt8(ascii: "\""): isText.toggle()
            case UInt8(ascii: "{") where !isText: depth += 1
            case UInt8(ascii: "}") where !isText: depth -= 1
            default: break
            }
            index += 1
            if depth == 0 { break }
        }
        index = min(index, bytes.count)
        guard depth == 0, let matter = json(source, start..<index, &diagnostics) else {
            if depth != 0 {
                diagnostics.append(
                    source.error(
                        "json", "this brace is never closed", at: start..<start + 1, expected: "`}` after the last key")
                )
            }
            return nil
        }
        return Parts(matter: matter, hasMatter: true, body: index..<bytes.count)
    }

    private static func json(_ source: Source, _ range: Range<Int>, _ diagnostics: inout [Diagnostic]) -> Matter? {
        do {
            let value = try JSONSerialization.jsonObject(with: Data(source.bytes[range]))
            return matter(value, source, range, depth: 0)
        } catch {
            let offset = ((error as NSError).userInfo["NSJSONSerializationErrorIndex"] as? Int) ?? 0
            let start = min(range.lowerBound + max(0, offset), range.upperBound)
            diagnostics.append(source.error("json", "this is not JSON in order", at: start..<start))
            return nil
        }
    }

    private static func matter(_ value: Any, _ source: Source, _ range: Range<Int>, depth: Int) -> Matter {
        switch value {
        case let text as String: return .text(text)
        case let number as NSNumber:
            if let truth = value as? Bool, "\(type(of: value))".contains("Bool") {
                return .plain(truth ? "true" : "false")
            }
            return .plain(number.stringValue)
        case let list as [Any]: return .list(list.map { matter($0, source, range, depth: depth + 1) })
        case let group as [String: Any]:
            return .group(
                group.sorted { $0.key < $1.key }.map { key, inner in
                    Matter.Entry(
                        key: key, value: matter(inner, source, range, depth: depth + 1),
                        line: line(of: key, source, range))
                })
        default: return .plain("")
        }
    }

    /// The line where a key stands in quotes for the first time.
    private static func line(of key: String, _ source: Source, _ range: Range<Int>) -> Int {
        let wanted = Array("\"\(key)\"".utf8)
        let found = source.bytes[range].firstRange(of: wanted)?.lowerBound ?? range.lowerBound
        return source.line(at: found)
    }
}
