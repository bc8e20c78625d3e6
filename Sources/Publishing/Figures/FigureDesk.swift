import Diagnostics
import Drawing
import Quantities
import Studio
import Training

/// What clients' figures are worked out with: the day, the clock, the plans and the exercises.
public struct FigureDesk: Sendable {
    /// The day that counts as today.
    public let today: CivilDate
    /// The brand's colour.
    public let accent: Drawing.Colour
    /// The trainer's language.
    public let language: Language
    let shelf: PlanShelf
    let clock: WallClock?
    let packages: [String: [PackageRecord]]

    /// The desk of a snapshot.
    ///
    /// - Parameter shelf: What plans are read with, where there is one already.
    public init(_ snapshot: Snapshot, shelf: PlanShelf? = nil) {
        self.init(
            settings: snapshot.settings, today: snapshot.today,
            shelf: shelf ?? PlanShelf(snapshot.knowledge, gym: snapshot.settings.gym),
            packages: snapshot.records.packages)
    }

    /// A desk of its parts.
    public init(settings: Settings, today: CivilDate, shelf: PlanShelf, packages: [PackageRecord]) {
        self.today = today
        let accent = settings.brand.accent
        self.accent = Drawing.Colour(red: accent.red, green: accent.green, blue: accent.blue)
        language = settings.locale.language
        self.shelf = shelf
        clock = WallClock(zone: settings.locale.timeZone)
        self.packages = Dictionary(grouping: packages) { $0.handle }
    }

    /// The day of a moment where the studio is.
    public func date(_ moment: Instant) -> CivilDate { clock?.date(at: moment) ?? moment.utc.date }

    /// How a client stands.
    ///
    /// - Parameters:
    ///   - language: The reader's.
    ///   - day: The last day that counts; today without it.
    public func standing(
        of records: ClientRecords, in language: Language, on day: CivilDate? = nil
    ) -> ClientStanding {
        ClientStanding(records, self, language, day ?? today)
    }
}
