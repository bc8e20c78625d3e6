import Diagnostics
import Markup
import Quantities

/// What is eaten in a week: `Content/menus/*.md`.
///
/// Two menus are equal when they mean the same and hold the same words, wherever these stand in their files.
public struct Menu: Sendable {
    /// What is eaten instead by someone with a flag.
    public struct Alternative: Sendable, Hashable {
        /// The flag, in lower case: `legumes`.
        public let flag: String
        /// What is eaten, each with where it stands.
        var plates: [Plate]

        /// What is eaten.
        public var dishes: [Dish] { plates.map(\.dish) }
    }

    /// A meal of a day.
    public struct Meal: Sendable, Hashable {
        /// What it is called: `Lunch`.
        public let name: String
        /// What it is called in the language of the menu's translation, where it has one.
        var words: String?
        /// When, in minutes from midnight.
        public let time_min: Int?
        /// What is eaten, each with where it stands.
        var plates: [Plate]
        /// What is eaten instead, the first that fits.
        public internal(set) var alternatives: [Alternative] = []
        /// The trainer's words.
        public internal(set) var notes: [String] = []
        /// Where it stands.
        var origin: Origin

        /// A meal of a text.
        init(name: String, time_min: Int?, plates: [Plate], origin: Origin) {
            self.name = name
            self.time_min = time_min
            self.plates = plates
            self.origin = origin
        }

        /// A meal that was made and not read.
        init(name: String, time_min: Int?, dishes: [Dish], range: Range<Int>) {
            let origin = Origin(Source(path: "", bytes: []), range)
            self.init(
                name: name, time_min: time_min, plates: dishes.map { Plate(dish: $0, origin: origin) }, origin: origin)
        }

        /// What is eaten.
        public var dishes: [Dish] { plates.map(\.dish) }

        /// Where it stands in its text.
        public var range: Range<Int> { origin.range }

        /// What it is called in a language, where it has a usual name; as written otherwise.
        public func title(in language: Language) -> String { Menu.title(ofMeal: words ?? name, in: language) }

        /// What it contains.
        public var nutrients: Nutrients { plates.reduce(into: .none) { $0 += $1.dish.nutrients } }

        /// The time as `07:30`.
        public var time: String? { time_min.map(Meal.text) }

        /// `07:30` of minutes from midnight.
        static func text(_ minutes: Int) -> String {
            let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
            return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
        }
    }

    /// A day of the week.
    public struct Day: Sendable, Hashable {
        /// The day.
        public let weekday: Weekday
        /// The trainer's words.
        public internal(set) var prose: [String] = []
        /// Its meals, as written.
        public internal(set) var meals: [Meal] = []

        /// What it contains, which is exactly what its meals contain.
        public var nutrients: Nutrients { meals.reduce(into: .none) { $0 += $1.nutrients } }
    }

    /// A line of the text in the form that all menus share: what the printer writes.
    struct Line: Sendable, Hashable {
        enum Kind: Sendable, Hashable { case heading, prose, item, nested }

        let kind: Kind
        let text: String
    }

    /// The file's name without ending.
    public let name: String
    /// The title.
    public internal(set) var title = ""
    /// The German title.
    public internal(set) var german: String?
    /// One or two sentences.
    public internal(set) var description: String?
    /// What it is about.
    public internal(set) var tags: [String] = []
    /// Whether it is not to be used yet.
    public internal(set) var isDraft = false
    /// What a day is meant to come to.
    public internal(set) var target = MenuTarget()
    /// Where that stands; nothing where there is no target.
    public internal(set) var targetPlace: Place?
    /// The words before the first day.
    public internal(set) var prose: [String] = []
    /// The days, Monday first; each at most once.
    public internal(set) var days: [Day] = []
    /// The lines as written, in the common form.
    var lines: [Line] = []
    /// The comments between them, in order.
    var comments: [OutlineComment] = []
    /// The front matter between its dashes as it is written.
    var frontMatter = ""
    /// The text it was read from.
    public let source: Source

    init(name: String, source: Source) {
        self.name = name
        self.source = source
    }

    /// The title in a language, English where there is no other.
    public func title(in language: Language) -> String { language == .german ? german ?? title : title }

    /// A meal's name in German where the menu has the usual English one.
    static func title(ofMeal name: String, in language: Language) -> String {
        guard language == .german else { return name }
        return switch name.lowercased() {
        case "breakfast": "Frühstück"
        case "second breakfast": "Zweites Frühstück"
        case "lunch": "Mittagessen"
        case "dinner", "supper": "Abendessen"
        case "snack": "Zwischenmahlzeit"
        case "before training": "Vor dem Training"
        case "after training": "Nach dem Training"
        default: name
        }
    }

    /// The day, or nothing where the menu says nothing of it.
    public func day(_ weekday: Weekday) -> Day? { days.first { $0.weekday == weekday } }
}

extension Menu: Equatable {
    /// Whether they mean the same in the same words.
    public static func == (one: Menu, other: Menu) -> Bool {
        one.name == other.name && one.title == other.title && one.german == other.german
            && one.description == other.description && one.tags == other.tags && one.isDraft == other.isDraft
            && one.target == other.target && one.prose == other.prose && one.days == other.days
            && one.lines == other.lines && one.comments == other.comments && one.frontMatter == other.frontMatter
    }
}
