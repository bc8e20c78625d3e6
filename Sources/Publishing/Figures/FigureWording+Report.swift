import Quantities

extension FigureWording {
    /// The headings of a progress report.
    var report: ProgressReport.Words {
        ProgressReport.Words(
            kind: word("Progress report", "Fortschrittsbericht"), figures: word("In figures", "In Zahlen"),
            goals: word("Your goals", "Deine Ziele"), records: word("More than ever before", "Mehr als je zuvor"),
            badges: word("Earned", "Erreicht"), habits: word("Habits", "Gewohnheiten"),
            wins: word("What went well, in your words", "Was gut lief, in deinen Worten"),
            charts: word("How it goes", "Wie es läuft"), share: word("Days done", "Tage getan"),
            streak: word("Weeks in a row", "Wochen am Stück"), way: word("of the way", "des Wegs"),
            time: word("of the time", "der Zeit"),
            reading: word(
                "Dots are what was measured, lines and bars are estimated from it, dashes are a forecast with the range in which 95 of 100 coming readings lie. A dash in place of a figure means that there are too few readings to tell one honestly.",
                "Punkte sind gemessen, Linien und Balken daraus geschätzt, Gestricheltes ist eine Vorhersage mit der Spanne, in der 95 von 100 kommenden Werten liegen. Ein Strich statt einer Zahl heißt: Es gibt zu wenige Werte, um ehrlich eine zu nennen."
            ))
    }
}
