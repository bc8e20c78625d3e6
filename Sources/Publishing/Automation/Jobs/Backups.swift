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
        if let part = OwnPlaces.part(of: studio, at: folder), part != "Data" {
            throw Diagnostic(
                .error, "backup-place", "backups must not lie in or around `\(part)`",
                file: settings.automation.backupFolder, expected: "a folder that is not published")
        }
        do {
            if let problem = try connection.problems(limit: 1).first {
                throw Diagnostic(
                    .error, "store-corrupt", "the records are damaged: \(problem)", file: RecordStore.fileName,
                    hint: "no backup was made and none was removed; go back to the last one that is whole")
            }
        } catch {
            throw connection.diagnostic(for: error)
        }
        let (place, shown) = place(of: day)
        try WholeFile.makeParents(of: place)
        chmod(folder, 0o700)
        // A run that was killed while it copied left a part: only what is renamed at the end counts.
        let draft = "\(place).new"
        unlink(draft)
        try connection.backUp(to: draft, name: shown)
        guard rename(draft, place) == 0 else { throw Diagnostic.system(errno, "write", place) }
        let removed = try prune()
        return "wrote studio-\(day.iso).sqlite" + (removed > 0 ? ", removed \(removed) older" : "")
    }

    /// Where the backup of a day lies, and how the user knows the file.
    func place(of day: CivilDate) -> (path: String, name: String) {
        let name = "studio-\(day.iso).sqlite"
        return ("\(folder)/\(name)", "\(settings.automation.backupFolder)/\(name)")
    }

    /// The days of which there are backups, the newest first.
    func days() throws(Diagnostic) -> [CivilDate] {
        guard Folder(folder).contains(".") else { return [] }
        return try Folder(folder).list().compactMap { Backups.day($0.path) }.sorted(by: >)
    }

    /// Removes the oldest backups beyond the number that is kept; no file but those that a backup made.
    private func prune() throws(Diagnostic) -> Int {
        let names = try Folder(folder).list().map(\.path).filter { Backups.day($0) != nil }.sorted()
        let old = names.dropLast(max(1, settings.automation.backups))
        for name in old { unlink("\(folder)/\(name)") }
        return old.count
    }

    private static func day(_ name: String) -> CivilDate? {
        guard name.hasPrefix("studio-"), name.hasSuffix(".sqlite") else { return nil }
        return CivilDate(iso: name.dropFirst(7).dropLast(7))
    }
}
