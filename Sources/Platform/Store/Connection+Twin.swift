extension Connection {
    /// One look at the records by two connections, so that two threads can read of the same moment.
    ///
    /// - Parameter body: Gets the second connection, which may only read; nothing where there is none to be had, or where
    ///   somebody changed the records just between the two looks.
    public func read<Result>(withTwin body: (Connection?) throws -> Result) throws -> Result {
        let twin = try? Connection(path, name: name, access: .readOnly)
        let before = try? twin?.version()
        return try read {
            // The first statement of a transaction decides of which moment it is.
            _ = try version()
            guard let twin, let before else { return try body(nil) }
            return try twin.read { try body(try twin.version() == before ? twin : nil) }
        }
    }

    /// A number that is another one once somebody else has changed the file (<https://www.sqlite.org/pragma.html#pragma_data_version>).
    private func version() throws -> Int64? {
        try first("PRAGMA data_version") { try $0.integer("data_version") }
    }
}
