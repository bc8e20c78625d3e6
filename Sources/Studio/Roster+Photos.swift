import Diagnostics
import Images
import Progress
import Quantities
import Store

extension Roster {
    /// The photos of a client, by day.
    public func photos(of handle: String) throws(Mistakes) -> [PhotoRecord] {
        let client = try client(handle)
        return try workspace.readRecords { try PhotoRepository($0).all(of: client.id) } ?? []
    }

    /// What a client agreed to about photos, by day.
    public func photoConsents(of handle: String) throws(Mistakes) -> [KeptPhotoConsent] {
        let client = try client(handle)
        return try workspace.readRecords { try PhotoRepository($0).consents(of: client.id) } ?? []
    }

    /// Keeps a photo: upright, at most 2400 pixels wide, and without what the camera wrote into it.
    ///
    /// - Parameters:
    ///   - bytes: The picture's file, in JPEG, PNG, WebP or GIF.
    ///   - source: The name of that file, for what is wrong with it.
    public func addPhoto(
        _ bytes: [UInt8], from source: String, as photo: ClientPhoto, of handle: String, at now: Instant, isDryRun: Bool
    ) throws(Mistakes) -> PhotoRecord {
        let client = try client(handle)
        if let problem = RecordRules.past(photo.date, field: "date", today: today(now)) {
            throw Mistakes(problem.diagnostic(table: "photo", key: handle))
        }
        if try photos(of: handle).contains(where: { $0.photo == photo }) {
            throw Mistakes(
                Diagnostic(
                    .error, "photo-there", "there is a photo `\(photo.name)` of `\(handle)` already",
                    file: RecordStore.fileName, hint: "`floorpress photo remove \(handle) \(photo.name)` takes it away")
            )
        }
        let (kept, header): ([UInt8], ImageHeader)
        do throws(Diagnostic) {
            kept = try PhotoFolder.kept(bytes)
            header = try ImageReader.header(of: kept)
        } catch {
            throw Mistakes(error.about(source))
        }
        var random = SystemRandomNumberGenerator()
        let record = PhotoRecord(
            id: ULID(at: now, using: &random), photo: photo, digest: SHA256Digest(of: kept), width: header.width,
            height: header.height, addedAt: now)
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            try PhotoRepository(connection).insert(record, of: client.id)
            try AuditLog(connection).append("photo.add", "photo \(record.id)", actor: "trainer", at: now)
            // The last step before the commit: a file without a row is written over by the next one of its name.
            if !isDryRun { try PhotoFolder(workspace.folder).write(kept, record, of: handle) }
        }
        return record
    }

    /// Removes a photo of a client, the file too. What she agreed to about it stays written down.
    public func removePhoto(_ name: String, of handle: String, at now: Instant, isDryRun: Bool) throws(Mistakes) {
        let record = try photo(name, of: handle)
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            try PhotoRepository(connection).remove(record.id)
            try AuditLog(connection).append("photo.remove", "photo \(record.id)", actor: "trainer", at: now)
            if !isDryRun { try PhotoFolder(workspace.folder).remove(record, of: handle) }
        }
    }

    /// Writes down what a client agreed to: that photos are kept, or that some are shown on the website.
    public func consent(
        to purpose: PhotoConsent.Purpose, photos names: [String], text: String, on date: CivilDate, of handle: String,
        at now: Instant, isDryRun: Bool
    ) throws(Mistakes) {
        let client = try client(handle)
        let records = try named(names, for: purpose, of: handle)
        var problems = [RecordRules.past(date, field: "date", today: today(now))].compactMap { $0 }
        if text.allSatisfy(\.isWhitespace) || text.utf8.count > 20_000 {
            problems.append(
                RecordProblem(
                    "text", "this is no consent", expected: "the words that were agreed to, 20,000 bytes at most"))
        }
        guard problems.isEmpty else {
            throw Mistakes(problems.map { $0.diagnostic(table: "photo_consent", key: handle) })
        }
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            let repository = PhotoRepository(connection)
            var random = SystemRandomNumberGenerator()
            for record in records.isEmpty ? [nil] : records.map(Optional.some) {
                let id = ULID(at: now, using: &random)
                let consent = PhotoConsent(purpose, photo: record?.photo.name, given: date, text: text)
                try repository.insert(consent, about: record?.id, of: client.id, id: id, at: now)
                try AuditLog(connection).append("photo.consent", "photo_consent \(id)", actor: "trainer", at: now)
            }
        }
    }

    /// Writes down that a client takes back what she agreed to.
    ///
    /// - Returns: How many consents do not hold any more.
    public func withdrawConsent(
        to purpose: PhotoConsent.Purpose, photos names: [String], on date: CivilDate, of handle: String,
        at now: Instant,
        isDryRun: Bool
    ) throws(Mistakes) -> Int {
        let all = try photoConsents(of: handle).filter { $0.consent.purpose == purpose && $0.consent.withdrawn == nil }
        let open = all.filter { kept in
            names.isEmpty || kept.consent.photo.map { names.contains($0) } ?? false
        }
        guard !open.isEmpty else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-consent", "`\(handle)` gave no such consent that could be withdrawn",
                    file: RecordStore.fileName, hint: "`floorpress photo consent \(handle)` shows what there is"))
        }
        if let problem = RecordRules.past(date, field: "date", today: today(now))
            ?? (open.contains { date < $0.consent.given }
                ? RecordProblem("date", "this lies before the consent was given") : nil)
        {
            throw Mistakes(problem.diagnostic(table: "photo_consent", key: handle))
        }
        try workspace.changeRecords(isDryRun: isDryRun) { connection in
            for kept in open {
                try PhotoRepository(connection).withdraw(kept.id, on: date)
                try AuditLog(connection).append(
                    "photo.withdraw", "photo_consent \(kept.id)", actor: "trainer", at: now)
            }
        }
        return open.count
    }

    private func named(
        _ names: [String], for purpose: PhotoConsent.Purpose, of handle: String
    ) throws(Mistakes) -> [PhotoRecord] {
        switch purpose {
        case .keeping where !names.isEmpty:
            throw Mistakes(
                Diagnostic(
                    .error, "bad-consent", "the consent to keep photos is about all of them",
                    hint: "leave the photos' names out"))
        case .website where names.isEmpty:
            throw Mistakes(
                Diagnostic(
                    .error, "bad-consent", "the consent to show photos on the website names each of them",
                    hint: "`floorpress photo list \(handle)` shows their names"))
        default: return try names.map { (name) throws(Mistakes) in try photo(name, of: handle) }
        }
    }

    private func photo(_ name: String, of handle: String) throws(Mistakes) -> PhotoRecord {
        let records = try photos(of: handle)
        guard let record = records.first(where: { $0.photo.name == name }) else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-photo", "there is no photo `\(name)` of `\(handle)`", file: RecordStore.fileName,
                    hint: didYouMean(name, in: records.map(\.photo.name), limit: 3)
                        ?? "`floorpress photo list \(handle)` shows them"))
        }
        return record
    }
}
