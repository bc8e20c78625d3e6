import Diagnostics
import Quantities
import Store
import Training

/// A template to be given to clients.
public struct PlanOrder: Sendable {
    /// An answer, for all of the clients or for one.
    public struct Answer: Sendable {
        /// The client's handle; nothing means all of them.
        public let client: String?
        /// The answer.
        public let answer: ClientPlan.Answer

        /// An answer.
        public init(_ answer: ClientPlan.Answer, for client: String? = nil) {
            self.client = client
            self.answer = answer
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
    /// The days of the week.
    public var days: [Weekday] = []
    /// The answers to what the template asks.
    public var answers: [Answer] = []
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

/// A plan that fits its client.
public struct PlanAssignment: Sendable {
    /// The client.
    public let client: Client
    /// The plan.
    public let plan: ClientPlan
    /// The plan worked out.
    public let schedule: PlanSchedule
    /// The text that is kept.
    public let text: String
    /// The title of the plan that ends with it.
    public var replaced: String?
}

extension PlanBook {
    /// Gives a template to clients: to all of them or, where anything is wrong with any, to none. Every mistake of every
    /// client is told.
    ///
    /// - Parameter isDryRun: Whether everything is checked and nothing kept.
    public func assign(_ order: PlanOrder, isDryRun: Bool) throws(Mistakes) -> [PlanAssignment] {
        let all = try all()
        let clients = try clients(of: order, among: all.map(\.client))
        let ending = Dictionary(all.map { ($0.client.id, $0.entry) }) { first, _ in first }
        let assignments = try fitted(order, clients).map { assignment in
            var assignment = assignment
            if let entry = ending[assignment.client.id] ?? nil {
                let title = entry.plan?.template.title ?? "the plan before"
                let week = entry.schedule?.week(on: today).map {
                    " in week \($0) of \(entry.plan?.template.weeks ?? $0): its sessions to come are off"
                }
                assignment.replaced = title + (week ?? "")
            }
            return assignment
        }
        guard !isDryRun else { return assignments }
        let template = shelf.text(of: order.template)
        let (author, now) = (ledger.author, now)
        try workspace.changeRecords { connection in
            var random = SystemRandomNumberGenerator()
            for assignment in assignments {
                let client = assignment.client.id
                try PlanRepository(connection).start(
                    assignment.text, on: template, for: client, author: author, reason: order.reason, at: now,
                    using: &random)
                try AuditLog(connection).append("plan.assign", "client \(client)", actor: "trainer", at: now)
            }
        }
        return assignments
    }

    /// A template worked out for one client, kept nowhere.
    public func preview(_ order: PlanOrder) throws(Mistakes) -> PlanAssignment {
        let clients = try clients(of: order, among: Roster(workspace).clients())
        guard let assignment = try fitted(order, clients).first else {
            throw Mistakes(Diagnostic(.error, "no-client", "there is no client to make it for"))
        }
        return assignment
    }

    private func clients(of order: PlanOrder, among all: [Client]) throws(Mistakes) -> [Client] {
        var (found, diagnostics) = Roster.chosen(order.handles, isForAllActive: order.isForAllActive, among: all)
        diagnostics += Roster.strangers(order.answers.compactMap(\.client), to: found, gift: PlanText.name)
        diagnostics += shelf.problem(with: order.template)
        guard diagnostics.isEmpty else { throw Mistakes(diagnostics) }
        guard !found.isEmpty else { throw Mistakes(Roster.nobody) }
        return found
    }

    private func fitted(_ order: PlanOrder, _ clients: [Client]) throws(Mistakes) -> [PlanAssignment] {
        var assignments: [PlanAssignment] = []
        var diagnostics: [Diagnostic] = []
        for client in clients {
            let source = Source(path: "plan of \(client.handle)", text: text(of: order, for: client))
            var found: [Diagnostic] = []
            if let plan = shelf.plan(source, on: nil, into: &found),
                let schedule = shelf.schedule(plan, for: client, on: today, into: &found), !found.hasErrors
            {
                assignments.append(
                    PlanAssignment(client: client, plan: plan, schedule: schedule, text: canonical(plan)))
            }
            diagnostics += found
        }
        guard !diagnostics.hasErrors else { throw Mistakes(diagnostics.map(PlanBook.withOption)) }
        return assignments
    }

    private func text(of order: PlanOrder, for client: Client) -> String {
        var answers: [ClientPlan.Answer] = []
        // What is said of one client counts for her, whatever is said of all.
        for answer in order.answers.filter({ $0.client == nil }) + order.answers.filter({ $0.client == client.handle })
        {
            answers.removeAll { $0.name == answer.answer.name }
            answers.append(answer.answer)
        }
        let asked = shelf.templates[order.template]?.asks.map(\.name) ?? []
        let sorted = asked.compactMap { name in answers.first { $0.name == name } }
        answers = sorted + answers.filter { !asked.contains($0.name) }
        let matter = ClientPlanPrinter.matter(
            uses: order.template, start: order.start, days: order.days, answers: answers)
        return "---\n\(matter)---\n" + order.changes.map { "- \($0)\n" }.joined()
    }

    /// The mistake with the option that mends it.
    private static func withOption(_ diagnostic: Diagnostic) -> Diagnostic {
        var hint = diagnostic.hint
        if diagnostic.code == "missing-key", let expected = diagnostic.expected {
            let pair = expected.filter { $0 != "`" }.split(separator: ":", maxSplits: 1)
            if pair.count == 2 { hint = "--set \"\(pair[0])=\(pair[1].drop { $0 == " " })\"" }
        } else if diagnostic.code == "bad-days" {
            hint = hint ?? "--days with commas between them"
        } else if diagnostic.code == "contraindicated" {
            hint = hint ?? "for one client: --change \"swap: … -> …\", or remove from Day …"
        }
        guard hint != diagnostic.hint else { return diagnostic }
        return Diagnostic(
            diagnostic.severity, diagnostic.code, diagnostic.message, at: diagnostic.place, file: diagnostic.file,
            expected: diagnostic.expected, hint: hint, cause: diagnostic.cause)
    }

    /// The text that is kept of a plan: in the common form, unless that would change what it says.
    func canonical(_ plan: ClientPlan) -> String {
        let text = ClientPlanPrinter.text(plan)
        var ignored: [Diagnostic] = []
        let other = ClientPlan.parse(
            Source(path: plan.source.path, text: text), templates: [plan.template.name: plan.template],
            library: shelf.library, into: &ignored)
        return other == plan ? text : plan.source.text(0..<plan.source.bytes.count)
    }
}
