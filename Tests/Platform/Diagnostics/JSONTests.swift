import Diagnostics
import Foundation
import Testing
import Trials

/// JSON with its keys in the order given.
struct JSONTests {
    @Test("members keep their order, levels are indented by two spaces")
    func nested() {
        let json = JSON.members([
            "z": .integer(1), "a": .array([.bool(true), .null]), "empty": .members([:]), "none": .array([]),
        ])
        #expect(
            json.text == """
                {
                  "z": 1,
                  "a": [
                    true,
                    null
                  ],
                  "empty": {},
                  "none": []
                }
                """)
    }

    @Test(
        "characters that JSON or JavaScript has no way to hold are escaped",
        arguments: [
            ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
            ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("é🏋️/<>", #""é🏋️/<>""#), ("\r\n", #""\r\n""#),
        ])
    func quoting(text: String, expected: String) { #expect(JSON.string(text).text == expected) }

    @Test("a number that is none is null")
    func notFinite() {
        #expect(JSON.number(.nan).text == "null")
        #expect(JSON.number(-.infinity).text == "null")
        #expect(JSON.number(1.5).text == "1.5")
    }

    @Test("any text comes back from another reader of JSON as it was")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                let limit: UInt32 = [0x30, 0x80, 0x3000, 0x10FFFF][Int.random(in: 0..<4, using: &random)]
                if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &random)) {
                    text.unicodeScalars.append(scalar)
                }
            }
            let bytes = Data(JSON.members(["key": .string(text)]).text.utf8)
            let read = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: String])
            #expect(read["key"].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
        }
    }

    @Test("a diagnostic has all its keys, null where it has nothing to say")
    func diagnostic() {
        let source = Source(path: "a.md", text: "x: y")
        #expect(
            source.warning("code", "wrong", at: 3..<4, hint: "h").json.text == """
                {
                  "severity": "warning",
                  "code": "code",
                  "message": "wrong",
                  "file": "a.md",
                  "line": 1,
                  "column": 4,
                  "length": 1,
                  "expected": null,
                  "hint": "h",
                  "cause": "studio"
                }
                """)
        let machine = Diagnostic.machine("disk-full", "full", file: "Output").json.text
        #expect(machine.contains(#""file": "Output""#))
        #expect(machine.contains(#""line": null"#))
        #expect(machine.contains(#""cause": "machine""#))
    }

    @Test("on one line there is no space, and within markup nothing that could end a script")
    func compact() {
        let value = JSON.members([
            "a": .array([.integer(1), .null, .bool(true), .number(0.5)]),
            "b\"": .string("</script>&\n\u{1}\\ü\u{2028}"),
        ])
        #expect(value.compact == #"{"a":[1,null,true,0.5],"b\"":"</script>&\n\u0001\\ü\u2028"}"#)
        let inMarkup = String(decoding: value.compactBytes(isInMarkup: true), as: UTF8.self)
        #expect(inMarkup.hasSuffix(#""\u003c/script\u003e\u0026\n\u0001\\ü\u2028"}"#))
    }
}
