import Studio
import Testing

/// Two texts, line by line.
struct TextDifferenceTests {
    @Test("what was removed stands before what came, with the lines around it")
    func context() {
        let old = (1...9).map { "line \($0)" }.joined(separator: "\n")
        let new = old.replacing("line 5", with: "other").replacing("line 9", with: "line 9\nline 10")
        #expect(
            TextDifference(from: old, to: new).text(context: 1) == """
                  …
                  line 4
                - line 5
                + other
                  line 6
                  …
                  line 9
                + line 10
                """)
    }

    @Test("the same is the same, and each side comes back whole")
    func sides() {
        #expect(TextDifference(from: "a\nb", to: "a\nb").isEmpty)
        for (old, new) in [
            ("", "a"), ("a\nb\nc", "c\nb\na"), ("a\na\na", "a"), ("x", ""), ("1\n2\n3\n4", "0\n2\n4\n5"),
        ] {
            let lines = TextDifference(from: old, to: new).lines
            var (left, right): ([String], [String]) = ([], [])
            for line in lines {
                switch line {
                case .same(let text): (left, right) = (left + [text], right + [text])
                case .removed(let text): left.append(text)
                case .added(let text): right.append(text)
                }
            }
            #expect(left.joined(separator: "\n") == old)
            #expect(right.joined(separator: "\n") == new)
        }
    }
}
