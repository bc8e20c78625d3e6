import Diagnostics
import Foundation
import Quantities
import Vault

/// What a client sent: opened with the key of her area, and read with the care that foreign words need.
struct DiaryFile: Sendable {
    /// One entry: a session, a day's measurements, an answered check-in, a message.
    struct Entry: Sendable {
        /// The kinds of entry.
        enum Kind: String, Sendable, CaseIterable {
            case session, measurement, habits, photo, message
            case checkIn = "check-in"
        }

        let key: String
        let kind: Kind
        /// The day it is about.
        let date: CivilDate
        /// When the client wrote it, RFC 3339 with milliseconds in UTC: later ones sort behind earlier ones.
        let saved: String
        let fields: [String: String]

        /// Everything it says, for comparing.
        var digest: SHA256Digest {
            SHA256Digest(
                of: fields.sorted { $0.key < $1.key }.map {
                    "\($0.key.utf8.count):\($0.key)\($0.value.utf8.count):\($0.value)"
                }
                .joined())
        }
    }

    /// What is wrong with a file as a whole.
    enum Refusal: Error {
        case notSealed, ofNobody, damaged, newer, tooLarge, unreadable

        var text: String {
            switch self {
            case .notSealed: "this is no diary from a private area"
            case .ofNobody: "this is of an area that is not, or no longer, one of your clients'"
            case .damaged: "this does not open: it was changed on its way, or cut short"
            case .newer: "this was made by a newer viewer than this press knows"
            case .tooLarge: "this is larger than any diary"
            case .unreadable: "this opens, and what is in it cannot be read"
            }
        }
    }

    static let most = 12 << 20
    private static let mostEntries = 5000

    let id: AreaID
    let client: ULID
    let sequence: Int
    let entries: [Entry]
    /// How many entries could not be read.
    let unreadable: Int

    /// Opens a file, sealed as it is or as the text that telephones pass on.
    init(_ bytes: [UInt8], areas: [AreaID: AreaKeys]) throws(Refusal) {
        let sealed = bytes.starts(with: "FPV".utf8) ? bytes : DiaryFile.unarmoured(bytes) ?? bytes
        let (keys, id, body) = try DiaryFile.opened(sealed, areas)
        guard let object = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any],
            let list = object["entries"] as? [Any], list.count <= DiaryFile.mostEntries
        else { throw .unreadable }
        guard (object["format"] as? Double) == 1 else { throw .newer }
        self.id = id
        client = keys.client
        sequence = (object["sequence"] as? Double).flatMap { Int(exactly: $0) }.map { max(0, $0) } ?? 0
        let read = list.map { DiaryFile.entry($0) }
        entries = read.compactMap { $0 }.enumerated().sorted {
            ($0.element.saved, $0.offset) < ($1.element.saved, $1.offset)
        }.map(\.element)
        unreadable = read.count { $0 == nil }
    }

    private static func opened(
        _ sealed: [UInt8], _ areas: [AreaID: AreaKeys]
    ) throws(Refusal) -> (keys: AreaKeys, id: AreaID, body: [UInt8]) {
        do throws(VaultError) {
            if let keys = areas[try SealedFile.areaOfDiary(sealed)] {
                let opened = try keys.key.openDiary(sealed, area: keys.area, limit: most)
                return (keys, opened.id, opened.body)
            }
        } catch {
            switch error {
            case .newerFormat: throw .newer
            case .tooLarge: throw .tooLarge
            case .notVault, .misplaced: throw .notSealed
            case .damaged, .library: throw .damaged
            }
        }
        throw .ofNobody
    }

    private static func unarmoured(_ bytes: [UInt8]) -> [UInt8]? {
        Data(base64Encoded: Data(bytes), options: .ignoreUnknownCharacters).map { [UInt8]($0) }
    }

    /// `session/2026-11-23/1`, `measurement/2026-11-23`: the kind, the day, and what tells two of one day apart.
    private static func entry(_ value: Any) -> Entry? {
        guard let object = value as? [String: Any], let key = object["key"] as? String, key.utf8.count <= 60,
            let kind = (object["kind"] as? String).flatMap({ Entry.Kind(rawValue: $0) }),
            let saved = object["saved"] as? String, saved.utf8.count <= 30, Instant(rfc3339: seconds(saved)) != nil,
            let raw = object["fields"] as? [String: Any], raw.count <= 600
        else { return nil }
        let parts = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (2...3).contains(parts.count), parts[0] == kind.rawValue, let date = CivilDate(iso: parts[1]),
            parts.count == 2 || Int(parts[2]) != nil
        else { return nil }
        var fields: [String: String] = [:]
        for (name, value) in raw {
            guard let text = value as? String else { return nil }
            fields[name] = text
        }
        return Entry(key: key, kind: kind, date: date, saved: saved, fields: fields)
    }

    /// A moment without its fraction of a second.
    private static func seconds(_ text: String) -> String {
        guard let dot = text.firstIndex(of: "."), text.hasSuffix("Z") else { return text }
        return text[..<dot] + "Z"
    }
}
