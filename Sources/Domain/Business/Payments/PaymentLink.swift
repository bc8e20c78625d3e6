/// An address of a page to pay on, with places for what is to be paid: `https://pay.example/?for={number}&sum={amount}`.
///
/// `{number}` is the document's number, `{amount}` what is open with a point and all decimals, `{minor}` the same in minor units,
/// `{currency}` the code. Values are percent-encoded.
public struct PaymentLink: Sendable, Hashable {
    /// The address as written.
    public let template: String

    /// Why an address is refused.
    public enum Problem: Error, Sendable, Hashable {
        /// It is not an https address that a link may lead to.
        case unsafe
        /// It holds a brace that is no known place.
        case unknownPlace(String)

        /// The reason in a sentence without a full stop.
        public var text: String {
            switch self {
            case .unsafe: "a page to pay on is an https address without spaces and quotes"
            case .unknownPlace(let name):
                "`\(name)` is not known; places are {number}, {amount}, {minor} and {currency}"
            }
        }
    }

    /// Reads a template.
    public init(_ template: String) throws(Problem) {
        var rest = template[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            let close = rest[open...].firstIndex(of: "}").map(rest.index(after:)) ?? rest.endIndex
            guard ["{number}", "{amount}", "{minor}", "{currency}"].contains(rest[open..<close]) else {
                throw .unknownPlace(String(rest[open..<close].prefix(40)))
            }
            rest = rest[close...]
        }
        guard PaymentLink.isSafe(template.filter { $0 != "{" && $0 != "}" }) else { throw .unsafe }
        self.template = template
    }

    /// The address for a document and an amount.
    public func address(number: String, amount: Money) -> String {
        let values = [
            ("{number}", number), ("{amount}", amount.decimal), ("{minor}", "\(amount.minor)"),
            ("{currency}", amount.currency.code),
        ]
        return values.reduce(template) { address, value in
            address.replacing(value.0, with: PaymentLink.encoded(value.1))
        }
    }

    /// Whether an address is one of https that a link may lead to: printable ASCII (RFC 3986), with a host.
    static func isSafe(_ address: String) -> Bool {
        guard address.hasPrefix("https://"), address.utf8.count <= 2000,
            let first = address.dropFirst(8).utf8.first, isUnreserved(first) || first == UInt8(ascii: "[")
        else { return false }
        return address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
    }

    private static func encoded(_ value: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return value.utf8.reduce(into: "") { out, byte in
            if isUnreserved(byte) {
                out.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                out += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || "-._~".utf8.contains(byte)
    }
}
