/// Spoils texts, the same way for the same seed: cuts, doubles, swaps and strews in what parsers stumble over.
public struct Mutator {
    private var random: SeededGenerator
    private let spice: [[UInt8]]
    private let most: Int

    /// A source of texts with at most so many changes each.
    public init(seed: UInt64, spice: [String], most: Int = 6) {
        self.most = most
        random = SeededGenerator(seed: seed)
        self.spice =
            spice.map { Array($0.utf8) } + [
                [0x00], [0xFF], [0xC3], [0xE2, 0x80], [0xEF, 0xBB, 0xBF], [0x0D], [0x0A], [0x09],
            ]
    }

    /// A text with some changes.
    public mutating func spoiled(_ text: [UInt8]) -> [UInt8] {
        var bytes = text
        for _ in 0..<Int.random(in: 1...most, using: &random) {
            let start = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, start + Int.random(in: 0...12, using: &random))
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 2: bytes.insert(contentsOf: spice[Int.random(in: 0..<spice.count, using: &random)], at: start)
            case 3: bytes.removeSubrange(end...)
            default: if start < bytes.count { bytes[start] = UInt8.random(in: 0...255, using: &random) }
            }
        }
        return bytes
    }
}
