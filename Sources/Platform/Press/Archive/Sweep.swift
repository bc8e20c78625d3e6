import Diagnostics
import Drawing

/// Goes through all objects of a file that Cairo wrote, once, and adds what is missing to each.
struct Sweep {
    private let file: PDFFile
    private let elements: [StructureElement]
    /// How many elements of the structure were met.
    private var met = 0
    /// The attributes of elements that are alike are one object.
    private var shared: [StructureAttributes: PDFFile.Object] = [:]

    init(file: PDFFile, elements: [StructureElement]) {
        self.file = file
        self.elements = elements
    }

    /// Patches every object.
    ///
    /// Throws `structure` where the elements of the file are not those that were drawn, and errors of the machine.
    mutating func patchObjects() throws(Diagnostic) {
        // New objects are numbered after those that are there.
        for number in 1..<max(1, file.size) {
            let object = file.object(number)
            if file.isDictionary(object) {
                try patch(object)
            } else if let dictionary = file.streamDictionary(object) {
                try patch(stream: object, dictionary)
            }
        }
        guard met == elements.count else { throw mismatch("it has \(met), drawn were \(elements.count)") }
    }

    private func patch(stream: PDFFile.Object, _ dictionary: PDFFile.Object) throws(Diagnostic) {
        if file.name(file[dictionary, "/Subtype"]) == "/Image" { file.remove(dictionary, "/Interpolate") }
        guard file.name(file[dictionary, "/Filter"]) == "/FlateDecode", !file.has(dictionary, "/DecodeParms") else {
            return
        }
        let data = try file.withPackedData(stream) { packed in
            PDFFile.looksShort(packed.last) ? Array(packed) : []
        }
        if !data.isEmpty { file.replace(stream, with: data, isPacked: true) }
    }

    private mutating func patch(_ object: PDFFile.Object) throws(Diagnostic) {
        switch file.name(file[object, "/Type"]) {
        case "/StructElem": try patch(element: object)
        case "/Page": try patch(page: object)
        case "/Font":
            if file.name(file[object, "/Subtype"]) == "/CIDFontType2", !file.has(object, "/CIDToGIDMap") {
                file.set(object, "/CIDToGIDMap", file.name("/Identity"))
            }
        case "/Annot":
            // Printed like the rest (ISO 19005-3, 6.3.2).
            file.set(object, "/F", file.number(4))
        default: break
        }
    }

    // Cairo numbers the elements in the order in which they were opened.
    private mutating func patch(element: PDFFile.Object) throws(Diagnostic) {
        let name = file.name(file[element, "/S"]) ?? ""
        guard met < elements.count else { throw mismatch("it has more than \(elements.count)") }
        let drawn = elements[met]
        met += 1
        guard name.dropFirst() == drawn.name else { throw mismatch("`\(name)` stands where `\(drawn.name)` was drawn") }
        let attributes = drawn.attributes
        guard attributes != .none else { return }
        if let alternative = attributes.alternative { file.set(element, "/Alt", file.text(alternative)) }
        if let text = attributes.linkText {
            for item in file.items(file[element, "/K"]) where file.isDictionary(item) && file.has(item, "/Obj") {
                file.set(file[item, "/Obj"], "/Contents", file.text(text))
            }
        }
        if let owned = attributeObject(attributes) { file.set(element, "/A", owned) }
    }

    /// The attributes that belong to tables and lists (ISO 32000-1, 14.8.5), if there are any.
    private mutating func attributeObject(_ attributes: StructureAttributes) -> PDFFile.Object? {
        var key = attributes
        key.alternative = nil
        key.linkText = nil
        guard key != .none else { return nil }
        if let object = shared[key] { return object }
        let object: PDFFile.Object
        if let numbering = attributes.numbering {
            object = file.dictionary(["/O": file.name("/List"), "/ListNumbering": file.name("/" + numbering.rawValue)])
        } else {
            object = file.dictionary(["/O": file.name("/Table")])
            if let scope = attributes.scope { file.set(object, "/Scope", file.name("/" + scope.rawValue)) }
            if attributes.columnSpan > 1 { file.set(object, "/ColSpan", file.number(attributes.columnSpan)) }
        }
        let indirect = file.indirect(object)
        shared[key] = indirect
        return indirect
    }

    private func patch(page: PDFFile.Object) throws(Diagnostic) {
        // The tabulator goes through links in the order of the text (ISO 14289-1, 7.18.3).
        if file.has(page, "/Annots") { file.set(page, "/Tabs", file.name("/S")) }
        let stream = file[page, "/Contents"]
        guard let dictionary = file.streamDictionary(stream) else {
            throw .machine("content-stream", "a page cannot be packaged: its content is no stream")
        }
        guard file.name(file[dictionary, "/Filter"]) == "/FlateDecode", !file.has(dictionary, "/DecodeParms") else {
            throw .machine("content-stream", "a page cannot be packaged: its content is packed in an unknown way")
        }
        let content = try file.withPackedData(stream) { packed throws(Diagnostic) in try Zlib.unpacked(packed) }
        let marked = try ContentStream.markingArtifacts(in: content)
        if marked.count != content.count { file.replace(stream, with: try Zlib.packed(marked), isPacked: true) }
    }

    private func mismatch(_ what: String) -> Diagnostic {
        .machine("structure", "a document cannot be packaged: the structure in its file is not as it was drawn: \(what)")
    }
}
