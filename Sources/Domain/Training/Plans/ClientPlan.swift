import Diagnostics
import Markup
import Quantities

/// A client's plan: a template with the client's answers and the differences from it, or a plan written for one client alone.
///
/// Two plans are equal when they mean the same and hold the same words, wherever these stand in their texts.
public struct ClientPlan: Sendable {
    /// An answer to what the plan asks.
    public struct Answer: Sendable, Hashable {
        /// What it answers: `squat max`.
        public let name: String
        /// The load.
        public let mass: Mass
        /// The unit it is written in.
        public let unit: MassUnit

        /// An answer.
        public init(name: String, mass: Mass, unit: MassUnit) {
            self.name = name
            self.mass = mass
            self.unit = unit
        }
    }

    /// The template, or the plan itself where it is written for one client.
    public private(set) var template: PlanTemplate
    /// Whether the plan is written for one client and stands on no template.
    public let isBespoke: Bool
    /// The first day.
    public let start: CivilDate
    /// The days of the week that are trained on, in the order of the plan's days.
    public let days: [Weekday]
    /// The answers as they are given, in the order of the questions; defaults are not among them.
    public let given: [Answer]
    /// The differences, in order.
    public let changes: [Change]
    /// Where each of them stands in the text.
    public let changeRanges: [Range<Int>]
    /// The comments between the differences, in order.
    public let comments: [PlanTemplate.Comment]
    /// The front matter between its dashes as it is written.
    public let frontMatter: String
    /// The plan as it is written.
    public let source: Source
    /// The answers to what the template asks, by name, with the defaults.
    public let answers: [String: Mass]

    /// Reads a client's plan. Every mistake is reported, in the order of the text; with errors there is none.
    ///
    /// - Parameter templates: The templates that it may use, by name.
    public static func parse(
        _ source: Source, templates: [String: PlanTemplate], library: ExerciseLibrary,
        into diagnostics: inout [Diagnostic]
    ) -> ClientPlan? {
        if let mistake = source.controlCharacter() {
            diagnostics.append(mistake)
            return nil
        }
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        var reader = ClientPlanReader(source, matter, library: library)
        let plan = reader.read(templates)
        diagnostics += reader.diagnostics.inReadingOrder()
        return reader.diagnostics.hasErrors ? nil : plan
    }

    /// The name of the template that a text uses; nothing where it uses none, or where its front matter is out of order.
    public static func templateName(in source: Source) -> String? {
        var ignored: [Diagnostic] = []
        guard let matter = FrontMatter.parse(source, into: &ignored) else { return nil }
        var fields = Fields(matter.document)
        return fields.text("uses")
    }

    /// A load as an answer gives it, `80 kg` or `175 lb`: more than nothing and up to 1000 kg. Nothing where it is none.
    public static func load(_ text: String) -> (mass: Mass, unit: MassUnit)? {
        let scratch = Source(path: "", text: text)
        var scanner = LineScanner(scratch, 0..<scratch.bytes.count)
        guard let mass = scanner.mass(), let unit = scanner.unit, scanner.isAtEnd,
            (1...1_000_000).contains(mass.grams)
        else { return nil }
        return (mass, unit)
    }

    /// A day of the week as a plan writes it, `Mon` or `Monday`; nothing where it is none.
    public static func weekday(_ name: String) -> Weekday? {
        guard name.count >= 2 else { return nil }
        return Weekday.allCases.first {
            Language.english.weekdayName($0).lowercased().hasPrefix(name.lowercased())
        }
    }

    /// Makes a plan of what was read.
    init(
        template: PlanTemplate, isBespoke: Bool, start: CivilDate, days: [Weekday], given: [Answer],
        differences: ClientChangeReader?, frontMatter: String, source: Source
    ) {
        self.template = template
        self.isBespoke = isBespoke
        self.start = start
        self.days = days
        self.given = given
        changes = differences?.found.map(\.change) ?? []
        changeRanges = differences?.found.map(\.range) ?? []
        comments = differences?.comments ?? []
        self.frontMatter = frontMatter
        self.source = source
        var answers: [String: Mass] = [:]
        for ask in template.asks { answers[ask.name] = ask.fallback }
        for answer in given { answers[answer.name] = answer.mass }
        self.answers = answers
    }
}

extension ClientPlan {
    /// The plan in the words of its template's translation; as it is where that is another plan.
    public func worded(by translation: PlanTemplate) -> ClientPlan {
        guard !isBespoke, template.mistake(in: translation) == nil else { return self }
        var plan = self
        plan.template = translation
        return plan
    }
}

extension ClientPlan: Equatable {
    /// Whether they mean the same in the same words.
    public static func == (one: ClientPlan, other: ClientPlan) -> Bool {
        one.template == other.template && one.isBespoke == other.isBespoke && one.start == other.start
            && one.days == other.days && one.given == other.given && one.changes == other.changes
            && one.comments == other.comments
    }
}
