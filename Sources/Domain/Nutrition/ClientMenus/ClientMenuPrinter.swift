import Quantities

/// Writes a client's menu in one form: what is read from it is equal to what was written.
///
/// Front matter with a comment is kept as it is; recipes are named by their titles. A menu that is written for one client is
/// written like a template.
public enum ClientMenuPrinter {
    /// The whole text.
    public static func text(_ menu: ClientMenu) -> String {
        guard !menu.isBespoke else { return MenuPrinter.text(menu.template) }
        let lines = menu.changes.flatMap { change in
            [Menu.Line(kind: .item, text: change.text)] + change.items.map { Menu.Line(kind: .nested, text: $0) }
        }
        let matter =
            menu.frontMatter.contains("#")
            ? menu.frontMatter
            : matter(
                uses: menu.template.name, start: menu.start, people_milli: menu.people_milli, target: menu.targetText)
        return MenuPrinter.text(matter, lines, menu.comments)
    }

    /// The front matter of a menu that stands on a template.
    ///
    /// - Parameters:
    ///   - people_milli: How many people are cooked for, in thousandths; one is not written.
    ///   - target: The client's own target, as it is written.
    public static func matter(uses template: String, start: CivilDate, people_milli: Int, target: String?) -> String {
        var lines = ["uses: \(template)", "start: \(start.iso)"]
        if people_milli != 1000 { lines.append("people: \(Decimal.text(thousandths: people_milli))") }
        if let target { lines.append("target: \(scalar(target))") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A target as a YAML scalar: plain, unless it has what YAML takes for something else.
    private static func scalar(_ text: String) -> String {
        let isPlain =
            !text.contains(": ") && !text.contains(" #")
            && text.first.map { $0.isLetter || $0.isNumber || "≥≤".contains($0) } == true && !text.hasSuffix(":")
            && !text.contains(where: \.isNewline)
        guard !isPlain else { return text }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
