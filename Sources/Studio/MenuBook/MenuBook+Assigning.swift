import Diagnostics
import Nutrition
import Quantities
import Store

/// A menu to be given to clients.
public struct MenuOrder: Sendable {
    /// How many people are cooked for, for all of the clients or for one.
    public struct Household: Sendable {
        /// The client's handle; nothing means all of them.
        public let client: String?
        /// How many people, in thousandths.
        public let people_milli: Int

        /// A household.
        public init(_ people_milli: Int, of client: String? = nil) {
            self.people_milli = people_milli
            self.client = client
        }
    }

    /// The clients' handles.
    public var handles: [String] = []
    /// Whether every active client is meant.
    public var isForAllActive = false
    /// The template's name.
    public var template: String
    /// The first day.
    public var start: CivilDate
    /// For how many they cook; one for those of whom nothing is said.
    public var households: [Household] = []
    /// What a day is meant to come to, where it is not what the template says.
    public var target: String?
    /// Differences from the template, each a line without its dash.
    public var changes: [String] = []
    /// Why, in a few words.
    public var reason = "Assigned"

    /// An order of a template.
    public init(template: String, start: CivilDate) {
        self.template = template
        self.start = start
    }
}

/// A menu that fits its client.
public struct MenuAssignment: Sendable {
    /// The client.
    public var client: Client { entry.client }
    /// The menu, worked out.
    public let entry: MenuBook.Entry
    /// The menu.
    public let menu: ClientMenu
    /// The title of the menu that ends with it.
    public var replaced: String?
    /// Whether that one goes on until the first day of the new one.
    public var isWaiting = false
    /// Whether that one had not begun yet.
    var isAfterWaiting = false
}

extension MenuBook {
    /// Gives a menu to clients: to all of them or, where anything is wrong with any, to none. Every mistake of every client is
    /// told.
    ///
    /// - Parameter isDryRun: Whether everything is checked and nothing kept.
    public func assign(_ order: MenuOrder, isDryRun: Bool) throws(Mistakes) -> [MenuAssignment] {
        let all = try all()
        let clients = try clients(of: order, among: all.map(\.client))
        let ending = Dictionary(all.map { ($0.client.id, $0.entry) }) { first, _ in first }
        let assignments = try fitted(order, clients).map { assignment in
            var assignment = assignment
            guard let entry = ending[assignment.client.id] ?? nil else { return assignment }
            let start = ClientMenu.start(in: entry.version.source(handle: entry.client.handle))
            assignment.replaced = entry.menu?.template.title ?? "the menu before"
            assignment.isAfterWaiting = start.map { $0 > today } ?? false
            assignment.isWaiting = order.start > today
            return assignment
        }
        guard !isDryRun else { return assignments }
        let template = shelf.text(of: order.template)
        let ledger = ledger
        try workspace.changeRecords { connection in
            var random = SystemRandomNumberGenerator()
            for assignment in assignments {
                try MenuRepository(connection).start(
                    assignment.entry.version.text, on: template, for: assignment.client.id,
                    isWaiting: assignment.isWaiting, afterWaiting: assignment.isAfterWaiting, author: ledger.author,
                    reason: order.reason, at: now, using: &random)
                try ledger.note("menu.assign", assignment.client, in: connection)
            }
        }
        return assignments
    }

    /// A template worked out for one client, kept nowhere.
    public func preview(_ order: MenuOrder) throws(Mistakes) -> MenuAssignment {
        let clients = try clients(of: order, among: Roster(workspace).clients())
        guard let assignment = try fitted(order, clients).first else { throw Mistakes(Roster.nobody) }
        return assignment
    }

    private func clients(of order: MenuOrder, among all: [Client]) throws(Mistakes) -> [Client] {
        var (found, diagnostics) = Roster.chosen(order.handles, isForAllActive: order.isForAllActive, among: all)
        diagnostics += Roster.strangers(order.households.compactMap(\.client), to: found, gift: MenuText.name)
        diagnostics += shelf.problem(with: order.template)
        guard diagnostics.isEmpty else { throw Mistakes(diagnostics) }
        guard !found.isEmpty else { throw Mistakes(Roster.nobody) }
        return found
    }

    private func fitted(_ order: MenuOrder, _ clients: [Client]) throws(Mistakes) -> [MenuAssignment] {
        var assignments: [MenuAssignment] = []
        var diagnostics: [Diagnostic] = []
        for client in clients {
            let source = Source(path: MenuVersion.path(handle: client.handle), text: text(of: order, for: client))
            let entry = try fitted(source, on: nil, for: client, version: 1, reason: order.reason)
            diagnostics += entry.diagnostics
            if let menu = entry.menu { assignments.append(MenuAssignment(entry: entry, menu: menu)) }
        }
        guard !diagnostics.hasErrors else { throw Mistakes(diagnostics.map(MenuBook.withOption)) }
        return assignments
    }

    /// A text worked out for a client as if it were a version of hers, in the common form.
    func fitted(
        _ source: Source, on template: MenuVersion.Template?, for client: Client, version: Int, reason: String
    ) throws(Mistakes) -> Entry {
        var diagnostics: [Diagnostic] = []
        let menu = shelf.menu(source, on: template, into: &diagnostics)
        let text = menu.map(canonical) ?? source.text(0..<source.bytes.count)
        let eaten = menu.map { shelf.eaten($0, by: client, on: max(today, $0.start), into: &diagnostics) }
        let version = MenuVersion(
            clientID: client.id, version: version, text: text, template: template, author: ledger.author,
            reason: reason, savedAt: now)
        return Entry(
            client: client, version: version, menu: menu, eaten: eaten,
            standing: menu?.isBespoke == true ? .bespoke : .current, mass: try mass(of: client, on: today),
            diagnostics: diagnostics)
    }

    private func text(of order: MenuOrder, for client: Client) -> String {
        // What is said of one client counts for her, whatever is said of all.
        let people =
            order.households.last { $0.client == client.handle } ?? order.households.last { $0.client == nil }
        let matter = ClientMenuPrinter.matter(
            uses: order.template, start: order.start, people_milli: people?.people_milli ?? 1000, target: order.target)
        return "---\n\(matter)---\n" + order.changes.map { "- \($0)\n" }.joined()
    }

    /// The mistake with the option that mends it.
    private static func withOption(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.code == "menu-unfit", diagnostic.place?.file.hasPrefix("Content/") == true else {
            return diagnostic
        }
        return Diagnostic(
            diagnostic.severity, diagnostic.code, diagnostic.message, at: diagnostic.place, file: diagnostic.file,
            expected: diagnostic.expected,
            hint: (diagnostic.hint.map { $0 + "; " } ?? "") + "for one client: --change \"swap: … -> …\"",
            cause: diagnostic.cause)
    }

    /// The text that is kept of a menu: in the common form, unless that would change what it says.
    func canonical(_ menu: ClientMenu) -> String {
        let text = ClientMenuPrinter.text(menu)
        var ignored: [Diagnostic] = []
        let other = ClientMenu.parse(
            Source(path: menu.source.path, text: text), templates: [menu.template.name: menu.template],
            cookbook: shelf.cookbook, into: &ignored)
        return other == menu ? text : menu.source.text(0..<menu.source.bytes.count)
    }
}
