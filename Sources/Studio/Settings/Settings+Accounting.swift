import Business
import Diagnostics
import Markup

extension Settings {
    /// What the accountant needs.
    public struct Accounting: Sendable {
        /// The accounts.
        public var chart = AccountChart()
        /// The accountant's number at DATEV.
        public var adviser = 1001
        /// The studio's number at the accountant.
        public var client = 1
        /// How many digits accounts have.
        public var digits = 4
    }

    /// Reads `accounting:`.
    static func accounting(_ fields: inout Fields) -> Accounting {
        var accounting = Accounting()
        accounting.chart.standard = fields.choice("chart", as: AccountChart.Standard.self) ?? .skr03
        accounting.adviser = fields.integer("adviser", in: 1001...9_999_999) ?? 1001
        accounting.client = fields.integer("client", in: 1...99_999) ?? 1
        accounting.digits = fields.integer("digits", in: 4...8) ?? 4
        accounting.chart.revenue = accounts("revenue", &fields)
        accounting.chart.skonto = accounts("skonto", &fields)
        for purpose in AccountChart.Purpose.allCases {
            let key = purpose == .writtenOff ? "writtenOff" : purpose.rawValue
            if let account = fields.integer(key, in: 1...999_999_999) { accounting.chart.other[purpose] = account }
        }
        return accounting
    }

    /// Accounts by rate or kind.
    private static func accounts(_ key: String, _ fields: inout Fields) -> [String: Int] {
        guard let node = fields.node(key), case .mapping(let entries) = node.content else {
            _ = fields.group(key) { _ in }
            return [:]
        }
        let kinds = ["small-business", "exempt", "reverse-charge", "outside"]
        return fields.group(key) { fields in
            var accounts: [String: Int] = [:]
            for entry in entries {
                guard kinds.contains(entry.key) || Double(entry.key).map({ (0...100).contains($0) }) ?? false else {
                    continue
                }
                if let account = fields.integer(entry.key, in: 1...99_999_999) { accounts[entry.key] = account }
            }
            // What was not asked for is an unknown key; it shall say what is known.
            for kind in kinds { _ = fields.node(kind) }
            return accounts
        } ?? [:]
    }
}
