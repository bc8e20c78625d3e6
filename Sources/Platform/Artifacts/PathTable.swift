import Files
import Glibc

/// Finds paths of a list by their bytes.
struct PathTable: Sendable {
    private let list: PathList
    private var slots: [Int32]
    private var hashes: [UInt64]
    private let mask: Int

    /// A table of a list whose paths all differ.
    init(_ list: PathList) {
        self.list = list
        var size = 16
        while size < list.count * 2 { size *= 2 }
        mask = size - 1
        slots = [Int32](repeating: -1, count: size)
        hashes = list.indices.map { PathTable.hash(list, $0) }
        for index in list.indices {
            var slot = Int(truncatingIfNeeded: hashes[index]) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
    }

    /// The number of a path of another list in this one.
    func find(_ index: Int, of other: PathList) -> Int? {
        let hash = PathTable.hash(other, index)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let found = Int(slots[slot])
            if hashes[found] == hash, list.equals(found, other, index) { return found }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private static func hash(_ list: PathList, _ index: Int) -> UInt64 {
        list.withBytes(index) { path in
            let raw = UnsafeRawBufferPointer(path)
            var hash = UInt64(path.count)
            var position = 0
            while position + 8 <= raw.count {
                hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
                position += 8
            }
            var rest: UInt64 = 0
            while position < raw.count {
                rest = rest << 8 | UInt64(raw[position])
                position += 1
            }
            return mixed(hash ^ rest)
        }
    }

    /// The last step of SplitMix64: every bit of a word reaches every other.
    private static func mixed(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}
