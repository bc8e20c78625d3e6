extension RecordsSchema {
    /// How clients eat: what formulas ask beside the body, and what was eaten, a day each.
    static let eating = """
        CREATE TABLE eating_profile (
            client_id TEXT PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
            activity TEXT CHECK (activity IN ('light', 'moderate', 'vigorous')),
            formula TEXT NOT NULL CHECK (formula IN ('mifflin', 'harris-benedict', 'katch-mcardle')),
            rate_permille INTEGER NOT NULL CHECK (rate_permille BETWEEN -10 AND 5),
            is_trained INTEGER NOT NULL CHECK (is_trained IN (0, 1))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE food_log (
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            eaten_on TEXT NOT NULL CHECK (eaten_on IS date(eaten_on, '+0 days')),
            energy_kcal INTEGER NOT NULL CHECK (energy_kcal BETWEEN 0 AND 20000),
            protein_mg INTEGER CHECK (protein_mg BETWEEN 0 AND 1000000),
            fat_mg INTEGER CHECK (fat_mg BETWEEN 0 AND 1000000),
            carbohydrate_mg INTEGER CHECK (carbohydrate_mg BETWEEN 0 AND 3000000),
            PRIMARY KEY (client_id, eaten_on)
        ) STRICT, WITHOUT ROWID;


        """
}
