/// Finds any of many texts in bytes, letters of either case, in one pass: a table of the first six bytes rules nearly every place out.
struct CanarySearch: Sendable {
    /// A text that was found.
    struct Hit: Sendable, Hashable {
        /// Which of the texts.
        let index: Int
        /// Where it begins.
        let place: Int
    }

    private static let window = 6
    private static let mask: UInt64 = 0xFFFF_FFFF_FFFF
    private static let bits = 20

    private let patterns: [[UInt8]]
    private let marks: [UInt64]
    private let byWindow: [UInt64: [Int]]

    /// - Parameter texts: Each of at least six bytes; shorter ones are never found.
    init(_ texts: [[UInt8]]) {
        patterns = texts.map { $0.map { $0 | 0x20 } }
        var marks = [UInt64](repeating: 0, count: 1 << (CanarySearch.bits - 6))
        var byWindow: [UInt64: [Int]] = [:]
        for (index, pattern) in patterns.enumerated() where pattern.count >= CanarySearch.window {
            let key = pattern.prefix(CanarySearch.window).enumerated().reduce(UInt64(0)) {
                $0 | UInt64($1.element) << UInt64(8 * $1.offset)
            }
            let slot = CanarySearch.slot(key)
            marks[slot >> 6] |= 1 << UInt64(slot & 63)
            byWindow[key, default: []].append(index)
        }
        self.marks = marks
        self.byWindow = byWindow
    }

    private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits)) }

    /// Everything that stands in bytes and is not a part of a longer word.
    ///
    /// - Parameter least: Shorter texts are passed over.
    func hits(in bytes: [UInt8], least: Int = 0) -> [Hit] {
        var found: [Hit] = []
        guard !byWindow.isEmpty, bytes.count >= CanarySearch.window else { return found }
        bytes.withUnsafeBufferPointer { bytes in
            marks.withUnsafeBufferPointer { marks in
                var key: UInt64 = 0
                for at in 0..<bytes.count {
                    key = key >> 8 | UInt64(bytes[at] | 0x20) << 40
                    let start = at - CanarySearch.window + 1
                    guard start >= 0 else { continue }
                    let slot = CanarySearch.slot(key)
                    guard marks[slot >> 6] >> UInt64(slot & 63) & 1 == 1, let indices = byWindow[key] else { continue }
                    for index in indices where patterns[index].count >= least && stands(index, in: bytes, at: start) {
                        found.append(Hit(index: index, place: start))
                    }
                }
            }
        }
        return found
    }

    private func stands(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        let pattern = patterns[index]
        let end = start + pattern.count
        guard end <= bytes.count else { return false }
        for offset in 0..<pattern.count where bytes[start + offset] | 0x20 != pattern[offset] { return false }
        return !(start > 0 && isWord(bytes[start - 1]) && isWord(bytes[start]))
            && !(end < bytes.count && isWord(bytes[end]) && isWord(bytes[end - 1]))
    }

    private func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }
}
