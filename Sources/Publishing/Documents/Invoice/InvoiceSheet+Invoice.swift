import Business
import Quantities

extension InvoiceSheet {
    /// What an issued document says, in its own language.
    ///
    /// - Parameters:
    ///   - invoice: The document.
    ///   - account: The account to pay to where the document names none, as old ones do not.
    ///   - open: What is left to pay of it; what was due on the day of issue without it.
    public init(_ invoice: IssuedInvoice, account: BankAccount? = nil, open: Money? = nil) {
        let content = invoice.content
        let writer = SheetWriter(invoice)
        let wording = writer.wording
        self.init(
            title: wording.title(content.kind), number: invoice.number,
            recipient: PostalAddress.lines(of: content.buyer, from: invoice.seller, in: content.language),
            facts: writer.facts, columns: writer.columns, lines: writer.lines, sums: writer.sums)
        opening = writer.opening
        notes = writer.notes
        payment = Payment(invoice, account: account, open: open ?? invoice.totals.due)
        smallPrint = writer.smallPrint
        closing = [content.note ?? "", wording.thanks(content.kind)].filter { !$0.isEmpty }
    }
}

/// Words and formats the parts of a document.
struct SheetWriter {
    let invoice: IssuedInvoice
    let words: DocumentWords
    let wording: InvoiceWording

    init(_ invoice: IssuedInvoice) {
        self.invoice = invoice
        words = DocumentWords(of: invoice.content)
        wording = InvoiceWording(of: invoice.content)
    }

    private var content: InvoiceDraft { invoice.content }
    private var language: Language { content.language }

    func text(_ money: Money) -> String { money.text(in: language) }

    var facts: [InvoiceSheet.Fact] {
        let kind = content.kind
        var facts = [
            InvoiceSheet.Fact(wording.number(kind), invoice.number),
            InvoiceSheet.Fact(wording.issued(kind), words.date(content.issueDate)),
        ]
        if let original = kind.original {
            facts.append(.init(wording.original, wording.originalDate(original.number, words.date(original.issueDate))))
        }
        // A quote whose supply is the day it is made does not say yet when that will be.
        let isOpen = kind.isQuote && content.supplyFrom == content.issueDate && content.supplyTo == content.issueDate
        if !isOpen {
            let isSpan = content.supplyFrom != content.supplyTo
            facts.append(
                .init(
                    wording.supplied(isSpan: isSpan), words.dates(from: content.supplyFrom, to: content.supplyTo)))
        }
        if case .quote(let last) = kind { facts.append(.init(wording.validUntil, words.date(last))) }
        if kind == .invoice, invoice.totals.due.minor > 0 {
            facts.append(.init(wording.due, words.date(content.dueDate)))
        }
        let known = [
            (wording.customer, content.buyer.identifier), (wording.buyerVATID, content.buyer.vatID),
            (wording.order, content.orderNumber), (wording.buyerReference, content.buyerReference),
        ]
        return facts + known.compactMap { label, value in value.map { InvoiceSheet.Fact(label, $0) } }
    }

    var opening: [String] {
        var opening = [content.introduction ?? ""]
        if let original = content.kind.original {
            opening.append(wording.credited(original.number))
            opening.append(original.reason.map(wording.reason) ?? "")
        }
        return opening.filter { !$0.isEmpty }
    }

    /// Whether lines tell their rates: not where nothing is taxed.
    private var hasRates: Bool {
        content.lines.contains { $0.tax.code == .standard } || Set(content.lines.map(\.tax)).count > 1
    }

    var columns: [InvoiceSheet.Column] {
        let basis = content.priceBasis
        return [
            .init(wording.position), .init(wording.service, isText: true), .init(wording.quantity),
            .init(wording.unitPrice(basis)),
        ] + (hasRates ? [.init(wording.rate)] : []) + [.init(wording.amount(basis))]
    }

    var lines: [InvoiceSheet.Line] {
        var sum: Int64 = 0
        return zip(content.lines, invoice.totals.lines).enumerated().map { index, pair in
            let (line, told) = pair
            // The totals hold this sum already, so it cannot overflow.
            if !line.isOptional { sum &+= told.amount.minor }
            var remarks = [line.detail ?? ""]
            if let supply = line.supply { remarks.append(words.dates(from: supply.from, to: supply.to)) }
            if told.discount.minor != 0 {
                remarks.append("− \(text(told.discount)) (\(words.discount(line.discount)))")
            }
            if line.isOptional { remarks.append(wording.optional) }
            let unit = line.unit.word(for: line.quantity_milli, in: language)
            let quantity = language.number(scaled: line.quantity_milli, places: 3, isFixed: false)
            return InvoiceSheet.Line(
                ["\(index + 1)", line.text, unit.isEmpty ? quantity : "\(quantity)\u{A0}\(unit)", text(line.unitPrice)]
                    + (hasRates ? [rate(of: line.tax)] : []) + [text(told.amount)],
                remarks: remarks.filter { !$0.isEmpty },
                carried: text(Money(minor: sum, told.amount.currency)), isOptional: line.isOptional)
        }
    }

    private func rate(of category: TaxCategory) -> String {
        category.code == .standard || category.code == .zero ? words.percent(category) : "–"
    }

    /// What a consumer must be told to be in default by time alone.
    var smallPrint: [String] {
        let isConsumer = !content.buyer.isBusiness && content.buyer.vatID == nil
        guard content.kind == .invoice, invoice.seller.country == "DE", isConsumer, invoice.totals.due.minor > 0
        else { return [] }
        return [wording.consumerNotice]
    }

    /// Why lines bear no tax, and how long a quote holds.
    var notes: [String] {
        var notes = invoice.totals.taxes.compactMap { content.exemption(of: $0.category.code)?.reason }
        if case .quote(let last) = content.kind {
            notes.append(wording.offer(words.date(last), days: max(0, content.issueDate.days(to: content.dueDate))))
        }
        return notes
    }
}
