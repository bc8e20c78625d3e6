import Diagnostics
import Quantities
import Training

/// What clients' plans are read with: the exercises, and the templates as they are now.
public struct PlanShelf: Sendable {
    /// The exercises.
    public let library: ExerciseLibrary
    /// The templates by name, those without mistakes.
    public let templates: [String: PlanTemplate]
    /// The same templates in further languages, by language and name.
    private let translations: [Language: [String: PlanTemplate]]
    private let mistakes: [String: [Diagnostic]]
    /// What there is to train with.
    private let gym: Settings.Gym

    /// A shelf of exercises and templates.
    ///
    /// - Parameters:
    ///   - translations: The same templates in further languages, by language and name.
    ///   - gym: What there is to train with; a usual gym without it.
    ///   - mistakes: What is wrong with templates that could not be read, by name.
    public init(
        _ library: ExerciseLibrary, _ templates: [String: PlanTemplate],
        translations: [Language: [String: PlanTemplate]] = [:], gym: Settings.Gym = Settings.Gym(),
        mistakes: [String: [Diagnostic]] = [:]
    ) {
        self.translations = translations
        self.library = library
        self.templates = templates
        self.mistakes = mistakes
        self.gym = gym
    }

    /// What the trainer knows.
    public init(_ knowledge: Knowledge, gym: Settings.Gym = Settings.Gym()) {
        self.init(knowledge.exercises, knowledge.plans, translations: knowledge.planTranslations, gym: gym)
    }

    /// A template's text as it is now, to be kept with a plan.
    public func text(of name: String) -> PlanVersion.Template? {
        templates[name].map { PlanVersion.Template($0.source.text(0..<$0.source.bytes.count)) }
    }

    /// What is wrong with a template that plans cannot use: its mistakes, or that there is none of the name.
    public func problem(with name: String) -> [Diagnostic] {
        guard templates[name] == nil else { return [] }
        return mistakes[name] ?? [
            Diagnostic(
                .error, "unknown-plan", "there is no plan template `\(name)`",
                expected: "the name of a file in Content/plans",
                hint: didYouMean(name, in: (Array(templates.keys) + Array(mistakes.keys)).sorted()))
        ]
    }

    /// How a plan stands to its template.
    public func standing(of version: PlanVersion) -> TextStanding {
        guard let name = ClientPlan.templateName(in: version.source(handle: "")) else { return .bespoke }
        guard let now = text(of: name) else { return mistakes[name] == nil ? .orphaned : .current }
        guard let kept = version.template else { return .current }
        return kept.digest == now.digest ? .current : .outdated
    }

    /// Reads a version of a client's plan, with the template that it was made for.
    public func plan(_ version: PlanVersion, handle: String, into diagnostics: inout [Diagnostic]) -> ClientPlan? {
        plan(version.source(handle: handle), on: version.template, into: &diagnostics)
    }

    /// Reads a client's plan.
    ///
    /// - Parameter kept: The template that it stands on; without one it stands on the template as it is now.
    public func plan(
        _ source: Source, on kept: PlanVersion.Template?, into diagnostics: inout [Diagnostic]
    ) -> ClientPlan? {
        var templates = templates
        if let name = ClientPlan.templateName(in: source) {
            if let kept, kept.digest != text(of: name)?.digest {
                templates[name] = PlanTemplate.parse(
                    Source(path: "template of the \(source.path)", text: kept.text), name: name, library: library,
                    into: &diagnostics)
                guard templates[name] != nil else { return nil }
            } else if let found = mistakes[name] {
                diagnostics += found
                return nil
            }
        }
        return ClientPlan.parse(source, templates: templates, library: library, into: &diagnostics)
    }

    /// A plan in a language, where its template has been written in it.
    public func worded(_ plan: ClientPlan, in language: Language) -> ClientPlan {
        translations[language]?[plan.template.name].map(plan.worded) ?? plan
    }

    /// Works a plan out for a client, with the flags that hold on a day.
    ///
    /// - Parameter history: What she has logged, which the loads follow.
    public func schedule(
        _ plan: ClientPlan, for client: Client, on day: CivilDate, history: TrainingHistory = .none,
        into diagnostics: inout [Diagnostic]
    ) -> PlanSchedule? {
        PlanSchedule(
            worded(plan, in: client.language), flags: Set(client.flags(on: day).map(\.word)), library: library,
            plates: gym.plates(in: client.massUnit), history: history, into: &diagnostics)
    }
}

extension Workspace {
    /// The exercises and templates of the studio, without the rest of it. Mistakes in a template keep only its own plans
    /// from being read.
    public func planShelf() throws(Mistakes) -> PlanShelf {
        let settings = try settings()
        let listing: ContentListing
        do {
            listing = try ContentListing(folder, settings: settings)
        } catch {
            throw Mistakes(error)
        }
        var reader = KnowledgeReader(listing, folder)
        let library = reader.exercises(settings.locale.language).library
        let plans = reader.plans(settings.locale.language, library: library)
        guard !reader.diagnostics.hasErrors else { throw Mistakes(reader.diagnostics) }
        let mistakes = plans.mistakes.filter { $0.value.hasErrors }
        return PlanShelf(
            library, plans.templates, translations: plans.translations, gym: settings.gym, mistakes: mistakes)
    }
}
