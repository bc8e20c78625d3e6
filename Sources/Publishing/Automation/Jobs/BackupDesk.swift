import Diagnostics
import Files
import Quantities
import Store
import Studio

/// Backups of the records, made and gone back to by hand.
public struct BackupDesk {
    private let workspace: Workspace
    private let settings: Settings
    private let now: Instant

    /// Opens them in a studio, at a moment.
    public init(_ workspace: Workspace, at now: Instant) throws(Mistakes) {
        self.workspace = workspace
        self.now = now
        settings = try workspace.settings()
    }

    /// Makes the backup of today, or makes it anew.
    ///
    /// - Returns: What was done, in a line.
    public func make() throws(Mistakes) -> String {
        do throws(Diagnostic) {
            let lock = try lock()
            defer { withExtendedLifetime(lock) {} }
            guard workspace.folder.contains(RecordStore.fileName) else {
                throw Diagnostic(
                    .error, "no-records", "there are no records here yet", file: RecordStore.fileName,
                    hint: "`floorpress client add` or `floorpress sample` makes them")
            }
            let connection = try RecordStore.openForChanging(in: workspace.folder)
            return try Backups(settings, in: workspace.folder).make(connection, day: settings.day(at: now))
        } catch {
            throw Mistakes(error)
        }
    }

    /// The backups that there are, the newest first, by day.
    public func days() throws(Mistakes) -> [CivilDate] {
        do throws(Diagnostic) {
            return try Backups(settings, in: workspace.folder).days()
        } catch {
            throw Mistakes(error)
        }
    }

    /// Puts a backup in the place of the records.
    ///
    /// - Parameters:
    ///   - word: The day of a backup, or the path of a file.
    ///   - dropsDocuments: Whether documents that were issued since may be forgotten.
    public func restore(
        _ word: String, dropsDocuments: Bool, isDryRun: Bool
    ) throws(Mistakes) -> RecordRestoring.Report {
        let backups = Backups(settings, in: workspace.folder)
        do throws(Diagnostic) {
            let lock = try lock()
            defer { withExtendedLifetime(lock) {} }
            var (path, name) = (word, word)
            if let day = CivilDate(iso: word) {
                let days = try backups.days()
                guard days.contains(day) else {
                    throw Diagnostic(
                        .error, "no-backup", "there is no backup of \(word)", file: settings.automation.backupFolder,
                        expected: days.isEmpty
                            ? "none was made yet" : "one of " + days.prefix(14).map(\.iso).joined(separator: ", "))
                }
                (path, name) = backups.place(of: day)
            }
            return try RecordRestoring(in: workspace.folder, at: now).restore(
                path, name: name, dropsDocuments: dropsDocuments, isDryRun: isDryRun)
        } catch {
            throw Mistakes(error)
        }
    }

    private func lock() throws(Diagnostic) -> RunLock {
        guard let lock = try RunLock.take(in: workspace.folder) else {
            throw Diagnostic(
                .error, "run-at-work", "a run is at work", file: "Data/run.lock", hint: "wait until it is done")
        }
        return lock
    }
}
