import Testing

@testable import Business

@Suite("Credit notes")
struct CreditNoteTests {
    typealias Fixture = InvoiceFixture

    static func invoice() throws -> IssuedInvoice {
        var draft = Fixture.draft([Fixture.line(2000, 5000)])
        draft.skonto = [Skonto(days: 7, rate_bp: 200)]
        return try IssuedInvoice(number: "2026-0007", seller: Fixture.seller, content: draft)
    }

    @Test("one takes all of an invoice back and names it")
    func whole() throws {
        let invoice = try Self.invoice()
        let note = invoice.correction(on: Fixture.day(2026, 12, 3), reason: "Booked twice")
        #expect(note.kind.series == "credit-note")
        #expect(note.kind.original?.number == "2026-0007")
        #expect(try InvoiceTotals(note).total == invoice.totals.total)
        #expect(note.problems(seller: Fixture.seller).isEmpty)
        #expect(note.problems(correcting: invoice, credited: .zero(.eur)).isEmpty)
    }

    @Test("it takes back no more than is left, and only from the invoice that it names")
    func capped() throws {
        let invoice = try Self.invoice()
        var note = invoice.correction(on: Fixture.day(2026, 12, 3))
        let open = Money(minor: 11_899, .eur)
        #expect(note.problems(correcting: invoice, credited: Money(minor: 1, .eur)) == [.moreThanOpen(open)])
        note.lines[0].quantity_milli = 1000
        #expect(note.problems(correcting: invoice, credited: Money(minor: 1, .eur)).isEmpty)
        note.kind = .creditNote(of: InvoiceReference(number: "2026-0008", issueDate: invoice.content.issueDate))
        #expect(note.problems(correcting: invoice, credited: .zero(.eur)) == [.otherInvoice])
        note.kind = .invoice
        #expect(note.problems(correcting: invoice, credited: .zero(.eur)) == [.notACreditNote])
    }

    @Test("it is no older than what it corrects")
    func older() throws {
        var note = try Self.invoice().correction(on: Fixture.day(2026, 11, 30))
        #expect(note.problems(seller: Fixture.seller).map(\.reason) == [.originalLater])
        note.issueDate = Fixture.day(2026, 12, 1)
        note.dueDate = note.issueDate
        #expect(note.problems(seller: Fixture.seller).isEmpty)
    }
}
