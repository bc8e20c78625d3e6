import CCMark
import CMarkArena
import Glibc

extension MarkdownTree {
    /// Parses GitHub-flavoured Markdown with tables, strikethrough, autolinks, task lists and footnotes.
    ///
    /// Any bytes are accepted; those that are not UTF-8 come out as U+FFFD.
    public static func parse(_ bytes: ArraySlice<UInt8>) -> MarkdownTree {
        bytes.withUnsafeBufferPointer(parse)
    }

    /// Parses Markdown that lies in a buffer.
    public static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> MarkdownTree {
        let extensions = Extensions.shared
        let options = Int32(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
        guard let parser = cmark_parser_new_with_mem(options, floorpress_arena()) else { return MarkdownTree() }
        // The parser, the tree and the iterator all live in the arena: emptying it frees them at once.
        defer { floorpress_arena_empty() }
        for pointer in extensions.pointers { cmark_parser_attach_syntax_extension(parser, pointer) }
        bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        guard let root = cmark_parser_finish(parser) else { return MarkdownTree() }
        guard let walk = cmark_iter_new(root) else { return MarkdownTree() }
        var copy = Copy(sizeHint: bytes.count, extensions: extensions)
        while true {
            let event = cmark_iter_next(walk)
            if event == CMARK_EVENT_DONE { break }
            guard let node = cmark_iter_get_node(walk) else { break }
            if event == CMARK_EVENT_ENTER { copy.enter(node) } else { copy.exit() }
        }
        return copy.tree
    }
}

/// The extensions of cmark-gfm, registered once for the process, and the node types that they brought.
///
/// Unchecked: the pointers refer to tables that cmark fills once, here, before any thread can see them, and never changes.
private struct Extensions: @unchecked Sendable {
    static let shared = Extensions()

    let pointers: [OpaquePointer]
    let table: UInt32
    let row: UInt32
    let cell: UInt32
    let strikethrough: UInt32

    private init() {
        cmark_gfm_core_extensions_ensure_registered()
        let names = ["table", "strikethrough", "autolink", "tasklist"]
        pointers = names.compactMap { cmark_find_syntax_extension($0) }
        table = floorpress_node_table().rawValue
        row = floorpress_node_table_row().rawValue
        cell = floorpress_node_table_cell().rawValue
        strikethrough = floorpress_node_strikethrough().rawValue
    }

    func kind(_ type: UInt32) -> MarkdownTree.Kind {
        switch type {
        case CMARK_NODE_TEXT.rawValue: .text
        case CMARK_NODE_PARAGRAPH.rawValue: .paragraph
        case CMARK_NODE_SOFTBREAK.rawValue: .softBreak
        case CMARK_NODE_EMPH.rawValue: .emphasis
        case CMARK_NODE_STRONG.rawValue: .strong
        case CMARK_NODE_LINK.rawValue: .link
        case CMARK_NODE_ITEM.rawValue: .item
        case CMARK_NODE_LIST.rawValue: .list
        case CMARK_NODE_HEADING.rawValue: .heading
        case CMARK_NODE_CODE.rawValue: .code
        case CMARK_NODE_CODE_BLOCK.rawValue: .codeBlock
        case CMARK_NODE_BLOCK_QUOTE.rawValue: .blockQuote
        case CMARK_NODE_IMAGE.rawValue: .image
        case CMARK_NODE_LINEBREAK.rawValue: .lineBreak
        case CMARK_NODE_HTML_BLOCK.rawValue: .htmlBlock
        case CMARK_NODE_HTML_INLINE.rawValue: .inlineHTML
        case CMARK_NODE_THEMATIC_BREAK.rawValue: .thematicBreak
        case CMARK_NODE_FOOTNOTE_DEFINITION.rawValue: .footnoteDefinition
        case CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: .footnoteReference
        case table: .table
        case row: .tableRow
        case cell: .tableCell
        case strikethrough: .strikethrough
        default: .document
        }
    }
}

/// Copies cmark's tree, event by event.
private struct Copy {
    var tree = MarkdownTree()
    private let extensions: Extensions
    private var open: [Int] = []
    /// Whether the last event was a text, which the next one may continue.
    private var isAfterText = false

    init(sizeHint: Int, extensions: Extensions) {
        self.extensions = extensions
        tree.nodes.reserveCapacity(sizeHint / 32 + 8)
        tree.blob.reserveCapacity(sizeHint + 64)
    }

    mutating func enter(_ source: OpaquePointer) {
        let kind = extensions.kind(cmark_node_get_type(source).rawValue)
        if kind == .text, isAfterText, let last = tree.nodes.indices.last {
            // cmark parts text at every bracket and entity; one run of text is one node here.
            let more = append(cmark_node_get_literal(source))
            tree.nodes[last].text.count += more.count
            tree.nodes[last].endColumn = cmark_node_get_end_column(source)
            return
        }
        isAfterText = kind == .text
        var node = MarkdownTree.Node(kind: kind)
        node.line = cmark_node_get_start_line(source)
        node.column = cmark_node_get_start_column(source)
        node.endLine = cmark_node_get_end_line(source)
        node.endColumn = cmark_node_get_end_column(source)
        switch kind {
        case .text, .code, .htmlBlock, .inlineHTML, .footnoteReference, .footnoteDefinition:
            node.text = append(cmark_node_get_literal(source))
        case .codeBlock:
            node.text = append(cmark_node_get_literal(source))
            node.target = append(cmark_node_get_fence_info(source))
        case .link, .image:
            node.target = append(cmark_node_get_url(source))
            node.title = append(cmark_node_get_title(source))
        case .heading:
            node.number = cmark_node_get_heading_level(source)
        case .list:
            node.flag = cmark_node_get_list_type(source) == CMARK_ORDERED_LIST
            node.number = cmark_node_get_list_start(source)
            node.secondFlag = cmark_node_get_list_tight(source) != 0
        case .item:
            if let name = cmark_node_get_type_string(source), name[0] == CChar(bitPattern: UInt8(ascii: "t")) {
                node.secondFlag = true
                node.flag = cmark_gfm_extensions_get_tasklist_item_checked(source)
            }
        case .tableRow:
            node.flag = cmark_gfm_extensions_get_table_row_is_header(source) != 0
        case .tableCell:
            node.number = alignment(of: source)
            node.flag = tree.nodes[open.last ?? 0].flag
        default:
            break
        }
        let index = tree.nodes.count
        node.end = Int32(index + 1)
        tree.nodes.append(node)
        if !isLeaf(kind) { open.append(index) }
    }

    mutating func exit() {
        isAfterText = false
        guard let index = open.popLast() else { return }
        tree.nodes[index].end = Int32(tree.nodes.count)
    }

    /// The kinds for which cmark's iterator sends no event of leaving.
    private func isLeaf(_ kind: MarkdownTree.Kind) -> Bool {
        switch kind {
        case .htmlBlock, .thematicBreak, .codeBlock, .text, .softBreak, .lineBreak, .code, .inlineHTML: true
        default: false
        }
    }

    private func alignment(of cell: OpaquePointer) -> Int32 {
        guard let row = cmark_node_parent(cell), let table = cmark_node_parent(row),
            let alignments = cmark_gfm_extensions_get_table_alignments(table)
        else { return 0 }
        var column = 0
        var before = cmark_node_previous(cell)
        while let cell = before {
            column += 1
            before = cmark_node_previous(cell)
        }
        let columns = Int(cmark_gfm_extensions_get_table_columns(table))
        return column < columns ? Int32(alignments[column]) : 0
    }

    private mutating func append(_ text: UnsafePointer<CChar>?) -> MarkdownTree.Slice {
        guard let text else { return MarkdownTree.Slice() }
        let count = strlen(text)
        let start = tree.blob.count
        tree.blob.append(contentsOf: UnsafeRawBufferPointer(start: text, count: count))
        return MarkdownTree.Slice(start: Int32(start), count: Int32(count))
    }
}
