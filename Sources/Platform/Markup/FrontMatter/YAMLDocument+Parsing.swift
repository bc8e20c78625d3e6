import CYAML
import Diagnostics

extension YAMLDocument {
    /// Reads a part of a source as one YAML mapping.
    ///
    /// Anchors and aliases are refused: nobody needs them in a front matter, and they can blow a small file up to gigabytes.
    /// Mappings nest at most 32 deep. A text that is not in order gives no document and at least one diagnostic.
    public static func parse(
        _ source: Source, in range: Range<Int>? = nil, into diagnostics: inout [Diagnostic]
    ) -> YAMLDocument? {
        var range = range ?? 0..<source.bytes.count
        // libyaml would count a byte order mark as a column, so that the first key stood deeper than the second.
        if source.bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) { range = range.lowerBound + 3..<range.upperBound }
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return nil }
        defer { yaml_parser_delete(&parser) }
        return source.bytes.withUnsafeBufferPointer { bytes -> YAMLDocument? in
            yaml_parser_set_input_string(&parser, bytes.baseAddress.map { $0 + range.lowerBound }, range.count)
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            var composer = Composer(source: source, range: range)
            let root = composer.document(&parser)
            diagnostics += composer.diagnostics
            guard composer.diagnostics.isEmpty else { return nil }
            guard let root else { return YAMLDocument(source: source, range: range, entries: []) }
            if root.isNull { return YAMLDocument(source: source, range: range, entries: []) }
            guard case .mapping(let entries) = root.content else {
                let place = composer.bytes(root.extent)
                diagnostics.append(
                    source.error(
                        "yaml-shape", "this is \(root.kindInWords), not keys and values", at: place,
                        expected: "lines such as `title: My title`"))
                return nil
            }
            return YAMLDocument(source: source, range: range, entries: entries)
        }
    }
}

/// Builds value trees from libyaml's events.
private struct Composer {
    let source: Source
    let range: Range<Int>
    var diagnostics: [Diagnostic] = []

    init(source: Source, range: Range<Int>) {
        self.source = source
        self.range = range
    }

    mutating func document(_ parser: inout yaml_parser_t) -> YAMLNode? {
        var root: YAMLNode?
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else {
                refuse(parser)
                return nil
            }
            let type = event.type
            switch type {
            case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT, YAML_DOCUMENT_END_EVENT:
                yaml_event_delete(&event)
            case YAML_STREAM_END_EVENT, YAML_NO_EVENT:
                yaml_event_delete(&event)
                return root
            default:
                let isSecond = root != nil
                let start = extent(event)
                let node = node(event, &parser, depth: 0)
                guard diagnostics.isEmpty else { return nil }
                if isSecond {
                    report("yaml-documents", "a second document starts here", start, expected: "one group of keys")
                    return nil
                }
                root = node
            }
        }
    }

    /// Takes ownership of the event.
    private mutating func node(_ taken: yaml_event_t, _ parser: inout yaml_parser_t, depth: Int) -> YAMLNode? {
        var event = taken
        defer { yaml_event_delete(&event) }
        let start = extent(event)
        guard depth < 32 else {
            report("yaml-depth", "this is nested too deeply", start, expected: "at most 32 levels")
            return nil
        }
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            guard scalar.anchor == nil else { return refuseAnchor(start) }
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            return YAMLNode(
                content: .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), extent: start)
        case YAML_SEQUENCE_START_EVENT:
            guard event.data.sequence_start.anchor == nil else { return refuseAnchor(start) }
            return sequence(&parser, start, depth)
        case YAML_MAPPING_START_EVENT:
            guard event.data.mapping_start.anchor == nil else { return refuseAnchor(start) }
            return mapping(&parser, start, depth)
        default:
            return refuseAnchor(start)
        }
    }

    private mutating func sequence(_ parser: inout yaml_parser_t, _ start: YAMLNode.Extent, _ depth: Int) -> YAMLNode? {
        var nodes: [YAMLNode] = []
        while let event = next(&parser) {
            if event.type == YAML_SEQUENCE_END_EVENT {
                let end = finish(event)
                return YAMLNode(content: .sequence(nodes), extent: joined(start, end))
            }
            guard let node = node(event, &parser, depth: depth + 1) else { return nil }
            nodes.append(node)
        }
        return nil
    }

    private mutating func mapping(_ parser: inout yaml_parser_t, _ start: YAMLNode.Extent, _ depth: Int) -> YAMLNode? {
        var entries: [YAMLNode.Entry] = []
        while let event = next(&parser) {
            if event.type == YAML_MAPPING_END_EVENT {
                let end = finish(event)
                return YAMLNode(content: .mapping(entries), extent: joined(start, end))
            }
            guard let key = node(event, &parser, depth: depth + 1) else { return nil }
            guard let name = key.scalar else {
                report("yaml-key", "a key must be a single word or phrase", key.extent)
                return nil
            }
            guard let valueEvent = next(&parser), let value = node(valueEvent, &parser, depth: depth + 1) else {
                return nil
            }
            if entries.contains(where: { $0.key == name }) {
                report(
                    "duplicate-key", "the key `\(name)` stands here a second time", key.extent,
                    hint: "keep one of the two")
            }
            entries.append(YAMLNode.Entry(key: name, keyExtent: key.extent, value: value))
        }
        return nil
    }

    private mutating func next(_ parser: inout yaml_parser_t) -> yaml_event_t? {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else {
            refuse(parser)
            return nil
        }
        return event
    }

    private func finish(_ taken: yaml_event_t) -> YAMLNode.Extent {
        var event = taken
        defer { yaml_event_delete(&event) }
        return extent(event)
    }

    private func extent(_ event: yaml_event_t) -> YAMLNode.Extent {
        YAMLNode.Extent(
            line: event.start_mark.line, column: event.start_mark.column, endLine: event.end_mark.line,
            endColumn: event.end_mark.column)
    }

    private func joined(_ start: YAMLNode.Extent, _ end: YAMLNode.Extent) -> YAMLNode.Extent {
        YAMLNode.Extent(line: start.line, column: start.column, endLine: end.endLine, endColumn: end.endColumn)
    }

    func bytes(_ extent: YAMLNode.Extent) -> Range<Int> {
        let start = YAMLDocument.offset(in: source, range: range, line: extent.line, column: extent.column)
        let end = YAMLDocument.offset(in: source, range: range, line: extent.endLine, column: extent.endColumn)
        return start..<max(start, end)
    }

    private mutating func report(
        _ code: String, _ message: String, _ extent: YAMLNode.Extent, expected: String? = nil, hint: String? = nil
    ) {
        diagnostics.append(source.error(code, message, at: bytes(extent), expected: expected, hint: hint))
    }

    private mutating func refuseAnchor(_ extent: YAMLNode.Extent) -> YAMLNode? {
        report(
            "yaml-anchor", "anchors (`&`) and aliases (`*`) are not read here", extent,
            hint: "put the value in quotes if it is meant as text")
        return nil
    }

    private mutating func refuse(_ parser: yaml_parser_t) {
        let problem = parser.problem.map { String(cString: $0) } ?? "this is not YAML"
        let context = parser.context.map { String(cString: $0) } ?? ""
        if context.contains("quoted scalar"), problem.hasPrefix("found unexpected") {
            // The end of the file is where libyaml gave up; where the quote was opened is what helps.
            let mark = parser.context_mark
            let start = YAMLDocument.offset(in: source, range: range, line: mark.line, column: mark.column)
            diagnostics.append(
                source.error(
                    "yaml", "this quote is never closed", at: start..<start + 1,
                    expected: "the same quote at the end of the value"))
            return
        }
        let mark = parser.problem_mark
        // Of a byte that cannot be in a YAML text only the offset is told.
        let start =
            parser.error == YAML_READER_ERROR
            ? min(range.lowerBound + parser.problem_offset, range.upperBound)
            : YAMLDocument.offset(in: source, range: range, line: mark.line, column: mark.column)
        diagnostics.append(
            source.error(
                "yaml", "this is not YAML: \(problem)", at: start..<start,
                hint: "check quotes and colons around here; a value with a colon or a `#` in it wants quotes"))
    }
}
