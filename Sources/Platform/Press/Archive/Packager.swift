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
    /// The forms in the order in which they were placed.
    var forms: [PDFForm] = []
    /// What the file keeps.
    let conformance: Conformance

    /// The file, packaged.
    ///
    /// Throws `untitled`, `language`, `structure`, `attachment`, and as errors of the machine `pdf`, `content-stream`, `damaged-stream` and
    /// `out-of-memory`.
    func packaged(_ drawn: [UInt8]) throws(Diagnostic) -> [UInt8] {
        guard metadata.title.contains(where: { !$0.isWhitespace }) else {
            throw Diagnostic(.error, "untitled", "a document has no title", expected: "a title (ISO 14289-1, 7.1)")
        }
        guard !language.isEmpty, language.utf8.allSatisfy({ PDFLexer.isRegular[Int($0)] && $0 < 127 }) else {
            throw Diagnostic(
                .error, "language", "`\(language)` is not a language", expected: "a tag of RFC 3066 such as en or de-AT"
            )
        }
        try StructureRules.check(elements)
        var sweep = Sweep(try PDFFile(drawn), elements: elements, forms: forms)
        try sweep.patchObjects()
        var file = sweep.file
        guard let root = try file.dictionary(file.root) else {
            throw PDFLexer.broken("a catalog that is no dictionary")
        }
        var catalog = try describe(&file, root)
        if case .archival(let archive) = conformance {
            catalog.append(try outputIntent(in: &file))
            catalog += try attach(archive.attachments, to: &file, root)
        }
        file.add(catalog.joined(separator: " "), to: file.root, root)
        return file.written()
    }

    /// The information dictionary and the metadata. Gives what the catalog says of them and of the document.
    private func describe(_ file: inout PDFFile, _ root: PDFDictionary) throws(Diagnostic) -> [String] {
        let packet = MetadataPacket(metadata: metadata, language: language, conformance: conformance)
        let stream = file.add(
            PDFFile.stream(Array(packet.text.utf8), isPacked: false, "/Type /Metadata /Subtype /XML"))
        let date = Packager.date(metadata.created)
        var information = [
            "/Title \(PDFText.text(MetadataPacket.cleaned(metadata.title)))", "/Creator (\(MetadataPacket.creator))",
            "/Producer (\(MetadataPacket.producer))", "/CreationDate (\(date))", "/ModDate (\(date))",
        ]
        for (key, value) in [("/Author", metadata.author), ("/Subject", metadata.subject)] where !value.isEmpty {
            information.append("\(key) \(PDFText.text(MetadataPacket.cleaned(value)))")
        }
        file.replace(file.information, with: Array("<< \(information.joined(separator: " ")) >>".utf8))
        var catalog = [
            "/Lang (\(language))", "/ViewerPreferences << /DisplayDocTitle true >>",
            "/Metadata \(stream) 0 R",
        ]
        if root.place("/StructTreeRoot") == nil {
            // A document of furniture alone has a structure too: an empty one.
            catalog.append("/StructTreeRoot \(file.add("<< /Type /StructTreeRoot >>")) 0 R")
        }
        if root.place("/MarkInfo") == nil { catalog.append("/MarkInfo << /Marked true >>") }
        return catalog
    }

    /// Says what the colours mean (ISO 19005-3, 6.2.3): they are sRGB.
    private func outputIntent(in file: inout PDFFile) throws(Diagnostic) -> String {
        let profile = file.add(
            PDFFile.stream(try Packager.profile.get(), isPacked: true, "/N 3 /Alternate /DeviceRGB"))
        let condition = "(sRGB IEC61966-2.1)"
        let intent = file.add(
            "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier \(condition) /Info \(condition)"
                + " /DestOutputProfile \(profile) 0 R >>")
        return "/OutputIntents [\(intent) 0 R]"
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

    /// Puts files into the file (ISO 19005-3, 6.8 and annex E). Gives what the catalog says of them.
    private func attach(
        _ attachments: [Attachment], to file: inout PDFFile, _ root: PDFDictionary
    ) throws(Diagnostic) -> [String] {
        guard !attachments.isEmpty else { return [] }
        // The keys of a name tree are in order (ISO 32000-1, 7.9.6).
        let sorted = attachments.sorted { Array($0.name.utf16).lexicographicallyPrecedes(Array($1.name.utf16)) }
        for (one, other) in zip(sorted, sorted.dropFirst()) where one.name == other.name {
            throw Diagnostic(.error, "attachment", "two attached files are named `\(one.name)`")
        }
        var names: [String] = []
        var specifications: [String] = []
        for attachment in sorted {
            let specification = try self.specification(of: attachment, in: &file)
            names.append("\(PDFText.text(attachment.name)) \(specification) 0 R")
            specifications.append("\(specification) 0 R")
        }
        let files = "/EmbeddedFiles << /Names [\(names.joined(separator: " "))] >>"
        var catalog = ["/AF [\(specifications.joined(separator: " "))]"]
        if root.place("/Names") == nil {
            catalog.append("/Names << \(files) >>")
        } else if let number = root.reference("/Names"), let dictionary = try file.dictionary(number) {
            file.add(files, to: number, dictionary)
        } else {
            throw PDFLexer.broken("names that are no object of their own")
        }
        return catalog
    }

    private func specification(of attachment: Attachment, in file: inout PDFFile) throws(Diagnostic) -> Int {
        guard !attachment.name.isEmpty, attachment.mediaType.split(separator: "/").count == 2 else {
            throw Diagnostic(
                .error, "attachment",
                "the attached file `\(attachment.name)` of type `\(attachment.mediaType)` lacks a name or a type",
                expected: "a name such as invoice.xml and a type such as text/xml")
        }
        let content = attachment.content
        let parameters = [
            "/Size \(content.count)", "/ModDate (\(Packager.date(attachment.modified)))",
            "/CheckSum \(PDFText.hexadecimal(try Packager.checksum(of: content)))",
        ]
        let stream = file.add(
            PDFFile.stream(
                try Zlib.packed(content), isPacked: true,
                "/Type /EmbeddedFile /Subtype \(PDFText.name(attachment.mediaType))"
                    + " /Params << \(parameters.joined(separator: " ")) >>"))
        let name = PDFText.text(attachment.name)
        return file.add(
            "<< /Type /Filespec /F \(name) /UF \(name) /Desc \(PDFText.text(attachment.description))"
                + " /AFRelationship /\(attachment.relationship.rawValue) /EF << /F \(stream) 0 R /UF \(stream) 0 R >> >>"
        )
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
