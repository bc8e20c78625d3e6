import Artifacts
import Diagnostics
import Files
import Foundation
import Progress
import Quantities
import Store
import Vault

/// Takes in what clients sent from the diaries of their private areas.
public struct DiaryImport {
    /// The folder that is looked into where no file is named.
    public static let inbox = "Data/inbox"

    private let workspace: Workspace
    private let roster: Roster
    private let now: Instant
    private let isDryRun: Bool

    /// An import into a studio.
    public init(_ workspace: Workspace, at now: Instant, isDryRun: Bool) throws(Mistakes) {
        self.workspace = workspace
        roster = try Roster(workspace)
        self.now = now
        self.isDryRun = isDryRun
    }

    /// Takes in files, or what lies in the inbox, the earliest sending of each client first.
    public func run(_ paths: [String]) throws(Mistakes) -> DiaryReport {
        let areas = try areas()
        var report = DiaryReport(isDryRun: isDryRun)
        var files: [(name: String, file: DiaryFile)] = []
        for (name, bytes) in try read(paths) {
            do throws(DiaryFile.Refusal) {
                files.append((name, try DiaryFile(bytes, areas: areas)))
            } catch {
                report.refused.append((name, error.text))
            }
        }
        files.sort { ($0.file.client, $0.file.sequence, $0.name) < ($1.file.client, $1.file.sequence, $1.name) }
        guard !files.isEmpty else { return report }
        let clients = Dictionary(try roster.clients().map { ($0.id, $0) }) { first, _ in first }
        let library = try workspace.exercises().library
        guard let clock = WallClock(zone: roster.settings.locale.timeZone) else { return report }
        let (settings, now) = (roster.settings, now)
        let today = clock.date(at: now)
        var photos: [(client: Client, date: CivilDate, side: String, base64: String, name: String)] = []
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            for (name, file) in files {
                guard let client = clients[file.client] else {
                    report.refused.append((name, DiaryFile.Refusal.ofNobody.text))
                    continue
                }
                var sending = DiaryReport.Sending(name: name, client: client.handle, sequence: file.sequence)
                sending.unreadable = file.unreadable
                let reader = DiaryReader(
                    library: library, questions: settings.checkInQuestions, clock: clock, language: client.language)
                var intake = try DiaryIntake(
                    connection, client: client.id, zone: settings.locale.timeZone, now: now, today: today)
                for entry in file.entries {
                    let (record, unreadable) = reader.record(entry)
                    let outcome = try intake.take(entry, as: record)
                    sending.note(entry, outcome, unreadable: unreadable)
                    if case .photo(let side, let base64) = record, outcome == .added || outcome == .changed {
                        photos.append((client, entry.date, side, base64, name))
                    }
                }
                try connection.execute(
                    "INSERT OR IGNORE INTO diary_sending (id, client_id, sequence, received_at_s) VALUES (?, ?, ?, ?)",
                    file.id.hex, client.id, file.sequence, now.seconds)
                if sending.isNew {
                    try AuditLog(connection).append(
                        "diary.import", "client \(client.id)", actor: "trainer", at: now)
                }
                report.sendings.append(sending)
            }
        }
        for photo in photos { keep(photo, into: &report) }
        return report
    }

    /// Photos are kept one by one, as they are by hand: one that cannot be is told, and takes nothing else down.
    private func keep(
        _ photo: (client: Client, date: CivilDate, side: String, base64: String, name: String),
        into report: inout DiaryReport
    ) {
        guard let side = ClientPhoto.Side(rawValue: photo.side), let data = Data(base64Encoded: photo.base64) else {
            report.refused.append((photo.name, "the photo of \(photo.date.iso) cannot be read"))
            return
        }
        do throws(Mistakes) {
            _ = try roster.addPhoto(
                [UInt8](data), from: photo.name, as: ClientPhoto(photo.date, side), of: photo.client.handle, at: now,
                isDryRun: isDryRun)
        } catch {
            report.refused.append(
                (
                    photo.name,
                    "the photo of \(photo.date.iso): \(error.diagnostics.first?.message ?? "it cannot be kept")"
                ))
        }
    }

    private func areas() throws(Mistakes) -> [AreaID: AreaKeys] {
        do throws(Diagnostic) {
            return Dictionary(try AreaKeyFile.read(in: workspace.folder).map { ($0.area, $0) }) { first, _ in first }
        } catch {
            throw Mistakes(error)
        }
    }

    private func read(_ paths: [String]) throws(Mistakes) -> [(name: String, bytes: [UInt8])] {
        do throws(Diagnostic) {
            if paths.isEmpty {
                let folder = workspace.folder
                guard folder.contains(DiaryImport.inbox) else { return [] }
                var files: [(String, [UInt8])] = []
                for entry in try folder.list(DiaryImport.inbox).sorted(by: { $0.path < $1.path })
                where entry.path.hasSuffix(".txt") || entry.path.hasSuffix(".fpd") {
                    files.append((entry.path, try folder.read(entry.path, limit: 2 * DiaryFile.most)))
                }
                return files
            }
            var files: [(String, [UInt8])] = []
            for path in paths { files.append((path, try Folder("").named(path))) }
            return files
        } catch {
            throw Mistakes(error)
        }
    }
}

extension Folder {
    /// A file by its path, wherever it lies.
    fileprivate func named(_ path: String) throws(Diagnostic) -> [UInt8] {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        do throws(Diagnostic) {
            return try Folder(folder).read(name, limit: 2 * DiaryFile.most)
        } catch {
            throw error.about(path)
        }
    }
}
