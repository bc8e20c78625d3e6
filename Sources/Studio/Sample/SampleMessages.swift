import Quantities

/// What the sample's clients and their trainer wrote to each other. Two of the last messages wait for an answer.
enum SampleMessages {
    /// By handle, the oldest first.
    static let all: [String: [Message]] = [
        "ana-r": [
            from(
                2026, 8, 2, 19, "knee",
                "The left knee complains when I go down stairs, since the hill on Thursday. Should I still squat tomorrow?"
            ),
            to(
                2026, 8, 3, 8, "knee",
                "Not tomorrow: we do the upper body and some split squats to a box, as deep as it stays quiet. Tell me how the stairs are on Wednesday."
            ),
            from(2026, 8, 5, 21, "knee", "Better. I only notice it on the last steps."),
            to(
                2026, 8, 6, 8, "knee",
                "Good. We cap the load for now and add the step-down. If it swells or wakes you at night, have it looked at before you train."
            ),
            from(2026, 10, 30, 18, "general", "Can we do the second of November at seven? The train is earlier now."),
            to(2026, 10, 30, 20, "general", "Seven it is. The new block begins that day, so bring the flat shoes."),
        ],
        "jonas-w": [
            from(
                2026, 4, 27, 7, "general", "89,8! Und im vierten Stock habe ich erst oben gemerkt, dass ich oben bin."),
            to(
                2026, 4, 27, 9, "general",
                "Darauf hast du anderthalb Jahre hingearbeitet. Ich schlage vor, wir messen ab jetzt die Taille und lassen die Waage eine Weile Waage sein."
            ),
            from(2026, 11, 12, 20, "food", "Am Wochenende fehlt mir immer noch Eiweiß. Reicht der Hüttenkäse?"),
            to(
                2026, 11, 13, 8, "food",
                "Fast. Nimm samstags zum Frühstück noch einen Becher Skyr dazu, dann passt es."),
        ],
        "tomasz-k": [
            from(2026, 1, 11, 20, "back", "Seit Freitag zieht es unten im Rücken. Ich kann gehen, aber nicht heben."),
            to(
                2026, 1, 12, 7, "back",
                "Dann ruht das Training. Bitte lass es ansehen, und sag mir danach, was du darfst. Ich schreibe dir nichts auf, bevor das klar ist."
            ),
            from(2026, 3, 6, 17, "back", "Freigegeben, mit kleinem Gewicht. Wann fangen wir an?"),
            to(2026, 3, 6, 18, "back", "Am Montag in einer Woche, und leicht. Ich freue mich."),
        ],
        "marcus-o": [
            to(
                2026, 11, 9, 9, "general",
                "New block from today: base work. Loads are lower on purpose, so leave them low."),
            from(
                2026, 11, 10, 23, "general", "Understood. It does feel strange to stop at eight reps with so much left."
            ),
        ],
        "diego-m": [
            to(
                2026, 11, 2, 9, "general",
                "The last weeks were thin, and that is allowed. What would make the evenings easier right now?"),
            from(
                2026, 11, 4, 22, "general",
                "Two late shifts a week until Christmas. I eat when I come home, and that is at ten."),
            to(
                2026, 11, 5, 8, "general",
                "Then the rule is wrong for now, not you. Let us plan a meal for half past ten that you like, and keep it small."
            ),
        ],
        "katarina-b": [
            from(
                2026, 11, 14, 20, "general",
                "Die Achillessehne ist morgens noch steif, nach zehn Minuten ist es weg. Soll ich den langen Lauf am Sonntag auslassen?"
            )
        ],
        "priya-n": [
            from(
                2026, 11, 13, 12, "general",
                "I am in Leipzig from the 23rd to the 27th. Is there a session for a hotel room?")
        ],
    ]

    private static func from(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ thread: String, _ text: String)
        -> Message
    {
        message(.fromClient, SamplePeriod.date(year, month, day), hour, thread, text)
    }

    private static func to(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ thread: String, _ text: String)
        -> Message
    {
        message(.toClient, SamplePeriod.date(year, month, day), hour, thread, text)
    }

    private static func message(
        _ direction: Message.Direction, _ date: CivilDate, _ hour: Int, _ thread: String, _ text: String
    ) -> Message {
        Message(direction, thread: thread, at: SamplePeriod.moment(date, hour: hour), text: text)
    }
}
