import Quantities

/// The words of a booklet in a language.
struct BookletWording: Sendable {
    let kind: String
    let preparedFor: String
    let period: String
    let version: String
    let trainer: String
    let contents: String
    let howTo: String
    let howToSteps: [String]
    let effort: String
    let effortText: String
    let effortHead: [String]
    /// From the highest step to the lowest: the number, what it means, repetitions left.
    let effortScale: [[String]]
    let stop: String
    let stopText: String
    let stopRules: [String]
    let progress: String
    let weight: String
    let progressText: String
    let progressHead: [String]
    let overview: String
    let overviewHead: [String]
    let sets: String
    let intensity: String
    let intensityText: String
    let duration: String
    let deload: String
    let leadUp: String
    let log: String
    let sheet: String
    let blankLog: String
    let exercise: String
    let attendance: [String]
    let time: String
    let distance: String
    let effortLetter: String
    let cards: String
    let cues: String
    let errors: String
    let percent: String
    let codeAlternative: String
    let goal: String
    let baseline: String
    let weightName: String
    let waistName: String
    let loadsComeFrom: String
    let habits: String
    let habitsText: String
    /// What is marked where the client has no habits of her own.
    let usualHabits: [String]
    let checkIn: String
    let checkInText: String
    let checkInHead: [String]
    let measurements: String
    let measurementsText: String
    let measurementHead: [String]
    let dates: String
    let datesHead: [String]
    let nutrition: String
    let ranges: String
    let rangesText: String
    let menu: String
    let recipes: String
    let energy: String
    let sessions: String
    let load: String
    let repetitions: String
    let reserve: String
    let weekLetter: String
    let instead: String
    let insteadOf: String
    let optional: String
    let week: String
    let weeks: String
    let day: String
    let notes: String
    /// The number of a page.
    let page: @Sendable (_ number: Int, _ count: Int) -> String
}

extension BookletWording {
    init(_ language: Language) {
        self = language == .german ? BookletWording.german : BookletWording.english
    }

    // The scale of effort by repetitions in reserve: Zourdos et al., Journal of Strength and Conditioning Research 30 (2016).
    private static let english = BookletWording(
        kind: "Training plan", preparedFor: "for", period: "Dates", version: "Version", trainer: "Trainer",
        contents: "Contents", howTo: "How to use this booklet",
        howToSteps: [
            "Each session has its own pages. On the left stands what to do, on the right there is a line for each week.",
            "Warm up first. Warm-up sets are not written down.",
            "After the last set of an exercise, write the load, the repetitions of each set (such as 8/8/7) and how many "
                + "more you could have done.",
            "If a number is printed beside the week, start with that load. Is the first set harder than it should be, "
                + "take one step less; that is no failure.",
            "Bring the booklet to every session with your trainer.",
        ],
        effort: "How hard is it meant to be?",
        effortText: "RPE is how hard a set felt, RIR is how many more good repetitions you had in reserve.",
        effortHead: ["RPE", "What it feels like", "In reserve (RIR)"],
        effortScale: [
            ["10", "Nothing left, not one more", "0"], ["9", "Very hard, one more at most", "1"],
            ["8", "Hard, but every repetition was clean", "2"], ["7", "Brisk, the bar still moves fast", "3"],
            ["6", "Easy, fit for learning a movement", "4"],
        ],
        stop: "When to stop",
        stopText: "Training is work, and it must not hurt. Stop the exercise at once and call your trainer if",
        stopRules: [
            "a joint hurts sharply, or a pain grows from set to set;",
            "you can no longer keep the position that you were shown;",
            "a limb goes numb, tingles or gives way.",
            "With pressure in the chest, breathlessness that does not pass, or dizziness: stop training and call for "
                + "medical help.",
        ],
        progress: "Where you stand", weight: "Body weight and trend",
        progressText: "Single days jump about, by water and by meals. What counts is the line.",
        progressHead: ["Month", "Measurements", "Average", "Trend at the end"],
        overview: "The weeks at a glance", overviewHead: ["Week", "Dates", "Block", "Sessions"], sets: "Sets",
        intensity: "Intensity",
        intensityText:
            "Intensity is the mean load of the sets in percent of your best single, where the plan gives loads in "
            + "percent; otherwise their mean effort.",
        duration: "Per session", deload: "deload", leadUp: "Lead-up", log: "log",
        sheet: "Session sheet", blankLog: "Blank log", exercise: "Exercise",
        attendance: ["Date", "Minutes", "RPE of the session", "Slept (h)", "Body weight"], time: "Time",
        distance: "Distance",
        effortLetter: "RPE", cards: "How the exercises go", cues: "Think of", errors: "Watch out for",
        percent: "\u{A0}%",
        codeAlternative: "QR code", goal: "What you want", baseline: "Where you begin",
        weightName: "Weight", waistName: "Waist", loadsComeFrom: "loads in percent are computed from it",
        habits: "Habits",
        habitsText:
            "One mark a day is enough. The days of your sessions are set in bold; two lines are left for what you want to "
            + "keep an eye on.",
        usualHabits: ["Trained", "Slept 7 hours", "Protein at each meal", "Walked 20 minutes"],
        checkIn: "Check-in of the week", checkInText: "Every Sunday, from 1 (poor) to 5 (very good).",
        checkInHead: ["Energy", "Sleep", "Mood", "Appetite", "Soreness", "What went well, what did not"],
        measurements: "Measurements",
        measurementsText: "In the morning, before breakfast, always with the same scales and the same tape.",
        measurementHead: ["Date", "Weight", "Waist", "Hip", "Chest", "Upper arm", "Thigh"],
        dates: "All sessions", datesHead: ["", "Day", "Week", "Session"], nutrition: "Eating",
        ranges: "What a day comes to",
        rangesText:
            "Ranges, not targets to the gram. They come from the sources named beside them and from your figures.",
        menu: "Menu", recipes: "Recipes", energy: "Energy",
        sessions: "Sessions", load: "Load", repetitions: "Reps", reserve: "RIR", weekLetter: "W", instead: "For you",
        insteadOf: "instead of", optional: "optional", week: "Week", weeks: "Weeks", day: "Day",
        notes: "Notes",
        page: { number, count in "Page \(number) of \(count)" })

    private static let german = BookletWording(
        kind: "Trainingsplan", preparedFor: "für", period: "Zeitraum", version: "Version", trainer: "Betreut von",
        contents: "Inhalt", howTo: "So benutzt du das Heft",
        howToSteps: [
            "Jede Einheit hat ihre eigenen Seiten. Links steht, was zu tun ist, rechts ist für jede Woche eine Zeile.",
            "Wärm dich zuerst auf. Aufwärmsätze werden nicht notiert.",
            "Schreib nach dem letzten Satz einer Übung die Last auf, die Wiederholungen jedes Satzes (etwa 8/8/7) und "
                + "wie viele noch möglich gewesen wären.",
            "Steht eine Zahl bei der Woche, dann fang mit dieser Last an. Ist der erste Satz schwerer als gedacht, nimm "
                + "eine Stufe weniger; das ist kein Versagen.",
            "Bring das Heft zu jedem gemeinsamen Termin mit.",
        ],
        effort: "Wie schwer soll es sein?",
        effortText: "RPE sagt, wie anstrengend ein Satz war, RIR, wie viele saubere Wiederholungen noch möglich waren.",
        effortHead: ["RPE", "Wie es sich anfühlt", "In Reserve (RIR)"],
        effortScale: [
            ["10", "Nichts mehr übrig, keine einzige", "0"], ["9", "Sehr schwer, höchstens noch eine", "1"],
            ["8", "Schwer, aber jede Wiederholung war sauber", "2"],
            ["7", "Zügig, die Stange bewegt sich noch schnell", "3"],
            ["6", "Leicht, gut zum Lernen einer Bewegung", "4"],
        ],
        stop: "Wann du aufhörst",
        stopText: "Training ist Arbeit, und es darf nicht wehtun. Brich die Übung sofort ab und melde dich, wenn",
        stopRules: [
            "ein Gelenk stechend schmerzt oder ein Schmerz von Satz zu Satz zunimmt;",
            "du die gezeigte Haltung nicht mehr halten kannst;",
            "ein Arm oder ein Bein taub wird, kribbelt oder nachgibt.",
            "Bei Druck in der Brust, Atemnot, die nicht vergeht, oder Schwindel: Training beenden und ärztliche Hilfe "
                + "rufen.",
        ],
        progress: "Wo du stehst", weight: "Körpergewicht und Trend",
        progressText: "Einzelne Tage springen, durch Wasser und Mahlzeiten. Was zählt, ist die Linie.",
        progressHead: ["Monat", "Messungen", "Mittelwert", "Trend am Ende"],
        overview: "Die Wochen im Überblick", overviewHead: ["Woche", "Tage", "Block", "Einheiten"], sets: "Sätze",
        intensity: "Intensität",
        intensityText:
            "Intensität ist die mittlere Last der Sätze in Prozent deiner besten Einzelwiederholung, wo der Plan Lasten "
            + "in Prozent angibt; sonst ihre mittlere Anstrengung.",
        duration: "Je Einheit", deload: "Entlastung", leadUp: "Hinführen", log: "Protokoll",
        sheet: "Trainingsblatt", blankLog: "Leeres Protokoll", exercise: "Übung",
        attendance: ["Datum", "Minuten", "RPE der Einheit", "Schlaf (h)", "Körpergewicht"], time: "Zeit",
        distance: "Strecke",
        effortLetter: "RPE", cards: "So gehen die Übungen", cues: "Denk an", errors: "Pass auf", percent: "\u{A0}%",
        codeAlternative: "QR-Code", goal: "Was du willst", baseline: "Wo du anfängst",
        weightName: "Gewicht", waistName: "Taille", loadsComeFrom: "daraus werden Lasten in Prozent berechnet",
        habits: "Gewohnheiten",
        habitsText:
            "Ein Zeichen am Tag genügt. Die Tage deiner Einheiten sind fett; zwei Zeilen sind frei für das, was du im Auge "
            + "behalten willst.",
        usualHabits: ["Trainiert", "7 Stunden Schlaf", "Eiweiß zu jeder Mahlzeit", "20 Minuten gegangen"],
        checkIn: "Rückblick der Woche", checkInText: "Jeden Sonntag, von 1 (schlecht) bis 5 (sehr gut).",
        checkInHead: ["Energie", "Schlaf", "Stimmung", "Appetit", "Muskelkater", "Was gut lief und was nicht"],
        measurements: "Messungen",
        measurementsText: "Morgens, vor dem Frühstück, immer mit derselben Waage und demselben Band.",
        measurementHead: ["Datum", "Gewicht", "Taille", "Hüfte", "Brust", "Oberarm", "Oberschenkel"],
        dates: "Alle Einheiten", datesHead: ["", "Tag", "Woche", "Einheit"], nutrition: "Essen",
        ranges: "Was ein Tag ergibt",
        rangesText: "Spannen, keine Ziele aufs Gramm. Sie kommen aus den Quellen daneben und aus deinen Maßen.",
        menu: "Speiseplan", recipes: "Rezepte", energy: "Energie", sessions: "Einheiten", load: "Last",
        repetitions: "Wdh.", reserve: "RIR", weekLetter: "W",
        instead: "Für dich", insteadOf: "statt",
        optional: "freiwillig", week: "Woche", weeks: "Wochen", day: "Tag",
        notes: "Notizen",
        page: { number, count in "Seite \(number) von \(count)" })
}
