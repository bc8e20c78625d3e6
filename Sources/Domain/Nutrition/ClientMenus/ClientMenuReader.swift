import Diagnostics
import Markup
import Quantities

/// Reads a client's menu: front matter, then the list of differences, or the days of a menu of its own.
struct ClientMenuReader {
    private(set) var findings: Findings
    private let source: Source
    private let matter: FrontMatter
    private let cookbook: Cookbook
    private var fields: Fields

    init(_ source: Source, _ matter: FrontMatter, cookbook: Cookbook) {
        self.source = source
        self.matter = matter
        self.cookbook = cookbook
        fields = Fields(matter.document)
        findings = Findings(source)
    }

    mutating func read(_ templates: [String: Menu]) -> ClientMenu? {
        let menu = menu(templates)
        findings.add(fields.finish())
        return menu
    }

    private mutating func menu(_ templates: [String: Menu]) -> ClientMenu? {
        let keys = Set(fields.entries.map(\.key))
        if !keys.contains("uses"), keys.contains("title") { return bespoke() }
        let name = fields.text("uses") ?? ""
        guard let template = templates[name] else {
            refuse(name, templates)
            // Without its template nothing can be said of the other keys.
            for key in keys { _ = fields.node(key) }
            return nil
        }
        let (start, people) = (start(), people())
        let text = fields.text("target")
        let target = MenuTarget.read(&fields)
        var reader = ClientMenuChangeReader(source, cookbook.reader, near: MenuMaker.titles(of: template))
        reader.read(matter.body)
        findings.add(reader.findings.all)
        var maker = MenuMaker(template, Findings(source))
        maker.apply(reader.steps)
        findings.add(maker.findings.all)
        return start.map { start in
            ClientMenu(
                template: template, isBespoke: false, start: start, people_milli: people,
                target: target.map { ($0.target, text ?? "", $0.place) }, steps: reader.steps,
                comments: reader.comments, menu: maker.menu, frontMatter: frontMatter, source: source)
        }
    }

    private mutating func bespoke() -> ClientMenu? {
        let (menu, found) = Menu.read(source, matter, &fields, name: "", dishes: cookbook.reader)
        findings.add(found.all)
        let (start, people) = (start(), people())
        return start.map { start in
            ClientMenu(
                template: menu, isBespoke: true, start: start, people_milli: people, target: nil, steps: [],
                comments: menu.comments, menu: menu, frontMatter: frontMatter, source: source)
        }
    }

    private var frontMatter: String { source.text(matter.document.range).replacing("\r\n", with: "\n") }

    // MARK: Keys

    private mutating func refuse(_ name: String, _ templates: [String: Menu]) {
        if name.isEmpty {
            fields.refuse(
                "uses", "missing-key", "the menu does not say what it stands on",
                expected: "`uses:` with the name of a template, or `title:` for a menu of its own")
        } else {
            fields.refuse(
                "uses", "unknown-menu", "there is no menu `\(name)`", expected: "the name of a file in Content/menus",
                hint: didYouMean(String(name.prefix(60)), in: templates.keys.sorted()))
        }
    }

    private mutating func start() -> CivilDate? {
        guard let date = fields.date("start", isRequired: true) else { return nil }
        guard (2000...2199).contains(date.year) else {
            fields.refuse(
                "start", "bad-date", "nobody starts a menu on this day", expected: "a day from 2000 to 2199")
            return nil
        }
        return date
    }

    private mutating func people() -> Int {
        guard let text = fields.text("people") else { return 1000 }
        guard let people = ClientMenu.people(text) else {
            fields.refuse(
                "people", "bad-value", "`\(text)` is not a number of people",
                expected: "0.1 to 100, such as people: 2.5")
            return 1000
        }
        return people
    }
}
