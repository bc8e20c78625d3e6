import Diagnostics

/// Writes what was drawn on a canvas as a file.
struct PDFFileWriter {
    let canvas: PDFCanvas
    var objects = PDFObjects(capacity: 65_536)
    let catalog: Int
    let tree: Int
    let resources: Int
    /// The object of the first page; the others follow.
    let firstPage: Int
    let structureRoot: Int
    /// The object of the first element of the structure; the others follow.
    let firstElement: Int
    /// The object of the first link; the others follow.
    let firstLink: Int
    var structure: PDFStructure

    init(_ canvas: PDFCanvas) {
        self.canvas = canvas
        structure = canvas.structure
        catalog = objects.reserve()
        tree = objects.reserve()
        resources = objects.reserve()
        firstPage = objects.reserve(canvas.pages.count)
        structureRoot = objects.reserve()
        firstElement = objects.reserve(structure.elements.count)
        firstLink = objects.reserve(canvas.links.count)
    }

    mutating func file(
        _ describe: (inout PDFObjects) throws(Diagnostic) -> PDFCatalog
    ) throws(Diagnostic) -> [UInt8] {
        let shown = writeLinks()
        let marks = try writePages(links: shown)
        writeStructure(marks: marks, links: shown)
        try writeResources()
        let outlines = writeOutline()
        let described = try describe(&objects)
        var entries = ["/Type /Catalog /Pages \(tree) 0 R /MarkInfo << /Marked true >>"]
        entries.append("/StructTreeRoot \(structureRoot) 0 R")
        if let outlines { entries.append("/Outlines \(outlines) 0 R /PageMode /UseOutlines") }
        let names = (destinationNames().map { ["/Dests \($0) 0 R"] } ?? []) + described.names
        if !names.isEmpty { entries.append("/Names << \(names.joined(separator: " ")) >>") }
        objects.write(catalog, "<< \((entries + described.entries).joined(separator: " ")) >>")
        let information = objects.add(canvas.metadata.dictionary)
        return objects.file(root: catalog, information: information)
    }

    /// Writes the pages, and gives the element of each of their parts, by the parts' numbers.
    private mutating func writePages(links: [[Int]]) throws(Diagnostic) -> [[Int]] {
        var marks: [[Int]] = []
        var kids: [UInt8] = []
        for (index, page) in canvas.pages.enumerated() {
            var owners: [Int] = []
            let marked = page.marked { element in
                guard structure.holdsContent(element) else { return nil }
                structure.add(.marked(page: index, number: owners.count), to: element)
                owners.append(element)
                return (structure.elements[element].name, owners.count - 1)
            }
            let content = objects.add(try PDFObjects.Stream(packing: marked))
            objects.write(firstPage + index) { [tree, resources, firstLink] bytes in
                bytes.add("<< /Type /Page /Parent ")
                bytes.add(reference: tree)
                bytes.add(" /MediaBox [0 0 ")
                bytes.add(page.size.width)
                bytes.add(" ")
                bytes.add(page.size.height)
                bytes.add("] /Resources ")
                bytes.add(reference: resources)
                bytes.add(" /Contents ")
                bytes.add(reference: content)
                if !owners.isEmpty {
                    bytes.add(" /StructParents ")
                    bytes.add(index)
                }
                if !links[index].isEmpty {
                    // The tabulator goes through links in the order of the text (ISO 14289-1, 7.18.3).
                    bytes.add(" /Tabs /S /Annots [")
                    for link in links[index] {
                        bytes.add(reference: firstLink + link)
                        bytes.add(" ")
                    }
                    bytes.add("]")
                }
                bytes.add(" >>")
            }
            kids.add(reference: firstPage + index)
            kids.add(" ")
            marks.append(owners)
        }
        objects.write(
            tree,
            "<< /Type /Pages /Count \(canvas.pages.count) /Kids [\(String(decoding: kids, as: UTF8.self))] >>")
        return marks
    }

    private mutating func writeResources() throws(Diagnostic) {
        var fonts: [String] = []
        for (index, use) in canvas.fonts.enumerated() {
            let number = try use.embedded().write(to: &objects, metrics: use.font.metrics)
            fonts.append("/F\(index) \(number) 0 R")
        }
        var forms: [String] = []
        for (index, form) in canvas.forms.enumerated() {
            let stream = try PDFObjects.Stream(packing: form.operators)
            forms.append("/X\(index) \(objects.add(stream, form.entries)) 0 R")
        }
        var entries: [String] = []
        if !fonts.isEmpty { entries.append("/Font << \(fonts.joined(separator: " ")) >>") }
        if !forms.isEmpty { entries.append("/XObject << \(forms.joined(separator: " ")) >>") }
        objects.write(resources, "<< \(entries.joined(separator: " ")) >>")
    }

    /// The places that have names, as a tree of one leaf (ISO 32000-1, 7.9.6); nothing where there are none.
    private mutating func destinationNames() -> Int? {
        guard !canvas.destinations.isEmpty else { return nil }
        let places = canvas.destinations.map { (key: Array($0.key.utf16), name: $0.key, place: $0.value) }.sorted {
            $0.key.lexicographicallyPrecedes($1.key)
        }
        let leaf = places.map { name in "\(PDFText.text(name.name)) [\(target(name.place))]" }
        return objects.add("<< /Names [\(leaf.joined(separator: " "))] >>")
    }

    private func target(_ place: PDFPlace) -> String {
        let page = canvas.pages[place.page]
        var out: [UInt8] = []
        out.add(reference: firstPage + place.page)
        out.add(" /XYZ ")
        out.add(place.point.x)
        out.add(" ")
        out.add(page.size.height - place.point.y)
        out.add(" 0")
        return String(decoding: out, as: UTF8.self)
    }

    // MARK: Outline

    /// Writes the outline (ISO 32000-1, 12.3.3), the upper entries open; gives nothing where there is none.
    private mutating func writeOutline() -> Int? {
        let entries = canvas.entries
        guard !entries.isEmpty else { return nil }
        let root = objects.reserve()
        let first = objects.reserve(entries.count)
        var kids = Dictionary(grouping: entries.indices, by: { entries[$0].parent })
        let top = kids.removeValue(forKey: nil) ?? []
        let visible = top.reduce(top.count) { $0 + (kids[$1]?.count ?? 0) }
        func ends(_ indices: [Int]) -> String {
            guard let one = indices.first, let last = indices.last else { return "" }
            return " /First \(first + one) 0 R /Last \(first + last) 0 R"
        }
        objects.write(root, "<< /Type /Outlines\(ends(top)) /Count \(visible) >>")
        let nested = kids.map { (parent: $0.key, siblings: $0.value) }.sorted { ($0.parent ?? 0) < ($1.parent ?? 0) }
        for (parent, siblings) in [(nil, top)] + nested {
            for (place, index) in siblings.enumerated() {
                let below = kids[index] ?? []
                var text = "<< /Title \(PDFText.text(entries[index].title))"
                text += " /Parent \(parent.map { first + $0 } ?? root) 0 R"
                if let place = canvas.destinations[entries[index].destination] { text += " /Dest [\(target(place))]" }
                if place > 0 { text += " /Prev \(first + siblings[place - 1]) 0 R" }
                if place + 1 < siblings.count { text += " /Next \(first + siblings[place + 1]) 0 R" }
                if !below.isEmpty { text += "\(ends(below)) /Count \(parent == nil ? below.count : -below.count)" }
                objects.write(first + index, text + " >>")
            }
        }
        return root
    }
}
