import Diagnostics
import Quantities
import Store
import Training

/// A version of a plan that was saved, or would be.
public struct PlanSaving: TextSaving {
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

extension PlanSaving {
    /// What is prescribed otherwise.
    public var lines: [String] { difference?.lines ?? [] }
    /// Nothing: what a plan says otherwise is all there is to look at.
    public var warnings: [Diagnostic] { [] }
}

extension PlanBook: TextBook {
    /// What an editor opens: the client's plan as it is written, or the beginning of one.
    public func draft(for handle: String) throws(Mistakes) -> (text: String, base: TextBase<PlanText>) {
        let (_, plans) = try plans(of: handle)
        if let current = plans.last(where: \.isCurrent)?.versions.last {
            return (current.text, TextBase(version: current))
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
        return (text, TextBase(version: nil))
    }

    /// Saves a text as the client's plan: a new version of the current one, or the first of a new one.
    ///
    /// - Parameter base: What was edited; where another version or another plan has been saved since, it is refused.
    public func save(
        _ source: Source, for handle: String, over base: TextBase<PlanText>? = nil, reason: String, isDryRun: Bool
    ) throws(Mistakes) -> PlanSaving {
        let (client, plans) = try plans(of: handle)
        let last = plans.last(where: \.isCurrent)?.versions.last
        if let base { try ledger.refuseOvertaken(handle, base.version, last) }
        let name = ClientPlan.templateName(in: source)
        let isSameTemplate = last.map { ClientPlan.templateName(in: $0.source(handle: handle)) == name } ?? false
        let template = isSameTemplate ? last?.template : nil
        let step = TextLedger<PlanText>.Step(action: "plan.edit", reason: reason, isDryRun: isDryRun)
        return try save(source, on: template, for: client, after: last, step)
    }

    /// Makes an old version the newest one again; a plan that has ended goes on with it.
    public func restore(
        _ number: Int, of handle: String, reason: String?, isDryRun: Bool
    ) throws(Mistakes) -> PlanSaving {
        let (client, plan, old) = try ledger.restorable(number, of: handle)
        let step = TextLedger<PlanText>.Step(
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
        let step = TextLedger<PlanText>.Step(
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
        if !isDryRun { try ledger.end(entry.client, entry.version) }
        return entry
    }

    // MARK: Saving

    private func save(
        _ source: Source, on kept: PlanVersion.Template?, for client: Client, after last: PlanVersion?,
        _ step: TextLedger<PlanText>.Step
    ) throws(Mistakes) -> PlanSaving {
        var diagnostics: [Diagnostic] = []
        guard let plan = shelf.plan(source, on: kept, into: &diagnostics),
            let schedule = shelf.schedule(plan, for: client, on: today, into: &diagnostics), !diagnostics.hasErrors
        else { throw Mistakes(diagnostics) }
        let text = canonical(plan)
        let template = plan.isBespoke ? nil : kept ?? shelf.text(of: plan.template.name)
        let isChanged = ledger.isChanged(text, template, after: last, step)
        let before = last.flatMap { entry(client, $0).schedule }
        let difference = before.map {
            PlanDifference(from: $0, to: schedule, wording: PlanWording(.english, unit: client.massUnit))
        }
        let number = (last?.version ?? 0) + (isChanged ? 1 : 0)
        if isChanged, !step.isDryRun { try ledger.keep(text, template, client, after: last, step) }
        return PlanSaving(
            client: client, version: number, text: text, plan: plan, isChanged: isChanged, difference: difference)
    }

    // MARK: Upgrading

    /// The text of a plan with further answers, without the differences that fit the template no more.
    private func upgraded(
        _ entry: Entry, _ answers: [ClientPlan.Answer], _ days: [Weekday], _ isDropping: Bool
    ) -> (text: String, dropped: [String]) {
        var text = entry.version.text
        guard let plan = entry.plan else { return (text, []) }
        let body = DifferenceLines(text)
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
        return DifferenceLines(text).dropping(lines)
    }
}
