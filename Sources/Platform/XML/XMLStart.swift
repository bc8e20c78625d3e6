import CXML

/// The start of an element while the parser stands on it: nothing of it can be kept.
public struct XMLStart: ~Copyable {
    private let name: UnsafePointer<xmlChar>?
    private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private let count: Int

    init(
        name: UnsafePointer<xmlChar>?, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) {
        self.name = name
        self.attributes = attributes
        self.count = count
    }

    /// Whether the element has a name, without a prefix.
    public func isNamed(_ wanted: StaticString) -> Bool { XMLStart.equal(name, wanted) }

    /// Hands over the value of an attribute, or gives nothing where there is none.
    public func value<Result>(
        of wanted: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result? {
        guard let attributes else { return nil }
        // Five pointers each: name, prefix, namespace, start and end of the value.
        for index in 0..<count where XMLStart.equal(attributes[index * 5], wanted) {
            guard let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4] else { return nil }
            return body(UnsafeBufferPointer(start: start, count: end - start))
        }
        return nil
    }

    private static func equal(_ text: UnsafePointer<xmlChar>?, _ wanted: StaticString) -> Bool {
        guard let text else { return false }
        let count = wanted.utf8CodeUnitCount
        for index in 0..<count where text[index] != wanted.utf8Start[index] { return false }
        return text[count] == 0
    }
}
