/// A table of HTML on its way to Markdown, where every row has the same number of cells and the first is the head.
struct HTMLTable {
    private let node: HTMLNode
    private let context: OldTextContext

    init(_ node: HTMLNode, _ context: OldTextContext) {
        self.node = node
        self.context = context
    }

    /// The table, with each cell written by `cell`; a caption stands before it.
    func markdown(_ cell: (HTMLNode) -> String) -> [String] {
        var rows: [HTMLNode] = []
        var captions: [String] = []
        collect(node, &rows, &captions, cell)
        var cells = rows.map { row in row.children.filter { $0.name == "td" || $0.name == "th" } }.filter {
            !$0.isEmpty
        }
        if cells.flatMap({ $0 }).contains(where: { span($0, "rowspan") > 1 }) {
            context.note(.html, "cells that reach over several rows", node.line)
        }
        let width = min(cells.map { row in row.reduce(0) { $0 + span($1, "colspan") } }.max() ?? 0, 100)
        guard width > 0 else { return captions }
        // A table that only lays a page out is no table.
        if cells.count == 1, width == 1 { return captions + [cell(cells[0][0])].filter { !$0.isEmpty } }
        var lines: [String] = []
        let hasHead = rows.first.map { isHead($0) } ?? false
        let alignments = (cells.last ?? []).map(alignment)
        let head = hasHead ? cells.removeFirst() : []
        lines.append(line(texts(head, cell), width))
        lines.append(
            "|" + (0..<width).map { alignments.indices.contains($0) ? alignments[$0] : "---" }.joined(separator: "|")
                + "|")
        lines += cells.map { line(texts($0, cell), width) }
        return captions + [lines.joined(separator: "\n")]
    }

    private func collect(
        _ node: HTMLNode, _ rows: inout [HTMLNode], _ captions: inout [String], _ cell: (HTMLNode) -> String
    ) {
        for child in node.children {
            switch child.name {
            case "tr": rows.append(child)
            case "caption":
                let text = cell(child)
                if !text.isEmpty { captions.append("**\(text)**") }
            case "td", "th", "": break
            default: collect(child, &rows, &captions, cell)
            }
        }
    }

    private func isHead(_ row: HTMLNode) -> Bool {
        let cells = row.children.filter { $0.name == "td" || $0.name == "th" }
        return node.first("thead")?.children.contains { $0 === row } == true || cells.allSatisfy { $0.name == "th" }
    }

    private func span(_ cell: HTMLNode, _ name: String) -> Int {
        min(max(cell[name].flatMap { Int($0) } ?? 1, 1), 100)
    }

    private func texts(_ row: [HTMLNode], _ cell: (HTMLNode) -> String) -> [String] {
        row.flatMap { [cell($0)] + [String](repeating: "", count: span($0, "colspan") - 1) }
    }

    private func line(_ texts: [String], _ width: Int) -> String {
        let all = texts.prefix(width) + [String](repeating: "", count: max(0, width - texts.count))
        return "| " + all.joined(separator: " | ") + " |"
    }

    private func alignment(_ cell: HTMLNode) -> String {
        let style = (cell["style"] ?? "").filter { !$0.isWhitespace }
        let classes = cell.classes
        func says(_ side: String) -> Bool {
            cell["align"] == side || style.contains("text-align:\(side)") || classes.contains("has-text-align-\(side)")
        }
        return says("right") ? "--:" : says("center") ? ":-:" : "---"
    }
}
