import Diagnostics

/// The names of a table's columns: the first row of a file.
public struct TableHead: Sendable {
    /// The names as written.
    public let names: [String]
    private let positions: [String: Int]
    private let separator: TableReader.Separator

    /// The head of a table; of two columns with one name the first counts.
    ///
    /// - Parameter separator: What stands between the names in the file.
    public init(_ names: [String], separator: TableReader.Separator = .comma) {
        self.names = names
        self.separator = separator
        positions = Dictionary(
            names.enumerated().map { (TableHead.key($1), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Where the column of a name stands, whatever the case of its letters; of several names the first that is there.
    public subscript(_ names: String...) -> Int? {
        for name in names {
            if let position = positions[TableHead.key(name)] { return position }
        }
        return nil
    }

    /// The names on one line as they stand in the file, for messages.
    public var line: String {
        names.joined(separator: String(UnicodeScalar(separator.rawValue)))
    }

    /// Whether the first row holds figures, dates or addresses: then it is no head, and belongs to somebody.
    public var looksLikeData: Bool {
        names.contains { name in
            name.contains("@") || (name.contains(where: \.isNumber) && !name.contains(where: \.isLetter))
        }
    }

    private static func key(_ name: String) -> String { name.lowercased() }
}
