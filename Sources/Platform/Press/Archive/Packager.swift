import CCrypto
import CColour
import Diagnostics
import Drawing
import Quantities

/// Makes of what Cairo 1.16 writes a file that keeps PDF/UA-1 and, where asked for, PDF/A-3.
///
/// Cairo writes neither metadata nor the attributes of the structure, no flags of annotations and no marks around what is
/// no part of the structure. Everything is added to its objects in memory; what the standard wants and cannot be added, such
/// as a missing text for a figure, is refused.
struct Packager {
    /// What the metadata say.
    let metadata: DocumentMetadata
    /// The language of the text, such as `en`.
    let language: String
    /// The elements of the structure in the order in which they were drawn.
    let elements: [StructureElement]
    /// What the file keeps.
    let conformance: Conformance

    /// The file, packaged.
    ///
    /// Throws `untitled`, `structure`, `attachment`, and as errors of the machine `pdf`, `content-stream`, `damaged-stream` and
    /// `out-of-memory`.
    func packaged(_ drawn: [UInt8]) throws(Diagnostic) -> [UInt8] {
        guard metadata.title.contains(where: { !$0.isWhitespace }) else {
            throw Diagnostic(.error, "untitled", "a document has no title", expected: "a title (ISO 14289-1, 7.1)")
        }
        try StructureRules.check(elements)
        let file = try PDFFile(drawn)
        var sweep = Sweep(file: file, elements: elements)
        try sweep.patchObjects()
        describe(file)
        if case .archival(let archive) = conformance {
            try addOutputIntent(to: file)
            try attach(archive.attachments, to: file)
        }
        return try file.written()
    }

    /// The catalog, the information dictionary and the metadata.
    private func describe(_ file: PDFFile) {
        let root = file.root
        file.set(root, "/Lang", file.text(language))
        file.set(root, "/ViewerPreferences", file.dictionary(["/DisplayDocTitle": file.boolean(true)]))
        file.set(root, "/MarkInfo", file.dictionary(["/Marked": file.boolean(true)]))
        if !file.has(root, "/StructTreeRoot") {
            // A document of furniture alone has a structure too: an empty one.
            file.set(root, "/StructTreeRoot", file.indirect(file.dictionary(["/Type": file.name("/StructTreeRoot")])))
        }
        let producer = file.text(file[file[file.trailer, "/Info"], "/Producer"]) ?? MetadataPacket.creator
        let packet = MetadataPacket(
            metadata: metadata, language: language, producer: producer, conformance: conformance)
        file.set(
            root, "/Metadata",
            file.stream(
                Array(packet.text.utf8), isPacked: false,
                ["/Type": file.name("/Metadata"), "/Subtype": file.name("/XML")]))
        let date = file.text(Packager.date(metadata.created))
        let information = file.dictionary([
            "/Title": file.text(MetadataPacket.cleaned(metadata.title)), "/Creator": file.text(MetadataPacket.creator),
            "/Producer": file.text(producer), "/CreationDate": date, "/ModDate": date,
        ])
        for (key, value) in [("/Author", metadata.author), ("/Subject", metadata.subject)] where !value.isEmpty {
            file.set(information, key, file.text(MetadataPacket.cleaned(value)))
        }
        file.set(file.trailer, "/Info", file.indirect(information))
    }

    /// Says what the colours mean (ISO 19005-3, 6.2.3): they are sRGB.
    private func addOutputIntent(to file: PDFFile) throws(Diagnostic) {
        let profile = file.stream(
            try Packager.profile.get(), isPacked: true,
            ["/N": file.number(3), "/Alternate": file.name("/DeviceRGB")])
        let condition = file.text("sRGB IEC61966-2.1")
        let intent = file.dictionary([
            "/Type": file.name("/OutputIntent"), "/S": file.name("/GTS_PDFA1"), "/OutputConditionIdentifier": condition,
            "/Info": condition, "/DestOutputProfile": profile,
        ])
        file.set(file.root, "/OutputIntents", file.array([file.indirect(intent)]))
    }

    /// The profile of sRGB, packed once for all documents.
    private static let profile: Result<[UInt8], Diagnostic> = {
        let bytes = Array(UnsafeBufferPointer(start: floorpress_srgb_bytes(), count: floorpress_srgb_count()))
        do throws(Diagnostic) {
            return .success(try Zlib.packed(bytes, level: 9))
        } catch {
            return .failure(error)
        }
    }()

    /// Puts files into the file (ISO 19005-3, 6.8 and annex E).
    private func attach(_ attachments: [Attachment], to file: PDFFile) throws(Diagnostic) {
        guard !attachments.isEmpty else { return }
        // The keys of a name tree are in order (ISO 32000-1, 7.9.6).
        let sorted = attachments.sorted { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }
        for (one, other) in zip(sorted, sorted.dropFirst()) where one.name == other.name {
            throw Diagnostic(.error, "attachment", "two attached files are named `\(one.name)`")
        }
        var names: [PDFFile.Object] = []
        var specifications: [PDFFile.Object] = []
        for attachment in sorted {
            let specification = try self.specification(of: attachment, in: file)
            names += [file.text(attachment.name), specification]
            specifications.append(specification)
        }
        let root = file.root
        if !file.isDictionary(file[root, "/Names"]) { file.set(root, "/Names", file.dictionary([:])) }
        file.set(file[root, "/Names"], "/EmbeddedFiles", file.dictionary(["/Names": file.array(names)]))
        file.set(root, "/AF", file.array(specifications))
    }

    private func specification(of attachment: Attachment, in file: PDFFile) throws(Diagnostic) -> PDFFile.Object {
        guard !attachment.name.isEmpty, attachment.mediaType.split(separator: "/").count == 2 else {
            throw Diagnostic(
                .error, "attachment", "the attached file `\(attachment.name)` of type `\(attachment.mediaType)` lacks a name or a type",
                expected: "a name such as invoice.xml and a type such as text/xml")
        }
        let content = attachment.content
        let stream = file.stream(
            try Zlib.packed(content), isPacked: true,
            [
                "/Type": file.name("/EmbeddedFile"), "/Subtype": file.name("/" + attachment.mediaType),
                "/Params": file.dictionary([
                    "/Size": file.number(content.count), "/ModDate": file.text(Packager.date(attachment.modified)),
                    "/CheckSum": file.bytes(try Packager.checksum(of: content)),
                ]),
            ])
        return file.indirect(
            file.dictionary([
                "/Type": file.name("/Filespec"), "/F": file.text(attachment.name), "/UF": file.text(attachment.name),
                "/Desc": file.text(attachment.description),
                "/AFRelationship": file.name("/" + attachment.relationship.rawValue),
                "/EF": file.dictionary(["/F": stream, "/UF": stream]),
            ]))
    }

    /// The MD5 of an attached file, which tells damage and is no secret (ISO 32000-1, table 46).
    private static func checksum(of content: [UInt8]) throws(Diagnostic) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 16)
        guard EVP_Digest(content, content.count, &digest, nil, EVP_md5(), nil) == 1 else {
            throw .machine("pdf", "a document cannot be packaged: libcrypto has no MD5")
        }
        return digest
    }

    /// A moment as PDF writes it (ISO 32000-1, 7.9.4), such as `D:20261121093000Z`.
    static func date(_ moment: Instant) -> String {
        "D:" + moment.rfc3339.filter { $0 != "-" && $0 != ":" && $0 != "T" }
    }
}
