import Diagnostics
import Quantities
import Store
import Training

/// What a client has trained, for the commands that reckon with it and need nothing else of the studio.
public struct TrainingRecord: Sendable {
    /// The client.
    public let client: Client
    /// The logs, by the days of the studio's zone.
    public let history: TrainingHistory
    /// The studio's exercises.
    public let library: ExerciseLibrary

    /// Reads the logs of a client up to a moment.
    public init(of handle: String, in workspace: Workspace, at now: Instant) throws(Mistakes) {
        let roster = try Roster(workspace)
        client = try roster.client(handle)
        library = try workspace.exercises().library
        let id = client.id
        let workouts = try workspace.readRecords { try WorkoutRepository($0).all(of: id) } ?? []
        let clock = WallClock(zone: roster.settings.locale.timeZone)
        let date = { (moment: Instant) in clock?.date(at: moment) ?? moment.utc.date }
        history = TrainingHistory(workouts, today: date(now), date: date)
    }
}
