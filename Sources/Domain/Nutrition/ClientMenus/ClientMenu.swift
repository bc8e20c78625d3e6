import Diagnostics
import Markup
import Quantities

/// A client's menu: a template with the differences from it, or a menu written for one client alone.
///
/// Two menus are equal when they mean the same and hold the same words, wherever these stand in their texts.
public struct ClientMenu: Sendable {
    /// The template, or the menu itself where it is written for one client.
    public let template: Menu
    /// Whether the menu is written for one client and stands on no template.
    public let isBespoke: Bool
    /// The first day.
    public let start: CivilDate
    /// How many people are cooked for, in thousandths: 2500 is two adults and a child.
    public let people_milli: Int
    /// What a day is meant to come to, where it is not what the template says.
    public let target: MenuTarget?
    /// The differences, in order.
    public let changes: [Change]
    /// The menu with the differences, for a client without flags: `adapted(to:)` chooses what she eats.
    public private(set) var menu: Menu
    /// The menu as it is written.
    public let source: Source
    let steps: [Step]
    let targetText: String?
    let targetPlace: Place?
    let comments: [OutlineComment]
    let frontMatter: String

    /// The bounds of how many people are cooked for, in thousandths.
    public static let peopleBounds_milli = 100...100_000

    /// Reads a client's menu. Every mistake is reported, in the order of the text; with errors there is none.
    ///
    /// What her flags rule out and what nothing is left of is told by `menu.adapted(to:)`, when her flags are known.
    ///
    /// - Parameter templates: The templates that it may use, by name.
    public static func parse(
        _ source: Source, templates: [String: Menu], cookbook: Cookbook, into diagnostics: inout [Diagnostic]
    ) -> ClientMenu? {
        if let mistake = source.controlCharacter() {
            diagnostics.append(mistake)
            return nil
        }
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        var reader = ClientMenuReader(source, matter, cookbook: cookbook)
        let menu = reader.read(templates)
        diagnostics += reader.findings.all.inReadingOrder()
        return reader.findings.hasErrors ? nil : menu
    }

    /// The name of the template that a text uses; nothing where it uses none, or where its front matter is out of order.
    public static func templateName(in source: Source) -> String? {
        var fields = fields(of: source)
        return fields?.text("uses")
    }

    /// The first day that a text names; nothing where it names none, or where its front matter is out of order.
    public static func start(in source: Source) -> CivilDate? {
        var fields = fields(of: source)
        return fields?.date("start")
    }

    /// The beginning of a line that swaps a dish, in the common form: `swap on Mon Lunch: Red lentil chilli →`. By it the line
    /// is known that swaps the same dish at the same place; nothing where the line has mistakes or is no swap.
    public static func swapHead(_ line: String, cookbook: Cookbook) -> String? {
        let source = Source(path: "", text: line)
        var reader = ClientMenuChangeReader(source, cookbook.reader, near: [])
        reader.read(0..<source.bytes.count)
        guard !reader.findings.hasErrors, reader.steps.count == 1, let step = reader.steps.first,
            case .swap = step.action, let arrow = step.text.firstIndex(of: "→")
        else { return nil }
        return String(step.text[...arrow])
    }

    private static func fields(of source: Source) -> Fields? {
        var ignored: [Diagnostic] = []
        return FrontMatter.parse(source, into: &ignored).map { Fields($0.document) }
    }

    /// A number of people as a menu writes it, `2`, `2.5` or `2,5`, in thousandths; nothing where it is none, or none that anyone
    /// cooks for.
    public static func people(_ text: String) -> Int? {
        Decimal.thousandths(text.replacing(",", with: ".")).flatMap { peopleBounds_milli.contains($0) ? $0 : nil }
    }

    /// Makes a menu of what was read.
    init(
        template: Menu, isBespoke: Bool, start: CivilDate, people_milli: Int,
        target: (target: MenuTarget, text: String, place: Place)?, steps: [Step], comments: [OutlineComment],
        menu: Menu, frontMatter: String, source: Source
    ) {
        self.template = template
        self.isBespoke = isBespoke
        self.start = start
        self.people_milli = people_milli
        self.target = target?.target
        targetText = target?.text
        targetPlace = target?.place
        self.steps = steps
        changes = steps.map(\.change)
        self.comments = comments
        self.menu = menu
        self.frontMatter = frontMatter
        self.source = source
        if let target {
            self.menu.target = target.target
            self.menu.targetPlace = target.place
        }
    }

    /// The menu in the words of its template's translation; as it is where that is another menu.
    public func worded(by translation: Menu) -> ClientMenu {
        guard !isBespoke, template.mistake(in: translation) == nil else { return self }
        var maker = MenuMaker(template.worded(by: translation), Findings(source))
        maker.apply(steps)
        var worded = self
        worded.menu = maker.menu
        worded.menu.target = menu.target
        worded.menu.targetPlace = menu.targetPlace
        return worded
    }
}

extension ClientMenu: Equatable {
    /// Whether they mean the same in the same words.
    public static func == (one: ClientMenu, other: ClientMenu) -> Bool {
        one.template == other.template && one.isBespoke == other.isBespoke && one.start == other.start
            && one.people_milli == other.people_milli && one.target == other.target && one.changes == other.changes
            && one.comments == other.comments && one.menu == other.menu
    }
}
