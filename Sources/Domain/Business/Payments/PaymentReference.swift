/// Finds the numbers of documents in what a payer wrote.
///
/// Banks break lines anywhere and payers leave out what they think is decoration, so `2026-0042` is found in `RE 2026 0042`, `rechnung
/// 20260042` and `2026-00 42`. It is not found within a longer number such as `120260042`.
public struct PaymentReference: Sendable {
    private let numbers: [[UInt8]: [String]]
    private let lengths: [Int]

    /// So many signs may stand between two characters of a number.
    private static let widestGap = 2

    /// Looks for these numbers: those of all documents, so that a credit note's is not taken for an invoice's.
    public init(numbers: [String]) {
        self.numbers = Dictionary(grouping: numbers) { number in
            PaymentReference.upper(number).filter(PaymentReference.isWord)
        }
        lengths = Set(self.numbers.keys.map(\.count)).subtracting([0]).sorted(by: >)
    }

    /// The numbers that a text names, in their order in it; each once.
    public func numbers(in text: String) -> [String] {
        let bytes = PaymentReference.upper(text)
        let places = bytes.indices.filter { PaymentReference.isWord(bytes[$0]) }
        var found: [(range: Range<Int>, numbers: [String])] = []
        for start in places.indices {
            for length in lengths where start + length <= places.count {
                let taken = places[start..<start + length]
                guard let named = numbers[taken.map { bytes[$0] }], let first = taken.first, let last = taken.last,
                    zip(taken, taken.dropFirst()).allSatisfy({ $1 - $0 <= PaymentReference.widestGap + 1 }),
                    first == 0 || PaymentReference.parts(bytes[first - 1], bytes[first]),
                    last + 1 == bytes.count || PaymentReference.parts(bytes[last], bytes[last + 1])
                else { continue }
                found.append((first..<last + 1, named))
            }
        }
        // `C2026-0042` names the credit note and not the invoice within it.
        let widest = found.filter { one in
            !found.contains {
                $0.range != one.range && $0.range.lowerBound <= one.range.lowerBound
                    && one.range.upperBound <= $0.range.upperBound
            }
        }
        var seen: Set<String> = []
        return widest.flatMap { $0.numbers.sorted() }.filter { seen.insert($0).inserted }
    }

    private static func upper(_ text: String) -> [UInt8] {
        // A sign outside of ASCII is one sign, however many bytes it takes: banks write dashes of all lengths.
        text.unicodeScalars.map { scalar in
            guard scalar.isASCII else { return UInt8(ascii: "-") }
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            return (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

    /// Whether a number can end between two characters: neither two digits nor two letters.
    private static func parts(_ one: UInt8, _ other: UInt8) -> Bool {
        !(isDigit(one) && isDigit(other)) && !(isLetter(one) && isLetter(other))
    }
}
