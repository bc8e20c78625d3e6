import Diagnostics
import Quantities
import Store
import Training

extension Roster {
    /// What the trainer said that names of exercises mean.
    public func exerciseAliases() throws(Mistakes) -> [ExerciseAliasRepository.Alias] {
        try workspace.readRecords { try ExerciseAliasRepository($0).all() } ?? []
    }

    /// Says once what a name from elsewhere means: sets that came in under it are named anew, and those to come.
    ///
    /// - Returns: The exercise's title and how many sets it was given to.
    public func setExerciseAlias(
        _ name: String, to exercise: String, at now: Instant, isDryRun: Bool
    ) throws(Mistakes) -> (title: String, sets: Int) {
        let library = try workspace.exercises().library
        guard let title = library.find(exercise)?.title else {
            throw Mistakes(
                Diagnostic(
                    .error, "unknown-exercise", "`\(exercise)` is not in the library",
                    hint: library.suggestion(for: exercise) ?? "`floorpress exercise search` finds it"))
        }
        if let problem = RecordRules.line(name, field: "name") {
            throw Mistakes(problem.diagnostic(table: "exercise_alias", key: "name"))
        }
        if let own = library.all.first(where: { ExerciseLibrary.key($0.title) == ExerciseLibrary.key(name) }) {
            throw Mistakes(
                Diagnostic(
                    .error, "own-title", "`\(own.title)` is an exercise of the library itself, so it means that one",
                    hint: "give the library's exercise another title, or the sets another name"))
        }
        let sets = try workspace.changeRecords(isDryRun: isDryRun) { connection in
            let aliases = ExerciseAliasRepository(connection)
            try aliases.set(ExerciseAliasRepository.Alias(name: name, exercise: title))
            try AuditLog(connection).append("exercise.alias", "exercise_alias", actor: "trainer", at: now)
            return try aliases.rename(recordedAs: name) { _ in title }
        }
        return (title, sets)
    }

    /// Forgets what a name was said to mean; sets get back what the library makes of it, or the name itself.
    ///
    /// - Returns: How many sets that are.
    public func removeExerciseAlias(_ name: String, at now: Instant, isDryRun: Bool) throws(Mistakes) -> Int {
        let known = try exerciseAliases().map(\.name)
        guard known.contains(where: { ExerciseLibrary.key($0) == ExerciseLibrary.key(name) }) else {
            throw Mistakes(
                Diagnostic(
                    .error, "unknown-alias", "nothing was said about `\(name)`", file: RecordStore.fileName,
                    hint: didYouMean(name, in: known, limit: 3)))
        }
        let matcher = ExerciseMatcher(try workspace.exercises().library)
        return try workspace.changeRecords(isDryRun: isDryRun) { connection in
            let aliases = ExerciseAliasRepository(connection)
            try aliases.remove(name)
            try AuditLog(connection).append("exercise.unalias", "exercise_alias", actor: "trainer", at: now)
            return try aliases.rename(recordedAs: name) { matcher.title(of: $0) ?? $0 }
        }
    }
}
