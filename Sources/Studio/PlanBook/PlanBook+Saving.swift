import Diagnostics
import Quantities
import Store
import Training

/// A version of a plan that was saved, or would be.
public struct PlanSaving: Sendable {
    /// The client.
    public let client: Client
    /// The version's number.
    public let version: Int
    /// The text.
    public let text: String
    /// The plan.
    public let plan: ClientPlan
    /// Whether anything was changed at all; nothing is saved where nothing was.
    public let isChanged: Bool
    /// What is prescribed otherwise than before, where there was a plan that could be worked out.
    public let difference: PlanDifference?
    /// Differences from the template that were dropped, as they stood.
    public var dropped: [String] = []
}

/// What a change of a plan begins with: the version that was current then, if there was one.
public struct PlanBase: Sendable {
    let version: PlanVersion?
}

extension PlanBook {
    /// What an editor opens: the client's plan as it is written, or the beginning of one.
    public func draft(for handle: String) throws(Mistakes) -> (text: String, base: PlanBase) {
        let (_, plans) = try plans(of: handle)
        if let current = plans.last(where: \.isCurrent)?.versions.last {
            return (current.text, PlanBase(version: current))
        }
        // The Monday after today.
        let monday = today.adding(days: 7 - today.weekday.rawValue)
        let text = """
            ---
            title: Plan
            weeks: 4
            start: \(monday.iso)
            days: Mon, Thu
            ---
            ### Day 1

            ### Day 2

            """
        return (text, PlanBase(version: nil))
    }

    /// Saves a text as the client's plan: a new version of the current one, or the first of a new one.
    ///
    /// - Parameter base: What was edited; where another version or another plan has been saved since, it is refused.
    public func save(
        _ source: Source, for handle: String, over base: PlanBase? = nil, reason: String, isDryRun: Bool
    ) throws(Mistakes) -> PlanSaving {
        let (client, plans) = try plans(of: handle)
        let last = plans.last(where: \.isCurrent)?.versions.last
        if let base { try refuseOvertaken(handle, base.version, last) }
        let name = ClientPlan.templateName(in: source)
        let isSameTemplate = last.map { ClientPlan.templateName(in: $0.source(handle: handle)) == name } ?? false
        let template = isSameTemplate ? last?.template : nil
        let step = Step(action: "plan.edit", reason: reason, isDryRun: isDryRun)
        return try save(source, on: template, for: client, after: last, step)
    }

    /// Makes an old version the newest one again; a plan that has ended goes on with it.
    public func restore(
        _ number: Int, of handle: String, reason: String?, isDryRun: Bool
    ) throws(Mistakes) -> PlanSaving {
        let (client, plans) = try plans(of: handle)
        guard let plan = plans.last(where: \.isCurrent) ?? plans.last else { throw Mistakes(noPlan(handle, plans)) }
        let old = try version(number, of: handle, in: plan.versions)
        let step = Step(
            action: "plan.restore", reason: reason ?? "Restored version \(number)", isDryRun: isDryRun,
            resumed: plan.isCurrent ? nil : plan.id)
        return try save(old.source(handle: handle), on: old.template, for: client, after: plan.versions.last, step)
    }

    /// Carries a client's plan onto its template as it is now.
    ///
    /// - Parameters:
    ///   - answers: To what the template did not ask before.
    ///   - days: Other days of the week, where it has more or fewer of them now.
    ///   - isDropping: Whether differences that fit the template no more are left out; else they are mistakes.
    public func upgrade(
        _ handle: String, answers: [ClientPlan.Answer] = [], days: [Weekday] = [], reason: String?,
        isDropping: Bool = false, isDryRun: Bool
    ) throws(Mistakes) -> PlanSaving {
        let entry = try entry(of: handle)
        let source = entry.version.source(handle: handle)
        guard let name = ClientPlan.templateName(in: source) else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-template", "the plan of `\(handle)` stands on no template", file: RecordStore.fileName,
                    hint: "`floorpress plan edit \(handle)` changes it"))
        }
        let problems = shelf.problem(with: name)
        guard problems.isEmpty else { throw Mistakes(problems) }
        guard let template = shelf.text(of: name) else { throw Mistakes(problems) }
        let step = Step(
            action: "plan.upgrade", reason: reason ?? "Upgraded to the template as it is now", isDryRun: isDryRun)
        let (text, dropped) = upgraded(entry, answers, days, isDropping)
        var saving = try save(
            Source(path: source.path, text: text), on: template, for: entry.client, after: entry.version, step)
        saving.dropped = dropped
        return saving
    }

    /// Ends a client's plan. It stays in the store with all its versions.
    public func end(_ handle: String, isDryRun: Bool) throws(Mistakes) -> Entry {
        let entry = try entry(of: handle)
        guard !isDryRun else { return entry }
        let now = now
        try workspace.changeRecords { connection in
            try refuseOvertaken(
                entry.client.handle, entry.version, try PlanRepository(connection).current(of: entry.client.id))
            try PlanRepository(connection).end(of: entry.client.id, at: now)
            try AuditLog(connection).append("plan.end", "client \(entry.client.id)", actor: "trainer", at: now)
        }
        return entry
    }

    // MARK: Saving

    private struct Step {
        let action: String
        let reason: String
        let isDryRun: Bool
        /// A plan that has ended and goes on.
        var resumed: ULID?
    }

    private func save(
        _ source: Source, on kept: PlanVersion.Template?, for client: Client, after last: PlanVersion?, _ step: Step
    ) throws(Mistakes) -> PlanSaving {
        var diagnostics: [Diagnostic] = []
        guard let plan = shelf.plan(source, on: kept, into: &diagnostics),
            let schedule = shelf.schedule(plan, for: client, on: today, into: &diagnostics), !diagnostics.hasErrors
        else { throw Mistakes(diagnostics) }
        let text = canonical(plan)
        let template = plan.isBespoke ? nil : kept ?? shelf.text(of: plan.template.name)
        let isChanged = last?.text != text || last?.template?.digest != template?.digest || step.resumed != nil
        let before = last.flatMap { entry(client, $0).schedule }
        let difference = before.map {
            PlanDifference(from: $0, to: schedule, wording: PlanWording(.english, unit: client.massUnit))
        }
        let number = (last?.version ?? 0) + (isChanged ? 1 : 0)
        if isChanged, !step.isDryRun { try keep(text, template, client, after: last, step) }
        return PlanSaving(
            client: client, version: number, text: text, plan: plan, isChanged: isChanged, difference: difference)
    }

    private func keep(
        _ text: String, _ template: PlanVersion.Template?, _ client: Client, after last: PlanVersion?, _ step: Step
    ) throws(Mistakes) {
        let (author, now) = (author, now)
        try workspace.changeRecords { connection in
            let plans = PlanRepository(connection)
            if let plan = step.resumed { try plans.resume(plan, of: client.id, at: now) }
            // Another command may have saved a version since this one was read.
            try refuseOvertaken(client.handle, last, try plans.current(of: client.id))
            if last == nil {
                var random = SystemRandomNumberGenerator()
                try plans.start(
                    text, on: template, for: client.id, author: author, reason: step.reason, at: now, using: &random)
            } else {
                try plans.save(text, on: template, for: client.id, author: author, reason: step.reason, at: now)
            }
            try AuditLog(connection).append(step.action, "client \(client.id)", actor: "trainer", at: now)
        }
    }

    /// A number alone tells no plan: each begins with version 1.
    private func refuseOvertaken(_ handle: String, _ base: PlanVersion?, _ last: PlanVersion?) throws(Mistakes) {
        guard base != last else { return }
        let (old, new) = (base?.version ?? 0, last?.version ?? 0)
        throw Mistakes(
            Diagnostic(
                .error, "plan-overtaken",
                old == new
                    ? "the plan of `\(handle)` has changed meanwhile: another plan has taken its place"
                    : "the plan of `\(handle)` has changed meanwhile: it is at version \(new), and this is a change of version \(old)",
                file: RecordStore.fileName, hint: "`floorpress plan diff \(handle)` shows what was changed"))
    }

    // MARK: Upgrading

    /// The text of a plan with further answers, without the differences that fit the template no more.
    private func upgraded(
        _ entry: Entry, _ answers: [ClientPlan.Answer], _ days: [Weekday], _ isDropping: Bool
    ) -> (text: String, dropped: [String]) {
        var text = entry.version.text
        guard let plan = entry.plan else { return (text, []) }
        let body = ClientPlanText(text)
        if !answers.isEmpty || !days.isEmpty {
            let kept = plan.given.filter { given in !answers.contains { $0.name == given.name } }
            text =
                "---\n"
                + ClientPlanPrinter.matter(
                    uses: plan.template.name, start: plan.start, days: days.isEmpty ? plan.days : days,
                    answers: kept + answers) + "---\n" + body.body
        }
        guard isDropping else { return (text, []) }
        let source = Source(path: entry.version.source(handle: entry.client.handle).path, text: text)
        var found: [Diagnostic] = []
        _ = shelf.plan(source, on: nil, into: &found)
        let lines = Set(found.filter { $0.place?.file == source.path }.compactMap { $0.place?.line })
        return ClientPlanText(text).dropping(lines)
    }
}

/// A client's plan as lines: front matter, then differences of one line or more.
private struct ClientPlanText {
    private let lines: [Substring]
    /// The first line behind the front matter, from zero.
    private let start: Int

    init(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
        let fences = lines.indices.filter { lines[$0].trimmingSpaces() == "---" }
        self.lines = lines
        start = fences.count < 2 ? 0 : fences[1] + 1
    }

    var body: String { lines[start...].joined(separator: "\n") }

    /// The text without the differences that have a mistake in one of some lines, which count from one.
    func dropping(_ numbers: Set<Int>) -> (text: String, dropped: [String]) {
        var kept = Array(lines[..<start])
        var dropped: [String] = []
        var index = start
        while index < lines.count {
            var end = index + 1
            if lines[index].hasPrefix("- ") {
                while end < lines.count, lines[end].first == " " || lines[end].first == "\t" { end += 1 }
                if (index..<end).contains(where: { numbers.contains($0 + 1) }) {
                    dropped.append(lines[index..<end].joined(separator: "\n"))
                    index = end
                    continue
                }
            }
            kept += lines[index..<end]
            index = end
        }
        return (kept.joined(separator: "\n"), dropped)
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> String { String(self).trimmingSpaces() }
}
