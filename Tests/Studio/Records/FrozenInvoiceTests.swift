import Business
import Foundation
import Quantities
import Testing
import Trials

@testable import Studio

@Suite("Frozen documents")
struct FrozenInvoiceTests {
    /// An invoice as the first version of the store kept it.
    static let version1 = """
        invoice=1
        number=2024-0007
        seller.name=Studio
        seller.street=Weg 1
        seller.postcode=10999
        seller.city=Berlin
        seller.country=DE
        seller.vat=DE123456788
        buyer.name=Ana Ribeiro
        buyer.street=Am Alten Webstuhl 3
        buyer.postcode=10781
        buyer.city=Berlin
        buyer.country=DE
        buyer.email=ana@example.com
        issued=2024-11-21
        due=2024-12-05
        supply.from=2024-10-22
        supply.to=2024-11-21
        currency=EUR
        language=en
        note=Thank you
        lines=2
        line.text=Personal training
        line.quantity_milli=2500
        line.unit=HUR
        line.price_minor=7999
        line.discount_bp=250
        line.tax=S
        line.rate_bp=1900
        line.net_minor=19498
        line.text=Book
        line.quantity_milli=1000
        line.unit=C62
        line.price_minor=1234
        line.discount_bp=0
        line.tax=S
        line.rate_bp=700
        line.net_minor=1234
        net_minor=20732
        tax_minor=3791
        gross_minor=24523

        """

    @Test("what the first version froze is still read, and what follows from it is the same")
    func first() throws {
        let invoice = try IssuedInvoice(frozen: Self.version1)
        #expect(invoice.content.kind == .invoice)
        #expect(invoice.content.preset == .standard)
        #expect(invoice.content.priceBasis == .net)
        #expect(invoice.content.lines.map(\.discount) == [.share(bp: 250), nil])
        #expect(invoice.totals.total.minor == 24_523)
        #expect(try IssuedInvoice(frozen: invoice.frozen) == invoice)
        for (old, new) in [("gross_minor=24523", "gross_minor=24524"), ("line.rate_bp=700", "line.rate_bp=800")] {
            let changed = Self.version1.replacingOccurrences(of: old, with: new)
            #expect(throws: (any Error).self) { try IssuedInvoice(frozen: changed) }
        }
    }

    /// A document that says everything it can.
    static func rich(_ kind: InvoiceKind) throws -> IssuedInvoice {
        var draft = Fixed.draft()
        draft.kind = kind
        draft.priceBasis = .gross
        draft.buyer.addressLine = "Hinterhaus"
        draft.buyer.region = "BE"
        draft.buyer.contact = "Ana"
        draft.buyer.phone = "+49 30 1"
        draft.buyer.vatID = "DE123456788"
        draft.buyer.taxNumber = "1"
        draft.buyer.registration = "HRB 1"
        draft.buyer.identifier = "K-7"
        draft.buyer.isBusiness = true
        draft.exemption = TaxExemption(reason: "§ 4 Nr. 14 UStG", code: "VATEX-EU-132-1C")
        draft.buyerReference = "04011000-12345-34"
        draft.orderNumber = "PO 5"
        draft.introduction = "As agreed"
        draft.account = BankAccount(
            holder: "Studio", number: .iban(try IBAN("DE02120300000000202051")), bic: "BYLADEM1001", bank: "DKB")
        draft.paymentLink = try PaymentLink("https://pay.example/{number}")
        draft.skonto = [Skonto(days: 7, rate_bp: 200)]
        draft.discount = DocumentDiscount(.amount(Money(minor: 500, .eur)), reason: "Friends")
        draft.prepayments = [
            Prepayment(
                amount: Money(minor: 1000, .eur), date: Fixed.today, invoiceNumber: "2026-0001",
                tax: Money(minor: 160, .eur))
        ]
        draft.lines[0].detail = "In the studio"
        draft.lines[0].discount = .amount(Money(minor: 99, .eur))
        draft.lines[0].supply = SupplyPeriod(from: Fixed.today, to: Fixed.today)
        draft.lines[1].isOptional = kind.isQuote
        draft.lines.append(
            InvoiceLine(
                text: "Movement screen", quantity_milli: 1000, unit: .lumpSum, unitPrice: Money(minor: 5000, .eur),
                discount: .share(bp: 0), tax: TaxCategory(.exempt)))
        return try IssuedInvoice(number: "2026-0042", seller: Fixed.seller, content: draft)
    }

    static let everyKind: [InvoiceKind] = [
        .invoice, .quote(validUntil: Fixed.today.adding(days: 30)),
        .creditNote(of: InvoiceReference(number: "2026-0001", issueDate: Fixed.today, reason: "Booked twice")),
        .creditNote(of: InvoiceReference(number: "2026-0001", issueDate: Fixed.today)),
    ]

    @Test("each kind comes back as it was, with all that it can say", arguments: everyKind)
    func kinds(kind: InvoiceKind) throws {
        let document = try Self.rich(kind)
        #expect(try IssuedInvoice(frozen: document.frozen) == document)
    }

    @Test("an account without an IBAN comes back too")
    func domestic() throws {
        var draft = Fixed.draft()
        draft.account = BankAccount(holder: "Studio", number: .domestic(account: "12345678", branch: "20-00-00"))
        let invoice = try IssuedInvoice(number: "1", seller: Fixed.seller, content: draft)
        #expect(try IssuedInvoice(frozen: invoice.frozen) == invoice)
    }

    @Test("a spoiled text is refused or says what the sound one says; nothing traps")
    func fuzzed() throws {
        var mutator = Mutator(seed: 9, spice: ["9223372036854775807", "-1", "=", "\n", "line.", "account.iban="])
        let frozen = try Self.rich(.invoice).frozen
        var refused = 0
        for _ in 0..<1500 {
            let text = String(decoding: mutator.spoiled(Array(frozen.utf8)), as: UTF8.self)
            guard let document = try? IssuedInvoice(frozen: text) else {
                refused += 1
                continue
            }
            #expect(try IssuedInvoice(frozen: document.frozen) == document)
        }
        #expect(refused > 500)
    }
}
