import Diagnostics

/// Who may see an output. Each audience has a folder of its own.
public enum Audience: Sendable, Hashable {
    /// Anyone.
    case everyone
    /// One client, by the name of her area's folder.
    case client(String)
    /// The trainer alone.
    case trainer

    /// The folder below `Output`.
    public var folder: String {
        switch self {
        case .everyone: "public"
        case .client(let area): "clients/\(area)"
        case .trainer: "trainer"
        }
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
        self.path = "\(audience.folder)/\(path)"
        self.audience = audience
        self.fingerprint = fingerprint
        self.origin = origin
        self.render = render
        kind = path.lastIndex(of: ".").map { "." + path[path.index(after: $0)...] } ?? path
    }
}

extension [Artifact] {
    /// An error for every path that would lead out of its audience's folder or that no manifest can hold.
    public func strays() -> [Diagnostic] {
        filter { artifact in
            artifact.path.utf8.contains { $0 < 0x20 || $0 == 0x7F }
                || artifact.path.split(separator: "/", omittingEmptySubsequences: false).contains {
                    ["", ".", ".."].contains($0)
                }
        }.map { artifact in
            Diagnostic(
                .error, "bad-path", "nothing can be written to `\(artifact.path)`", file: artifact.origin,
                expected: "a path without `..`, empty parts and control characters")
        }
    }

    /// An error for every path that two artifacts claim, and for every one that lies below another's.
    public func collisions() -> [Diagnostic] {
        var claimed: [String: Artifact] = [:]
        var found: [Diagnostic] = []
        for artifact in self {
            guard let other = claimed.updateValue(artifact, forKey: artifact.path) else { continue }
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
            var folder = artifact.path[...]
            while let slash = folder.lastIndex(of: "/") {
                folder = folder[..<slash]
                if let other = claimed[String(folder)] {
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
