import Diagnostics
import Quantities

/// The words of the viewer, in the client's language.
struct ViewerWording {
    private let words: [(key: String, text: String)]

    init(_ language: Language) {
        words = ViewerWording.all.map { ($0.key, language == .german ? $0.german : $0.english) }
    }

    subscript(_ key: String) -> String { words.first { $0.key == key }?.text ?? key }

    var json: JSON { .object(words.map { JSON.Member($0.key, .string($0.text)) }) }

    private static let all: [(key: String, english: String, german: String)] = [
        ("welcome", "Your private area", "Dein privater Bereich"),
        (
            "lead", "What stands here is sealed. Only your link and your code open it.",
            "Was hier steht, ist versiegelt. Nur dein Link und dein Code öffnen es."
        ),
        ("link", "Your link", "Dein Link"), ("code", "Your code", "Dein Code"),
        (
            "remember", "Remember on this device. Only on one that is yours alone.",
            "Auf diesem Gerät merken. Nur, wenn es dir allein gehört."
        ),
        ("unlock", "Open", "Öffnen"), ("pages", "Pages", "Seiten"),
        ("forget", "Forget this device", "Gerät vergessen"),
        (
            "forgetting",
            "Forget the key and everything that is kept on this device? What you have not sent is lost.",
            "Den Schlüssel und alles auf diesem Gerät vergessen? Was du nicht gesendet hast, ist weg."
        ),
        ("fresh", "There is something new: show it", "Es gibt Neues: anzeigen"), ("news", "New:", "Neu:"),
        (
            "noScript", "This page is sealed; JavaScript must be on to open it.",
            "Diese Seite ist versiegelt; zum Öffnen muss JavaScript an sein."
        ),
        ("sorry", "This does not open", "Das geht nicht auf"),
        (
            "wrong",
            "That does not open this area. Check the code, sign by sign; if it is right, the link may be cut short.",
            "Damit öffnet sich der Bereich nicht. Prüf den Code Zeichen für Zeichen; stimmt er, ist vielleicht der Link abgeschnitten."
        ),
        (
            "damaged", "Something in this area was changed on its way and is not shown. Tell your trainer.",
            "Etwas in diesem Bereich wurde unterwegs verändert und wird nicht gezeigt. Sag es deinem Coach."
        ),
        (
            "newer", "This area is of a newer kind than this page. Load the page again.",
            "Dieser Bereich ist von neuerer Art als diese Seite. Lade die Seite neu."
        ),
        (
            "older", "What the host gives out is older than what you saw before. Tell your trainer.",
            "Was der Server ausgibt, ist älter als das, was du schon gesehen hast. Sag es deinem Coach."
        ),
        ("anyway", "Show it all the same", "Trotzdem anzeigen"),
        (
            "insecure", "Browsers open this only at an address that begins with https://. Check the link.",
            "Browser öffnen das nur unter einer Adresse, die mit https:// beginnt. Prüf den Link."
        ),
        (
            "old", "This browser is too old. Bring it up to date.",
            "Dieser Browser ist zu alt. Bring ihn auf den neuesten Stand."
        ),
        (
            "gone", "There is no such area any more. Ask your trainer for a new link.",
            "Diesen Bereich gibt es nicht mehr. Frag deinen Coach nach einem neuen Link."
        ),
        (
            "unreachable", "The host cannot be reached. Try again when you are online.",
            "Der Server ist nicht zu erreichen. Versuch es noch einmal, wenn du online bist."
        ),
        ("saved", "Kept on this device", "Auf diesem Gerät gesichert"),
        ("unsent", "Not sent yet:", "Noch nicht gesendet:"), ("nothing", "Everything is sent.", "Alles ist gesendet."),
        ("sent", "Ready: nothing is left to send", "Fertig: es ist nichts mehr zu senden"),
        (
            "attach", "Please attach the file that was just saved.",
            "Bitte häng die Datei an, die gerade gesichert wurde."
        ),
        ("last", "Last time:", "Letztes Mal:"), ("reps", "Reps", "Wdh."), ("time", "Seconds", "Sekunden"),
        ("distance", "Metres", "Meter"), ("asPlanned", "as planned", "wie geplant"), ("rest", "Rest", "Pause"),
        ("go", "Go on", "Weiter"), ("minutes", "Minutes", "Minuten"),
        ("sessionEffort", "RPE of the session", "RPE der Einheit"),
        ("pain", "Pain: where, and how much from 0 to 10", "Schmerz: wo, und wie stark von 0 bis 10"),
        ("note", "Notes", "Notizen"),
        (
            "noPicture", "This picture cannot be taken: it is no picture, or too large.",
            "Dieses Bild geht nicht: es ist keins, oder zu groß."
        ),
    ]
}
