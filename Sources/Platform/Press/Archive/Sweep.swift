import Diagnostics
import Drawing

/// Goes through all objects of a file that Cairo wrote, once, and adds what is missing to each.
struct Sweep {
    /// The file.
    private(set) var file: PDFFile
    private let elements: [StructureElement]
    private let forms: [PDFForm]
    /// How many forms were put in the place of pictures.
    private var placed = 0
    /// How many elements of the structure were met.
    private var met = 0
    /// The attributes of elements that are alike are one object.
    private var shared: [StructureAttributes: Int] = [:]
    /// The words of links, by the number of their annotation.
    private var linkTexts: [Int: String] = [:]

    init(_ file: PDFFile, elements: [StructureElement], forms: [PDFForm]) {
        self.file = file
        self.elements = elements
        self.forms = forms
    }

    /// Patches every object.
    ///
    /// Throws `structure` where the elements of the file are not those that were drawn, and errors of the machine.
    mutating func patchObjects() throws(Diagnostic) {
        var annotations: [(number: Int, dictionary: PDFDictionary)] = []
        for number in file.numbers {
            guard let dictionary = try file.dictionary(number) else { continue }
            if dictionary.has("/Type", "/StructElem") {
                try patch(element: number, dictionary)
            } else if dictionary.has("/Type", "/Page") {
                try patch(page: number, dictionary)
            } else if dictionary.has("/Type", "/Annot") {
                annotations.append((number, dictionary))
            } else if dictionary.has("/Subtype", "/CIDFontType2") {
                if dictionary.place("/CIDToGIDMap") == nil {
                    file.add("/CIDToGIDMap /Identity", to: number, dictionary)
                }
            } else {
                try patch(stream: number, dictionary)
            }
        }
        guard met == elements.count else { throw mismatch("it has \(met) elements, drawn were \(elements.count)") }
        guard placed == forms.count else { throw mismatch("it has \(placed) forms, drawn were \(forms.count)") }
        for (number, dictionary) in annotations {
            guard let text = linkTexts[number] else { throw mismatch("a link stands in none of its elements") }
            // 4: it is printed like the rest (ISO 19005-3, 6.3.2).
            file.add("/F 4 /Contents \(PDFText.text(text))", to: number, dictionary)
        }
    }

    // Cairo numbers the elements in the order in which they were opened.
    private mutating func patch(element number: Int, _ dictionary: PDFDictionary) throws(Diagnostic) {
        let name = dictionary.text("/S") ?? ""
        guard met < elements.count else { throw mismatch("it has more than \(elements.count) elements") }
        let drawn = elements[met]
        met += 1
        guard name.dropFirst() == drawn.name else { throw mismatch("`\(name)` stands where `\(drawn.name)` was drawn") }
        let attributes = drawn.attributes
        guard attributes != .none else { return }
        if let text = attributes.linkText {
            guard let annotation = try annotation(of: dictionary) else {
                throw mismatch("a link leads nowhere")
            }
            linkTexts[annotation] = text
        }
        var entries: [String] = []
        if let alternative = attributes.alternative { entries.append("/Alt \(PDFText.text(alternative))") }
        if let object = attributeObject(attributes) { entries.append("/A \(object) 0 R") }
        if !entries.isEmpty { file.add(entries.joined(separator: " "), to: number, dictionary) }
    }

    /// The annotation of a link's element, which is the first of its kids.
    private func annotation(of link: PDFDictionary) throws(Diagnostic) -> Int? {
        guard let kids = link.place("/K"), let bracket = file.bytes[kids].firstIndex(of: UInt8(ascii: "<")) else {
            return nil
        }
        return try PDFDictionary(file.bytes, in: bracket..<kids.upperBound).reference("/Obj")
    }

    /// The attributes that belong to tables and lists (ISO 32000-1, 14.8.5), if there are any.
    private mutating func attributeObject(_ attributes: StructureAttributes) -> Int? {
        var key = attributes
        key.alternative = nil
        key.linkText = nil
        guard key != .none else { return nil }
        if let object = shared[key] { return object }
        var entries = attributes.numbering.map { "/O /List /ListNumbering /\($0.rawValue)" } ?? "/O /Table"
        if let scope = attributes.scope { entries += " /Scope /\(scope.rawValue)" }
        if attributes.columnSpan > 1 { entries += " /ColSpan \(attributes.columnSpan)" }
        let object = file.add("<< \(entries) >>")
        shared[key] = object
        return object
    }

    private mutating func patch(page number: Int, _ dictionary: PDFDictionary) throws(Diagnostic) {
        // The tabulator goes through links in the order of the text (ISO 14289-1, 7.18.3).
        if dictionary.place("/Annots") != nil { file.add("/Tabs /S", to: number, dictionary) }
        guard let content = dictionary.reference("/Contents"), let stream = try file.dictionary(content),
            let place = try file.stream(content, stream), Sweep.isDeflated(stream)
        else { throw PDFLexer.broken("a page whose content is packed in an unknown way") }
        let drawn = try Zlib.unpacked(file.bytes[place])
        let marked = try ContentStream.markingArtifacts(in: drawn)
        if marked.count != drawn.count {
            try file.replace(content, stream, withPacked: try Zlib.packed(marked))
        }
    }

    /// Pictures are not smoothed (ISO 19005-3, 6.2.8), and data do not look shorter than they are.
    private mutating func patch(stream number: Int, _ dictionary: PDFDictionary) throws(Diagnostic) {
        guard let data = try file.stream(number, dictionary) else { return }
        let isPicture = dictionary.has("/Subtype", "/Image")
        if isPicture, dictionary.has("/Width", "2"), dictionary.has("/Height", "2"), placed < forms.count {
            return try exchange(number, dictionary, for: forms[placed])
        }
        let smoothing = isPicture ? dictionary.entry("/Interpolate") : nil
        guard smoothing != nil || PDFFile.looksShort(file.bytes[data].last) else { return }
        guard Sweep.isDeflated(dictionary) else { throw PDFLexer.broken("data that are packed in an unknown way") }
        try file.replace(
            number, dictionary, withPacked: Array(file.bytes[data]), dropping: smoothing.map { [$0] } ?? [])
    }

    /// Puts a form in the place of a picture: like one it fills the unit square, whose upper left corner is (0, 1).
    private mutating func exchange(
        _ number: Int, _ dictionary: PDFDictionary, for form: PDFForm
    ) throws(Diagnostic) {
        placed += 1
        if let length = dictionary.reference("/Length") { file.free(length) }
        let size = form.size
        let scale = [1 / size.width, -1 / size.height].map(Sweep.decimal)
        let packed = try Zlib.packed(form.operators)
        file.replace(
            number,
            with: PDFFile.stream(
                packed, isPacked: true,
                "/Type /XObject /Subtype /Form /BBox [0 0 \(Sweep.decimal(size.width)) \(Sweep.decimal(size.height))]"
                    + " /Matrix [\(scale[0]) 0 0 \(scale[1]) 0 1] /Resources << >>"))
    }

    /// A number with up to nine decimals, which PDF writes without an exponent.
    private static func decimal(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "0" }
        let billionths = Int64((value * 1e9).rounded())
        let digits = String(billionths.magnitude)
        let padded = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
        return "\(billionths < 0 ? "-" : "")\(padded.dropLast(9)).\(padded.suffix(9))"
    }

    private static func isDeflated(_ stream: PDFDictionary) -> Bool {
        stream.has("/Filter", "/FlateDecode") && stream.place("/DecodeParms") == nil
    }

    private func mismatch(_ what: String) -> Diagnostic {
        .machine(
            "structure", "a document cannot be packaged: the structure in its file is not as it was drawn: \(what)")
    }
}
