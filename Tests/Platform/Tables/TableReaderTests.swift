import Diagnostics
import Testing
import Trials

@testable import Tables

@Suite("Tables of separated values")
struct TableReaderTests {
    private func rows(_ bytes: [UInt8], separator: TableReader.Separator? = nil) throws -> [[String]] {
        let folder = try TemporaryFolder()
        try folder.write("table.csv", bytes)
        let reader = try TableReader("\(folder.path)/table.csv", separator: separator, name: "table.csv")
        var rows: [[String]] = []
        while try reader.next() { rows.append(reader.texts) }
        return rows
    }

    private func rows(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)) }

    @Test("commas, semicolons and tabs are told apart by the first line")
    func separators() throws {
        #expect(try rows("a,b;c\n1,2\n") == [["a", "b;c"], ["1", "2"]])
        #expect(try rows("a;b;c,d\n1,5;2;3\n") == [["a", "b", "c,d"], ["1,5", "2", "3"]])
        #expect(try rows("a\tb\n\"1\t2\n") == [["a", "b"], ["\"1", "2"]])
        #expect(try rows("\"a,a,a\";b\n") == [["a,a,a", "b"]])
        #expect(try rows("alone\n") == [["alone"]])
    }

    @Test("quoted cells hold quotes, separators and lines")
    func quotes() throws {
        #expect(
            try rows("a,b\n\"one \"\"two\"\"\",\"x,\ny\"\n3,4\n") == [
                ["a", "b"], ["one \"two\"", "x,\ny"], ["3", "4"],
            ])
        #expect(try rows("a,b\nsay \"no\",1\n") == [["a", "b"], ["say \"no\"", "1"]])
    }

    @Test("any line end will do, and empty lines and a byte order mark are passed over")
    func lines() throws {
        for end in ["\n", "\r\n", "\r"] {
            #expect(try rows("\u{FEFF}a,b\(end)\(end)1,\(end)") == [["a", "b"], ["1", ""]])
        }
        #expect(try rows("a,b\n1,2") == [["a", "b"], ["1", "2"]])
        #expect(try rows("").isEmpty)
    }

    @Test("a row knows its line, also after cells of several lines")
    func lineNumbers() throws {
        let folder = try TemporaryFolder()
        try folder.write("table.csv", "a,b\n\n\"x\ny\",1\nz,2\n")
        let reader = try TableReader("\(folder.path)/table.csv")
        var lines: [Int] = []
        while try reader.next() { lines.append(reader.line) }
        #expect(lines == [1, 3, 5])
    }

    @Test("what is not UTF-8 is Windows-1252")
    func windows() throws {
        #expect(try rows([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72, 0x3B, 0x80, 0x0A]) == [["Müller", "€"]])
    }

    @Test("UTF-16, an open quote and a file that is not there are told")
    func refusals() throws {
        #expect(throws: Diagnostic.self) { try rows([0xFF, 0xFE, 0x61, 0x00]) }
        let open = #expect(throws: Diagnostic.self) { try rows("a,b\n1,\"2\n3,4\n") }
        #expect(open?.message == "the quote that opens in line 2 is never closed")
        #expect(throws: Diagnostic.self) { _ = try TableReader("/nowhere/at/all.csv") }
        #expect(throws: Diagnostic.self) { _ = try TableReader("/tmp") }
    }

    @Test("cells over the borders of blocks stay whole")
    func blocks() throws {
        let long = String(repeating: "ä", count: 200_000)
        let text = "a,b\n" + (0..<5).map { "\($0),\"\(long)\"\n" }.joined()
        let read = try rows(text)
        #expect(read.count == 6)
        #expect(read[5] == ["4", long])
    }

    @Test("spoiled tables are read or refused")
    func fuzzing() throws {
        let folder = try TemporaryFolder()
        let text = Array("date,name,\"weight, kg\"\n2026-01-02,\"Squat \"\"low\"\"\",80.5\n2026-01-03,Row;x,\n".utf8)
        var mutator = Mutator(seed: 7, spice: ["\"", "\"\"", ";", "\t", ",,,,", "\r\n"])
        var readable = 0
        for _ in 0..<2000 {
            try folder.write("table.csv", mutator.spoiled(text))
            do {
                let reader = try TableReader("\(folder.path)/table.csv")
                while try reader.next() { #expect(reader.texts.count == reader.count) }
                readable += 1
            } catch {}
        }
        #expect(readable > 1000)
    }
}
