import Business
import Press
import Quantities

/// How a PDF carries an e-invoice along: Factur-X 1.0, which is ZUGFeRD 2.1 and later.
enum FacturX {
    /// The archive with the invoice for programs.
    static func archive(_ eInvoice: EInvoice, language: Language, at instant: Instant) -> Archive {
        let description =
            language == .german ? "Die Rechnung für Programme (EN 16931)" : "The invoice for programs (EN 16931)"
        return Archive(
            .a,
            attachments: [
                Attachment(
                    name: EInvoice.embeddedName, mediaType: "text/xml", description: description,
                    relationship: .alternative, modified: instant, content: eInvoice.xml)
            ], schemas: [schema])
    }

    /// The terms by which programs find the invoice (Factur-X 1.0, section 6.2.2).
    private static let schema = ExtensionSchema(
        "Factur-X PDFA Extension Schema", namespace: "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
        prefix: "fx",
        properties: [
            .init(
                "DocumentFileName", description: "The name of the embedded XML document", value: EInvoice.embeddedName),
            .init("DocumentType", description: "The type of the hybrid document", value: "INVOICE"),
            .init("Version", description: "The version of the standard", value: "1.0"),
            .init("ConformanceLevel", description: "The conformance level of the XML document", value: "EN 16931"),
        ])
}
