import Diagnostics
import Nutrition
import Quantities
import Store

/// How clients eat, as the store keeps it.
public struct EatingRepository {
    private let connection: Connection

    /// What a store says about eating.
    public init(_ connection: Connection) {
        self.connection = connection
    }

    /// What the trainer wrote down about a client; as for an unknown one where nothing was.
    public func profile(of client: ULID) throws -> EatingProfile {
        try connection.first("SELECT * FROM eating_profile WHERE client_id = ?", client) { try EatingProfile(row: $0) }
            ?? EatingProfile()
    }

    /// Keeps what the trainer wrote down, in place of what there was.
    public func set(_ profile: EatingProfile, of client: ULID) throws {
        try connection.execute(
            """
            INSERT INTO eating_profile (client_id, activity, formula, rate_permille, is_trained) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (client_id) DO UPDATE SET activity = excluded.activity, formula = excluded.formula,
                rate_permille = excluded.rate_permille, is_trained = excluded.is_trained
            """, client, profile.activity?.rawValue, profile.formula.rawValue, profile.rate_permille, profile.isTrained)
    }

    /// All days that a client logged, by date.
    public func logs(of client: ULID) throws -> [FoodLog] {
        try connection.rows("SELECT * FROM food_log WHERE client_id = ? ORDER BY eaten_on", client) {
            try FoodLog(row: $0)
        }
    }

    /// Keeps what was eaten on a day, in place of what was logged for it. A log that breaks a rule is refused with every reason, as
    /// `Mistakes`; the values are not named.
    public func set(_ log: FoodLog, of client: ULID, today: CivilDate) throws {
        let problems = log.problems(today: today)
        guard problems.isEmpty else {
            throw Mistakes(problems.map { $0.diagnostic(table: "food_log", key: log.date.iso) })
        }
        try connection.execute(
            """
            INSERT INTO food_log (client_id, eaten_on, energy_kcal, protein_mg, fat_mg, carbohydrate_mg)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (client_id, eaten_on) DO UPDATE SET energy_kcal = excluded.energy_kcal,
                protein_mg = excluded.protein_mg, fat_mg = excluded.fat_mg, carbohydrate_mg = excluded.carbohydrate_mg
            """, client, log.date.iso, log.energy_kcal, log.protein_mg, log.fat_mg, log.carbohydrate_mg)
    }
}

extension FoodLog {
    /// Everything that keeps the log from being kept.
    func problems(today: CivilDate) -> [RecordProblem] {
        [
            RecordRules.past(date, field: "date", today: today),
            RecordRules.range(energy_kcal, 0...20_000, field: "energy_kcal"),
            protein_mg.flatMap { RecordRules.range($0, 0...1_000_000, field: "protein_mg") },
            fat_mg.flatMap { RecordRules.range($0, 0...1_000_000, field: "fat_mg") },
            carbohydrate_mg.flatMap { RecordRules.range($0, 0...3_000_000, field: "carbohydrate_mg") },
        ].compactMap { $0 }
    }

    init(row: borrowing Row) throws {
        self.init(
            try row.date("eaten_on"), energy_kcal: try row.int("energy_kcal"),
            protein_mg: try row.optionalInt("protein_mg"), fat_mg: try row.optionalInt("fat_mg"),
            carbohydrate_mg: try row.optionalInt("carbohydrate_mg"))
    }
}

extension EatingProfile {
    init(row: borrowing Row) throws {
        self.init()
        activity = try row.isNull("activity") ? nil : try row.choice("activity", as: Eater.Activity.self)
        formula = try row.choice("formula", as: RestingFormula.self)
        rate_permille = try row.int("rate_permille")
        isTrained = try row.int("is_trained") == 1
    }
}
