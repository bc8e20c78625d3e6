import Diagnostics
import Files
import Glibc
import Quantities
import Store
import Studio

/// Copies of the records: whole, checked, for their owner alone, and so many of them.
struct Backups {
    private let settings: Settings
    private let studio: Folder

    init(_ settings: Settings, in studio: Folder) {
        self.settings = settings
        self.studio = studio
    }

    private var folder: String {
        let name = settings.automation.backupFolder
        return name.hasPrefix("/") ? name : studio.path(name)
    }

    /// Makes the backup of a day, after the records were found whole, and removes those beyond the number that is kept.
    ///
    /// - Returns: What was done, in a line.
    func make(_ connection: Connection, day: CivilDate) throws(Diagnostic) -> String {
        do {
            if let problem = try connection.problems(limit: 1).first {
                throw Diagnostic(
                    .error, "store-corrupt", "the records are damaged: \(problem)", file: RecordStore.fileName,
                    hint: "no backup was made and none was removed; go back to the last one that is whole")
            }
        } catch {
            throw connection.diagnostic(for: error)
        }
        let name = "studio-\(day.iso).sqlite"
        try WholeFile.makeParents(of: "\(folder)/\(name)")
        chmod(folder, 0o700)
        let place = "\(folder)/\(name)"
        // A run that was killed while it copied left a part: only what is renamed at the end counts.
        let draft = "\(place).new"
        unlink(draft)
        try connection.backUp(to: draft, name: "\(settings.automation.backupFolder)/\(name)")
        guard rename(draft, place) == 0 else { throw Diagnostic.system(errno, "write", place) }
        let removed = try prune()
        return "wrote \(name)" + (removed > 0 ? ", removed \(removed) older" : "")
    }

    /// Removes the oldest backups beyond the number that is kept; no file but those that a backup made.
    private func prune() throws(Diagnostic) -> Int {
        let names = try Folder(folder).list().map(\.path).filter { Backups.isBackup($0) }.sorted()
        let old = names.dropLast(max(1, settings.automation.backups))
        for name in old { unlink("\(folder)/\(name)") }
        return old.count
    }

    private static func isBackup(_ name: String) -> Bool {
        name.hasPrefix("studio-") && name.hasSuffix(".sqlite") && CivilDate(iso: name.dropFirst(7).dropLast(7)) != nil
    }
}
