import Quantities
import Testing
import Trials

@testable import Business

@Suite("Ways to pay")
struct PaymentTests {
    static func account(_ holder: String = "Studio Nord", bic: String? = "BYLADEM1001") throws -> BankAccount {
        BankAccount(holder: holder, number: .iban(try IBAN("DE02 1203 0000 0000 2020 51")), bic: bic)
    }

    // The order of the elements is that of EPC069-12, section 3.
    @Test("a transfer's code has its elements in order, and no empty ones at its end")
    func code() throws {
        let payment = try EPCPayment(
            to: Self.account(), amount: Money(minor: 12_345, .eur), reference: "2026-0042")
        #expect(
            payment.text
                == "BCD\n002\n1\nSCT\nBYLADEM1001\nStudio Nord\nDE02120300000000202051\nEUR123.45\n\n\n2026-0042")
        let bare = try EPCPayment(to: Self.account(bic: nil), amount: Money(minor: 1, .eur), reference: "")
        #expect(bare.text.hasSuffix("\n\nStudio Nord\nDE02120300000000202051\nEUR0.01"))
    }

    @Test("what no bank could read is refused")
    func refused() throws {
        let pound = try #require(Currency("GBP"))
        func problem(_ account: BankAccount, _ amount: Money, _ reference: String = "x") -> EPCPayment.Problem? {
            do throws(EPCPayment.Problem) {
                _ = try EPCPayment(to: account, amount: amount, reference: reference)
                return nil
            } catch {
                return error
            }
        }
        let euro = Money(minor: 1, .eur)
        #expect(try problem(Self.account(), Money(minor: 1, pound)) == .notEuro)
        #expect(try problem(Self.account(), Money(minor: 0, .eur)) == .amountOutOfRange)
        #expect(try problem(Self.account(), Money(minor: 100_000_000_000, .eur)) == .amountOutOfRange)
        #expect(try problem(Self.account(" "), euro) == .nameOutOfRange)
        #expect(try problem(Self.account(String(repeating: "a", count: 71)), euro) == .nameOutOfRange)
        #expect(try problem(Self.account(), euro, String(repeating: "a", count: 141)) == .referenceTooLong)
        let arabic = String(repeating: "ش", count: 70)
        #expect(try problem(Self.account(arabic), euro, String(repeating: "ش", count: 100)) == .tooLong)
        let domestic = BankAccount(holder: "A", number: .domestic(account: "12345678", branch: "20-00-00"))
        #expect(problem(domestic, euro) == .noIBAN)
    }

    @Test("a line break in a name cannot move what follows")
    func injection() throws {
        let payment = try EPCPayment(
            to: Self.account("A\nB\r\nC\u{2028}D"), amount: Money(minor: 1, .eur), reference: "1\n2")
        #expect(payment.text.split(separator: "\n", omittingEmptySubsequences: false).count == 11)
        #expect(payment.text.contains("\nA B C D\n"))
    }

    @Test("only invoices with something to pay have a code")
    func onDocuments() throws {
        var draft = InvoiceFixture.draft([InvoiceFixture.line()])
        draft.account = try Self.account()
        func payment(_ draft: InvoiceDraft) throws -> EPCPayment? {
            try IssuedInvoice(number: "1", seller: InvoiceFixture.seller, content: draft).payment()
        }
        #expect(try payment(draft)?.text.contains("EUR119.00") == true)
        draft.prepayments = [Prepayment(amount: Money(minor: 11_900, .eur), date: draft.issueDate)]
        #expect(try payment(draft) == nil)
        draft.prepayments = []
        draft.kind = .quote(validUntil: draft.dueDate)
        #expect(try payment(draft) == nil)
        draft.kind = .creditNote(of: InvoiceReference(number: "1", issueDate: draft.issueDate))
        #expect(try payment(draft) == nil)
    }

    @Test("a link has its places filled, and leads to https alone")
    func link() throws {
        let link = try PaymentLink("https://pay.example/{currency}?n={number}&a={amount}&m={minor}")
        #expect(
            link.address(number: "2026/42 ä", amount: Money(minor: 12_345, .eur))
                == "https://pay.example/EUR?n=2026%2F42%20%C3%A4&a=123.45&m=12345")
        for text in [
            "http://pay.example", "https://", "https:// pay", "javascript:alert(1)", "https://a\"b", "https://ä",
        ] {
            #expect(throws: PaymentLink.Problem.unsafe) { try PaymentLink(text) }
        }
        #expect(throws: PaymentLink.Problem.unknownPlace("{sum}")) { try PaymentLink("https://a/{sum}") }
        #expect(throws: PaymentLink.Problem.unknownPlace("}")) { try PaymentLink("https://a/}") }
    }

    @Test("a spoiled template is refused or makes a safe address")
    func fuzzed() {
        var mutator = Mutator(seed: 5, spice: ["{", "}", "{number}", "\"", "<", " ", "https://"])
        let template = Array("https://pay.example/{number}?a={amount}".utf8)
        for _ in 0..<3000 {
            let text = String(decoding: mutator.spoiled(template), as: UTF8.self)
            if let link = try? PaymentLink(text) {
                #expect(PaymentLink.isSafe(link.address(number: "a\"b<c", amount: .zero(.eur))))
            }
        }
    }

    @Test("Skonto is worth less the later it is used, and ends by the due date")
    func skonto() {
        func reasons(_ skonto: [Skonto]) -> [InvoiceProblem.Reason] {
            var draft = InvoiceFixture.draft([InvoiceFixture.line()])
            draft.skonto = skonto
            return draft.problems(seller: InvoiceFixture.seller).map(\.reason)
        }
        #expect(reasons([Skonto(days: 7, rate_bp: 300), Skonto(days: 10, rate_bp: 200)]).isEmpty)
        for bad in [
            [Skonto(days: 15, rate_bp: 300)], [Skonto(days: 0, rate_bp: 300)], [Skonto(days: 5, rate_bp: 0)],
            [Skonto(days: 5, rate_bp: 100), Skonto(days: 7, rate_bp: 200)],
        ] {
            #expect(reasons(bad) == [.skontoOutOfRange])
        }
    }
}
