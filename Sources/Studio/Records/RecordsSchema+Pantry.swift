extension RecordsSchema {
    /// What clients have at home, by the food's name in the food table. Only what a shopping list takes off; nobody counts on it
    /// being complete.
    static let pantry = """
        CREATE TABLE pantry (
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            food TEXT NOT NULL CHECK (trim(food) <> '' AND length(food) <= 200),
            mass_g INTEGER NOT NULL CHECK (mass_g BETWEEN 1 AND 1000000),
            PRIMARY KEY (client_id, food)
        ) STRICT, WITHOUT ROWID;


        """
}
