import Charts

/// What a client's booklet says, worded and formatted in the client's language: what is left is to set it.
///
/// A chapter without content is left out.
public struct Booklet: Sendable {
    /// The client's name.
    public var client: String
    /// The plan's title.
    public var plan: String
    /// The dates from the first to the last day.
    public var period: String
    /// The version of the client's plan.
    public var version: Int
    /// The trainer's name.
    public var trainer: String
    /// The studio's name.
    public var studio: String
    /// Where the code on the cover leads.
    public var code: Code?
    /// Who the plan is for and what it is about, paragraph by paragraph.
    public var introduction: [String]
    /// What the client wants and where she begins.
    public var foundation = Foundation()
    /// The chart of the body weight, if there is any.
    public var weight: TimeSeriesChart?
    /// The weeks of the plan.
    public var weeks: [Week]
    /// What is said of the plan as a whole, such as what it trains least.
    public var remarks: [String] = []
    /// The sessions, block by block.
    public var sessions: [Session]
    /// How each exercise is done, by title.
    public var cards: [Card] = []
    /// Months to mark what was done in.
    public var months: [Month] = []
    /// What is marked in them.
    public var habits: [String] = []
    /// What to eat.
    public var nutrition: Nutrition?
    /// What to buy, week by week.
    public var shopping: [ShoppingSheet] = []
    /// The days of all sessions.
    public var dates: [SessionDate] = []
    /// The unit that loads are written in, such as `kg`.
    public var massUnit: String

    /// Makes the content of a booklet.
    public init(
        client: String, plan: String, period: String, version: Int, trainer: String, studio: String,
        introduction: [String] = [], weight: TimeSeriesChart? = nil, weeks: [Week], sessions: [Session],
        massUnit: String = "kg"
    ) {
        self.client = client
        self.plan = plan
        self.period = period
        self.version = version
        self.trainer = trainer
        self.studio = studio
        self.introduction = introduction
        self.weight = weight
        self.weeks = weeks
        self.sessions = sessions
        self.massUnit = massUnit
    }
}
