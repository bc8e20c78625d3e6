import Progress
import Quantities
import Studio
import Training

/// A client's goal with the readings of what it measures.
public struct GoalStanding: Sendable {
    /// The goal as the records keep it.
    public let record: GoalRecord
    /// The goal.
    public let goal: Goal
    /// The readings of its metric in its unit, by date.
    public let readings: [Reading]
    /// How it stands; nothing without figures.
    public let progress: Goal.Progress?
    /// What is missing for it to be SMART, letter by letter.
    public let check: GoalCheck
    /// The forecast of its metric, or why there is none.
    public let forecast: Result<Forecast, Refusal>
    /// The chance of reaching it on its day as it goes, or why none is told; nothing without figure and day.
    public let chance: Result<Double, Refusal>?
}

extension GoalRecord {
    /// The goal as formulas take it.
    public var goal: Goal {
        var goal = Goal(
            title: title, set: set,
            milestones: milestones.map {
                Goal.Milestone(
                    title: $0.title, target: $0.target_milli.map { Double($0) / 1000 }, by: $0.by, reached: $0.reached)
            })
        (goal.metric, goal.subject, goal.unit, goal.by, goal.why) = (metric, subject, unit, by, why)
        goal.baseline = baseline_milli.map { Double($0) / 1000 }
        goal.target = target_milli.map { Double($0) / 1000 }
        return goal
    }
}

extension ClientStanding {
    /// The goals that were open on the day, or were closed in the days before it.
    ///
    /// - Parameter since: How far back closed ones are told; open ones alone without it.
    public func goals(closedSince since: CivilDate? = nil) -> [GoalStanding] {
        records.goals.filter { record in
            guard record.set <= day else { return false }
            guard record.state != .open, let closed = record.closed, closed <= day else { return true }
            return since.map { closed >= $0 } ?? false
        }.map(standing)
    }

    /// How a goal stands.
    public func standing(of record: GoalRecord) -> GoalStanding {
        let goal = record.goal
        let readings = readings(of: record)
        let forecast: Result<Forecast, Refusal>
        do throws(Refusal) { forecast = .success(try goal.forecast(readings, on: day)) } catch {
            forecast = .failure(error)
        }
        var chance: Result<Double, Refusal>?
        do throws(Refusal) {
            if let value = try goal.chance(readings, on: day) { chance = .success(value) }
        } catch {
            chance = .failure(error)
        }
        return GoalStanding(
            record: record, goal: goal, readings: readings, progress: goal.progress(readings, on: day),
            check: GoalCheck(goal, readings: readings, on: day, in: language), forecast: forecast, chance: chance)
    }

    /// What was measured of a goal's metric up to the day, in the goal's unit, by date.
    public func readings(of goal: GoalRecord) -> [Reading] {
        guard let metric = goal.metric else { return [] }
        switch metric {
        case "one-rep-max":
            guard let title = goal.subject.map({ library.find($0)?.title ?? $0 }) else { return [] }
            let unit = MassUnit(rawValue: goal.unit ?? "") ?? self.unit
            return StrengthHistory(history, of: title, library: library).days.map {
                Reading($0.date, $0.maximum.range.lowerBound.amount(in: unit))
            }
        case "reps":
            guard let title = goal.subject.map({ library.find($0)?.title ?? $0 }) else { return [] }
            return history.sessions.compactMap { session in
                session.sets.filter { $0.kind != .warmup && (library.find($0.exercise)?.title ?? $0.exercise) == title }
                    .compactMap(\.reps).max().map { Reading(session.date, Double($0)) }
            }
        case "sessions-per-week":
            return weeks.filter { $0.monday.adding(days: 6) <= day }.map {
                Reading($0.monday.adding(days: 6), Double($0.workouts))
            }
        case "habit": return habitReadings(goal.subject)
        default: return measured(metric, unit: goal.unit)
        }
    }

    /// Days of each whole week on which a habit was done.
    private func habitReadings(_ name: String?) -> [Reading] {
        guard let kept = records.habits.first(where: { $0.habit.name == name }) else { return [] }
        let record = HabitRecord(kept.habit, kept.logs)
        var monday = kept.habit.from.adding(days: (7 - kept.habit.from.weekday.rawValue) % 7)
        var readings: [Reading] = []
        while monday.adding(days: 6) <= min(kept.habit.to ?? day, day), readings.count < 10_000 {
            let done = (0..<7).count { record.done.contains(monday.adding(days: $0)) }
            readings.append(Reading(monday.adding(days: 6), Double(done)))
            monday = monday.adding(days: 7)
        }
        return readings
    }

    private func measured(_ metric: String, unit: String?) -> [Reading] {
        guard let measure = Measure(rawValue: metric) else { return [] }
        let known = measure.units.first { $0.word == unit?.lowercased() } ?? measure.units.first
        guard let factor = known?.amount, factor > 0 else { return [] }
        if measure.isOfBody {
            return records.measurements.filter { $0.date <= day }.compactMap { measurement in
                measurement.values[measure].map { Reading(measurement.date, Double($0) / factor) }
            }
        }
        return wearable { day in
            switch measure {
            case .sleep: day.sleep_min
            case .steps: day.steps
            case .restingHeartRate: day.restingHeartRate_bpm
            case .hrvRMSSD: day.hrvRMSSD_us
            case .hrvSDNN: day.hrvSDNN_us
            case .activeEnergy: day.activeEnergy_kcal
            default: nil
            }
        }.map { Reading($0.date, Double($0.value) / factor) }
    }
}
