import Artifacts
import Diagnostics
import Files
import Images
import Markup
import Progress
import Quantities

/// The photos of clients that the public site may show: those with a consent that names them, and for all others the reason why not.
public struct ReleasedPhotos: Sendable {
    /// What may be shown, under `client-photo:HANDLE/NAME`.
    public let pictures: [Picture]
    /// Why others may not be, by the same names.
    public let held: [String: Reason]

    /// Why a photo may not be shown.
    public enum Reason: Sendable, Hashable {
        /// Nobody agreed to it yet.
        case noConsent
        /// The consent was withdrawn.
        case withdrawn(CivilDate)
        /// The file is not what was added.
        case unusable(String)

        /// The reason in words.
        public var message: String {
            switch self {
            case .noConsent: "there is no consent to show this photo on the website"
            case .withdrawn(let day): "the consent to show this photo was withdrawn on \(day.iso)"
            case .unusable(let problem): "the file of this photo cannot be used: \(problem)"
            }
        }
    }

    /// None at all.
    static let none = ReleasedPhotos(pictures: [], held: [:])

    /// Whether there are no photos of clients.
    public var isEmpty: Bool { pictures.isEmpty && held.isEmpty }

    /// Looks through the photos of all clients. Of those that may be shown the file is held against what was added.
    static func read(_ records: Records, today: CivilDate, in folder: Folder) -> ReleasedPhotos {
        var pictures: [Picture] = []
        var held: [String: Reason] = [:]
        for client in records.clients {
            let handle = client.client.handle
            for record in client.photos {
                let key = "\(LinkTarget.clientPhoto)\(handle)/\(record.photo.name)"
                let consents = client.photoConsents.filter { $0.photoID == record.id && $0.consent.purpose == .website }
                guard consents.contains(where: { $0.consent.holds(on: today) }) else {
                    let last = consents.compactMap(\.consent.withdrawn).filter { $0 <= today }.max()
                    held[key] = last.map { .withdrawn($0) } ?? .noConsent
                    continue
                }
                do throws(Diagnostic) {
                    let bytes = try PhotoFolder(folder).read(record, of: handle)
                    pictures.append(
                        Picture(
                            path: key, width: record.width, height: record.height, format: .jpeg, hasAlpha: false,
                            isAnimated: false, digest: Fingerprint(of: bytes), photoFile: record.path(of: handle)))
                } catch {
                    held[key] = .unusable(error.message)
                }
            }
        }
        return ReleasedPhotos(pictures: pictures, held: held)
    }
}
