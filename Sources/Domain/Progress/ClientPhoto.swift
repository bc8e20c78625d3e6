import Quantities

/// A photo of a client, told apart by its day and by the side that it shows: `2026-01-02-front`.
public struct ClientPhoto: Sendable, Hashable {
    /// The side of the body that it shows.
    public enum Side: String, Sendable, CaseIterable {
        case front, side, back
    }

    /// The day it was taken.
    public let date: CivilDate
    /// What it shows.
    public let side: Side

    /// Names a photo.
    public init(_ date: CivilDate, _ side: Side) {
        self.date = date
        self.side = side
    }

    /// The photo of a name such as `2026-01-02-front`, or nothing.
    public init?(name: String) {
        guard let dash = name.lastIndex(of: "-"), let date = CivilDate(iso: name[..<dash]),
            let side = Side(rawValue: String(name[name.index(after: dash)...]))
        else { return nil }
        self.init(date, side)
    }

    /// The name.
    public var name: String { "\(date.iso)-\(side.rawValue)" }

    /// The first photo of each side beside the last, sides in their order; a side with one photo has no pair.
    public static func pairs(_ photos: [ClientPhoto]) -> [(before: ClientPhoto, after: ClientPhoto)] {
        Side.allCases.compactMap { side in
            let shown = photos.filter { $0.side == side }.sorted { $0.date < $1.date }
            guard let before = shown.first, let after = shown.last, before != after else { return nil }
            return (before, after)
        }
    }
}

/// That a client agreed to something, in her words, until she takes it back.
public struct PhotoConsent: Sendable, Hashable {
    /// What she agreed to.
    public enum Purpose: String, Sendable, CaseIterable {
        /// That photos are kept and compared.
        case keeping
        /// That a photo is shown on the public website.
        case website
    }

    /// What for.
    public let purpose: Purpose
    /// The photo's name; nothing where it is about all of them.
    public let photo: String?
    /// The day.
    public let given: CivilDate
    /// What was agreed to, word for word.
    public let text: String
    /// The first day on which it does not hold any more.
    public let withdrawn: CivilDate?

    /// Makes a consent.
    public init(_ purpose: Purpose, photo: String?, given: CivilDate, text: String, withdrawn: CivilDate? = nil) {
        self.purpose = purpose
        self.photo = photo
        self.given = given
        self.text = text
        self.withdrawn = withdrawn
    }

    /// Whether it holds on a day.
    public func holds(on day: CivilDate) -> Bool { given <= day && withdrawn.map { day < $0 } ?? true }
}
