import Diagnostics
import Quantities

/// The exercises of a studio, found by title, alias or file name in any language, however they are written.
public struct ExerciseLibrary: Sendable {
    /// All exercises, by title.
    public let all: [Exercise]
    /// The flags of clients that speak against any of them.
    public let flags: Set<String>
    private let byName: [String: Int]

    /// A library. What the trainer wrote stands in front of what came with the press: hers of the same name or title takes its
    /// place. Two of her own of one name are an error about the second.
    public init(_ exercises: [Exercise], into diagnostics: inout [Diagnostic]) {
        let keyed = exercises.map { (exercise: $0, keys: Set([$0.name, $0.title].map(ExerciseLibrary.key))) }
        let own = keyed.filter { !$0.exercise.isBuiltIn }.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
        let all = keyed.filter { !$0.exercise.isBuiltIn || $0.keys.isDisjoint(with: own) }
            .sorted { ($0.exercise.title, $0.exercise.name) < ($1.exercise.title, $1.exercise.name) }
        var byName: [String: Int] = [:]
        for (index, entry) in all.enumerated() {
            for key in entry.keys.sorted() {
                if let other = byName[key], other != index {
                    diagnostics.append(
                        Diagnostic(
                            .error, "duplicate-exercise",
                            "there is another exercise `\(entry.exercise.title)`, in \(all[other].exercise.file)",
                            file: entry.exercise.file, hint: "give one of them another title"))
                }
                byName[key] = index
            }
        }
        for (index, entry) in all.enumerated() {
            for name in entry.exercise.names {
                let key = ExerciseLibrary.key(name)
                if byName[key] == nil { byName[key] = index }
            }
        }
        self.all = all.map(\.exercise)
        flags = Set(self.all.flatMap(\.obstacles))
        self.byName = byName
    }

    /// The exercise of a name, or nothing.
    public func find(_ name: some StringProtocol) -> Exercise? { byName[ExerciseLibrary.key(name)].map { all[$0] } }

    /// A hint that names the three nearest, names that differ in their case alone once.
    public func suggestion(for name: String) -> String? {
        var seen: Set<String> = []
        return didYouMean(
            name, in: all.flatMap(\.names).filter { seen.insert(ExerciseLibrary.key($0)).inserted }, limit: 3)
    }

    /// Errors for alternatives that are not in the library.
    public func unknownAlternatives() -> [Diagnostic] {
        all.flatMap { exercise in
            exercise.alternatives.filter { find($0.title) == nil }.map { alternative in
                Diagnostic(
                    .error, "unknown-exercise", "the alternative `\(alternative.title)` is not in the library",
                    file: exercise.file, hint: suggestion(for: alternative.title))
            }
        }
    }

    /// Letters and digits in lower case: `Bench Press (Barbell)` and `bench-press barbell` are one name.
    public static func key(_ name: some StringProtocol) -> String {
        var key: [UInt8] = []
        key.reserveCapacity(name.utf8.count)
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): key.append(byte)
            case 0x80...: return ExerciseLibrary.unicodeKey(name)
            default: if key.last != 0x20, !key.isEmpty { key.append(0x20) }
            }
        }
        if key.last == 0x20 { key.removeLast() }
        return String(decoding: key, as: UTF8.self)
    }

    private static func unicodeKey(_ name: some StringProtocol) -> String {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
