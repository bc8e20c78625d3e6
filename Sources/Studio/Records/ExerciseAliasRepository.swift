import Store
import Training

/// What the trainer said that names of exercises mean.
public struct ExerciseAliasRepository {
    /// A name from elsewhere and the exercise that it means.
    public struct Alias: Sendable, Hashable {
        /// The name as it was written.
        public let name: String
        /// The exercise's title.
        public let exercise: String
    }

    private let connection: Connection

    /// The names in a store.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// All names, in the order of letters.
    public func all() throws -> [Alias] {
        try connection.rows("SELECT name, exercise FROM exercise_alias ORDER BY name_key") {
            Alias(name: try $0.text("name"), exercise: try $0.text("exercise"))
        }
    }

    /// Keeps a name, in place of what it meant before.
    func set(_ alias: Alias) throws {
        try connection.execute(
            """
            INSERT INTO exercise_alias (name_key, name, exercise) VALUES (?, ?, ?)
            ON CONFLICT (name_key) DO UPDATE SET name = excluded.name, exercise = excluded.exercise
            """, ExerciseLibrary.key(alias.name), alias.name, alias.exercise)
    }

    /// Forgets a name.
    func remove(_ name: String) throws {
        try connection.execute("DELETE FROM exercise_alias WHERE name_key = ?", ExerciseLibrary.key(name))
    }

    /// Names the exercise of sets anew that were recorded under a name, however it was written; gives how many there are.
    func rename(recordedAs name: String, to exercise: (String) -> String) throws -> Int {
        let key = ExerciseLibrary.key(name)
        let names = try connection.rows(
            "SELECT DISTINCT coalesce(recorded_as, exercise) AS name FROM set_log ORDER BY name"
        ) { try $0.text("name") }
        var count = 0
        for recorded in names where ExerciseLibrary.key(recorded) == key {
            let title = exercise(recorded)
            count += try connection.execute(
                """
                UPDATE set_log SET exercise = ?1, recorded_as = CASE WHEN ?2 = ?1 THEN NULL ELSE ?2 END
                WHERE coalesce(recorded_as, exercise) = ?2 AND exercise <> ?1
                """, title, recorded)
        }
        return count
    }
}
