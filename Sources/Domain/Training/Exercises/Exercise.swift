import Diagnostics
import Markup

/// An exercise as the trainer describes it.
public struct Exercise: Sendable, Hashable {
    /// The pattern of movement.
    public enum Pattern: String, Sendable, CaseIterable {
        case squat, hinge, lunge
        case horizontalPush = "horizontal-push"
        case verticalPush = "vertical-push"
        case horizontalPull = "horizontal-pull"
        case verticalPull = "vertical-pull"
        case carry, core, locomotion, power
    }

    /// Whether one joint moves or several.
    public enum Mechanic: String, Sendable, CaseIterable {
        case compound, isolation
    }

    /// The direction of force.
    public enum Force: String, Sendable, CaseIterable {
        case push, pull, `static`
    }

    /// Who it is for.
    public enum Level: String, Sendable, CaseIterable {
        case beginner, intermediate, advanced
    }

    /// What the load is.
    public enum LoadKind: String, Sendable, CaseIterable {
        case barbell, dumbbell, kettlebell, machine, cable, band, bodyweight, none
    }

    /// A muscle with its share in the work.
    public struct Muscle: Sendable, Hashable {
        /// The muscle.
        public let name: String
        /// Its share, above zero and at most one; one hard set of the exercise counts so much for the muscle.
        public let share: Double
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
    /// The title.
    public var title = ""
    /// The German title.
    public var german: String?
    /// Other names, as trainers and apps write them.
    public var aliases: [String] = []
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
    public var muscles: [Muscle] = []
    /// What it needs.
    public var equipment: [String] = []
    /// The flags of clients for whom it is not to be used.
    public var avoid: [String] = []
    /// What can take its place.
    public var alternatives: [Alternative] = []
    /// What to think of while doing it.
    public var cues: [String] = []
    /// What goes wrong.
    public var errors: [String] = []
    /// Where the body lies in the file.
    public var body = 0..<0
    /// The file, relative to the studio.
    public var file = ""

    /// The title in a language.
    public func title(inGerman: Bool) -> String { inGerman ? german ?? title : title }

    /// Reads an exercise's file. With errors there is none.
    public static func parse(_ source: Source, name: String, into diagnostics: inout [Diagnostic]) -> Exercise? {
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        var exercise = Exercise(name: name)
        var fields = Fields(matter.document)
        exercise.read(&fields)
        let found = fields.finish()
        diagnostics += found
        exercise.body = matter.body
        exercise.file = source.path
        var section = ""
        for entry in Outline.parse(source, in: matter.body).entries {
            switch entry.kind {
            case .heading: section = entry.text.lowercased()
            case .item(depth: 0) where section == "cues": exercise.cues.append(entry.text)
            case .item(depth: 0) where section == "common errors": exercise.errors.append(entry.text)
            default: break
            }
        }
        return found.hasErrors ? nil : exercise
    }

    private init(name: String) {
        self.name = name
    }

    private mutating func read(_ fields: inout Fields) {
        title = fields.text("title", isRequired: true) ?? ""
        german = fields.text("german")
        aliases = fields.texts("aliases")
        pattern = fields.choice("pattern", as: Pattern.self) ?? .core
        mechanic = fields.choice("mechanic", as: Mechanic.self) ?? .compound
        force = fields.choice("force", as: Force.self) ?? .push
        level = fields.choice("level", as: Level.self) ?? .beginner
        isUnilateral = fields.boolean("unilateral") ?? false
        load = fields.choice("load", as: LoadKind.self) ?? LoadKind.none
        muscles = fields.numbers("muscles", in: 0.01...1).map { Muscle(name: $0.key, share: $0.value) }
        equipment = fields.texts("equipment")
        avoid = fields.texts("avoid")
        alternatives = fields.numbers("alternatives", in: 0.01...10).map {
            Alternative(title: $0.key, loadFactor: $0.value)
        }
    }
}

extension Fields {
    /// A group whose keys are free and whose values are numbers within bounds.
    fileprivate mutating func numbers(_ key: String, in bounds: ClosedRange<Double>) -> [(key: String, value: Double)] {
        group(key) { fields in
            fields.entries.compactMap { entry in fields.number(entry.key, in: bounds).map { (entry.key, $0) } }
        } ?? []
    }
}
