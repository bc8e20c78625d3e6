import Diagnostics
import Quantities
import Training

extension RecordsImport {
    /// What the caller says of an export of a training app.
    public struct TrainingOptions: Sendable {
        /// The app; else it is told by the head of the file.
        public var app: ImportBatch.Kind?
        /// The unit of loads, where the file does not say.
        public var weights: MassUnit?
        /// The IANA zone that the client trained in; else the studio's.
        public var zone: String?
        /// Told how many sets are in, now and then.
        public var progress: (@Sendable (Int) -> Void)?

        /// Nothing said.
        public init() {}
    }

    /// Takes in what a client logged in Strong, Hevy or FitNotes.
    public func training(for handle: String, _ options: TrainingOptions) throws(Mistakes) -> ImportReport {
        let client = try roster.client(handle)
        let clock = try clock(options.zone)
        let zone = options.zone ?? roster.settings.locale.timeZone
        let library = try roster.workspace.exercises().library
        let file: TrainingFile
        do throws(Diagnostic) {
            file = try TrainingFile(source, app: options.app, weights: options.weights, clock: clock)
        } catch {
            throw Mistakes(error)
        }
        return try run(file.layout.app, for: client) { connection, batch, report in
            let names = ExerciseNames(library, try ExerciseAliasRepository(connection).all())
            var intake = WorkoutIntake(
                connection, batch: batch, client: client.id, zone: zone, names: names, now: now)
            var told = 0
            while true {
                let workout = try file.next()
                for remark in file.remarks { report.note(remark.weight, remark.reason, line: remark.line) }
                file.remarks.removeAll(keepingCapacity: true)
                guard let workout else { break }
                try intake.take(workout, into: &report)
                if intake.addedSets - told >= 20_000 {
                    told = intake.addedSets
                    options.progress?(told)
                }
            }
            try intake.finish(into: &report)
            report.added = [("workout", intake.addedWorkouts), ("set", intake.addedSets)]
            report.known = intake.known
            report.unknownExercises = intake.names.unknownExercises
        }
    }
}
