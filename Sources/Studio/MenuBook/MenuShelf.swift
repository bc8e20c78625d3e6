import Diagnostics
import Nutrition
import Quantities

/// What clients' menus are read with: recipes and foods, and the menus of `Content` as they are now.
public struct MenuShelf: Sendable {
    /// The recipes and foods.
    public let cookbook: Cookbook
    /// The templates by name, those without mistakes.
    public let templates: [String: Menu]
    /// The same templates in further languages, by language and name.
    private let translations: [Language: [String: Menu]]
    private let mistakes: [String: [Diagnostic]]
    /// The texts of the templates as they are now, by name.
    private let texts: [String: MenuVersion.Template]

    /// A shelf of recipes, foods and templates.
    ///
    /// - Parameters:
    ///   - translations: The same templates in further languages, by language and name.
    ///   - mistakes: What is wrong with templates that could not be read, by name.
    public init(
        _ cookbook: Cookbook, _ templates: [String: Menu], translations: [Language: [String: Menu]] = [:],
        mistakes: [String: [Diagnostic]] = [:]
    ) {
        self.cookbook = cookbook
        self.templates = templates
        self.translations = translations
        self.mistakes = mistakes
        texts = templates.mapValues { MenuVersion.Template($0.source.text(0..<$0.source.bytes.count)) }
    }

    /// What the trainer knows.
    public init(_ knowledge: Knowledge) {
        self.init(knowledge.cookbook, knowledge.menus, translations: knowledge.menuTranslations)
    }

    /// A template's text as it is now, to be kept with a menu.
    public func text(of name: String) -> MenuVersion.Template? { texts[name] }

    /// What is wrong with a template that clients cannot be given: its mistakes, that it is a draft, or that there is none of
    /// the name.
    public func problem(with name: String) -> [Diagnostic] {
        if let template = templates[name] {
            guard template.isDraft else { return [] }
            return [
                Diagnostic(
                    .error, "draft-menu", "the menu `\(name)` is a draft", file: template.source.path,
                    hint: "take `draft: true` away when it is ready")
            ]
        }
        return mistakes[name] ?? [
            Diagnostic(
                .error, "unknown-menu", "there is no menu `\(name)`", expected: "the name of a file in Content/menus",
                hint: didYouMean(name, in: (Array(templates.keys) + Array(mistakes.keys)).sorted()))
        ]
    }

    /// How a menu stands to its template.
    public func standing(of version: MenuVersion) -> TextStanding {
        guard let name = ClientMenu.templateName(in: version.source(handle: "")) else { return .bespoke }
        guard let now = text(of: name) else { return mistakes[name] == nil ? .orphaned : .current }
        guard let kept = version.template else { return .current }
        return kept.digest == now.digest ? .current : .outdated
    }

    /// Reads a version of a client's menu, with the template that it was made for.
    public func menu(_ version: MenuVersion, handle: String, into diagnostics: inout [Diagnostic]) -> ClientMenu? {
        menu(version.source(handle: handle), on: version.template, into: &diagnostics)
    }

    /// Reads a client's menu.
    ///
    /// - Parameter kept: The template that it stands on; without one it stands on the template as it is now.
    public func menu(
        _ source: Source, on kept: MenuVersion.Template?, into diagnostics: inout [Diagnostic]
    ) -> ClientMenu? {
        var templates = templates
        if let name = ClientMenu.templateName(in: source) {
            if let kept, kept.digest != text(of: name)?.digest {
                var found: [Diagnostic] = []
                templates[name] = Menu.parse(
                    Source(path: "template of the \(source.path)", text: kept.text), name: name, cookbook: cookbook,
                    into: &found)
                guard templates[name] != nil else {
                    diagnostics += found.filter { $0.severity == .error }.map { upgradable($0, name) }
                    return nil
                }
            } else if templates[name] == nil, let found = mistakes[name] {
                diagnostics += found
                return nil
            }
        }
        return ClientMenu.parse(source, templates: templates, cookbook: cookbook, into: &diagnostics)
    }

    /// A mistake in a template that was kept, which the one of today may not have any more.
    private func upgradable(_ diagnostic: Diagnostic, _ name: String) -> Diagnostic {
        guard templates[name] != nil else { return diagnostic }
        return Diagnostic(
            diagnostic.severity, diagnostic.code, diagnostic.message, at: diagnostic.place, file: diagnostic.file,
            expected: diagnostic.expected,
            hint: "`floorpress menu upgrade CLIENT` carries the menu onto Content/menus/\(name).md as it is now",
            cause: diagnostic.cause)
    }

    /// A menu in a language, where its template has been written in it.
    public func worded(_ menu: ClientMenu, in language: Language) -> ClientMenu {
        translations[language]?[menu.template.name].map(menu.worded) ?? menu
    }

    /// What a client eats of a menu with the flags that hold on a day, in her language.
    public func eaten(
        _ menu: ClientMenu, by client: Client, on day: CivilDate, into diagnostics: inout [Diagnostic]
    ) -> Menu {
        let (eaten, problems) = worded(menu, in: client.language).menu.adapted(to: client.flags(on: day).map(\.word))
        diagnostics += problems
        return eaten
    }
}

extension Workspace {
    /// The foods, recipes and menus of the studio, without the rest of it. Mistakes in a menu keep only its own clients' menus
    /// from being read.
    public func menuShelf() throws(Mistakes) -> MenuShelf {
        let settings = try settings()
        let listing: ContentListing
        do {
            listing = try ContentListing(folder, settings: settings)
        } catch {
            throw Mistakes(error)
        }
        var reader = KnowledgeReader(listing, folder)
        let cookbook = reader.cookbook(settings.locale.language).cookbook
        let menus = reader.menus(settings.locale.language, cookbook: cookbook)
        guard !reader.diagnostics.hasErrors else { throw Mistakes(reader.diagnostics) }
        return MenuShelf(
            cookbook, menus.templates, translations: menus.translations,
            mistakes: menus.mistakes.filter { $0.value.hasErrors })
    }
}
