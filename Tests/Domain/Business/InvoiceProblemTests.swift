import Testing

@testable import Business

@Suite("What keeps a draft from being issued")
struct InvoiceProblemTests {
    typealias Fixture = InvoiceFixture

    func reasons(_ change: (inout InvoiceDraft) -> Void) -> [InvoiceProblem.Reason] {
        var draft = Fixture.draft([Fixture.line()])
        change(&draft)
        return draft.problems(seller: Fixture.seller).map(\.reason)
    }

    @Test("a draft in order has no problem")
    func inOrder() {
        #expect(reasons { _ in }.isEmpty)
    }

    @Test("each part of a line is checked and the line is named")
    func lines() throws {
        let franc = try #require(Currency("CHF"))
        #expect(reasons { $0.lines = [] } == [.noLines])
        #expect(reasons { $0.lines[0].text = " \n" } == [.lineUnnamed])
        #expect(reasons { $0.lines[0].quantity_milli = 0 } == [.quantityNotPositive])
        #expect(reasons { $0.lines[0].unitPrice = Money(minor: -1, .eur) } == [.priceNegative])
        #expect(reasons { $0.lines[0].discount = .share(bp: 10_001) } == [.discountOutOfRange])
        #expect(reasons { $0.lines[0].unitPrice = Money(minor: 1, franc) } == [.currencyMixed("CHF")])
        #expect(
            reasons {
                $0.lines[0].unitPrice = Money(minor: .max, .eur); $0.lines[0].quantity_milli = .max
            }
                == [.amount(.tooLarge)])
        var draft = Fixture.draft([Fixture.line(), Fixture.line(-1)])
        draft.lines[1].text = ""
        let problems = draft.problems(seller: Fixture.seller)
        #expect(problems.map(\.line) == [2, 2])
        #expect(problems.first?.text == "line 2: the line does not say what was sold")
    }

    @Test("a rate must go with its category")
    func rates() {
        for code in TaxCategory.Code.allCases {
            let unfit = TaxCategory(code, rate_bp: code == .standard ? 0 : 1900)
            #expect(reasons { $0.lines[0].tax = unfit }.contains(.rateUnfit(unfit)))
        }
        #expect(reasons { $0.lines.append(Fixture.line(TaxCategory(.outside))) } == [.outsideMixed])
    }

    @Test("a reverse charge needs both VAT ids")
    func reverseCharge() {
        let line = Fixture.line(TaxCategory(.reverseCharge))
        #expect(reasons { $0.lines = [line] } == [.reverseChargeNeedsVATIDs])
        #expect(
            reasons {
                $0.lines = [line]; $0.buyer.vatID = "ATU12345675"
            }.isEmpty)
    }

    @Test("names, addresses and dates are checked, all at once")
    func rest() {
        #expect(reasons { $0.buyer.city = "" } == [.partyIncomplete(field: "buyer.city")])
        #expect(reasons { $0.buyer.country = "Deutschland" } == [.countryUnknown("Deutschland")])
        let all = reasons { draft in
            draft.buyer.name = ""
            draft.supplyTo = draft.supplyFrom.adding(days: -1)
            draft.dueDate = draft.issueDate.adding(days: -1)
        }
        #expect(all == [.partyIncomplete(field: "buyer.name"), .supplyBackwards, .dueBeforeIssue])
    }
}

extension InvoiceFixture {
    static func line(_ tax: TaxCategory) -> InvoiceLine { line(1000, 10_000, discount_bp: 0, tax) }
}
