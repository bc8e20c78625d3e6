import Drawing
import Quantities

/// The metadata of a file in XMP (ISO 16684-1), which say the same as its information dictionary.
struct MetadataPacket {
    let metadata: DocumentMetadata
    let language: String
    let conformance: Conformance

    /// The packet.
    var text: String {
        let date = metadata.created.rfc3339
        var properties = [
            "<dc:format>application/pdf</dc:format>",
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(metadata.title))</rdf:li></rdf:Alt></dc:title>",
            "<dc:language><rdf:Bag><rdf:li>\(escaped(language))</rdf:li></rdf:Bag></dc:language>",
            "<xmp:CreatorTool>\(DocumentMetadata.program)</xmp:CreatorTool>",
            "<xmp:CreateDate>\(date)</xmp:CreateDate>", "<xmp:ModifyDate>\(date)</xmp:ModifyDate>",
            "<xmp:MetadataDate>\(date)</xmp:MetadataDate>", "<pdf:Producer>\(DocumentMetadata.program)</pdf:Producer>",
        ]
        if !metadata.author.isEmpty {
            properties.append(
                "<dc:creator><rdf:Seq><rdf:li>\(escaped(metadata.author))</rdf:li></rdf:Seq></dc:creator>")
        }
        if !metadata.subject.isEmpty {
            let subject = "<rdf:li xml:lang=\"x-default\">\(escaped(metadata.subject))</rdf:li>"
            properties.append("<dc:description><rdf:Alt>\(subject)</rdf:Alt></dc:description>")
        }
        var schemas = [ExtensionSchema.accessibility]
        var descriptions: [String] = []
        if case .archival(let archive) = conformance {
            schemas += archive.schemas
            descriptions.append(
                "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
                    + "<pdfaid:part>3</pdfaid:part>\n"
                    + "<pdfaid:conformance>\(archive.level.rawValue)</pdfaid:conformance>\n</rdf:Description>")
            descriptions.append(MetadataPacket.described(schemas))
        }
        descriptions += schemas.map(MetadataPacket.valued)
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            \(properties.joined(separator: "\n"))
            </rdf:Description>
            \(descriptions.joined(separator: "\n"))
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """
    }

    private static func valued(_ schema: ExtensionSchema) -> String {
        let values = schema.properties.map { property in
            let name = "\(schema.prefix):\(property.name)"
            return "<\(name)>\(escaped(property.value))</\(name)>\n"
        }
        return "<rdf:Description rdf:about=\"\" xmlns:\(schema.prefix)=\"\(escaped(schema.namespace))\">\n"
            + values.joined() + "</rdf:Description>"
    }

    private static func described(_ schemas: [ExtensionSchema]) -> String {
        let entries = schemas.map { schema in
            let properties = schema.properties.map { property in
                """
                <rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>\(escaped(property.name))</pdfaProperty:name>
                <pdfaProperty:valueType>\(escaped(property.type))</pdfaProperty:valueType>
                <pdfaProperty:category>external</pdfaProperty:category>
                <pdfaProperty:description>\(escaped(property.description))</pdfaProperty:description>
                </rdf:li>
                """
            }
            return """
                <rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>\(escaped(schema.title))</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>\(escaped(schema.namespace))</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>\(escaped(schema.prefix))</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq>
                \(properties.joined(separator: "\n"))
                </rdf:Seq></pdfaSchema:property>
                </rdf:li>
                """
        }
        return """
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag>
            \(entries.joined(separator: "\n"))
            </rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """
    }
}

/// A text as the content or an attribute of an element.
private func escaped(_ text: String) -> String {
    let text = DocumentMetadata.cleaned(text)
    guard text.utf8.contains(where: { "&<>\"".utf8.contains($0) }) else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": out += "&amp;"
        case "<": out += "&lt;"
        case ">": out += "&gt;"
        case "\"": out += "&quot;"
        default: out.unicodeScalars.append(scalar)
        }
    }
    return out
}
