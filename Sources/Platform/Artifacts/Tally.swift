import Files

/// How many files each audience has, and of which kinds: counted from the bytes of their paths, because a report of thirty
/// thousand must not cost as much as the build that it is on.
public struct Tally: Sendable {
    /// The files of one audience.
    public struct Share: Sendable, Equatable {
        /// Its folder, `public`.
        public let audience: String
        /// Their number by the ending of their names, `html`, in the order of the endings; none is an ending as well.
        public let kinds: [Kind]

        /// How many they are.
        public var count: Int { kinds.reduce(0) { $0 + $1.count } }
    }

    /// The files of one ending.
    public struct Kind: Sendable, Equatable {
        /// What their names end in after the last dot.
        public let ending: String
        /// How many there are.
        public let count: Int
    }

    /// One share for each audience, in the order of their folders.
    public let shares: [Share]

    init(_ paths: PathList) {
        var kinds: [(audience: [UInt8], ending: [UInt8], count: Int)] = []
        var last = 0
        for index in paths.indices {
            paths.withBytes(index) { path in
                let audience = path.prefix { $0 != UInt8(ascii: "/") }
                let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[($0 + 1)...] } ?? path[...]
                let ending = name.lastIndex(of: UInt8(ascii: ".")).map { name[($0 + 1)...] } ?? name.suffix(0)
                func isSame(_ index: Int) -> Bool {
                    kinds[index].ending.elementsEqual(ending) && kinds[index].audience.elementsEqual(audience)
                }
                // Files of one kind mostly follow one another.
                if last >= kinds.count || !isSame(last) {
                    last = kinds.indices.first(where: isSame) ?? kinds.count
                    if last == kinds.count { kinds.append((Array(audience), Array(ending), 0)) }
                }
                kinds[last].count += 1
            }
        }
        let named = kinds.map {
            (String(decoding: $0.audience, as: UTF8.self), String(decoding: $0.ending, as: UTF8.self), $0.count)
        }
        shares = Set(named.map(\.0)).sorted().map { audience in
            Share(
                audience: audience,
                kinds: named.filter { $0.0 == audience }.sorted { $0.1 < $1.1 }.map { Kind(ending: $0.1, count: $0.2) })
        }
    }
}

extension Manifest {
    /// How many files it claims for each audience, and of which kinds.
    public var tally: Tally { Tally(files) }
}

extension [Artifact] {
    /// How many outputs there will be for each audience, and of which kinds.
    public var tally: Tally { Tally(PathList(lazy.map(\.path))) }
}
