import Trials

/// Spoils files, the same way for the same seed: changes, cuts, doubles and swaps bytes, most of all in the head.
struct Mutator {
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// A file with some changes.
    mutating func spoiled(_ file: [UInt8]) -> [UInt8] {
        var bytes = file
        for _ in 0..<Int.random(in: 1...5, using: &random) {
            let reach = Bool.random(using: &random) ? min(bytes.count, 120) : bytes.count
            let start = Int.random(in: 0...reach, using: &random)
            let end = min(bytes.count, start + Int.random(in: 0...12, using: &random))
            switch Int.random(in: 0..<8, using: &random) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 2: bytes.removeSubrange(end...)
            case 3: for index in start..<end { bytes[index] = Bool.random(using: &random) ? 0xFF : 0 }
            default: if start < bytes.count { bytes[start] = UInt8.random(in: 0...255, using: &random) }
            }
        }
        return bytes
    }
}
