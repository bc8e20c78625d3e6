import Business
import Diagnostics
import Drawing
import Foundation
import Press
import Quantities
import Testing

@testable import Documents

/// With `FLOORPRESS_TRIALS` set to a folder, the corpus is left in `invoices` there for the outside checkers.
@Suite("Corpus of invoices")
struct InvoiceCorpusTests {
    /// The letterhead of a seller, as settings make it.
    static func letterhead(_ seller: Party, _ account: BankAccount?, _ language: Language) -> Letterhead {
        Letterhead(
            name: seller.name.split(separator: ",").first.map(String.init) ?? "", tagline: "Strength coaching",
            address: Array(PostalAddress.lines(of: seller, from: seller, in: language)),
            contact: [seller.phone, seller.email].compactMap { $0 },
            bank: AccountLines(account, language: language).lines,
            tax: [seller.taxNumber.map { "Steuernummer \($0)" }, seller.vatID.map { "USt-IdNr. \($0)" }].compactMap {
                $0
            },
            country: seller.country)
    }

    /// A logo as wide as a name for documents in English, one for beside the name for the others.
    static func logo(_ language: Language) -> PDFForm {
        let operators = Array("0.0431 0.4314 0.3098 rg 0 0 1000 250 re f 1 g 100 100 50 50 re f".utf8)
        return PDFForm(size: Size(1000, language == .english ? 250 : 1000), operators: operators)
    }

    static func document(_ invoice: IssuedInvoice) -> InvoiceDocument {
        InvoiceDocument(
            invoice,
            letterhead: letterhead(invoice.seller, invoice.content.account, invoice.content.language),
            stationery: Stationery(
                accent: Colour(red: 11, green: 110, blue: 79), paper: .usual(inCountry: invoice.seller.country),
                logo: invoice.content.priceBasis == .gross || invoice.content.language == .english
                    ? logo(invoice.content.language) : nil))
    }

    @Test("every document of the corpus could be issued")
    func issuable() throws {
        for entry in try InvoiceCorpus.all() {
            let problems = entry.document.content.problems(seller: entry.document.seller).map(\.text)
            #expect(problems == [], "\(entry.name)")
        }
        for (name, reminder) in InvoiceCorpus.reminders { #expect(reminder.problems == [], "\(name)") }
    }

    @Test("it is of sixty documents and more, each with a name of its own")
    func size() throws {
        let names = try InvoiceCorpus.all().map(\.name) + InvoiceCorpus.reminders.map(\.name)
        #expect(names.count >= 60)
        #expect(Set(names).count == names.count)
    }

    @Test("what EN 16931 can tell carries its e-invoice along, what it cannot does not")
    func carried() throws {
        let bare = try InvoiceCorpus.all().filter { Self.document($0.document).eInvoice == nil }.map(\.name)
        #expect(
            bare == [
                "small-amount-anonymous", "united-states", "united-states-untaxed", "currency-kwd", "quote",
                "quote-options", "quote-gross-english",
            ])
    }

    @Test("the corpus is left for the outside checkers")
    func trials() throws {
        guard let root = ProcessInfo.processInfo.environment["FLOORPRESS_TRIALS"] else { return }
        let folder = URL(fileURLWithPath: root).appendingPathComponent("invoices")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        func write(_ data: Data, _ name: String) throws {
            try data.write(to: folder.appendingPathComponent(name))
        }
        for entry in try InvoiceCorpus.all() {
            let invoice = entry.document
            let document = Self.document(invoice)
            let noon = Instant(date: invoice.content.issueDate, hour: 12)
            try write(Data(document.pdf(at: noon)), "\(entry.name).pdf")
            try write(Data(document.pdf(at: noon)), "\(entry.name).again")
            try write(entry.json(), "\(entry.name).json")
            if let xml = document.eInvoice?.xml { try write(Data(xml), "\(entry.name).xml") }
            var content = invoice.content
            content.buyerReference = content.buyerReference ?? "corpus"
            let named = try IssuedInvoice(number: invoice.number, seller: invoice.seller, content: content)
            if let xml = try? EInvoice(named, as: .xrechnung).xml {
                try write(Data(xml), "\(entry.name).xrechnung.xml")
            }
        }
        for (name, reminder) in InvoiceCorpus.reminders {
            let document = try InvoiceDocument(
                reminder, letterhead: Self.letterhead(reminder.seller, reminder.account, reminder.language),
                stationery: InvoiceDocumentTests.stationery)
            try write(Data(document.pdf(at: Instant(date: reminder.date, hour: 12))), "\(name).pdf")
        }
    }
}
