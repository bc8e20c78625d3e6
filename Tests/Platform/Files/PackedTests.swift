import Files
import Testing

/// Values packed as bytes.
struct PackedTests {
    @Test("what is packed is read again", arguments: [0, 1, -1, 63, 64, -64, -65, 1 << 40, Int.max, Int.min])
    func numbers(number: Int) throws {
        var packed = PackedWriter()
        packed.add(number)
        packed.add("Übung\0")
        packed.add(nil as String?)
        packed.add(number as Int?)
        packed.add(["a", ""]) { $0.add($1) }
        var reader = PackedReader(packed.bytes[...])
        #expect(try reader.number() == number)
        #expect(try reader.text() == "Übung\0")
        #expect(try reader.optionalText() == nil)
        #expect(try reader.optionalNumber() == number)
        #expect(try reader.list { packed throws(PackedReader.Misfit) in try packed.text() } == ["a", ""])
        #expect(reader.isAtEnd)
    }

    @Test("bytes that were not packed throw and never trap")
    func noise() {
        var state: UInt64 = 7
        for _ in 0..<2000 {
            var bytes: [UInt8] = []
            for _ in 0..<24 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(UInt8(truncatingIfNeeded: state >> 56))
            }
            var reader = PackedReader(bytes[...])
            var reads = 0
            while !reader.isAtEnd, reads < 40 {
                reads += 1
                do throws(PackedReader.Misfit) {
                    switch reads % 4 {
                    case 0: _ = try reader.text()
                    case 1: _ = try reader.number()
                    case 2: _ = try reader.list { packed throws(PackedReader.Misfit) in try packed.optionalText() }
                    default: _ = try reader.slice(3)
                    }
                } catch {
                    break
                }
            }
            #expect(reads <= 40)
        }
    }
}
