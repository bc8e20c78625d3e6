import Markup

/// Writes a menu in the one form that `menu format` gives every file.
///
/// Nothing is lost and nothing changes its place: reading what was written gives an equal menu, and writing that gives the same
/// text. Signs, spaces, times, servings, indents, empty lines and the days of headings have a form of their own; words, comments
/// and the order of lines stay as they were, and so do the front matter and the names that dishes are called by.
public enum MenuPrinter {
    /// The text of a whole menu.
    public static func text(_ menu: Menu) -> String {
        text(menu.frontMatter, menu.lines, menu.comments)
    }

    /// A front matter and lines with the comments between them.
    static func text(_ frontMatter: String, _ lines: [Menu.Line], _ comments: [OutlineComment]) -> String {
        var text = "---\n" + frontMatter
        if !text.hasSuffix("\n") { text += "\n" }
        text += "---\n"
        var comments = comments[...]
        var last: Menu.Line?
        for (position, line) in lines.enumerated() {
            let isItem = line.isItem
            if let last, !isItem || !last.isItem { text += "\n" }
            let indent = line.kind == .nested ? "  " : ""
            while let comment = comments.first, comment.position <= position {
                text += comment.lines(indent: indent)
                if !isItem, comment.isApart { text += "\n" }
                comments.removeFirst()
            }
            text += written(line)
            last = line
        }
        // Comments behind the last line stand apart from it, or they would belong to it.
        if !comments.isEmpty, last != nil { text += "\n" }
        for comment in comments { text += comment.lines() }
        return text
    }

    /// A line. A line of prose that would be a heading at the margin was none because of its indent, and keeps one.
    private static func written(_ line: Menu.Line) -> String {
        switch line.kind {
        case .heading: "## \(line.text)\n"
        case .item: "- \(line.text)\n"
        case .nested: "  - \(line.text)\n"
        case .prose:
            line.text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.first == "#" ? "    \($0)\n" : "\($0)\n" }.joined()
        }
    }
}

extension Menu.Line {
    var isItem: Bool { kind == .item || kind == .nested }
}
