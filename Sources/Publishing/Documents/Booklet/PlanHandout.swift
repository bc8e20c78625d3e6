import Charts
import Drawing
import Progress
import Quantities
import Training

/// A client's plan with all that its printed documents say besides.
public struct PlanHandout: Sendable {
    /// The client's plan.
    public var plan: ClientPlan
    /// The plan worked out.
    public var schedule: PlanSchedule
    /// The version of the plan.
    public var version: Int
    /// The client's name.
    public var client: String
    /// The language of the documents.
    public var language: Language
    /// The unit of loads and body mass.
    public var unit: MassUnit
    /// What the client wants, in her words.
    public var goal = ""
    /// The trainer's name.
    public var trainer: String
    /// The studio's name.
    public var studio: String
    /// What was measured, by date.
    public var measurements: [Measurement] = []
    /// The chart of the body weight, if there is any.
    public var weight: TimeSeriesChart?
    /// The address of the studio's site.
    public var site: String?
    /// The addresses of the exercises' pages by the exercises' names.
    public var exercisePages: [String: String] = [:]
    /// What the client eats.
    public var menu: ClientMeals?
    /// What a day is to come to, each with its source.
    public var ranges: [Booklet.Fact] = []

    /// Makes a handout of a plan.
    public init(
        _ plan: ClientPlan, _ schedule: PlanSchedule, version: Int, client: String, language: Language, unit: MassUnit,
        trainer: String, studio: String
    ) {
        self.plan = plan
        self.schedule = schedule
        self.version = version
        self.client = client
        self.language = language
        self.unit = unit
        self.trainer = trainer
        self.studio = studio
    }
}
