import Diagnostics
import Nutrition
import Quantities
import Store

extension Roster {
    /// What formulas of nutrition may know of a client, and what the trainer wrote down about it.
    public func eater(of handle: String, at now: Instant) throws(Mistakes) -> (eater: Eater, profile: EatingProfile) {
        let client = try client(handle)
        let day = today(now)
        let found = try workspace.readRecords { connection in
            let eating = EatingRepository(connection)
            let profile = try eating.profile(of: client.id)
            let eater = Eater(
                client, profile, measurements: try MeasurementRepository(connection).all(of: client.id),
                logs: try eating.logs(of: client.id), on: day)
            return (eater, profile)
        }
        return found ?? (Eater(client, EatingProfile(), measurements: [], logs: [], on: day), EatingProfile())
    }

    /// Keeps what the trainer wrote down about how a client eats.
    public func setEating(
        _ profile: EatingProfile, of handle: String, at now: Instant, isDryRun: Bool
    ) throws(Mistakes) {
        let client = try client(handle)
        guard DailyRange.rates_permille.contains(profile.rate_permille) else {
            throw Mistakes(
                RecordProblem(
                    "rate", "no source supports a change as fast as this", expected: "from −1 % to +0.5 % a week"
                ).diagnostic(table: "eating_profile", key: handle))
        }
        guard !isDryRun else { return }
        try workspace.changeRecords { connection in
            try EatingRepository(connection).set(profile, of: client.id)
            try AuditLog(connection).append("client.eating", "client \(client.id)", actor: "trainer", at: now)
        }
    }

    /// Keeps what a client ate, a day each; a day that was logged already takes the new figures.
    ///
    /// - Returns: How many days are new, how many have other figures than before, and how many stand as they did.
    public func logFood(
        _ logs: [FoodLog], of handle: String, at now: Instant, isDryRun: Bool
    ) throws(Mistakes) -> (added: Int, changed: Int, same: Int) {
        let client = try client(handle)
        let day = today(now)
        let problems = logs.flatMap { log in
            log.problems(today: day).map { $0.diagnostic(table: "food_log", key: "\(handle) \(log.date.iso)") }
        }
        guard problems.isEmpty else { throw Mistakes(problems) }
        let known = try workspace.readRecords { try EatingRepository($0).logs(of: client.id) } ?? []
        let before = Dictionary(known.map { ($0.date, $0) }, uniquingKeysWith: { _, last in last })
        let fresh = logs.filter { before[$0.date] != $0 }
        let added = fresh.count { before[$0.date] == nil }
        if !isDryRun, !fresh.isEmpty {
            try workspace.changeRecords { connection in
                let eating = EatingRepository(connection)
                for log in fresh { try eating.set(log, of: client.id, today: day) }
                try AuditLog(connection).append("food.log", "client \(client.id)", actor: "trainer", at: now)
            }
        }
        return (added, fresh.count - added, logs.count - fresh.count)
    }
}
