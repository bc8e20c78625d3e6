import Diagnostics
import Drawing

/// What PDF/UA-1 wants of the structure and a file cannot be given afterwards.
enum StructureRules {
    /// Checks the elements of a document in the order of its text.
    ///
    /// Throws `structure` for a heading that skips a level (ISO 14289-1, 7.4.2) and for a figure that does not say what it shows (7.3).
    static func check(_ elements: [StructureElement]) throws(Diagnostic) {
        var level = 0
        for element in elements {
            if let next = headingLevel(of: element.name) {
                guard next <= level + 1 else {
                    throw Diagnostic(
                        .error, "structure", "a heading of level \(next) follows one of level \(level)",
                        expected: "headings whose levels go down one by one (ISO 14289-1, 7.4.2)")
                }
                level = next
            } else if element.name == StructureTag.figure.rawValue {
                guard element.attributes.alternative?.contains(where: { !$0.isWhitespace }) == true else {
                    throw Diagnostic(
                        .error, "structure", "a figure does not say what it shows",
                        expected: "a text for people who cannot see it (ISO 14289-1, 7.3)")
                }
            }
        }
    }

    private static func headingLevel(of name: String) -> Int? {
        switch name {
        case "H1": 1
        case "H2": 2
        case "H3": 3
        default: nil
        }
    }
}
