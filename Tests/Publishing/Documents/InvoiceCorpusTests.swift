import Business
import Foundation
import Quantities
import Testing

@testable import Documents

/// With `FLOORPRESS_TRIALS` set to a folder, the corpus is left in `invoices` there for the outside checkers.
@Suite("Corpus of invoices")
struct InvoiceCorpusTests {
    @Test("every document of the corpus could be issued")
    func issuable() throws {
        for entry in try InvoiceCorpus.all() {
            let problems = entry.document.content.problems(seller: entry.document.seller).map(\.text)
            #expect(problems == [], "\(entry.name)")
        }
    }

    @Test("it is of sixty documents and more, each with a name of its own")
    func size() throws {
        let names = try InvoiceCorpus.all().map(\.name)
        #expect(names.count >= 60)
        #expect(Set(names).count == names.count)
    }

    @Test("the corpus is left for the outside checkers")
    func trials() throws {
        guard let root = ProcessInfo.processInfo.environment["FLOORPRESS_TRIALS"] else { return }
        let folder = URL(fileURLWithPath: root).appendingPathComponent("invoices")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for entry in try InvoiceCorpus.all() {
            func write(_ bytes: [UInt8], _ ending: String) throws {
                try Data(bytes).write(to: folder.appendingPathComponent("\(entry.name).\(ending)"))
            }
            if let xml = try? EInvoice(entry.document).xml { try write(xml, "xml") }
            var forAuthority = entry.document.content
            forAuthority.buyerReference = forAuthority.buyerReference ?? "corpus"
            let named = try IssuedInvoice(
                number: entry.document.number, seller: entry.document.seller, content: forAuthority)
            if let xml = try? EInvoice(named, as: .xrechnung).xml { try write(xml, "xrechnung.xml") }
        }
    }
}
