import Quantities
import Studio
import Templating

/// The words of the site's chrome in one language.
struct Wording: Sendable {
    private let words: [String: String]

    static func of(_ language: Language) -> Wording { language == .german ? german : english }

    subscript(_ word: Word) -> String { words[word.rawValue] ?? "" }

    /// The words there are; templates name them as `text.readMore`.
    enum Word: String, CaseIterable, Sendable {
        case skip, menu, home, blog, latest, allPosts, readMore, published, updated, minutes, tags, tagged, newer, older
        case pagination, page, of, notFoundTitle, notFoundLead, backHome, language, footer, by, contents, call, write
        case allergens, diets, cues, errors, muscles, equipment, serves, time, ingredients, method, perServing, energy,
            protein, fat
        case carbohydrate, fibre, salt, level, pattern, alternatives, exercises, recipes
        case recommendations, services, plans, categories, inCategory, series, seriesLead, related, archive, search
        case searchLead, searchPlaceholder, searchNone, searchOne, searchMany, searchFailed, searchWithout, from, free
        case perSession, perWeek, perMonth, perYear, prices, duration, areas, kind, rating, price, maker, sponsored
        case sponsoredNote, visit, kindBook, kindGear, kindApp, kindPerson, kindPlace, kindCourse, weeks, sessionsWeek
        case goal, firstWeek, credentials, hours, closed, reach, whatsApp, calendar, address, allServices, trail, feeds
        case locale, feed, whatsAppWrite, calendarOpen
        case keeps, meals, nutrient, amount, unknownAllergens, noAllergens, all
        case video, imprint, privacy, exercisesLead, recipesLead, plansLead, recommendationsLead, servicesLead, stars
    }

    static let schema = Schema<Wording>("text", Word.allCases.map { word in .text(word.rawValue) { $0[word] } })

    private static let english = Wording(words: [
        "skip": "Skip to the content", "menu": "Main menu", "home": "Home", "blog": "Blog", "latest": "Latest articles",
        "allPosts": "All articles", "readMore": "Read on", "published": "Published", "updated": "Updated",
        "minutes": "min read", "tags": "Topics", "tagged": "Articles on", "newer": "Newer", "older": "Older",
        "pagination": "Pages of this list", "page": "Page", "of": "of", "notFoundTitle": "This page is not here",
        "notFoundLead": "It may have moved, or the address has a slip in it.", "backHome": "Back to the start",
        "language": "Language", "footer": "About this site", "by": "by", "contents": "Contents", "call": "Call",
        "write": "Write", "cues": "Cues", "errors": "Common errors", "muscles": "Muscles", "equipment": "Equipment",
        "serves": "Serves", "time": "Time", "ingredients": "Ingredients", "method": "Method",
        "perServing": "Per serving", "energy": "Energy", "protein": "Protein", "fat": "Fat",
        "carbohydrate": "Carbohydrate", "fibre": "Fibre", "salt": "Salt", "level": "Level", "pattern": "Pattern",
        "alternatives": "Alternatives", "allergens": "Allergens", "diets": "Suits", "keeps": "Keeps", "meals": "For",
        "nutrient": "Nutrient", "amount": "Amount", "unknownAllergens": "Allergens not known of",
        "noAllergens": "none of the fourteen", "all": "All", "exercises": "Exercises",
        "recipes": "Recipes", "recommendations": "Recommendations", "services": "Services", "plans": "Plans",
        "categories": "Categories", "inCategory": "Category", "series": "Series", "seriesLead": "Part of the series",
        "related": "Read next", "archive": "Archive", "search": "Search",
        "searchLead": "Articles, services, exercises and recipes of this site.",
        "searchPlaceholder": "What are you looking for?",
        "searchNone": "Nothing found.", "searchOne": "page found", "searchMany": "pages found",
        "searchFailed": "The search could not be loaded.",
        "searchWithout": "Searching needs JavaScript. Everything can be found in these lists:", "from": "from",
        "free": "free", "perSession": "a session", "perWeek": "a week", "perMonth": "a month", "perYear": "a year",
        "prices": "Prices", "duration": "Duration", "areas": "Where", "kind": "Kind", "rating": "Rating",
        "price": "Price",
        "maker": "By", "sponsored": "Sponsored",
        "sponsoredNote": "This link is sponsored: we earn something if you buy there.", "visit": "To the website",
        "kindBook": "Book", "kindGear": "Gear", "kindApp": "App", "kindPerson": "Person", "kindPlace": "Place",
        "kindCourse": "Course", "weeks": "Weeks", "sessionsWeek": "Sessions a week", "goal": "Goal",
        "firstWeek": "The first week", "credentials": "Credentials", "hours": "Opening hours", "closed": "closed",
        "reach": "How to reach us", "whatsApp": "WhatsApp", "calendar": "Book a time", "address": "Address",
        "allServices": "All services", "trail": "You are here", "feeds": "Feeds", "video": "Video",
        "imprint": "Imprint",
        "privacy": "Privacy",
        "exercisesLead": "How each exercise is done, what it trains and what can stand in its place.",
        "recipesLead": "Recipes with what is in a serving: energy, protein, fat, carbohydrate, fibre and salt.",
        "plansLead": "Plans to look into before you decide: what a week looks like and how it grows.",
        "recommendationsLead":
            "What we use ourselves and recommend: books, gear, people and places, with what speaks against them.",
        "servicesLead": "What we offer, what is in it and what it costs.", "stars": "of 5 stars", "locale": "en_GB",
        "feed": "Feed", "whatsAppWrite": "Write by WhatsApp", "calendarOpen": "Open the calendar",
    ])

    private static let german = Wording(words: [
        "skip": "Zum Inhalt springen", "menu": "Hauptmenü", "home": "Startseite", "blog": "Blog",
        "latest": "Neueste Artikel", "allPosts": "Alle Artikel", "readMore": "Weiterlesen",
        "published": "Veröffentlicht",
        "updated": "Aktualisiert", "minutes": "Min. Lesezeit", "tags": "Themen", "tagged": "Artikel zu",
        "newer": "Neuer",
        "older": "Älter", "pagination": "Seiten dieser Liste", "page": "Seite", "of": "von",
        "notFoundTitle": "Diese Seite gibt es nicht",
        "notFoundLead": "Vielleicht ist sie umgezogen, oder in der Adresse steckt ein Tippfehler.",
        "backHome": "Zur Startseite", "language": "Sprache", "footer": "Über diese Website", "by": "von",
        "contents": "Inhalt", "call": "Anrufen", "write": "Schreiben", "cues": "Worauf es ankommt",
        "errors": "Häufige Fehler", "muscles": "Muskeln", "equipment": "Geräte", "serves": "Portionen", "time": "Zeit",
        "ingredients": "Zutaten", "method": "Zubereitung", "perServing": "Pro Portion", "energy": "Energie",
        "protein": "Eiweiß", "fat": "Fett", "carbohydrate": "Kohlenhydrate", "fibre": "Ballaststoffe", "salt": "Salz",
        "level": "Niveau", "pattern": "Bewegungsmuster", "alternatives": "Alternativen", "allergens": "Allergene",
        "diets": "Passt für", "keeps": "Hält sich", "meals": "Für", "nutrient": "Nährwert", "amount": "Menge",
        "unknownAllergens": "Allergene nicht bekannt von", "noAllergens": "keines der vierzehn", "all": "Alle",
        "exercises": "Übungen",
        "recipes": "Rezepte", "recommendations": "Empfehlungen", "services": "Leistungen", "plans": "Pläne",
        "categories": "Kategorien", "inCategory": "Kategorie", "series": "Reihe", "seriesLead": "Teil der Reihe",
        "related": "Weiterlesen", "archive": "Archiv", "search": "Suche",
        "searchLead": "Artikel, Leistungen, Übungen und Rezepte dieser Website.",
        "searchPlaceholder": "Wonach suchst du?",
        "searchNone": "Nichts gefunden.", "searchOne": "Seite gefunden", "searchMany": "Seiten gefunden",
        "searchFailed": "Die Suche konnte nicht geladen werden.",
        "searchWithout": "Die Suche braucht JavaScript. In diesen Listen steht alles:", "from": "ab",
        "free": "kostenlos", "perSession": "je Einheit", "perWeek": "je Woche", "perMonth": "im Monat",
        "perYear": "im Jahr",
        "prices": "Preise", "duration": "Dauer", "areas": "Wo", "kind": "Art", "rating": "Bewertung", "price": "Preis",
        "maker": "Von", "sponsored": "Gesponsert",
        "sponsoredNote": "Dieser Link ist gesponsert: Wir verdienen etwas, wenn du dort kaufst.",
        "visit": "Zur Website",
        "kindBook": "Buch", "kindGear": "Ausrüstung", "kindApp": "App", "kindPerson": "Person", "kindPlace": "Ort",
        "kindCourse": "Kurs", "weeks": "Wochen", "sessionsWeek": "Einheiten je Woche", "goal": "Ziel",
        "firstWeek": "Die erste Woche", "credentials": "Qualifikationen", "hours": "Öffnungszeiten",
        "closed": "geschlossen",
        "reach": "So erreichst du uns", "whatsApp": "WhatsApp", "calendar": "Termin buchen", "address": "Anschrift",
        "allServices": "Alle Leistungen", "trail": "Du bist hier", "feeds": "Feeds", "video": "Video",
        "imprint": "Impressum",
        "privacy": "Datenschutz",
        "exercisesLead": "Wie jede Übung geht, was sie trainiert und was an ihre Stelle treten kann.",
        "recipesLead":
            "Rezepte mit dem, was in einer Portion steckt: Energie, Eiweiß, Fett, Kohlenhydrate, Ballaststoffe, Salz.",
        "plansLead": "Pläne zum Hineinschauen: wie eine Woche aussieht und wie es weitergeht.",
        "recommendationsLead":
            "Was wir selbst benutzen und empfehlen: Bücher, Geräte, Menschen und Orte, und was dagegen spricht.",
        "servicesLead": "Was wir anbieten, was dazugehört und was es kostet.", "stars": "von 5 Sternen",
        "locale": "de_DE",
        "feed": "Feed", "whatsAppWrite": "Per WhatsApp schreiben", "calendarOpen": "Kalender öffnen",
    ])

    /// Days of the week in words, runs as one: `Monday to Friday`, `Samstag`.
    static func days(_ days: [OpeningHours.Day], _ language: Language) -> String {
        let all = OpeningHours.Day.allCases
        let indices = days.compactMap { all.firstIndex(of: $0) }.sorted()
        var runs: [ClosedRange<Int>] = []
        for index in indices {
            if let last = runs.last, last.upperBound + 1 == index {
                runs[runs.count - 1] = last.lowerBound...index
            } else {
                runs.append(index...index)
            }
        }
        func name(_ index: Int) -> String { Weekday(rawValue: index).map { language.weekdayName($0) } ?? "" }
        return runs.map { run in
            switch run.count {
            case 1: name(run.lowerBound)
            case 2: "\(name(run.lowerBound)), \(name(run.upperBound))"
            default: "\(name(run.lowerBound)) \(language == .german ? "bis" : "to") \(name(run.upperBound))"
            }
        }.joined(separator: ", ")
    }
}
