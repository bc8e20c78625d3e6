import Diagnostics
import Markup

/// A place that a part of the outputs is published to.
public struct DeployTarget: Sendable, Hashable {
    /// Which part.
    public enum Part: String, Sendable, CaseIterable {
        /// `Output/public`.
        case site = "public"
        /// `Output/clients`.
        case clients

        /// The folder within the output.
        public var folder: String { rawValue }
    }

    /// How it gets there.
    public enum Way: String, Sendable, CaseIterable {
        /// Into a folder of this machine.
        case folder
        /// By rsync, over SSH.
        case rsync
        /// By rclone: S3, WebDAV, SFTP and what else it knows.
        case rclone
    }

    /// What its trainer calls it by.
    public var name: String
    /// Which part.
    public var part: Part
    /// How it gets there.
    public var way: Way
    /// Where to: a folder, `user@host:/folder`, or `remote:bucket/folder`.
    public var to: String
    /// Further words for rsync and rclone, such as `--contimeout=20`.
    public var options: [String] = []
}

extension Settings {
    /// Reads `deploy:`, a list.
    static func deployTargets(_ fields: inout Fields) -> [DeployTarget] {
        guard fields.node("deploy") != nil else { return [] }
        var names: Set<String> = []
        var places: Set<String> = []
        return fields.groups("deploy") { fields -> DeployTarget? in
            let name = fields.text("name", isRequired: true) ?? ""
            let part = fields.choice("what", as: DeployTarget.Part.self) ?? .site
            let way = fields.choice("by", as: DeployTarget.Way.self) ?? .folder
            let to = fields.text("to", isRequired: true) ?? ""
            let options = fields.texts("options")
            guard !name.isEmpty, !to.isEmpty else { return nil }
            if !RecordRules.isSlug(name, limit: 40) {
                fields.refuse(
                    "name", "bad-value", "`\(name)` cannot be a target's name",
                    expected: "1 to 40 of the characters a–z, 0–9 and `-`")
            } else if !names.insert(name).inserted {
                fields.refuse("name", "bad-value", "there is another target `\(name)`", expected: "each name once")
            }
            // What is deleted at one target must not be what another one put there.
            let place = plain(to)
            if places.contains(where: { $0 == place || $0.hasPrefix(place + "/") || place.hasPrefix($0 + "/") }) {
                fields.refuse(
                    "to", "bad-value", "another target leads to the same place, around it or into it",
                    expected: "a place of its own")
            }
            places.insert(place)
            if to.hasPrefix("-") || options.contains(where: { !$0.hasPrefix("--") }) {
                fields.refuse(
                    to.hasPrefix("-") ? "to" : "options", "bad-value", "this would be taken for something else",
                    expected: "a place without a dash at its beginning, and options that begin with two")
            }
            if way != .folder, !to.contains(":") {
                fields.refuse(
                    "to", "bad-value", "`\(to)` is no place for \(way.rawValue)",
                    expected: way == .rsync ? "such as tess@host.example:/var/www/site" : "such as remote:bucket/folder"
                )
            }
            return DeployTarget(name: name, part: part, way: way, to: to, options: options)
        }.compactMap { $0 }
    }

    /// A place without what says nothing: `./`, `//`, a slash at its end.
    private static func plain(_ place: String) -> String {
        let names = place.split(separator: "/", omittingEmptySubsequences: true).filter { $0 != "." }
        return (place.hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
    }

    /// Notes the targets of `automation: deploy:` that there are not.
    static func check(_ names: [Named], against targets: [DeployTarget], _ fields: inout Fields) {
        let known = targets.map(\.name)
        for named in names where !known.contains(named.name) {
            fields.note(
                Diagnostic(
                    .error, "unknown-target", "there is no target `\(named.name)`", at: named.place,
                    expected: known.isEmpty
                        ? "`deploy:` with a list of targets" : "one of " + known.joined(separator: ", "),
                    hint: didYouMean(named.name, in: known)))
        }
    }
}
