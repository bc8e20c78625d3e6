import Artifacts
import Progress
import Studio

extension ClientRecords {
    /// Adds what the client logged beside workouts: watches, habits, check-ins, goals and messages.
    func addLogs(to builder: inout Fingerprint.Builder) {
        builder.add(wearableDays.count)
        for day in wearableDays {
            builder.add(day.source.rawValue)
            builder.add(day.device)
            for number in [
                day.date.dayNumber, day.steps, day.sleep_min, day.restingHeartRate_bpm, day.hrvRMSSD_us, day.hrvSDNN_us,
                day.activeEnergy_kcal,
            ] { builder.add(number ?? -1) }
        }
        builder.add(habits.count)
        for kept in habits {
            let habit = kept.habit
            for part in [habit.name, habit.title, habit.unit, habit.from.iso, habit.to?.iso] { builder.add(part) }
            for number in [habit.target_milli ?? -1, habit.daysPerWeek, kept.logs.count] { builder.add(number) }
            for log in kept.logs {
                for number in [log.date.dayNumber, log.isDone ? 1 : 0, log.amount_milli ?? -1] { builder.add(number) }
            }
        }
        builder.add(checkIns.count)
        for checkIn in checkIns {
            builder.add(checkIn.date.dayNumber)
            builder.add(checkIn.answers.count)
            for answer in checkIn.answers {
                for part in [answer.name, answer.question, answer.text] { builder.add(part) }
                builder.add(answer.number_milli ?? Int.min)
            }
        }
        builder.add(goals.count)
        for goal in goals { add(goal, to: &builder) }
        builder.add(photos.count)
        for record in photos {
            for part in [record.photo.name, record.digest.hex] { builder.add(part) }
        }
        builder.add(photoConsents.count)
        for kept in photoConsents {
            for part in [
                kept.id.text, kept.consent.purpose.rawValue, kept.consent.photo, kept.consent.given.iso,
                kept.consent.withdrawn?.iso,
            ] { builder.add(part) }
        }
        builder.add(messages.count)
        for message in messages {
            for part in [message.direction.rawValue, message.thread, message.text] { builder.add(part) }
            builder.add(Int(message.at.seconds))
        }
    }

    private func add(_ goal: GoalRecord, to builder: inout Fingerprint.Builder) {
        for part in [
            goal.name, goal.title, goal.metric, goal.subject, goal.unit, goal.set.iso, goal.by?.iso, goal.why,
            goal.state.rawValue, goal.closed?.iso,
        ] { builder.add(part) }
        for number in [goal.baseline_milli ?? Int.min, goal.target_milli ?? Int.min, goal.milestones.count] {
            builder.add(number)
        }
        for milestone in goal.milestones {
            for part in [milestone.title, milestone.by?.iso, milestone.reached?.iso] { builder.add(part) }
            builder.add(milestone.target_milli ?? Int.min)
        }
    }
}
