extension PDFFileWriter {
    /// Writes the links that were drawn (ISO 32000-1, 12.5.6.5), and gives those of each page.
    mutating func writeLinks() -> [[Int]] {
        var shown = [[Int]](repeating: [], count: canvas.pages.count)
        for (index, link) in canvas.links.enumerated() {
            guard let bounds = structure.bounds[link.element] else { continue }
            shown[bounds.page].append(index)
            structure.add(.link(index), to: link.element)
            let height = canvas.pages[bounds.page].size.height
            objects.write(firstLink + index) { bytes in
                bytes.add("<< /Type /Annot /Subtype /Link /Rect ")
                PDFFileWriter.add(bounds.rect, height: height, to: &bytes)
                // 4: it is printed like the rest (ISO 19005-3, 6.3.2).
                bytes.add(" /Border [0 0 0] /F 4 /Contents ")
                bytes.add(PDFText.text(link.text))
                switch link.target {
                case .destination(let name):
                    bytes.add(" /Dest ")
                    bytes.add(PDFText.text(name))
                case .uri(let address):
                    bytes.add(" /A << /Type /Action /S /URI /URI ")
                    bytes.add(PDFText.hexadecimal(Array(address.utf8)))
                    bytes.add(" >>")
                }
                bytes.add(" /StructParent ")
                bytes.add(canvas.pages.count + index)
                bytes.add(" >>")
            }
        }
        return shown
    }

    private static func add(_ rect: Rect, height: Double, to bytes: inout [UInt8]) {
        bytes.add("[")
        bytes.add(rect.x)
        bytes.add(" ")
        bytes.add(height - rect.maxY)
        bytes.add(" ")
        bytes.add(rect.maxX)
        bytes.add(" ")
        bytes.add(height - rect.y)
        bytes.add("]")
    }

    /// Writes the tree of the structure (ISO 32000-1, 14.7.2) and the way back from pages and links into it (14.7.4.4).
    mutating func writeStructure(marks: [[Int]], links: [[Int]]) {
        for index in structure.elements.indices { write(element: index) }
        var numbers: [UInt8] = []
        for (page, owners) in marks.enumerated() where !owners.isEmpty {
            numbers.add(page)
            numbers.add(" [")
            for owner in owners {
                numbers.add(reference: firstElement + owner)
                numbers.add(" ")
            }
            numbers.add("]\n")
        }
        for link in links.joined().sorted() {
            numbers.add(canvas.pages.count + link)
            numbers.add(" ")
            numbers.add(reference: firstElement + canvas.links[link].element)
            numbers.add("\n")
        }
        let parents = objects.reserve()
        objects.write(parents) { bytes in
            bytes.add("<< /Nums [")
            bytes += numbers
            bytes.add("] >>")
        }
        let next = canvas.pages.count + canvas.links.count
        objects.write(structureRoot) { [structure, firstElement] bytes in
            bytes.add("<< /Type /StructTreeRoot /K [")
            for element in structure.top {
                bytes.add(reference: firstElement + element)
                bytes.add(" ")
            }
            bytes.add("] /ParentTree ")
            bytes.add(reference: parents)
            bytes.add(" /ParentTreeNextKey ")
            bytes.add(next)
            bytes.add(" >>")
        }
    }

    private mutating func write(element index: Int) {
        let parent = structure.parents[index]
        let page = pageOfFirstPart(index)
        let element = structure.elements[index]
        let bounds = structure.bounds[index]
        objects.write(firstElement + index) {
            [
                structure, structureRoot, firstElement, firstPage, firstLink, canvas
            ] bytes in
            bytes.add("<< /Type /StructElem /S /")
            bytes.add(element.name)
            bytes.add(" /P ")
            bytes.add(reference: parent < 0 ? structureRoot : firstElement + parent)
            if let page {
                bytes.add(" /Pg ")
                bytes.add(reference: firstPage + page)
            }
            if let alternative = element.attributes.alternative {
                bytes.add(" /Alt ")
                bytes.add(PDFText.text(alternative))
            }
            PDFFileWriter.add(element.attributes, to: &bytes)
            if element.name == "Figure", let bounds {
                bytes.add(" /A << /O /Layout /BBox ")
                PDFFileWriter.add(bounds.rect, height: canvas.pages[bounds.page].size.height, to: &bytes)
                bytes.add(" >>")
            }
            bytes.add(" /K [")
            for kid in structure.kids[index] {
                bytes.add(reference: firstElement + kid)
                bytes.add(" ")
            }
            for content in structure.contents[index] {
                PDFFileWriter.add(content, onPage: page, firstPage: firstPage, firstLink: firstLink, to: &bytes)
            }
            bytes.add("] >>")
        }
    }

    private func pageOfFirstPart(_ element: Int) -> Int? {
        for content in structure.contents[element] {
            if case .marked(let page, _) = content { return page }
        }
        return structure.bounds[element]?.page
    }

    private static func add(
        _ content: PDFStructure.Content, onPage page: Int?, firstPage: Int, firstLink: Int, to bytes: inout [UInt8]
    ) {
        switch content {
        case .marked(let its, let number) where its == page:
            bytes.add(number)
            bytes.add(" ")
        case .marked(let its, let number):
            bytes.add("<< /Type /MCR /Pg ")
            bytes.add(reference: firstPage + its)
            bytes.add(" /MCID ")
            bytes.add(number)
            bytes.add(" >> ")
        case .link(let index):
            bytes.add("<< /Type /OBJR /Obj ")
            bytes.add(reference: firstLink + index)
            bytes.add(" >> ")
        }
    }

    /// What belongs to tables and lists (ISO 32000-1, 14.8.5).
    private static func add(_ attributes: StructureAttributes, to bytes: inout [UInt8]) {
        if let numbering = attributes.numbering {
            bytes.add(" /A << /O /List /ListNumbering /")
            bytes.add(numbering.rawValue)
            bytes.add(" >>")
        } else if attributes.scope != nil || attributes.columnSpan > 1 {
            bytes.add(" /A << /O /Table")
            if let scope = attributes.scope {
                bytes.add(" /Scope /")
                bytes.add(scope.rawValue)
            }
            if attributes.columnSpan > 1 {
                bytes.add(" /ColSpan ")
                bytes.add(attributes.columnSpan)
            }
            bytes.add(" >>")
        }
    }
}
