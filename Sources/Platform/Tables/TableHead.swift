import Diagnostics

/// The names of a table's columns: the first row of a file.
public struct TableHead: Sendable {
    /// The names as written.
    public let names: [String]
    private let positions: [String: Int]

    /// The head of a table; of two columns with one name the first counts.
    public init(_ names: [String]) {
        self.names = names
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

    private static func key(_ name: String) -> String { name.lowercased() }
}
