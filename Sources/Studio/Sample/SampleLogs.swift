import Quantities
import Store
import Training

/// Puts what a client of the sample logged beside workouts into the store: watches, habits, check-ins, goals and messages.
struct SampleLogs {
    private let connection: Connection
    private let client: SampleClient

    init(_ connection: Connection, _ client: SampleClient) {
        self.connection = connection
        self.client = client
    }

    func write(_ workouts: [WorkoutLog]) throws {
        var random = SplitMix64(topic: "keys of logs of \(client.handle)")
        func key(_ date: CivilDate, hour: Int) -> ULID {
            ULID(at: SamplePeriod.moment(date, hour: hour), using: &random)
        }
        var wearables = SampleWearables(client, workouts)
        let days = wearables.all()
        for day in days { try WearableRepository(connection).insert(day, of: client.id, batch: nil) }
        let habits = HabitRepository(connection)
        for (habit, logs) in SampleHabits(client, days).all {
            let id = key(habit.from, hour: 10)
            try habits.insert(habit, of: client.id, id: id)
            for log in logs { try habits.set(log, of: id) }
        }
        var checkIns = SampleCheckIns(client)
        for checkIn in checkIns.all() {
            try CheckInRepository(connection).set(checkIn, of: client.id, id: key(checkIn.date, hour: 19))
        }
        for goal in SampleGoals(client).all {
            try GoalRepository(connection).insert(goal, of: client.id, id: key(goal.set, hour: 11))
        }
        for message in SampleMessages.all[client.handle] ?? [] {
            let id = ULID(at: message.at, using: &random)
            try MessageRepository(connection).insert(message, of: client.id, id: id)
        }
    }
}
