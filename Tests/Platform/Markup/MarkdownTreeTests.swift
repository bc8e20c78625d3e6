import Markup
import Testing

/// Trees by their dump, with source ranges: lines and byte columns from one, the last column included.
struct MarkdownTreeTests {
    private func dump(_ text: String) -> String { MarkdownTree.parse(Array(text.utf8)[...]).dump }

    @Test("headings, paragraphs and their inlines")
    func prose() {
        let text = """
            # Title

            Hello *big* **world**,
            again.

            """
        #expect(
            dump(text) == """
                Document @1:1-4:6
                  Heading @1:1-1:7 level 1
                    Text @1:3-1:7 “Title”
                  Paragraph @3:1-4:6
                    Text @3:1-3:6 “Hello ”
                    Emphasis @3:7-3:11
                      Text @3:8-3:10 “big”
                    Text @3:12-3:12 “ ”
                    Strong @3:13-3:21
                      Text @3:15-3:19 “world”
                    Text @3:22-3:22 “,”
                    SoftBreak @0:0-0:0
                    Text @4:1-4:6 “again.”

                """)
    }

    @Test("lists in lists, and quotes")
    func lists() {
        let text = """
            - one
            - two
              1. a
              2. b

            > quote
            > more

            """
        #expect(
            dump(text) == """
                Document @1:1-7:6
                  List @1:1-5:0
                    Item @1:1-1:5
                      Paragraph @1:3-1:5
                        Text @1:3-1:5 “one”
                    Item @2:1-5:0
                      Paragraph @2:3-2:5
                        Text @2:3-2:5 “two”
                      List @3:3-5:0
                        Item @3:3-3:6
                          Paragraph @3:6-3:6
                            Text @3:6-3:6 “a”
                        Item @4:3-5:0
                          Paragraph @4:6-4:6
                            Text @4:6-4:6 “b”
                  BlockQuote @6:1-7:6
                    Paragraph @6:3-7:6
                      Text @6:3-6:7 “quote”
                      SoftBreak @0:0-0:0
                      Text @7:3-7:6 “more”

                """)
    }

    @Test("code, fenced with its info string and indented, and a break between themes")
    func code() {
        let text = """
            ```swift plain
            let a = 1
            ```

                indented

            ---

            """
        #expect(
            dump(text) == """
                Document @1:1-7:3
                  CodeBlock @1:1-3:3 target “swift plain” “let a = 1
                ”
                  CodeBlock @5:5-6:0 “indented
                ”
                  ThematicBreak @7:1-7:3

                """)
    }

    @Test("tables by rows and cells")
    func table() {
        let text = """
            | a | b |
            |:--|--:|
            | `1` | 2 |

            """
        #expect(
            dump(text) == """
                Document @1:1-3:11
                  Table @1:1-3:11
                    TableRow @1:1-1:9
                      TableCell @1:2-1:4
                        Text @1:3-1:3 “a”
                      TableCell @1:6-1:8
                        Text @1:7-1:7 “b”
                    TableRow @3:1-3:11
                      TableCell @3:2-3:6
                        Code @3:4-3:4 “1”
                      TableCell @3:8-3:10
                        Text @3:9-3:9 “2”

                """)
    }

    @Test("a task is an item whose text starts behind its box")
    func tasks() {
        let tree = MarkdownTree.parse(Array("- [x] done\n- [ ] open\n- plain\n".utf8)[...])
        let items = tree.nodes.filter { $0.kind == .item }
        #expect(items.map(\.secondFlag) == [true, true, false])
        #expect(items.map(\.flag) == [true, false, false])
        #expect(tree.dump.contains("Text @1:7-1:10 “done”"))
    }

    @Test("footnotes, struck out text and addresses that stand for themselves")
    func extensions() {
        #expect(
            dump("Text[^1] and ~~gone~~ www.example.com\n\n[^1]: Note.\n") == """
                Document @1:1-3:11
                  Paragraph @1:1-1:37
                    Text @1:1-1:4 “Text”
                    FootnoteReference @1:5-1:8 “1”
                    Text @1:9-1:13 “ and ”
                    Strikethrough @1:14-1:21
                      Text @1:16-1:19 “gone”
                    Text @1:22-1:22 “ ”
                    Link @1:22-1:37 target “http://www.example.com”
                      Text @1:22-1:37 “www.example.com”
                  FootnoteDefinition @3:7-3:11
                    Paragraph @3:7-3:11
                      Text @3:7-3:11 “Note.”

                """)
    }

    @Test("links and images with their targets, and raw HTML as such")
    func linksAndHTML() {
        #expect(
            dump("[l](a.md \"t\") ![i](b.png) <b>x</b>\n\n<div>\n</div>\n") == """
                Document @1:1-4:6
                  Paragraph @1:1-1:34
                    Link @1:1-1:13 target “a.md”
                      Text @1:2-1:2 “l”
                    Text @1:14-1:14 “ ”
                    Image @1:15-1:25 target “b.png”
                      Text @1:17-1:17 “i”
                    Text @1:26-1:26 “ ”
                    InlineHTML @1:27-1:29 “<b>”
                    Text @1:30-1:30 “x”
                    InlineHTML @1:31-1:34 “</b>”
                  HtmlBlock @3:1-4:6 “<div>
                </div>
                ”

                """)
    }

    @Test("text that brackets, entities and backslashes part for the parser is one node")
    func oneText() {
        #expect(
            dump("a & b &amp; c [x] \\* d\n") == """
                Document @1:1-1:22
                  Paragraph @1:1-1:22
                    Text @1:1-1:22 “a & b & c [x] * d”

                """)
    }

    @Test("columns count bytes")
    func columns() {
        #expect(dump("é *ü*\n").contains("Emphasis @1:4-1:7\n"))
    }

    @Test("no text is a document of nothing")
    func empty() { #expect(dump("") == "Document @1:1-0:0\n") }

    @Test("lines count from the start of the part that was parsed")
    func part() {
        let bytes = Array("title: x\n---\n# Head\n".utf8)
        #expect(MarkdownTree.parse(bytes[13...]).dump.contains("Heading @1:1-1:6 level 1"))
    }

    @Test("zero bytes and bytes that are not UTF-8 come out as U+FFFD")
    func notText() {
        let tree = MarkdownTree.parse([0x61, 0x00, 0x62, 0xFF, 0x63])
        #expect(tree.plainText(of: 0) == "a\u{FFFD}b\u{FFFD}c")
    }

    @Test("plain text has the words of links, images, code and wiki links, without their marks")
    func plainText() {
        let text = "A *b* `c` [d](e) ![f](g.png) [[h-i|the h]] [[j]] [k [[l]]](m)\nn"
        #expect(MarkdownTree.parse(Array(text.utf8)[...]).plainText(of: 0) == "A b c d f the h j k [[l]] n")
    }

    @Test("trees of many threads at once are each as they are alone")
    func threads() async {
        let texts = (0..<64).map { "# \($0)\n\n" + String(repeating: "- *a* \($0)\n", count: $0) }
        let alone = texts.map(dump)
        let together = await withTaskGroup(of: (Int, String).self) { group in
            for (index, text) in texts.enumerated() {
                group.addTask { (index, MarkdownTree.parse(Array(text.utf8)[...]).dump) }
            }
            return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        #expect(texts.indices.map { together[$0] ?? "" } == alone)
    }
}
