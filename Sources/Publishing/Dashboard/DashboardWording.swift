import Quantities
import Templating

/// The headings and labels of the trainer's pages in her language.
struct DashboardWording: Sendable {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    func word(_ english: String, _ german: String) -> String { language == .german ? german : english }

    /// `13 Nov 2026`, for columns.
    func shortDate(_ date: CivilDate) -> String {
        "\(date.day)\(language == .german ? "." : "") \(language.shortMonthName(date.month)) \(date.year)"
    }

    /// What templates call a text, with it in both languages.
    private static let texts: [(name: String, english: String, german: String)] = [
        ("today", "Today", "Heute"), ("clients", "Clients", "Kunden"), ("client", "Client", "Kunde"),
        ("invoices", "Invoices", "Rechnungen"), ("look", "To look at", "Zu beachten"),
        ("allWell", "Nothing needs a look.", "Nichts braucht Beachtung."), ("week", "This week", "Diese Woche"),
        ("noSessions", "No plan has a session this week.", "Kein Plan hat diese Woche eine Einheit."),
        ("money", "Money", "Geld"), ("ahead", "The next four weeks", "Die nächsten vier Wochen"),
        ("nothingAhead", "Nothing ends or is due.", "Nichts endet oder ist fällig."),
        ("news", "Good news of the week", "Gutes aus der Woche"), ("plan", "Plan", "Plan"),
        ("sessions", "Sessions, 30 days", "Einheiten, 30 Tage"), ("flags", "Flags", "Hinweise"),
        ("weight", "Weight", "Gewicht"), ("trend", "Trend a week", "Trend pro Woche"), ("goal", "Goal", "Ziel"),
        ("last", "Last workout", "Letztes Training"), ("open", "Open", "Offen"), ("since", "since", "seit"),
        ("search", "Search", "Suchen"), ("show", "Show", "Zeigen"), ("all", "all", "alle"),
        ("flagged", "with flags", "mit Hinweisen"), ("behind", "below 80 % of sessions", "unter 80 % der Einheiten"),
        ("owing", "who owe something", "mit offenen Beträgen"), ("planless", "without a plan", "ohne Plan"),
        ("none", "No client fits.", "Kein Kunde passt."), ("done", "done", "getan"), ("planned", "planned", "geplant"),
        ("more", "more in the list below", "weitere in der Liste"), ("documents", "Documents", "Dokumente"),
        ("goals", "Goals", "Ziele"), ("charts", "Charts", "Diagramme"), ("checkIns", "Check-ins", "Check-ins"),
        ("messages", "Messages", "Nachrichten"), ("workouts", "Latest workouts", "Letzte Trainings"),
        ("measurements", "Latest measurements", "Letzte Messungen"), ("records", "Records", "Bestleistungen"),
        ("date", "Date", "Datum"), ("session", "Session", "Einheit"), ("sets", "Sets", "Sätze"),
        ("load", "Load moved", "Bewegte Last"), ("effort", "Effort × minutes", "Anstrengung × Minuten"),
        ("waist", "Waist", "Taille"), ("nothingLogged", "Nothing was logged yet.", "Noch nichts eingetragen."),
        ("number", "Number", "Nummer"), ("kind", "Kind", "Art"), ("total", "Total", "Summe"),
        ("state", "State", "Stand"), ("exercise", "Exercise", "Übung"), ("record", "Record", "Bestleistung"),
        ("figures", "The figures", "Die Zahlen"), ("report", "Progress report", "Fortschrittsbericht"),
        ("private", "Private", "Privat"), ("contents", "On this page", "Auf dieser Seite"), ("due", "due", "fällig"),
        ("skip", "Skip to the content", "Zum Inhalt springen"), ("pages", "Pages", "Seiten"),
        ("whatIsMissing", "Not told yet", "Noch nicht gesagt"),
        ("habits", "Habits, 30 days", "Gewohnheiten, 30 Tage"),
        ("jobs", "Jobs", "Aufgaben"), ("job", "Job", "Aufgabe"), ("failed", "Failed", "Gescheitert"),
        ("tries", "Tries", "Versuche"), ("nextTry", "Next try", "Nächster Versuch"), ("why", "Why", "Warum"),
        ("troubles", "Messages to look at", "Nachrichten zum Ansehen"), ("rule", "Rule", "Regel"),
        ("because", "Because", "Weil"), ("dueAt", "Due", "Fällig"), ("wrong", "What went wrong", "Was schiefging"),
        ("sentLast", "Sent last", "Zuletzt gesendet"), ("sentAt", "Sent", "Gesendet"),
        ("lastDone", "Last done", "Zuletzt erledigt"),
        (
            "troublesTold",
            "Uncertain: the server heard all of it, and its answer was lost; it is not sent again by itself. Dead: the server will not have it. By hand: there is no address for mail. floorpress outbox list names them, outbox show, resolve, retry and cancel settle them.",
            "Ungewiss: Der Server hat alles gehört, seine Antwort ging verloren; von selbst wird nichts noch einmal gesendet. Gescheitert: Der Server nimmt sie nicht an. Von Hand: Es gibt keine Mailadresse. floorpress outbox list nennt sie, outbox show, resolve, retry und cancel erledigen sie."
        ),
        ("noMessages", "No message was written yet.", "Noch wurde keine Nachricht geschrieben."),
        (
            "automationOff", "Nothing is written by itself: studio.yml has no automation.",
            "Nichts wird von selbst geschrieben: In studio.yml fehlt automation."
        ),
        (
            "noServer", "Messages wait in the outbox: studio.yml names no mail server.",
            "Nachrichten warten im Postausgang: studio.yml nennt keinen Mailserver."
        ),
    ]

    /// Every text by its name, `words.today`.
    static let schema = Schema<DashboardWording>(
        "words",
        texts.map { text in .text(text.name) { $0.word(text.english, text.german) } })
}
