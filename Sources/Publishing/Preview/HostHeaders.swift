/// The headers that a `_headers` file asks for, as Netlify and Cloudflare read it: so what is tried at home is what a host will do.
struct HostHeaders: Sendable {
    private struct Rule {
        /// What paths begin with.
        let prefix: String
        let isExact: Bool
        var headers: [(name: String, value: String)] = []
        /// Headers of earlier rules that this one takes away.
        var removed: [String] = []
    }

    private let rules: [Rule]

    /// Reads the file; lines that it cannot read are left out.
    init(_ text: String) {
        var rules: [Rule] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("/") {
                let path = line.hasSuffix("*") ? line.dropLast() : line
                rules.append(Rule(prefix: String(path), isExact: !line.hasSuffix("*")))
            } else if var rule = rules.popLast() {
                let inner = line.drop { $0 == " " || $0 == "\t" }
                if inner.hasPrefix("! ") {
                    rule.removed.append(String(inner.dropFirst(2)))
                } else if let colon = inner.firstIndex(of: ":") {
                    let value = inner[inner.index(after: colon)...].drop { $0 == " " }
                    rule.headers.append((String(inner[..<colon]), String(value)))
                }
                rules.append(rule)
            }
        }
        self.rules = rules
    }

    /// The headers of a path, each name once.
    func headers(of path: String) -> [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        for rule in rules where rule.isExact ? path == rule.prefix : path.hasPrefix(rule.prefix) {
            for name in rule.removed + rule.headers.map(\.name) { found.removeAll { $0.name == name } }
            found += rule.headers
        }
        return found
    }
}
