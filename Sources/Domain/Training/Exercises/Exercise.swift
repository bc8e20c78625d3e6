import Diagnostics
import Markup
import Quantities

/// An exercise as a trainer describes it: what it is, whom it suits and what can stand in its place, with its words in one or
/// more languages.
public struct Exercise: Sendable, Hashable {
    /// A muscle with its share in the work.
    public struct Share: Sendable, Hashable {
        /// The muscle.
        public let muscle: Muscle
        /// Its share in thousandths, 1 to 1000; one hard set of the exercise counts so much for the muscle.
        public let permille: Int
    }

    /// An exercise that can take this one's place.
    public struct Alternative: Sendable, Hashable {
        /// Its title.
        public let title: String
        /// The load there by the load here.
        public let loadFactor: Double
    }

    /// The file's name without ending.
    public let name: String
    /// The language it was first written in.
    public let language: Language
    /// Its words by language; there are some in its own.
    public internal(set) var texts: [Language: ExerciseText] = [:]
    /// The German title, where there are no other German words.
    public internal(set) var germanTitle: String?
    /// The pattern of movement.
    public var pattern = Pattern.core
    /// Whether one joint moves or several.
    public var mechanic = Mechanic.compound
    /// The direction of force.
    public var force = Force.push
    /// Who it is for.
    public var level = Level.beginner
    /// Whether one side works at a time.
    public var isUnilateral = false
    /// What the load is.
    public var load = LoadKind.none
    /// The muscles that work, as written.
    public var muscles: [Share] = []
    /// What it needs.
    public var equipment: [String] = []
    /// The flags of clients for whom it is not to be used.
    public var avoid: [String] = []
    /// What can take its place.
    public var alternatives: [Alternative] = []
    /// Whether it came with the press, and not from the trainer.
    public var isBuiltIn = false
    /// The file, relative to the studio.
    public let file: String

    /// The words in a language, or else in its own.
    public func text(in language: Language) -> ExerciseText {
        texts[language] ?? texts[self.language] ?? ExerciseText(title: name, Source(path: file, text: ""), body: 0..<0)
    }

    /// The title that plans and records name it by.
    public var title: String { text(in: language).title }

    /// The title in a language, or else in its own.
    public func title(in language: Language) -> String {
        texts[language]?.title ?? (language == .german ? germanTitle : nil) ?? title
    }

    /// Adds its words in a language, or replaces them.
    public mutating func add(_ text: ExerciseText, in language: Language) { texts[language] = text }

    /// All names it is found by, the titles first, each once.
    public var names: [String] {
        let texts = Language.allCases.compactMap { self.texts[$0] }
        let names = [title] + texts.map(\.title) + [germanTitle].compactMap { $0 } + texts.flatMap(\.aliases)
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// Reads an exercise's file. With errors there is none.
    ///
    /// - Parameter language: What the file is written in.
    public static func parse(
        _ source: Source, name: String, language: Language = .english, into diagnostics: inout [Diagnostic]
    ) -> Exercise? {
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        var exercise = Exercise(name: name, language: language, file: source.path)
        var fields = Fields(matter.document)
        exercise.read(&fields, source, matter.body)
        let found = fields.finish()
        diagnostics += found
        return found.hasErrors ? nil : exercise
    }

    private init(name: String, language: Language, file: String) {
        self.name = name
        self.language = language
        self.file = file
    }

    private mutating func read(_ fields: inout Fields, _ source: Source, _ body: Range<Int>) {
        var text = ExerciseText(title: fields.text("title", isRequired: true) ?? "", source, body: body)
        text.aliases = fields.texts("aliases")
        germanTitle = fields.text("german")
        texts[language] = text
        pattern = fields.choice("pattern", as: Pattern.self) ?? .core
        mechanic = fields.choice("mechanic", as: Mechanic.self) ?? .compound
        force = fields.choice("force", as: Force.self) ?? .push
        level = fields.choice("level", as: Level.self) ?? .beginner
        isUnilateral = fields.boolean("unilateral") ?? false
        load = fields.choice("load", as: LoadKind.self) ?? LoadKind.none
        muscles = fields.numbers("muscles", in: 0.01...1) { name, fields in
            if Muscle(rawValue: name) == nil {
                let names = Muscle.allCases.map(\.rawValue)
                fields.refuse(
                    name, "unknown-value", "`\(name)` is not a muscle that sets are counted for",
                    expected: "one of " + names.joined(separator: ", "), hint: didYouMean(name, in: names))
            }
        }.compactMap { key, value in
            Muscle(rawValue: key).map { Share(muscle: $0, permille: Int((value * 1000).rounded())) }
        }
        equipment = fields.texts("equipment")
        avoid = fields.texts("avoid")
        alternatives = fields.numbers("alternatives", in: 0.01...10) { _, _ in }.map {
            Alternative(title: $0.key, loadFactor: $0.value)
        }
    }
}

extension Fields {
    /// A group whose keys are free, or held by `check`, and whose values are numbers within bounds.
    fileprivate mutating func numbers(
        _ key: String, in bounds: ClosedRange<Double>, check: (String, inout Fields) -> Void
    ) -> [(key: String, value: Double)] {
        group(key) { fields in
            fields.entries.compactMap { entry in
                check(entry.key, &fields)
                return fields.number(entry.key, in: bounds).map { (entry.key, $0) }
            }
        } ?? []
    }
}
