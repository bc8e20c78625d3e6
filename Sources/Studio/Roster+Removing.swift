import Diagnostics
import Progress
import Quantities
import Store

/// Taking away what was kept by mistake.
extension Roster {
    /// Takes away a goal with its milestones.
    public func removeGoal(_ name: String, of handle: String, at now: Instant, isDryRun: Bool) throws(Mistakes) {
        let client = try client(handle)
        let known = try goals(of: handle).map(\.name)
        guard known.contains(name) else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-goal", "`\(handle)` has no goal `\(name)`", file: RecordStore.fileName,
                    hint: didYouMean(name, in: known, limit: 3) ?? "`floorpress goal list \(handle) --all` shows them"))
        }
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            try connection.execute("DELETE FROM goal WHERE client_id = ? AND name = ?", client.id, name)
            try AuditLog(connection).append("goal.remove", "client \(client.id)", actor: "trainer", at: now)
        }
    }

    /// Takes away a habit with its logs, or what was logged on a day.
    ///
    /// - Returns: How many days were logged of it.
    public func removeHabit(
        _ name: String, on date: CivilDate?, of handle: String, at now: Instant, isDryRun: Bool
    ) throws(Mistakes) -> Int {
        let kept = try habit(name, of: handle)
        if let date, !kept.logs.contains(where: { $0.date == date }) {
            throw Mistakes(
                Diagnostic(
                    .error, "no-log", "nothing was logged of `\(name)` for \(date.iso)", file: RecordStore.fileName,
                    hint: "`floorpress habit list \(handle) --json` shows the days"))
        }
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            if let date {
                try connection.execute(
                    "DELETE FROM habit_log WHERE habit_id = ? AND day_on = ?", kept.id, date.iso)
            } else {
                try connection.execute("DELETE FROM habit WHERE id = ?", kept.id)
            }
            try AuditLog(connection).append("habit.remove", "habit \(kept.id)", actor: "trainer", at: now)
        }
        return kept.logs.count
    }

    /// Takes away the check-in of a day.
    public func removeCheckIn(
        on date: CivilDate, of handle: String, at now: Instant, isDryRun: Bool
    ) throws(Mistakes) {
        let client = try client(handle)
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            let count = try connection.execute(
                "DELETE FROM check_in WHERE client_id = ? AND answered_on = ?", client.id, date.iso)
            guard count > 0 else {
                throw Mistakes(
                    Diagnostic(
                        .error, "no-check-in", "there is no check-in of `\(handle)` for \(date.iso)",
                        file: RecordStore.fileName, hint: "`floorpress check-in list \(handle)` shows them"))
            }
            try AuditLog(connection).append("check-in.remove", "client \(client.id)", actor: "trainer", at: now)
        }
    }
}
