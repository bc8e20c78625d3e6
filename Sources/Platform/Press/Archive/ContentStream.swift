import Diagnostics

/// The operators of a page (ISO 32000-1, 7.8.2), as far as one must know them to tell what stands outside of the structure.
enum ContentStream {
    /// Marks what is painted outside of the structure's elements as furniture of the page (ISO 32000-1, 14.8.2.2), as PDF/UA-1,
    /// 7.1 wants it. Cairo 1.16 has no tag for that.
    ///
    /// Throws `content-stream` for operators that Cairo does not write that way.
    static func markingArtifacts(in content: [UInt8]) throws(Diagnostic) -> [UInt8] {
        var reader = Reader(content)
        try reader.read()
        guard !reader.furniture.isEmpty else { return content }
        var out: [UInt8] = []
        out.reserveCapacity(content.count + reader.furniture.count * 24)
        var copied = 0
        for range in reader.furniture {
            out += content[copied..<range.lowerBound]
            out += "\n/Artifact BMC\n".utf8
            out += content[range]
            out += "\nEMC\n".utf8
            copied = range.upperBound
        }
        out += content[copied...]
        return out
    }

    private struct Reader {
        /// What is painted outside of the structure, in order.
        private(set) var furniture: [Range<Int>] = []
        private var lexer: PDFLexer
        /// For each sequence of marked content that is open, whether it belongs to the structure.
        private var open: [Bool] = []
        private var structural = 0
        private var start = 0
        private var end = 0
        private var paints = false
        private var hasIdentifier = false

        init(_ content: [UInt8]) {
            lexer = PDFLexer(content, in: 0..<content.count)
        }

        mutating func read() throws(Diagnostic) {
            while let byte = lexer.next {
                switch byte {
                case UInt8(ascii: "("): try lexer.skipString()
                case UInt8(ascii: "<") where lexer.stands("<<"): lexer.at += 2
                case UInt8(ascii: "<"): try lexer.skipHexadecimal()
                case UInt8(ascii: "%"): lexer.skipSpace()
                case UInt8(ascii: "/"):
                    let isIdentifier = lexer.stands("/MCID ")
                    lexer.skipName()
                    if isIdentifier { hasIdentifier = true }
                case _ where PDFLexer.isRegular[Int(byte)]: try readWord(byte)
                default: lexer.at += 1
                }
            }
            guard open.isEmpty else { throw broken("marked content that does not end") }
            endSegment()
        }

        private mutating func readWord(_ initial: UInt8) throws(Diagnostic) {
            let first = lexer.at
            lexer.skipRegular()
            switch initial {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): return
            default: break
            }
            // No operator has more than three letters; `true`, `false` and `null` are operands.
            guard lexer.at - first <= 3 else { return }
            try obey(lexer.bytes[first..<lexer.at].reduce(0) { $0 << 8 | UInt32($1) })
            end = lexer.at
            hasIdentifier = false
        }

        private mutating func obey(_ name: UInt32) throws(Diagnostic) {
            switch name {
            case Operator.beginMarked, Operator.beginMarkedWith:
                if hasIdentifier {
                    if structural == 0 {
                        guard open.isEmpty else { throw broken("an element within marked content that is none") }
                        endSegment()
                    }
                    structural += 1
                }
                open.append(hasIdentifier)
            case Operator.endMarked:
                guard let last = open.popLast() else { throw broken("an end of marked content without its beginning") }
                guard last else { return }
                structural -= 1
                if structural == 0 {
                    start = lexer.at
                    paints = false
                }
            case Operator.inlineImage: throw broken("a picture within the operators of a page")
            case _ where Operator.painting.contains(name): paints = true
            default: break
            }
        }

        private mutating func endSegment() {
            if paints, start < end { furniture.append(start..<end) }
            paints = false
        }

        private func broken(_ what: String) -> Diagnostic {
            .machine("content-stream", "a page cannot be packaged: Cairo wrote \(what)")
        }
    }

    /// Operators by their letters, as one number.
    private enum Operator {
        static let beginMarked = number("BMC")
        static let beginMarkedWith = number("BDC")
        static let endMarked = number("EMC")
        static let inlineImage = number("BI")
        static let painting = Set(
            ["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", "\""].map(number))

        private static func number(_ name: String) -> UInt32 { name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
    }
}
