/// The head of a message or of one of its parts.
enum MailHead {
    /// Headers by their names in small letters, unfolded, the first of each; and what lies behind the empty line.
    static func split(_ bytes: ArraySlice<UInt8>) -> (headers: [String: String], body: ArraySlice<UInt8>) {
        var headers: [String: String] = [:]
        var (name, value) = ("", [UInt8]())
        var rest = bytes
        func keep() {
            guard !name.isEmpty, headers[name] == nil else { return }
            headers[name] = Charset.text(value[...], "utf-8")
        }
        while let first = rest.first {
            let end = rest.firstIndex(of: 0x0A)
            var line = rest[..<(end ?? rest.endIndex)]
            if line.last == 0x0D { line = line.dropLast() }
            rest = end.map { rest[($0 + 1)...] } ?? rest[rest.endIndex...]
            if line.isEmpty { break }
            if first == 0x20 || first == 0x09 {
                if value.count < 65_536 { value += line }
                continue
            }
            keep()
            (name, value) = ("", [])
            if let colon = line.firstIndex(of: UInt8(ascii: ":")), line.startIndex..<line.endIndex ~= colon {
                name = String(decoding: line[..<colon], as: UTF8.self).trimmed.lowercased()
                value = Array(line[(colon + 1)...].prefix(65_536))
            }
        }
        keep()
        return (headers, rest)
    }
}

/// The texts and files of a message, found in its parts.
struct MailParts {
    var plain: [String] = []
    var html: [String] = []
    var files: [ReceivedMail.File] = []
    private var count = 0

    init() {}

    mutating func read(_ headers: [String: String], _ body: ArraySlice<UInt8>, depth: Int) {
        count += 1
        guard depth < ReceivedMail.depthLimit, count < ReceivedMail.partLimit else { return }
        let (type, parameters) = MailHeader.parsed(headers["content-type"] ?? "text/plain")
        if type.hasPrefix("multipart/"), let boundary = parameters["boundary"], !boundary.isEmpty {
            for part in MailParts.parts(of: body, boundary: boundary) {
                let (headers, body) = MailHead.split(part)
                read(headers, body, depth: depth + 1)
            }
            return
        }
        let disposition = MailHeader.parsed(headers["content-disposition"] ?? "")
        let name = disposition.parameters["filename"] ?? parameters["name"]
        let bytes = MailParts.decoded(body, headers["content-transfer-encoding"] ?? "")
        let isFile = disposition.value == "attachment" || name != nil
        switch type {
        case "text/plain" where !isFile, "" where !isFile:
            plain.append(Charset.text(bytes[...], parameters["charset"] ?? "utf-8"))
        case "text/html" where !isFile:
            html.append(Charset.text(bytes[...], parameters["charset"] ?? "utf-8"))
        case _ where type.hasPrefix("text/") && !isFile: break
        default:
            files.append(
                ReceivedMail.File(
                    name: EncodedWords.read(name ?? ""), type: type.isEmpty ? "application/octet-stream" : type,
                    bytes: bytes))
        }
    }

    private static func decoded(_ body: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
        switch encoding.trimmed.lowercased() {
        case "base64": Base64.bytes(body)
        case "quoted-printable": QuotedPrintable.bytes(body)
        default: Array(body)
        }
    }

    /// The parts between lines of two dashes and the boundary (RFC 2046, 5.1.1).
    private static func parts(of body: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
        let mark = Array("--\(boundary)".utf8)
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var line = body.startIndex
        while line < body.endIndex {
            let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
            if body[line..<end].starts(with: mark) {
                let rest = body[line..<end].dropFirst(mark.count)
                let isEnd = rest.starts(with: [0x2D, 0x2D])
                if isEnd || rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                    if let start { parts.append(MailParts.withoutLineEnd(body[start..<line])) }
                    if isEnd { return parts }
                    start = min(end + 1, body.endIndex)
                }
            }
            line = end + 1
        }
        // A message that was cut off ends with what there is of its last part.
        if let start { parts.append(body[start...]) }
        return parts
    }

    /// The line end before a boundary belongs to the boundary.
    private static func withoutLineEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        if bytes.last == 0x0A { bytes = bytes.dropLast() }
        if bytes.last == 0x0D { bytes = bytes.dropLast() }
        return bytes
    }
}
