import CCrypto
import CColour
import Diagnostics
import Drawing

/// Adds to what was drawn what a file must say of itself to keep PDF/UA-1 and, where asked for, PDF/A-3. What the standard wants and cannot be
/// added, such as a missing text for a figure, is refused.
struct Packager {
    /// What the metadata say.
    let metadata: DocumentMetadata
    /// The language of the text, such as `en`.
    let language: String
    /// What the file keeps.
    let conformance: Conformance

    /// The file of a canvas on which everything is drawn.
    ///
    /// Throws `unknown-glyph`, `untitled`, `language`, `structure`, `attachment`, and as errors of the machine `drawing`, `font`, `pdf` and
    /// `out-of-memory`.
    func packaged(_ canvas: PDFCanvas) throws(Diagnostic) -> [UInt8] {
        guard metadata.title.contains(where: { !$0.isWhitespace }) else {
            throw Diagnostic(.error, "untitled", "a document has no title", expected: "a title (ISO 14289-1, 7.1)")
        }
        guard !language.isEmpty, language.utf8.allSatisfy({ PDFText.isRegular[Int($0)] && $0 < 127 }) else {
            throw Diagnostic(
                .error, "language", "`\(language)` is not a language", expected: "a tag of RFC 3066 such as en or de-AT"
            )
        }
        try StructureRules.check(canvas.elements)
        return try canvas.finish { objects throws(Diagnostic) in
            var catalog = PDFCatalog(entries: describe(&objects))
            if case .archival(let archive) = conformance {
                catalog.entries.append(try outputIntent(in: &objects))
                try attach(archive.attachments, to: &objects, &catalog)
            }
            return catalog
        }
    }

    /// The metadata. Gives what the catalog says of them and of the document.
    private func describe(_ objects: inout PDFObjects) -> [String] {
        let packet = MetadataPacket(metadata: metadata, language: language, conformance: conformance)
        let stream = objects.add(.init(plain: Array(packet.text.utf8)), "/Type /Metadata /Subtype /XML")
        return [
            "/Lang (\(language))", "/ViewerPreferences << /DisplayDocTitle true >>", "/Metadata \(stream) 0 R",
        ]
    }

    /// Says what the colours mean (ISO 19005-3, 6.2.3): they are sRGB.
    private func outputIntent(in objects: inout PDFObjects) throws(Diagnostic) -> String {
        let profile = objects.add(try Packager.profile.get(), "/N 3 /Alternate /DeviceRGB")
        let condition = "(sRGB IEC61966-2.1)"
        let intent = objects.add(
            "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier \(condition) /Info \(condition)"
                + " /DestOutputProfile \(profile) 0 R >>")
        return "/OutputIntents [\(intent) 0 R]"
    }

    /// The profile of sRGB, packed once for all documents.
    private static let profile: Result<PDFObjects.Stream, Diagnostic> = {
        let bytes = Array(UnsafeBufferPointer(start: floorpress_srgb_bytes(), count: floorpress_srgb_count()))
        do throws(Diagnostic) {
            return .success(try PDFObjects.Stream(packing: bytes, level: 9))
        } catch {
            return .failure(error)
        }
    }()

    /// Puts files into the file (ISO 19005-3, 6.8 and annex E).
    private func attach(
        _ attachments: [Attachment], to objects: inout PDFObjects, _ catalog: inout PDFCatalog
    ) throws(Diagnostic) {
        guard !attachments.isEmpty else { return }
        // The keys of a name tree are in order (ISO 32000-1, 7.9.6).
        let sorted = attachments.sorted { Array($0.name.utf16).lexicographicallyPrecedes(Array($1.name.utf16)) }
        for (one, other) in zip(sorted, sorted.dropFirst()) where one.name == other.name {
            throw Diagnostic(.error, "attachment", "two attached files are named `\(one.name)`")
        }
        var names: [String] = []
        var specifications: [String] = []
        for attachment in sorted {
            let specification = try self.specification(of: attachment, in: &objects)
            names.append("\(PDFText.text(attachment.name)) \(specification) 0 R")
            specifications.append("\(specification) 0 R")
        }
        catalog.names.append("/EmbeddedFiles << /Names [\(names.joined(separator: " "))] >>")
        catalog.entries.append("/AF [\(specifications.joined(separator: " "))]")
    }

    private func specification(of attachment: Attachment, in objects: inout PDFObjects) throws(Diagnostic) -> Int {
        guard !attachment.name.isEmpty, attachment.mediaType.split(separator: "/").count == 2 else {
            throw Diagnostic(
                .error, "attachment",
                "the attached file `\(attachment.name)` of type `\(attachment.mediaType)` lacks a name or a type",
                expected: "a name such as invoice.xml and a type such as text/xml")
        }
        let content = attachment.content
        let parameters = [
            "/Size \(content.count)", "/ModDate (\(PDFText.date(attachment.modified)))",
            "/CheckSum \(PDFText.hexadecimal(try Packager.checksum(of: content)))",
        ]
        let stream = objects.add(
            try PDFObjects.Stream(packing: content),
            "/Type /EmbeddedFile /Subtype \(PDFText.name(attachment.mediaType))"
                + " /Params << \(parameters.joined(separator: " ")) >>")
        let name = PDFText.text(attachment.name)
        return objects.add(
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
}
