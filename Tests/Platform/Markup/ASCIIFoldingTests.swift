import Markup
import Testing

/// Letters brought to ASCII.
struct ASCIIFoldingTests {
    @Test(
        "umlauts become two letters, accents are left out, other scripts stay",
        arguments: [
            ("Übung für Füße", "Uebung fuer Fuesse"), ("crème brûlée", "creme brulee"), ("Łódź", "Lodz"),
            ("Nguyễn", "Nguyen"), ("smørrebrød", "smorrebrod"), ("e\u{301}", "e"), ("plain-1", "plain-1"),
            ("Сила", "Сила"), ("קשה", "קשה"),
        ])
    func folds(text: String, expected: String) { #expect(asciiFolded(text) == expected) }
}
