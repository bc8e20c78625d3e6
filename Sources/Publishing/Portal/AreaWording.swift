import Quantities

/// The words of an area's pages, in a client's language.
struct AreaWording: Sendable {
    let training, food, exercises, progress, diary, messages, documents: String
    let week, log, reason, warmUp, plates, lastTime, noPlan: String
    let menu, shopping, atHome, toTaste, recipes, cues, errors, more: String
    let weight, goals, habits, of, by, reached, daysPerWeek, sinceStart: String
    let measurements, waist, hips, bodyFat, checkIn, yes, no, photo, photoNote: String
    let message, messageNote, send, share, download, mail, privacy: String
    let open, save, you, nothingYet: String
    let sides: [String]
    let kinds: [String: String]
    let files: [String: String]

    init(_ language: Language) { self = language == .german ? AreaWording.german : AreaWording.english }

    private init(_ words: [String: String], kinds: [String: String], files: [String: String]) {
        func word(_ key: String) -> String { words[key] ?? key }
        training = word("training"); food = word("food"); exercises = word("exercises"); progress = word("progress")
        diary = word("diary"); messages = word("messages"); documents = word("documents")
        week = word("week"); log = word("log"); reason = word("reason"); warmUp = word("warmUp")
        plates = word("plates"); lastTime = word("lastTime"); noPlan = word("noPlan")
        menu = word("menu"); shopping = word("shopping"); atHome = word("atHome"); toTaste = word("toTaste")
        recipes = word("recipes"); cues = word("cues"); errors = word("errors"); more = word("more")
        weight = word("weight"); goals = word("goals"); habits = word("habits"); of = word("of"); by = word("by")
        reached = word("reached"); daysPerWeek = word("daysPerWeek"); sinceStart = word("sinceStart")
        measurements = word("measurements"); waist = word("waist"); hips = word("hips"); bodyFat = word("bodyFat")
        checkIn = word("checkIn"); yes = word("yes"); no = word("no"); photo = word("photo")
        photoNote = word("photoNote")
        message = word("message"); messageNote = word("messageNote"); send = word("send"); share = word("share")
        download = word("download"); mail = word("mail"); privacy = word("privacy")
        open = word("open"); save = word("save"); you = word("you"); nothingYet = word("nothingYet")
        sides = word("sides").split(separator: " ").map(String.init)
        self.kinds = kinds
        self.files = files
    }

    private static let english = AreaWording(
        [
            "training": "Training", "food": "Eating", "exercises": "Exercises", "progress": "Progress",
            "diary": "Diary", "messages": "Messages", "documents": "Documents", "week": "Week",
            "log": "Write down this session", "reason": "Why", "warmUp": "Lead-up", "plates": "Each side",
            "lastTime": "Last time", "noPlan": "Your plan will stand here.", "menu": "Menu",
            "shopping": "Shopping list",
            "atHome": "At home already", "toTaste": "To taste", "recipes": "Recipes", "cues": "Think of",
            "errors": "Watch out for", "more": "More about it", "weight": "Weight", "goals": "Goals",
            "habits": "Habits", "of": "of", "by": "by", "reached": "reached", "daysPerWeek": "days a week",
            "sinceStart": "from",
            "measurements": "Measurements", "waist": "Waist, cm", "hips": "Hips, cm", "bodyFat": "Body fat, %",
            "checkIn": "Check-in of the week", "yes": "yes", "no": "no", "photo": "Photo", "sides": "front side back",
            "photoNote": "It is made smaller, and where it was taken is left out.", "message": "Message",
            "messageNote": "Goes to your trainer with the next sending.", "send": "Send to your trainer",
            "share": "Share", "download": "Save as a file", "mail": "By mail",
            "privacy": "What you write is kept on this device alone, sealed, until you send it.", "open": "Open",
            "save": "Save", "you": "You", "nothingYet": "Nothing yet.",
        ], kinds: ["plan": "Training", "menu": "Eating", "invoice": "Invoices and quotes", "report": "Reports"],
        files: [
            "booklet.pdf": "Booklet", "session-sheets.pdf": "Session sheets", "blank-log.pdf": "Blank log",
            "menu.pdf": "Menu", "recipes.pdf": "Recipes", "shopping-list.pdf": "Shopping list",
        ])

    private static let german = AreaWording(
        [
            "training": "Training", "food": "Essen", "exercises": "Übungen", "progress": "Verlauf",
            "diary": "Tagebuch", "messages": "Nachrichten", "documents": "Unterlagen", "week": "Woche",
            "log": "Diese Einheit aufschreiben", "reason": "Warum", "warmUp": "Hinführen", "plates": "Je Seite",
            "lastTime": "Letztes Mal", "noPlan": "Hier wird dein Plan stehen.", "menu": "Speiseplan",
            "shopping": "Einkaufsliste", "atHome": "Schon zu Hause", "toTaste": "Nach Geschmack",
            "recipes": "Rezepte", "cues": "Denk an", "errors": "Pass auf", "more": "Mehr dazu",
            "weight": "Gewicht", "goals": "Ziele", "habits": "Gewohnheiten", "of": "von", "by": "bis",
            "reached": "erreicht", "daysPerWeek": "Tage je Woche", "sinceStart": "von",
            "measurements": "Messungen", "waist": "Taille, cm", "hips": "Hüfte, cm",
            "bodyFat": "Körperfett, %", "checkIn": "Rückblick der Woche", "yes": "ja", "no": "nein", "photo": "Foto",
            "sides": "vorn Seite hinten",
            "photoNote": "Es wird verkleinert, und wo es entstand, bleibt weg.", "message": "Nachricht",
            "messageNote": "Geht mit der nächsten Sendung an deinen Coach.", "send": "An deinen Coach senden",
            "share": "Teilen", "download": "Als Datei sichern", "mail": "Per Mail",
            "privacy": "Was du schreibst, bleibt versiegelt auf diesem Gerät, bis du es sendest.", "open": "Öffnen",
            "save": "Sichern", "you": "Du", "nothingYet": "Noch nichts.",
        ], kinds: ["plan": "Training", "menu": "Essen", "invoice": "Rechnungen und Angebote", "report": "Berichte"],
        files: [
            "booklet.pdf": "Heft", "session-sheets.pdf": "Trainingsblätter", "blank-log.pdf": "Leeres Protokoll",
            "menu.pdf": "Speiseplan", "recipes.pdf": "Rezepte", "shopping-list.pdf": "Einkaufsliste",
        ])
}
