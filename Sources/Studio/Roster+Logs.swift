import Diagnostics
import Progress
import Quantities
import Store
import Training

extension Roster {
    /// Keeps a workout that was entered by hand. Names of exercises must be known, unless any will do.
    ///
    /// - Parameters:
    ///   - lines: The exercises with their sets, in order.
    ///   - head: When it began, its title and what else is told of it; its sets are not looked at.
    /// - Returns: The workout as it is kept.
    public func log(
        _ lines: [LoggedLine], _ head: WorkoutLog, of handle: String, takesAnyName: Bool, at now: Instant,
        isDryRun: Bool
    ) throws(Mistakes) -> WorkoutLog {
        let client = try client(handle)
        let library = try workspace.exercises().library
        var names = ExerciseNames(library, try exerciseAliases())
        var mistakes: [Diagnostic] = []
        var sets: [(set: SetLog, recordedAs: String?)] = []
        for line in lines {
            let title = names.title(of: line.exercise)
            if title == nil, !takesAnyName {
                mistakes.append(
                    Diagnostic(
                        .error, "unknown-exercise", "`\(line.exercise)` is not in the library", at: line.exercisePlace,
                        hint: library.suggestion(for: line.exercise) ?? "`--any-name` keeps it under this name"))
            }
            let name = title ?? line.exercise
            sets += line.sets.map { ($0.named(name), name == line.exercise ? nil : line.exercise) }
        }
        let day = settings.day(at: head.startedAt)
        if let problem = RecordRules.past(day, field: "date", today: today(now)) {
            mistakes.append(problem.diagnostic(table: "workout_log", key: handle))
        }
        if let problem = RecordRules.line(head.title, field: "title") {
            mistakes.append(problem.diagnostic(table: "workout_log", key: handle))
        }
        guard mistakes.isEmpty else { throw Mistakes(mistakes) }
        let zone = settings.locale.timeZone
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            let workouts = WorkoutRepository(connection)
            guard try !workouts.all(of: client.id).contains(where: { $0.startedAt == head.startedAt }) else {
                throw Mistakes(
                    Diagnostic(
                        .error, "workout-there", "there is a workout of `\(handle)` that began at this very time",
                        file: RecordStore.fileName, hint: "`--time 18:00` says when this one began"))
            }
            var random = SystemRandomNumberGenerator()
            let id = ULID(at: head.startedAt, using: &random)
            try workouts.insert(
                WorkoutLog(
                    startedAt: head.startedAt, title: head.title, duration_s: head.duration_s,
                    sessionRPE_tenths: head.sessionRPE_tenths, note: head.note, sets: []), of: client.id, id: id,
                zone: zone)
            for (index, entry) in sets.enumerated() {
                try workouts.insert(entry.set, of: id, at: index + 1, recordedAs: entry.recordedAs)
            }
            try AuditLog(connection).append("workout.log", "workout_log \(id)", actor: "trainer", at: now)
        }
        return WorkoutLog(
            startedAt: head.startedAt, title: head.title, duration_s: head.duration_s,
            sessionRPE_tenths: head.sessionRPE_tenths, note: head.note, sets: sets.map(\.set))
    }

    /// The workouts of a client, by the moment they began.
    public func workouts(of handle: String) throws(Mistakes) -> [WorkoutLog] {
        let client = try client(handle)
        return try workspace.readRecords { try WorkoutRepository($0).all(of: client.id) } ?? []
    }

    /// Takes a workout away that began at a moment; gives how many sets it had.
    public func removeWorkout(
        startedAt: Instant, of handle: String, at now: Instant, isDryRun: Bool
    ) throws(Mistakes) -> Int {
        let client = try client(handle)
        let known = try workouts(of: handle)
        guard let workout = known.first(where: { $0.startedAt == startedAt }) else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-workout", "no workout of `\(handle)` began at \(startedAt.rfc3339)",
                    file: RecordStore.fileName, hint: "`floorpress log list \(handle)` shows when they began"))
        }
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            try connection.execute(
                "DELETE FROM workout_log WHERE client_id = ? AND started_at_s = ?", client.id, startedAt.seconds)
            try AuditLog(connection).append("workout.remove", "client \(client.id)", actor: "trainer", at: now)
        }
        return workout.sets.count
    }

    /// Keeps what was measured on a day, by hand.
    public func measure(_ readings: DayReadings, of handle: String, at now: Instant, isDryRun: Bool) throws(Mistakes) {
        let client = try client(handle)
        let today = today(now)
        if let problem = RecordRules.past(readings.date, field: "date", today: today) {
            throw Mistakes(problem.diagnostic(table: "measurement", key: handle))
        }
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            var random = SystemRandomNumberGenerator()
            if let measurement = readings.measurement {
                try MeasurementRepository(connection).insert(
                    measurement, of: client.id, id: ULID(at: now, using: &random), today: today)
            }
            if let day = readings.wearable(from: .hand) { try WearableRepository(connection).enter(day, of: client.id) }
            try AuditLog(connection).append("measurement.add", "client \(client.id)", actor: "trainer", at: now)
        }
    }

    // MARK: Habits

    /// The habits of a client with their logs, by name.
    public func habits(of handle: String) throws(Mistakes) -> [HabitRepository.Kept] {
        let client = try client(handle)
        return try workspace.readRecords { try HabitRepository($0).all(of: client.id) } ?? []
    }

    /// Keeps a new habit of a client.
    public func add(_ habit: Habit, of handle: String, at now: Instant, isDryRun: Bool) throws(Mistakes) {
        let client = try client(handle)
        try checkName(habit.name, habit.title, "habit", handle, among: habits(of: handle).map(\.habit.name))
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            var random = SystemRandomNumberGenerator()
            let id = ULID(at: now, using: &random)
            try HabitRepository(connection).insert(habit, of: client.id, id: id)
            try AuditLog(connection).append("habit.add", "habit \(id)", actor: "trainer", at: now)
        }
    }

    /// Keeps what a client did about a habit, in place of what stands for that day.
    ///
    /// - Parameter isDone: Whether it was done; by the amount and the habit's target, where nothing is said.
    public func logHabit(
        _ name: String, of handle: String, on date: CivilDate, isDone: Bool?, amount_milli: Int?, at now: Instant,
        isDryRun: Bool
    ) throws(Mistakes) -> HabitLog {
        let kept = try habit(name, of: handle)
        if let problem = RecordRules.past(date, field: "date", today: today(now)) {
            throw Mistakes(problem.diagnostic(table: "habit_log", key: handle))
        }
        let log = HabitLog(
            date, isDone: isDone ?? amount_milli.map(kept.habit.isDone) ?? true, amount_milli: amount_milli)
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            try HabitRepository(connection).set(log, of: kept.id)
            try AuditLog(connection).append("habit.log", "habit \(kept.id)", actor: "trainer", at: now)
        }
        return log
    }

    /// Ends a habit with a day.
    public func endHabit(
        _ name: String, of handle: String, on date: CivilDate, at now: Instant, isDryRun: Bool
    ) throws(Mistakes) {
        let kept = try habit(name, of: handle)
        guard date >= kept.habit.from else {
            throw Mistakes(
                RecordProblem("date", "this lies before the habit's first day").diagnostic(table: "habit", key: handle))
        }
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            try HabitRepository(connection).end(kept.id, on: date)
            try AuditLog(connection).append("habit.end", "habit \(kept.id)", actor: "trainer", at: now)
        }
    }

    func habit(_ name: String, of handle: String) throws(Mistakes) -> HabitRepository.Kept {
        let habits = try habits(of: handle)
        guard let kept = habits.first(where: { $0.habit.name == name }) else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-habit", "`\(handle)` has no habit `\(name)`", file: RecordStore.fileName,
                    hint: didYouMean(name, in: habits.map(\.habit.name), limit: 3)
                        ?? "`floorpress habit list \(handle)` shows them"))
        }
        return kept
    }

    func checkName(
        _ name: String, _ title: String, _ table: String, _ handle: String, among known: [String]
    ) throws(Mistakes) {
        var mistakes: [Diagnostic] = []
        if !RecordRules.isSlug(name, limit: 40) {
            mistakes.append(
                RecordProblem("name", "this cannot be a name", expected: "1 to 40 of the characters a–z, 0–9 and `-`")
                    .diagnostic(table: table, key: handle))
        } else if known.contains(name) {
            mistakes.append(
                Diagnostic(
                    .error, "name-taken", "`\(handle)` has a \(table) `\(name)` already", file: RecordStore.fileName,
                    hint: "`--name` gives another name"))
        }
        if let problem = RecordRules.line(title, field: "title") {
            mistakes.append(problem.diagnostic(table: table, key: handle))
        }
        guard mistakes.isEmpty else { throw Mistakes(mistakes) }
    }
}
