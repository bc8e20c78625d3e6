/// One attribute of an element.
public struct XMLAttribute: Sendable, Hashable {
    /// Its name without a prefix.
    public let name: String
    /// The prefix as written, such as `xml` in `xml:lang`.
    public let prefix: String?
    /// Its value, with entities resolved.
    public let value: String

    /// Makes an attribute.
    public init(name: String, prefix: String? = nil, value: String) {
        self.name = name
        self.prefix = prefix
        self.value = value
    }
}

/// The start of an element.
public struct XMLElement: Sendable, Hashable {
    /// Its name without a prefix, as `encoded` in `content:encoded`; of HTML in lower case.
    public let name: String
    /// The prefix as written.
    public let prefix: String?
    /// The namespace that the prefix stands for.
    public let namespace: String?
    /// Its attributes, in the order written.
    public let attributes: [XMLAttribute]
    /// The line it stands on, from one.
    public let line: Int

    /// Makes an element.
    public init(
        name: String, prefix: String? = nil, namespace: String? = nil, attributes: [XMLAttribute] = [], line: Int = 1
    ) {
        self.name = name
        self.prefix = prefix
        self.namespace = namespace
        self.attributes = attributes
        self.line = line
    }

    /// The value of an attribute by its name without a prefix.
    public subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// The name with its prefix, `content:encoded`.
    public var qualifiedName: String { prefix.map { "\($0):\(name)" } ?? name }
}

/// Takes the events of a text that is read from its beginning to its end.
public protocol XMLVisitor: AnyObject {
    /// Whether an element is wanted that begins, asked before anything is made of it; `start` is not called for one that is not,
    /// but what it holds and its end are told all the same.
    func wants(_ start: borrowing XMLStart) -> Bool
    /// An element begins.
    func start(_ element: XMLElement)
    /// A piece of text, or of a CDATA section; one run may come in many pieces, parted anywhere, even within a character.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// The element that began last and has not ended ends.
    func end(_ name: String)
    /// A comment, without its marks.
    func comment(_ text: String)
}

extension XMLVisitor {
    /// All elements are wanted.
    public func wants(_ start: borrowing XMLStart) -> Bool { true }

    /// Comments are passed over.
    public func comment(_ text: String) {}
}
