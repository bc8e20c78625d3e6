import Diagnostics

/// Who may see an output. Each audience has a folder of its own.
public enum Audience: Sendable, Hashable {
    /// Anyone.
    case everyone
    /// One client, by the name of her area's folder.
    case client(String)
    /// All clients: what their areas share, which says nothing of any of them.
    case clients
    /// The trainer alone.
    case trainer

    /// The folder below `Output`.
    public var folder: String {
        switch self {
        case .everyone: "public"
        case .client(let area): "clients/\(area)"
        case .clients: "clients"
        case .trainer: "trainer"
        }
    }

    /// Whether its files are kept from everyone else who uses the machine.
    public var isPrivate: Bool { self != .everyone }

    /// Whether a path below `Output` is kept from everyone else: all is but what anyone may see.
    static func isPrivate(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
        let open = Audience.everyone.folder.utf8
        return !path.starts(with: open) || path.count > open.count && path[open.count] != UInt8(ascii: "/")
    }
}

/// One output, planned before any is rendered.
public struct Artifact: Sendable {
    /// The path below `Output`, audience's folder included.
    public let path: String
    /// Who may see it.
    public let audience: Audience
    /// All that it depends on.
    public let fingerprint: Fingerprint
    /// What people call it in messages, such as the content file it comes from.
    public let origin: String
    /// What makes it, such as the template: profiles add up by it.
    public var kind: String
    /// Makes the bytes; called on any thread, at most once a build.
    public internal(set) var render: @Sendable () throws(Diagnostic) -> [UInt8]

    /// Plans an output at a path below its audience's folder.
    public init(
        _ path: String, for audience: Audience, fingerprint: Fingerprint, origin: String,
        render: @escaping @Sendable () throws(Diagnostic) -> [UInt8]
    ) {
        self.path = audience.folder + "/" + path
        self.audience = audience
        self.fingerprint = fingerprint
        self.origin = origin
        self.render = render
        kind = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(path[$0...]) } ?? path
    }
}

extension [Artifact] {
    /// The same artifacts, the bytes of each shown to somebody before they are passed on; what that throws fails the build.
    public func inspected(
        _ look: @escaping @Sendable (Artifact, [UInt8]) throws(Diagnostic) -> Void
    ) -> [Artifact] {
        map { artifact in
            var inspected = artifact
            inspected.render = { () throws(Diagnostic) in
                let bytes = try artifact.render()
                try look(artifact, bytes)
                return bytes
            }
            return inspected
        }
    }

    /// An error for every path that would lead out of its audience's folder or that no manifest can hold.
    public func strays() -> [Diagnostic] {
        filter { artifact in
            var path = artifact.path
            return path.withUTF8 { Artifact.isStray($0) }
        }.map { artifact in
            Diagnostic(
                .error, "bad-path", "nothing can be written to `\(artifact.path)`", file: artifact.origin,
                expected: "a path without `..`, empty parts and control characters")
        }
    }

    /// An error for every path that two artifacts claim, and for every one that lies below another's.
    public func collisions() -> [Diagnostic] {
        // Paths are told apart by their bytes, as files are.
        var claimed: [[UInt8]: Artifact] = [:]
        var found: [Diagnostic] = []
        for artifact in self {
            guard let other = claimed.updateValue(artifact, forKey: Array<UInt8>(artifact.path.utf8)) else { continue }
            // A file that can be mended comes last: the message is about it.
            let names = [other.origin, artifact.origin].sorted { one, two in
                let (first, second) = (one.hasPrefix("Content/"), two.hasPrefix("Content/"))
                return first != second ? second : one < two
            }
            found.append(
                Diagnostic(
                    .error, "same-path",
                    "two pages would be written to `\(artifact.path)`: \(names[0]) and \(names[1])",
                    file: names[1], hint: "give one of them another `slug`"))
        }
        for artifact in self {
            var folder = Array<UInt8>(artifact.path.utf8)[...]
            while let slash = folder.lastIndex(of: UInt8(ascii: "/")) {
                folder = folder[..<slash]
                if let other = claimed[Array<UInt8>(folder)] {
                    found.append(
                        Diagnostic(
                            .error, "same-path",
                            "`\(artifact.path)` would lie in `\(other.path)`, which is a file from \(other.origin)",
                            file: artifact.origin, hint: "give one of them another `slug`"))
                }
            }
        }
        return found
    }
}

extension Artifact {
    /// Whether a path has an empty part, one of dots, or a control character.
    fileprivate static func isStray(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
        var (length, dots) = (0, 0)
        for byte in path {
            if byte < 0x20 || byte == 0x7F { return true }
            if byte == UInt8(ascii: "/") {
                if length == 0 || length == dots && dots <= 2 { return true }
                (length, dots) = (0, 0)
            } else {
                length += 1
                dots += byte == UInt8(ascii: ".") ? 1 : 0
            }
        }
        return length == 0 || length == dots && dots <= 2
    }
}
