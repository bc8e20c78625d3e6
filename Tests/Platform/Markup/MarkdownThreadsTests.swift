import Dispatch
import Markup
import Synchronization
import Testing

/// Markdown is parsed by all cores at once.
struct MarkdownThreadsTests {
    @Test("what a thread reads does not depend on what others read beside it")
    func sideBySide() {
        let short = Array("~~a~~ www.example.com".utf8)
        let long = Array(
            String(repeating: "Gone ~~is gone~~, see www.example.com or https://example.org.\n\n", count: 40).utf8)
        let expected = MarkdownTree.parse(long[...]).nodes.map(\.kind)
        #expect(expected.count { $0 == .strikethrough } == 40)
        #expect(expected.count { $0 == .link } == 80)
        let differences = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 400) { index in
            let text = index.isMultiple(of: 2) ? long : short
            let kinds = MarkdownTree.parse(text[...]).nodes.map(\.kind)
            if index.isMultiple(of: 2), kinds != expected { differences.withLock { $0 += 1 } }
        }
        #expect(differences.withLock { $0 } == 0)
    }
}
