import Diagnostics
import Files

/// A folder as a static host gives it out: files by their paths, `index.html` for folders, the 404 page for all else.
struct HostedFolder: Sendable {
    /// What a request is answered with.
    struct Answer: Sendable {
        let status: UInt32
        let headers: [(name: String, value: String)]
        let body: [UInt8]
    }

    private static let most = 512 << 20
    private let folder: Folder

    init(_ folder: Folder) { self.folder = folder }

    /// The answer to a request for a path as it came, its `%` still in it.
    func answer(_ method: String, _ path: String) -> Answer {
        guard method == "GET" || method == "HEAD" else {
            return Answer(status: 405, headers: [("Allow", "GET, HEAD")], body: [])
        }
        let rules = HostHeaders((try? folder.read("_headers")).map { String(decoding: $0, as: UTF8.self) } ?? "")
        if let inner = HostedFolder.unescaped(path), let name = HostedFolder.file(inner),
            let bytes = try? folder.read(name, limit: HostedFolder.most)
        {
            return Answer(
                status: 200, headers: rules.headers(of: inner) + [("Content-Type", type(of: name))], body: bytes)
        }
        // A folder that is asked for without its slash.
        if path.hasPrefix("/"), let inner = HostedFolder.unescaped(path + "/"), let name = HostedFolder.file(inner),
            folder.stamp(name)?.isFile == true
        {
            return Answer(status: 301, headers: rules.headers(of: path) + [("Location", path + "/")], body: [])
        }
        let page = (try? folder.read("404.html")) ?? Array("There is nothing here.\n".utf8)
        return Answer(
            status: 404, headers: rules.headers(of: path) + [("Content-Type", "text/html; charset=utf-8")], body: page)
    }

    /// The file of a path below the folder, or nothing for one that leads out of it or is a host's own.
    static func file(_ path: String) -> String? {
        guard path.hasPrefix("/"), !path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            return nil
        }
        var parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.last == "" { parts[parts.count - 1] = "index.html" }
        let isOwn = ["_headers", "_redirects"].contains(parts.first ?? "") && parts.count == 1
        guard !isOwn, parts.allSatisfy({ !$0.isEmpty && ($0 == ".well-known" || !$0.hasPrefix(".")) }) else {
            return nil
        }
        return parts.joined(separator: "/")
    }

    /// A path without its escapes, or nothing where they make no text.
    static func unescaped(_ path: String) -> String? {
        var out: [UInt8] = []
        var bytes = Array(path.utf8)[...]
        while let byte = bytes.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                out.append(byte)
                continue
            }
            guard let high = bytes.popFirst().flatMap(digit), let low = bytes.popFirst().flatMap(digit) else {
                return nil
            }
            out.append(high << 4 | low)
        }
        return String(validating: out, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    private func type(of name: String) -> String {
        let ending = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? ""
        return HostedFolder.types[ending] ?? "application/octet-stream"
    }

    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "json": "application/json", "xml": "application/xml", "txt": "text/plain; charset=utf-8",
        "svg": "image/svg+xml",
        "png": "image/png", "jpg": "image/jpeg", "webp": "image/webp", "gif": "image/gif", "pdf": "application/pdf",
        "webmanifest": "application/manifest+json",
    ]
}
