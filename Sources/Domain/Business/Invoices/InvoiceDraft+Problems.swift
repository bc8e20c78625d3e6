extension InvoiceDraft {
    /// Everything that keeps the draft from being issued by a seller; empty where nothing does.
    public func problems(seller: Party) -> [InvoiceProblem] {
        var problems = seller.problems(as: "seller")
        // An invoice of a small amount need not name who buys.
        if preset != .smallAmount || !buyer.isUnnamed { problems += buyer.problems(as: "buyer") }
        if preset.isVAT, preset != .outside, seller.vatID.isBlank, seller.taxNumber.isBlank {
            problems.append(InvoiceProblem(.sellerTaxUnknown))
        }
        if !lines.contains(where: { !$0.isOptional }) { problems.append(InvoiceProblem(.noLines)) }
        for (index, line) in lines.enumerated() {
            problems += self.problems(of: line).map { InvoiceProblem($0, line: index + 1) }
        }
        problems += taxProblems(seller: seller)
        problems += dateProblems.map { InvoiceProblem($0) }
        problems += paymentProblems.map { InvoiceProblem($0) }
        do {
            problems += amountProblems(try InvoiceTotals(self)).map { InvoiceProblem($0) }
        } catch {
            // Mixed currencies and amounts below zero are named above, line by line.
            if error == .tooLarge, !problems.contains(where: { $0.spoilsAmounts }) {
                // From lines that cost nothing nothing can be taken off.
                let isFree = lines.allSatisfy { (try? $0.amount().minor) == 0 }
                problems.append(InvoiceProblem(isFree ? .discountOutOfRange : .amount(.tooLarge)))
            }
        }
        return problems
    }

    private func problems(of line: InvoiceLine) -> [InvoiceProblem.Reason] {
        var problems: [InvoiceProblem.Reason] = []
        if line.text.isBlank { problems.append(.lineUnnamed) }
        if line.quantity_milli <= 0 { problems.append(.quantityNotPositive) }
        if line.unitPrice.minor < 0 { problems.append(.priceNegative) }
        if line.unitPrice.currency != currency { problems.append(.currencyMixed(line.unitPrice.currency.code)) }
        if let discount = line.discount {
            // A share can be judged without the amount, which may be too large to compute.
            let full = (try? line.full()) ?? Money(minor: .max, line.unitPrice.currency)
            if !discount.isInOrder(of: full) { problems.append(.discountOutOfRange) }
        }
        if !line.tax.isRateInOrder { problems.append(.rateUnfit(line.tax)) }
        if !preset.categories.contains(line.tax.code) { problems.append(.categoryUnfit(line.tax.code, preset)) }
        if let supply = line.supply, supply.to < supply.from { problems.append(.supplyBackwards) }
        if line.isOptional, !kind.isQuote { problems.append(.optionalOutsideQuote) }
        return problems
    }

    private func taxProblems(seller: Party) -> [InvoiceProblem] {
        var problems: [InvoiceProblem] = []
        let codes = Set(lines.map(\.tax.code))
        if codes.contains(.outside), codes.count > 1 { problems.append(InvoiceProblem(.outsideMixed)) }
        if codes.contains(.reverseCharge), seller.vatID.isBlank || buyer.vatID.isBlank {
            problems.append(InvoiceProblem(.reverseChargeNeedsVATIDs))
        }
        if codes.contains(.exempt), preset != .unitedStates, self.exemption(of: .exempt)?.reason.isBlank ?? true {
            problems.append(InvoiceProblem(.exemptUnexplained))
        }
        return problems
    }

    private var dateProblems: [InvoiceProblem.Reason] {
        var problems: [InvoiceProblem.Reason] = []
        if supplyTo < supplyFrom { problems.append(.supplyBackwards) }
        if dueDate < issueDate { problems.append(.dueBeforeIssue) }
        switch kind {
        case .invoice: break
        case .quote(let last): if last < issueDate { problems.append(.validityBackwards) }
        case .creditNote(let original): if issueDate < original.issueDate { problems.append(.originalLater) }
        }
        return problems
    }

    private var paymentProblems: [InvoiceProblem.Reason] {
        var problems: [InvoiceProblem.Reason] = []
        let last = issueDate.days(to: dueDate)
        let areInOrder = zip(skonto, skonto.dropFirst()).allSatisfy { $0.days < $1.days && $0.rate_bp > $1.rate_bp }
        if !areInOrder
            || !skonto.allSatisfy({ $0.days >= 1 && $0.days <= last && (1..<10_000).contains($0.rate_bp) })
        {
            problems.append(.skontoOutOfRange)
        }
        if let bic = account?.bic, !BankAccount.isBIC(bic) { problems.append(.bicMalformed(bic)) }
        return problems
    }

    private func amountProblems(_ totals: InvoiceTotals) -> [InvoiceProblem.Reason] {
        var problems: [InvoiceProblem.Reason] = []
        let priced = (try? totals.discount.adding(totals.afterDiscount(priceBasis))) ?? totals.discount
        if let discount, !discount.discount.isInOrder(of: priced) { problems.append(.discountOutOfRange) }
        if !prepayments.isEmpty {
            if kind != .invoice { problems.append(.prepaidElsewhere) }
            let areInOrder = prepayments.allSatisfy { paid in
                let tax = paid.tax ?? .zero(currency)
                return paid.amount.minor > 0 && paid.date <= issueDate && tax.currency == currency
                    && (0...paid.amount.minor).contains(tax.minor)
            }
            if !areInOrder { problems.append(.prepaymentOutOfRange) }
            if totals.due.minor < 0, totals.total.minor >= 0 { problems.append(.prepaidTooMuch) }
        }
        if preset == .smallAmount {
            if let limit = TaxPreset.smallAmountLimit(currency) {
                if totals.total.minor > limit {
                    problems.append(.smallAmountExceeded(limit: Money(minor: limit, currency)))
                }
            } else {
                problems.append(.smallAmountUnknown(currency))
            }
        }
        return problems
    }
}

extension InvoiceTotals {
    /// What is left of the lines after the document's discount, as they were priced.
    fileprivate func afterDiscount(_ basis: PriceBasis) throws(MoneyError) -> Money { basis == .gross ? total : net }
}

extension InvoiceProblem {
    /// Whether amounts cannot be computed because of it.
    fileprivate var spoilsAmounts: Bool {
        switch reason {
        case .quantityNotPositive, .priceNegative, .discountOutOfRange, .currencyMixed: true
        default: false
        }
    }
}

extension Party {
    /// Whether nothing is said of who it is.
    var isUnnamed: Bool { [name, street, postcode, city].allSatisfy(\.isBlank) }

    fileprivate func problems(as role: String) -> [InvoiceProblem] {
        let parts = [("name", name), ("street", street), ("postcode", postcode), ("city", city)]
        var problems = parts.filter { $0.1.isBlank }.map {
            InvoiceProblem(.partyIncomplete(field: "\(role).\($0.0)"))
        }
        if country.utf8.count != 2 || !country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
            problems.append(InvoiceProblem(.countryUnknown(country)))
        }
        if let vatID, !vatID.isBlank {
            do {
                _ = try VATID(vatID)
            } catch {
                problems.append(InvoiceProblem(.vatIDMalformed(field: "\(role).vat_id", error)))
            }
        }
        return problems
    }
}

extension String {
    /// Whether nothing but white space stands in it.
    var isBlank: Bool {
        // Nearly every text begins with something to read.
        if let first = utf8.first, first > 0x20, first < 0x7F { return false }
        return allSatisfy(\.isWhitespace)
    }
}

extension String? {
    /// Whether there is nothing to read.
    var isBlank: Bool { self?.isBlank ?? true }
}
