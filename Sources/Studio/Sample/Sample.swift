import Business
import Diagnostics
import Files
import Glibc
import Quantities
import Store
import Training

/// A studio's records with twelve invented clients and two years of their training: the same bytes each time.
public enum Sample {
    /// The setting that says that the records are the sample's, and may be replaced by it.
    static let mark = "sample"

    /// The seller on the sample's invoices.
    public static let seller = Party(
        name: "Lindner Strength, Mara Lindner", street: "Werkhofzeile 9", postcode: "10999", city: "Berlin",
        country: "DE", contact: "Mara Lindner", phone: "+49 30 23125 014", email: "hello@lindner-strength.example",
        vatID: "DE123456788", taxNumber: "14/234/56789", isBusiness: true)

    /// Writes `Data/studio.sqlite` in a studio's folder.
    ///
    /// It is made beside and then renamed, so that nobody sees half of it. Records that exist are refused; with `replacing` they
    /// are replaced where they carry the sample's mark, and in no other case.
    ///
    /// - Parameter hasAreas: Whether some of the clients get a private area.
    public static func fill(
        _ directory: String, replacing: Bool = false, seller: Party = Sample.seller, account: BankAccount? = nil,
        hasAreas: Bool = false
    ) throws(Diagnostic) {
        let studio = Folder(directory)
        try RecordStore.makeFolder(in: studio)
        let store = studio.path(RecordStore.fileName)
        if studio.contains(RecordStore.fileName) { try checkReplaceable(studio, replacing) }
        let draft = "\(store).\(getpid()).draft"
        let copy = "\(store).\(getpid()).new"
        defer {
            for path in [draft, copy] { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
        }
        for path in [draft, copy] { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
        try write(draft, seller: seller, account: account, in: studio)
        // What is left of writing, such as free pages and counters, is gone from a copy: equal records are equal bytes.
        try Connection(draft, name: RecordStore.fileName, access: .readOnly).backUp(
            to: copy, name: RecordStore.fileName)
        for suffix in ["-wal", "-shm"] { unlink(store + suffix) }
        guard rename(copy, store) == 0 else { throw Diagnostic.system(errno, "write", RecordStore.fileName) }
        if hasAreas { try SampleAreas.write(in: studio) }
    }

    private static func checkReplaceable(_ studio: Folder, _ replacing: Bool) throws(Diagnostic) {
        guard replacing else {
            throw Diagnostic(
                .error, "store-exists", "this studio has records already", file: RecordStore.fileName,
                hint: "the sample goes into a studio without records; name another folder")
        }
        let connection = try Connection(
            studio.path(RecordStore.fileName), name: RecordStore.fileName, access: .readOnly)
        do {
            guard try SettingRepository(connection).value(mark) != nil else { throw notSample }
            // Waits for others to finish, and folds what they wrote into the file.
            let writer = try Connection(
                studio.path(RecordStore.fileName), name: RecordStore.fileName, access: .readWrite)
            try writer.write {}
        } catch {
            throw connection.diagnostic(for: error)
        }
    }

    private static var notSample: Diagnostic {
        Diagnostic(
            .error, "store-not-sample", "these records are not the sample's, so it does not replace them",
            file: RecordStore.fileName, hint: "move the file away if it is no longer needed")
    }

    /// The studio's own texts of the templates that the sample's clients train or eat by; one that is not there is left out.
    private static func templates<Kind>(
        _ names: [String], in folder: String, of studio: Folder
    ) -> [String: TextVersion<Kind>.Template] {
        var templates: [String: TextVersion<Kind>.Template] = [:]
        for name in Set(names) {
            guard let bytes = try? studio.read("\(folder)/\(name).md", limit: 1 << 20) else { continue }
            templates[name] = TextVersion<Kind>.Template(String(decoding: bytes, as: UTF8.self))
        }
        return templates
    }

    private static func write(
        _ path: String, seller: Party, account: BankAccount?, in studio: Folder
    ) throws(Diagnostic) {
        let plans: [String: PlanVersion.Template] = templates(
            SampleClients.all.compactMap(\.plan?.uses), in: "Content/plans", of: studio)
        let menus: [String: MenuVersion.Template] = templates(
            SampleClients.all.compactMap(\.menu?.uses) + ["training-week"], in: "Content/menus", of: studio)
        let connection = try RecordStore.open(path, name: RecordStore.fileName)
        do {
            try connection.write {
                try SampleWriter(connection, seller: seller, account: account, templates: plans, menus: menus).all()
            }
        } catch {
            throw connection.diagnostic(for: error)
        }
    }
}
