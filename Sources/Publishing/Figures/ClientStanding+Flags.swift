import Business
import Progress
import Quantities
import Studio

extension ClientStanding {
    /// What the trainer should look at, the most urgent first.
    public var flags: [TrainerFlag] { flags(goals: goals()) }

    /// The same, where the open goals are worked out already.
    public func flags(goals: [GoalStanding]) -> [TrainerFlag] {
        var flags: [TrainerFlag?] = [
            TrainerFlag.painReported(records.checkIns, on: day), TrainerFlag.unanswered(since: waiting, on: day),
        ]
        flags += overdue
        let inactive = records.client.isActive ? TrainerFlag.inactive(last: lastEntry, on: day) : nil
        // Whoever logs nothing at all misses sessions, too: once is enough.
        flags.append(inactive ?? TrainerFlag.missedSessions(sessions))
        flags.append(TrainerFlag.decliningAdherence(sessions))
        flags.append(TrainerFlag.loadRise(loads, on: day))
        flags += goals.map { TrainerFlag.goalAtRisk($0.goal, readings: $0.readings, on: day) }
        flags += goals.map { standing in
            guard let progress = standing.progress, !progress.isReached else { return nil }
            return TrainerFlag.plateau(of: subject(of: standing.record), standing.readings, on: day)
        }
        flags.append(TrainerFlag.planEnding(planSpan?.upperBound, on: day))
        flags += packages
        let found = flags.compactMap { $0 }
        return found.enumerated().sorted {
            ($0.element.urgency, $0.offset) < ($1.element.urgency, $1.offset)
        }.map(\.element)
    }

    /// The day since which a message of the client is the last word of its thread; the longest of all threads.
    var waiting: CivilDate? {
        var open: [String: CivilDate] = [:]
        for message in records.messages {
            let date = desk.date(message.at)
            guard date <= day else { continue }
            switch message.direction {
            case .fromClient: open[message.thread] = open[message.thread] ?? date
            case .toClient: open[message.thread] = nil
            }
        }
        return open.values.min()
    }

    private var overdue: [TrainerFlag?] {
        records.documents.map { document in
            guard document.account?.state(on: day) == .overdue else { return nil }
            let open = document.open(on: day)
            guard open.minor > 0 else { return nil }
            return TrainerFlag.paymentOverdue(
                number: document.number, due: document.invoice.content.dueDate, open: open.text(in: language), on: day)
        }
    }

    /// Only the last package runs out: the ones before it are meant to.
    private var packages: [TrainerFlag?] {
        let own = desk.packages[records.client.handle] ?? []
        let known = own.filter { $0.soldOn <= day }
        guard let last = known.last, known.dropLast().allSatisfy({ $0.usable(on: day) == 0 }) else { return [] }
        return [TrainerFlag.packageRunningOut(title: last.text, left: last.left, until: last.expiresOn, on: day)]
    }

    /// What a goal measures, in words.
    public func subject(of goal: GoalRecord) -> String {
        if let subject = goal.subject {
            return goal.metric == "habit"
                ? records.habits.first { $0.habit.name == subject }?.habit.title ?? subject : title(of: subject)
        }
        return goal.metric.map { wording.metric($0) } ?? goal.title
    }
}
