import Quantities
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
        "alternatives": "Alternatives", "allergens": "Allergens", "diets": "Suits", "exercises": "Exercises",
        "recipes": "Recipes",
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
        "diets": "Passt für", "exercises": "Übungen",
        "recipes": "Rezepte",
    ])
}
