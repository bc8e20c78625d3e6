import Quantities

/// Which standards a file keeps. Every one that the press makes keeps PDF/UA-1 (ISO 14289-1:2014).
public enum Conformance: Sendable, Hashable {
    /// PDF/UA-1: it can be read aloud, searched and reflowed.
    case accessible
    /// PDF/A-3 besides (ISO 19005-3:2012): it looks the same for ever and may carry other files.
    case archival(Archive)
}

/// What makes a file one for archives.
public struct Archive: Sendable, Hashable {
    /// How much of PDF/A-3 a file keeps.
    public enum Level: String, Sendable {
        /// Looks and structure.
        case a = "A"
        /// Looks only.
        case b = "B"
    }

    /// How much of the standard it keeps.
    public var level: Level
    /// The files it carries.
    public var attachments: [Attachment]
    /// What its metadata say beyond the standard's own terms.
    public var schemas: [ExtensionSchema]

    /// Makes it.
    public init(_ level: Level = .a, attachments: [Attachment] = [], schemas: [ExtensionSchema] = []) {
        self.level = level
        self.attachments = attachments
        self.schemas = schemas
    }
}

/// A file within a file, such as the XML of an invoice.
public struct Attachment: Sendable, Hashable {
    /// What it is to the pages (ISO 19005-3, annex E).
    public enum Relationship: String, Sendable {
        /// The same in another form.
        case alternative = "Alternative"
        /// What a chart or a table was made from.
        case data = "Data"
        /// What the pages were made from.
        case source = "Source"
        /// More than the pages say.
        case supplement = "Supplement"
    }

    /// Its name, such as `factur-x.xml`; each is given once.
    public var name: String
    /// Its media type, such as `text/xml`.
    public var mediaType: String
    /// What it is, for people.
    public var description: String
    /// What it is to the pages.
    public var relationship: Relationship
    /// When it was last changed.
    public var modified: Instant
    /// The file itself.
    public var content: [UInt8]

    /// Makes an attachment.
    public init(
        name: String, mediaType: String, description: String, relationship: Relationship, modified: Instant,
        content: [UInt8]
    ) {
        self.name = name
        self.mediaType = mediaType
        self.description = description
        self.relationship = relationship
        self.modified = modified
        self.content = content
    }
}

/// Terms of metadata that PDF/A does not know and that a file must therefore describe (ISO 19005-3, 6.6.2.3), with their values.
public struct ExtensionSchema: Sendable, Hashable {
    /// A term.
    public struct Property: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// The type of its value, `Text` or `Integer`.
        public var type: String
        /// What it means.
        public var description: String
        /// What it is here.
        public var value: String

        /// Makes a term.
        public init(_ name: String, type: String = "Text", description: String, value: String) {
            self.name = name
            self.type = type
            self.description = description
            self.value = value
        }
    }

    /// What the terms are about.
    public var title: String
    /// The address that names them.
    public var namespace: String
    /// The short form of the address.
    public var prefix: String
    /// The terms.
    public var properties: [Property]

    /// Makes a schema.
    public init(_ title: String, namespace: String, prefix: String, properties: [Property]) {
        self.title = title
        self.namespace = namespace
        self.prefix = prefix
        self.properties = properties
    }

    /// PDF/UA's own term, which PDF/A does not know (ISO 14289-1, clause 5).
    static let accessibility = ExtensionSchema(
        "PDF/UA Universal Accessibility Schema", namespace: "http://www.aiim.org/pdfua/ns/id/", prefix: "pdfuaid",
        properties: [
            Property("part", type: "Integer", description: "Indicates the part of ISO 14289 that is kept", value: "1")
        ])
}
