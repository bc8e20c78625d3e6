import Diagnostics
import Progress
import Quantities
import Store

extension Roster {
    // MARK: Check-ins

    /// The questions of check-ins: the studio's own, or the usual ones.
    public var checkInQuestions: [CheckInQuestion] { settings.checkInQuestions }

    /// The check-ins of a client, by date.
    public func checkIns(of handle: String) throws(Mistakes) -> [CheckIn] {
        let client = try client(handle)
        return try workspace.readRecords { try CheckInRepository($0).all(of: client.id) } ?? []
    }

    /// Keeps what a client answered on a day, in place of what stands for that day.
    ///
    /// - Parameter answers: The questions' names with the answers, in any order.
    public func checkIn(
        _ answers: [(name: String, text: String)], of handle: String, on date: CivilDate, at now: Instant,
        isDryRun: Bool
    ) throws(Mistakes) -> CheckIn {
        let client = try client(handle)
        var mistakes: [Diagnostic] = []
        if let problem = RecordRules.past(date, field: "date", today: today(now)) {
            mistakes.append(problem.diagnostic(table: "check_in", key: handle))
        }
        let names = checkInQuestions.map(\.name)
        for (name, _) in answers where !names.contains(name) {
            mistakes.append(
                Diagnostic(
                    .error, "unknown-question", "no question is named `\(name)`",
                    expected: "one of " + names.joined(separator: ", "), hint: didYouMean(name, in: names)))
        }
        var kept: [CheckIn.Answer] = []
        for question in checkInQuestions {
            guard let text = answers.last(where: { $0.name == question.name })?.text else { continue }
            guard let answer = question.answer(text, in: client.language) else {
                mistakes.append(
                    Diagnostic(
                        .error, "bad-answer", "the answer to `\(question.name)` cannot be kept",
                        expected: question.kind.expected))
                continue
            }
            kept.append(answer)
        }
        if kept.isEmpty, mistakes.isEmpty {
            mistakes.append(Diagnostic(.error, "no-answers", "there are no answers", expected: "such as energy=4"))
        }
        guard mistakes.isEmpty else { throw Mistakes(mistakes) }
        let checkIn = CheckIn(date, kept)
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            var random = SystemRandomNumberGenerator()
            let id = ULID(at: now, using: &random)
            try CheckInRepository(connection).set(checkIn, of: client.id, id: id)
            try AuditLog(connection).append("check-in.add", "check_in \(id)", actor: "trainer", at: now)
        }
        return checkIn
    }

    // MARK: Messages

    /// The messages of a client, the oldest first.
    public func messages(of handle: String) throws(Mistakes) -> [Message] {
        let client = try client(handle)
        return try workspace.readRecords { try MessageRepository($0).all(of: client.id) } ?? []
    }

    /// Keeps a message from or to a client.
    public func add(_ message: Message, of handle: String, at now: Instant, isDryRun: Bool) throws(Mistakes) {
        let client = try client(handle)
        var problems: [RecordProblem] = []
        if !RecordRules.isSlug(message.thread, limit: 40) {
            problems.append(
                RecordProblem(
                    "thread", "this cannot be a thread's name", expected: "1 to 40 of the characters a–z, 0–9 and `-`"))
        }
        if message.text.allSatisfy(\.isWhitespace) || message.text.utf8.count > 20_000 {
            problems.append(RecordProblem("text", "this is no message", expected: "a text of at most 20,000 bytes"))
        }
        if message.at > now.adding(seconds: 86_400) {
            problems.append(RecordProblem("at", "this day is still to come"))
        }
        guard problems.isEmpty else {
            throw Mistakes(problems.map { $0.diagnostic(table: "message", key: handle) })
        }
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            var random = SystemRandomNumberGenerator()
            let id = ULID(at: message.at, using: &random)
            try MessageRepository(connection).insert(message, of: client.id, id: id)
            try AuditLog(connection).append("message.add", "message \(id)", actor: "trainer", at: now)
        }
    }

    // MARK: Goals

    /// The goals of a client, the oldest first.
    public func goals(of handle: String) throws(Mistakes) -> [GoalRecord] {
        let client = try client(handle)
        return try workspace.readRecords { try GoalRepository($0).all(of: client.id) } ?? []
    }

    /// Keeps a new goal of a client.
    public func add(_ goal: GoalRecord, of handle: String, at now: Instant, isDryRun: Bool) throws(Mistakes) {
        let client = try client(handle)
        try checkName(goal.name, goal.title, "goal", handle, among: goals(of: handle).map(\.name))
        var problems: [RecordProblem] = []
        let metrics = Measure.allCases.map(\.rawValue) + GoalRecord.metrics
        if let metric = goal.metric, !metrics.contains(metric) {
            problems.append(
                RecordProblem(
                    "metric", "this metric is not known", expected: "one of " + metrics.joined(separator: ", ")))
        }
        if let by = goal.by, by < goal.set { problems.append(RecordProblem("by", "this lies before the goal was set")) }
        if goal.baseline_milli != nil, goal.baseline_milli == goal.target_milli {
            problems.append(RecordProblem("target", "this is where the goal begins"))
        }
        for milestone in goal.milestones {
            if let by = milestone.by, let last = goal.by, by > last {
                problems.append(RecordProblem("milestone", "a milestone lies after the goal's day"))
            }
            problems += [RecordRules.line(milestone.title, field: "milestone")].compactMap { $0 }
        }
        if let why = goal.why { problems += [RecordRules.line(why, field: "why", limit: 500)].compactMap { $0 } }
        guard problems.isEmpty else {
            throw Mistakes(problems.map { $0.diagnostic(table: "goal", key: "\(handle) \(goal.name)") })
        }
        var kept = goal
        if goal.metric == "one-rep-max" || goal.metric == "reps", let subject = goal.subject {
            let library = try workspace.exercises().library
            guard let exercise = library.find(subject) else {
                throw Mistakes(
                    Diagnostic(
                        .error, "unknown-exercise", "`\(subject)` is not in the library",
                        hint: library.suggestion(for: subject)))
            }
            kept.subject = exercise.title
        }
        let record = kept
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            var random = SystemRandomNumberGenerator()
            let id = ULID(at: now, using: &random)
            try GoalRepository(connection).insert(record, of: client.id, id: id)
            try AuditLog(connection).append("goal.add", "goal \(id)", actor: "trainer", at: now)
        }
    }

    /// Closes a goal of a client or one of its milestones.
    ///
    /// - Parameter milestone: The milestone's place from one; the goal itself without it.
    public func closeGoal(
        _ name: String, of handle: String, as state: GoalRecord.State, milestone: Int?, on date: CivilDate,
        at now: Instant,
        isDryRun: Bool
    ) throws(Mistakes) {
        let client = try client(handle)
        let goals = try goals(of: handle)
        guard let goal = goals.first(where: { $0.name == name }) else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-goal", "`\(handle)` has no goal `\(name)`", file: RecordStore.fileName,
                    hint: didYouMean(name, in: goals.map(\.name), limit: 3)
                        ?? "`floorpress goal list \(handle) --all` shows them"))
        }
        if let milestone, !goal.milestones.indices.contains(milestone - 1) {
            throw Mistakes(
                Diagnostic(
                    .error, "no-milestone", "the goal `\(name)` has no milestone \(milestone)",
                    file: RecordStore.fileName,
                    expected: goal.milestones.isEmpty ? "it has none" : "a number from 1 to \(goal.milestones.count)"))
        }
        if let problem = RecordRules.past(date, field: "date", today: today(now)) {
            throw Mistakes(problem.diagnostic(table: "goal", key: "\(handle) \(name)"))
        }
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            let repository = GoalRepository(connection)
            if let milestone {
                try repository.reach(milestone, of: name, of: client.id, on: state == .open ? nil : date)
            } else {
                try repository.close(name, of: client.id, as: state, on: state == .open ? nil : date)
            }
            try AuditLog(connection).append("goal.\(state.rawValue)", "client \(client.id)", actor: "trainer", at: now)
        }
    }
}

extension CheckInQuestion {
    /// The answer to be kept, or nothing where the text is none.
    func answer(_ text: String, in language: Language) -> CheckIn.Answer? {
        guard let note = text.asNote else { return nil }
        var number_milli: Int?
        switch kind {
        case .scale:
            guard let number = Int(note), (1...5).contains(number) else { return nil }
            number_milli = number * 1000
        case .number:
            guard let number = ForeignNumber.value(note), abs(number) <= 1e9 else { return nil }
            number_milli = Int((number * 1000).rounded())
        case .yesNo:
            guard let isYes = ForeignAnswer.isYes(note) else { return nil }
            number_milli = isYes ? 1000 : 0
        case .text: break
        }
        return CheckIn.Answer(name: name, question: self.text(in: language), text: note, number_milli: number_milli)
    }
}

/// Words for yes and no, as people and forms write them.
enum ForeignAnswer {
    static func isYes(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "y", "true", "1", "x", "✓", "✔", "done", "ja", "j", "wahr", "erledigt": true
        case "no", "n", "false", "0", "-", "–", "✗", "nein", "falsch": false
        default: nil
        }
    }
}
