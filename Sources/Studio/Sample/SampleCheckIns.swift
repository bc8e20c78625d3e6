import Progress
import Quantities

/// The Sunday check-ins of the sample's clients, over a year: figures, now and then a word, and by three of them a pain, once each.
struct SampleCheckIns {
    private let client: SampleClient
    private var random: SplitMix64

    init(_ client: SampleClient) {
        self.client = client
        random = SplitMix64(topic: "check-ins of \(client.handle)")
    }

    private static let first = SamplePeriod.date(2025, 11, 16)

    /// The check-ins by date; one week in eight nobody writes, nor on holidays.
    mutating func all() -> [CheckIn] {
        guard !["linh-t", "yuki-h"].contains(client.handle) else { return [] }
        var checkIns: [CheckIn] = []
        var mood = 0.0
        for week in 0..<53 {
            let date = SampleCheckIns.first.adding(days: 7 * week)
            mood = 0.6 * mood + 0.55 * random.normal()
            let checkIn = checkIn(date, mood: mood)
            let isWritten = !random.chance(0.12)
            guard date <= SamplePeriod.last, date >= client.client.since else { continue }
            guard isWritten && client.rest(on: date)?.hidesMass != true || pain(on: date) != nil else { continue }
            checkIns.append(checkIn)
        }
        return checkIns
    }

    private mutating func checkIn(_ date: CivilDate, mood: Double) -> CheckIn {
        let isWinter = [11, 12, 1, 2].contains(date.parts.month)
        func scale(_ value: Double) -> String { String(Int(min(5, max(1, value + 0.5)))) }
        let isGerman = client.client.language == .german
        var answers = [
            "energy": scale(3.6 + mood - (isWinter ? 0.3 : 0) + 0.4 * random.normal()),
            "sleep": scale(3.5 + 0.7 * mood + 0.5 * random.normal()),
            "stress": scale(2.7 - 0.8 * mood + (date.parts.month == 12 ? 0.8 : 0) + 0.5 * random.normal()),
            "hunger": scale(2.6 + 0.6 * random.normal()),
        ]
        if random.chance(0.3) { answers["pain"] = isGerman ? "Nein" : "No" }
        if let pain = pain(on: date) { answers["pain"] = pain }
        let (win, question) = (random.pick(wins, otherwise: ""), random.pick(questions, otherwise: ""))
        if random.chance(0.55) { answers["win"] = win }
        if random.chance(0.12) { answers["question"] = question }
        let language = client.client.language
        return CheckIn(
            date,
            CheckInQuestion.usual.compactMap { question in
                answers[question.name].flatMap { question.answer($0, in: language) }
            })
    }

    /// What hurt, on the Sunday after it began.
    private func pain(on date: CivilDate) -> String? {
        switch (client.handle, date) {
        case ("ana-r", SamplePeriod.date(2026, 8, 2)):
            "The left knee, going down stairs. Nothing while sitting, and no swelling."
        case ("tomasz-k", SamplePeriod.date(2026, 1, 11)):
            "Unten im Rücken, seit Freitag. Auf der Baustelle schwer gehoben."
        case ("katarina-b", SamplePeriod.date(2026, 11, 8)):
            "Die rechte Achillessehne, morgens bei den ersten Schritten, nach dem langen Lauf."
        default: nil
        }
    }

    private var wins: [String] {
        client.client.language == .german
            ? [
                "Alle Einheiten geschafft, auch die am Freitag.", "Zum ersten Mal ohne Pause die Treppe hoch.",
                "Sonntag vorgekocht, die Woche lief von selbst.", "Früher im Bett, und es war zu merken.",
                "Die Übung mit der Kurzhantel sitzt jetzt.", "Im Urlaub trotzdem zweimal bewegt.",
                "Weniger gegrübelt, was auf der Waage steht.", "Ein Satz mehr als geplant, und er ging.",
            ]
            : [
                "All sessions done, the early one too.", "Squats felt light for once.",
                "Cooked on Sunday and ate well until Thursday.", "Said no to the second glass, twice.",
                "Slept through four nights of seven.", "Walked home instead of taking the train.",
                "The last set was hard and clean.", "Trousers fit that did not fit in spring.",
            ]
    }

    private var questions: [String] {
        client.client.language == .german
            ? [
                "Darf ich die Einheit am Samstag auf Sonntag schieben?",
                "Was esse ich vor einer Einheit um sieben Uhr?",
                "Muss der Daumen um die Stange?",
            ]
            : [
                "Can I swap Wednesday and Thursday next week?", "What do I eat before an early session?",
                "Is it fine to leave the belt away?",
            ]
    }
}
