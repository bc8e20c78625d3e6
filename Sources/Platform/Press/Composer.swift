import Drawing

/// Measures blocks and turns them into items that are not split.
final class Composer {
    let typesetter: Typesetter
    private let listed: [Heading]
    private var nodes = 0

    init(typesetter: Typesetter, blocks: [Block]) {
        self.typesetter = typesetter
        listed = Composer.headings(in: blocks).filter(\.isListed)
    }

    /// An element of the structure that no other item stands in yet.
    func node(
        _ tag: StructureTag, isLeaf: Bool = true, _ attributes: StructureAttributes = .none
    ) -> StructureNode {
        nodes += 1
        return StructureNode(id: nodes, tag: tag, isLeaf: isLeaf, attributes: attributes)
    }

    /// The items of blocks set in a width, within the elements of `path`.
    func items(_ blocks: [Block], width: Double, path: [StructureNode] = []) -> [FlowItem] {
        var items: [FlowItem] = []
        var pageBreak: PageBreak?
        for block in blocks {
            if case .pageBreak(let next) = block {
                pageBreak = next
                continue
            }
            var more = self.items(block, width: width, path: path)
            if !more.isEmpty, let wanted = pageBreak {
                more[0].pageBreak = wanted
                pageBreak = nil
            }
            items += more
        }
        return items
    }

    private func items(_ block: Block, width: Double, path: [StructureNode]) -> [FlowItem] {
        switch block {
        case .heading(let heading): return [self.heading(heading, width: width, path: path)]
        case .paragraph(let paragraph): return self.paragraph(paragraph, width: width, path: path)
        case .list(let list): return self.list(list, width: width, path: path)
        case .table(let table): return self.table(table, width: width, path: path)
        case .contents(let contents): return self.contents(contents, width: width, path: path)
        case .figure(let figure): return [self.figure(figure, width: width, path: path)]
        case .pageBreak: return []
        case .space(let height): return [FlowItem(kind: .space, height: height)]
        case .rule(let stroke, let above, let below):
            return [
                FlowItem(kind: .rule, height: stroke.width, above: above, below: below, path: path) { sheet, point in
                    sheet.canvas.untagged {
                        sheet.rule(from: point.x, to: point.x + width, y: point.y + stroke.width / 2, stroke)
                    }
                }
            ]
        case .together(let blocks):
            var items = self.items(blocks, width: width, path: path)
            for index in items.indices.dropLast() { items[index].keepsWithNext = true }
            return items
        case .columns(let columns, let gap):
            return [self.columns(columns, gap: gap, width: width, path: path)]
        }
    }

    private func heading(_ heading: Heading, width: Double, path: [StructureNode]) -> FlowItem {
        let text = block([Run(heading.text)], heading.style, width: width)
        let tag: StructureTag = [.heading1, .heading2, .heading3][heading.level - 1]
        return FlowItem(
            kind: .heading(heading.name), height: text.height, above: heading.style.above, below: heading.style.below,
            keepsWithNext: true, path: path + [node(tag)], headings: [heading]
        ) { sheet, point in
            sheet.canvas.draw(text, at: Point(point.x + heading.style.indent, point.y))
        }
    }

    private func paragraph(_ paragraph: Paragraph, width: Double, path: [StructureNode]) -> [FlowItem] {
        let style = paragraph.style
        let text = block(paragraph.runs, style, width: width)
        let path = path + [node(.paragraph, isLeaf: !text.hasLinks)]
        // Two lines at least stay together at either end, so that no page begins or ends with a lone line.
        let count = text.lines.count
        let pieces = count < 4 ? [0..<count] : [0..<2] + (2..<count - 2).map { $0..<$0 + 1 } + [count - 2..<count]
        return pieces.enumerated().map { index, lines in
            FlowItem(
                kind: .text, height: Double(lines.count) * text.lineHeight, above: index == 0 ? style.above : 0,
                below: index == pieces.count - 1 ? style.below : 0, keepsWithNext: style.keepsWithNext, path: path
            ) { sheet, point in
                sheet.canvas.draw(text, lines: lines, at: Point(point.x + style.indent, point.y))
            }
        }
    }

    private func list(_ list: List, width: Double, path: [StructureNode]) -> [FlowItem] {
        let style = list.style
        let numbering: StructureAttributes.Numbering =
            switch list.marker {
            case .dash: .disc
            case .number: .decimal
            case .box: .none
            }
        let listPath = path + [node(.list, isLeaf: false, StructureAttributes(numbering: numbering))]
        let hang = style.text.size * (list.marker == .number && list.items.count > 9 ? 2.2 : 1.5)
        return list.items.enumerated().map { index, runs in
            let text = block(runs, style, width: width - hang)
            return FlowItem(
                kind: .text, height: text.height, above: style.above,
                below: index == list.items.count - 1 ? style.below : 0, keepsWithNext: style.keepsWithNext,
                path: listPath + [node(.listItem, isLeaf: false)]
            ) { sheet, point in
                let canvas = sheet.canvas
                let x = point.x + style.indent
                switch list.marker {
                case .box:
                    let side = style.text.size * 0.85
                    canvas.untagged {
                        canvas.stroke(
                            Path(Rect(x: x, y: point.y + (text.lineHeight - side) / 2, width: side, height: side)),
                            with: Stroke(style.text.paint, width: 0.6))
                    }
                case .dash, .number:
                    let label = list.marker == .dash ? "–" : "\(index + 1)."
                    canvas.tagged(.label) {
                        sheet.text(label, at: Point(x, point.y + text.ascent), style.text)
                    }
                }
                canvas.tagged(.listBody) {
                    Composer.draw(text, on: canvas, at: Point(x + hang, point.y), leaf: .span)
                }
            }
        }
    }

    private func figure(_ figure: Figure, width: Double, path: [StructureNode]) -> FlowItem {
        let own = figure.alternative.map { [node(.figure, StructureAttributes(alternative: $0))] } ?? []
        return FlowItem(
            kind: .figure, height: figure.height, above: figure.above, below: figure.below,
            keepsWithNext: figure.keepsWithNext, path: path + own
        ) { sheet, point in
            figure.paint(
                sheet, Rect(x: point.x, y: point.y, width: figure.width ?? width, height: figure.height))
        }
    }

    private func columns(_ columns: [Column], gap: Double, width: Double, path: [StructureNode]) -> FlowItem {
        let free = width - gap * Double(max(0, columns.count - 1))
        let shares = columns.reduce(0) { $0 + $1.share }
        var x = 0.0
        let stacks = columns.map { column in
            let part = shares > 0 ? free * column.share / shares : 0
            let stack = Stack(items(column.blocks, width: part))
            defer { x += part + gap }
            return (x: x, stack: stack)
        }
        return FlowItem(
            kind: .figure, height: stacks.map(\.stack.height).max() ?? 0, path: path,
            headings: stacks.flatMap(\.stack.headings)
        ) { sheet, point in
            for (x, stack) in stacks { stack.paint(on: sheet, at: Point(point.x + x, point.y)) }
        }
    }

    private func contents(_ contents: Contents, width: Double, path: [StructureNode]) -> [FlowItem] {
        let root = node(.contents, isLeaf: false)
        return listed.compactMap { heading in
            guard contents.levels.indices.contains(heading.level - 1) else { return nil }
            let style = contents.levels[heading.level - 1]
            let numberWidth = style.text.size * 3
            let text = block([Run(heading.text)], style, width: width - numberWidth)
            return FlowItem(
                kind: .text, height: text.height, above: style.above, below: style.below,
                path: path + [root, node(.contentsItem, isLeaf: false), node(.reference, isLeaf: false)]
            ) { sheet, point in
                sheet.canvas.linked(to: .destination(heading.name), text: heading.text) {
                    sheet.canvas.draw(text, at: Point(point.x + style.indent, point.y))
                    sheet.text(
                        sheet.pages[heading.name].map { "\($0)" } ?? "",
                        at: Point(point.x + width, point.y + text.height - text.lineHeight + text.ascent),
                        style.text.tabular, anchor: .end)
                }
            }
        }
    }

    func block(_ runs: [Run], _ style: ParagraphStyle, width: Double, alignment: TextAnchor? = nil) -> TextBlock {
        typesetter.block(
            runs.map { $0.resolved(style.text) }, width: max(1, width - style.indent), lineHeight: style.lineHeight,
            alignment: alignment ?? style.alignment)
    }

    /// Draws text in an element that is no leaf: text without links needs one of its own.
    static func draw(_ text: TextBlock, on canvas: PDFCanvas, at point: Point, leaf: StructureTag) {
        if text.hasLinks {
            canvas.draw(text, at: point)
        } else {
            canvas.tagged(leaf) { canvas.draw(text, at: point) }
        }
    }

    private static func headings(in blocks: [Block]) -> [Heading] {
        blocks.flatMap { block -> [Heading] in
            switch block {
            case .heading(let heading): [heading]
            case .together(let blocks): headings(in: blocks)
            case .columns(let columns, _): columns.flatMap { headings(in: $0.blocks) }
            default: []
            }
        }
    }
}
