import Quantities

/// An invoice or a credit note for programs: Cross Industry Invoice of UN/CEFACT (CII), as EN 16931 (CEN/TS 16931-3-3) uses it.
public struct EInvoice: Sendable, Hashable {
    /// The name of the file within a hybrid invoice.
    public static let embeddedName = "factur-x.xml"
    /// The rules that it keeps.
    public let profile: EInvoiceProfile
    /// The file.
    public let xml: [UInt8]

    /// Tells an issued document.
    ///
    /// - Parameters:
    ///   - invoice: The document.
    ///   - profile: The rules to keep.
    ///   - account: The account to pay to where the document names none, as old ones do not.
    /// - Throws: everything that keeps it from being told so.
    public init(
        _ invoice: IssuedInvoice, as profile: EInvoiceProfile = .en16931, to account: BankAccount? = nil
    ) throws(EInvoiceProblems) {
        let problems = invoice.problems(as: profile)
        guard problems.isEmpty else { throw EInvoiceProblems(all: problems) }
        self.profile = profile
        xml = CrossIndustryInvoice(invoice, profile, account: invoice.content.account ?? account).written()
    }
}

/// The parts of a Cross Industry Invoice, in the order of its schema.
struct CrossIndustryInvoice {
    let invoice: IssuedInvoice
    let profile: EInvoiceProfile
    let account: BankAccount?

    init(_ invoice: IssuedInvoice, _ profile: EInvoiceProfile, account: BankAccount?) {
        self.invoice = invoice
        self.profile = profile
        self.account = account
    }

    var content: InvoiceDraft { invoice.content }
    var totals: InvoiceTotals { invoice.totals }

    func written() -> [UInt8] {
        var xml = XMLWriter()
        let namespace = "urn:un:unece:uncefact:data:standard:"
        xml.element(
            "rsm:CrossIndustryInvoice",
            [
                ("xmlns:rsm", namespace + "CrossIndustryInvoice:100"),
                ("xmlns:qdt", namespace + "QualifiedDataType:100"),
                ("xmlns:ram", namespace + "ReusableAggregateBusinessInformationEntity:100"),
                ("xmlns:udt", namespace + "UnqualifiedDataType:100"),
            ]
        ) { xml in
            xml.element("rsm:ExchangedDocumentContext") { xml in
                xml.element("ram:BusinessProcessSpecifiedDocumentContextParameter") { xml in
                    xml.text("ram:ID", profile.process)
                }
                xml.element("ram:GuidelineSpecifiedDocumentContextParameter") { xml in
                    xml.text("ram:ID", profile.identifier)
                }
            }
            xml.element("rsm:ExchangedDocument") { header(&$0) }
            xml.element("rsm:SupplyChainTradeTransaction") { xml in
                for (index, line) in content.lines.enumerated() { self.line(line, index, &xml) }
                xml.element("ram:ApplicableHeaderTradeAgreement") { agreement(&$0) }
                xml.element("ram:ApplicableHeaderTradeDelivery") { xml in
                    xml.element("ram:ActualDeliverySupplyChainEvent") { xml in
                        date("ram:OccurrenceDateTime", period.to, &xml)
                    }
                }
                xml.element("ram:ApplicableHeaderTradeSettlement") { settlement(&$0) }
            }
        }
        return xml.bytes
    }

    private func header(_ xml: inout XMLWriter) {
        xml.text("ram:ID", invoice.number)
        // UNTDID 1001: commercial invoice, credit note.
        xml.text("ram:TypeCode", content.kind.original == nil ? "380" : "381")
        date("ram:IssueDateTime", content.issueDate, &xml)
        for note in [content.introduction, content.kind.original?.reason, content.note, invoice.paymentAddress()] {
            xml.element("ram:IncludedNote") { $0.text("ram:Content", note) }
        }
    }

    private func agreement(_ xml: inout XMLWriter) {
        xml.text("ram:BuyerReference", content.buyerReference)
        EInvoiceParty(seller: invoice.seller, hasVATIDs: invoice.tellsVATIDs)
            .write("ram:SellerTradeParty", to: &xml, isSeller: true)
        EInvoiceParty(buyer: content.buyer, hasVATIDs: invoice.tellsVATIDs)
            .write("ram:BuyerTradeParty", to: &xml, isSeller: false)
        xml.element("ram:BuyerOrderReferencedDocument") { $0.text("ram:IssuerAssignedID", content.orderNumber) }
    }

    /// The days of supply; those of every line lie within them (PEPPOL-EN16931-R110, R111).
    var period: SupplyPeriod {
        content.lines.compactMap(\.supply).reduce(SupplyPeriod(from: content.supplyFrom, to: content.supplyTo)) {
            SupplyPeriod(from: min($0.from, $1.from), to: max($0.to, $1.to))
        }
    }

    // MARK: Values

    /// A day as UNTDID 2379 numbers the form: 102 is CCYYMMDD.
    func date(_ name: StaticString, _ day: CivilDate, _ xml: inout XMLWriter) {
        xml.element(name) { $0.text("udt:DateTimeString", day.iso.filter { $0 != "-" }, ("format", "102")) }
    }

    func billing(_ period: SupplyPeriod, _ xml: inout XMLWriter) {
        xml.element("ram:BillingSpecifiedPeriod") { xml in
            date("ram:StartDateTime", period.from, &xml)
            date("ram:EndDateTime", period.to, &xml)
        }
    }

    /// A scaled integer without zeros at its end: `1.5`, `19`.
    static func decimal(_ units: Int64, places: Int) -> String {
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        var fraction = padded.suffix(places)
        while fraction.last == "0" { fraction.removeLast() }
        let whole = (units < 0 ? "-" : "") + padded.dropLast(places)
        return fraction.isEmpty ? whole : "\(whole).\(fraction)"
    }

    static func percent(_ category: TaxCategory) -> String { decimal(Int64(category.rate_milli), places: 3) }
}
