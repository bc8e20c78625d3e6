import Business
import Diagnostics
import Markup
import Quantities

/// A draft of an invoice or a quote as its trainer edits it: a short text in YAML. What is not said comes from studio.yml and from the
/// client's record, on the day of issue.
public struct DraftForm: Sendable, Hashable {
    /// What will come of it.
    public var kind: DraftRecord.Kind
    /// The handle of the client it is for.
    public var client: String
    /// The day of issue; the day on which it is issued without it.
    public var date: CivilDate?
    /// When an invoice is due.
    public var due: Term?
    /// How long a quote holds.
    public var valid: Term?
    /// When it is supplied; on the day of issue without it.
    public var supply: SupplyPeriod?
    /// The language; the client's without it.
    public var language: Language?
    /// Under which rules it is taxed; the studio's without it.
    public var preset: TaxPreset?
    /// Why exempt lines are exempt.
    public var exemption: TaxExemption?
    /// Whether the prices include the tax; as the studio's do without it.
    public var priceBasis: PriceBasis?
    /// What paying sooner saves; the studio's terms without it.
    public var skonto: [Skonto]?
    /// What differs from the client's record.
    public var buyer = BuyerForm()
    /// What is billed.
    public var lines: [InvoiceLine] = []
    /// A discount on all lines.
    public var discount: DocumentDiscount?
    /// What was paid before.
    public var prepayments: [Prepayment] = []
    /// A sentence above the lines.
    public var introduction: String?
    /// A sentence under the lines.
    public var note: String?
    /// What the buyer sorts it by.
    public var reference: String?
    /// The number of the buyer's order.
    public var order: String?

    /// A day, or so many days after the issue.
    public enum Term: Sendable, Hashable {
        case days(Int)
        case date(CivilDate)

        func day(from issue: CivilDate) -> CivilDate {
            switch self {
            case .days(let days): issue.adding(days: days)
            case .date(let date): date
            }
        }

        /// Reads `14`, `14 days` or a date.
        public init?(_ text: String) {
            let digits = text.hasSuffix(" days") ? String(text.dropLast(5)) : text
            if digits.utf8.count <= 3, let days = ScaledDecimal.read(digits, places: 0) {
                self = .days(Int(days))
            } else if let date = CivilDate(iso: text) {
                self = .date(date)
            } else {
                return nil
            }
        }

        var text: String {
            switch self {
            case .days(let days): "\(days) days"
            case .date(let date): date.iso
            }
        }
    }

    /// An empty form for a client.
    public init(_ kind: DraftRecord.Kind, for client: String) {
        self.kind = kind
        self.client = client
    }
}

/// Who is billed, where that differs from the client's record: her company, its VAT id, another address.
public struct BuyerForm: Sendable, Hashable {
    /// The keys of the form with where they go.
    static var keys: [(key: String, form: WritableKeyPath<BuyerForm, String?>)] {
        [
            ("name", \.name), ("contact", \.contact), ("street", \.street), ("addressLine", \.addressLine),
            ("postcode", \.postcode), ("city", \.city), ("region", \.region), ("country", \.country),
            ("email", \.email),
            ("phone", \.phone), ("vatID", \.vatID), ("registration", \.registration), ("identifier", \.identifier),
        ]
    }

    /// The name.
    public var name: String?
    /// The person to ask.
    public var contact: String?
    /// Street and number.
    public var street: String?
    /// A second line of the address.
    public var addressLine: String?
    /// Postcode.
    public var postcode: String?
    /// City.
    public var city: String?
    /// The part of the country.
    public var region: String?
    /// The country's code.
    public var country: String?
    /// The address for mail.
    public var email: String?
    /// The number to call.
    public var phone: String?
    /// The VAT id.
    public var vatID: String?
    /// The number in a register.
    public var registration: String?
    /// What the studio calls it.
    public var identifier: String?
    /// Whether it buys for its business.
    public var isBusiness: Bool?

    /// Makes a form that says nothing.
    public init() {}

    /// A party with what the form says in the place of what it had.
    func applied(to party: Party) -> Party {
        var party = party
        party.name = name ?? party.name
        party.contact = contact ?? party.contact
        party.street = street ?? party.street
        party.addressLine = addressLine ?? party.addressLine
        party.postcode = postcode ?? party.postcode
        party.city = city ?? party.city
        party.region = region ?? party.region
        party.country = country ?? party.country
        party.email = email ?? party.email
        party.phone = phone ?? party.phone
        party.vatID = vatID ?? party.vatID
        party.registration = registration ?? party.registration
        party.identifier = identifier ?? party.identifier
        party.isBusiness = isBusiness ?? (vatID != nil ? true : party.isBusiness)
        return party
    }
}

extension DraftForm {
    /// The document that the form makes when it is issued.
    ///
    /// - Parameter today: The day of issue where the form names none.
    public func content(_ settings: Settings, _ client: Client, today: CivilDate) -> InvoiceDraft {
        let day = date ?? today
        let buyer = buyer.applied(to: client.party)
        let supply = supply ?? SupplyPeriod(from: day, to: day)
        let language = language ?? client.language
        var draft: InvoiceDraft
        switch kind {
        case .invoice: draft = settings.invoice(to: buyer, lines: lines, supply: supply, on: day, language: language)
        case .quote:
            draft = settings.quote(to: buyer, lines: lines, supply: supply, on: day, language: language)
            if let valid { draft.kind = .quote(validUntil: valid.day(from: day)) }
        }
        if let due { draft.dueDate = due.day(from: day) }
        if let preset, preset != draft.preset {
            draft.preset = preset
            draft.exemption = nil
        }
        if let exemption { draft.exemption = exemption }
        if let priceBasis { draft.priceBasis = priceBasis }
        if let skonto {
            draft.skonto = skonto
        } else {
            // The studio's terms hold no longer than there is time to pay.
            let days = day.days(to: draft.dueDate)
            draft.skonto = draft.skonto.filter { $0.days <= days }
        }
        draft.discount = discount
        draft.prepayments = prepayments
        draft.introduction = introduction
        draft.note = note
        draft.buyerReference = reference
        draft.orderNumber = order
        return draft
    }

    /// The form that makes a document again: what a quote becomes when it is accepted.
    ///
    /// - Parameter record: The client's record; what the document says otherwise of the buyer is kept.
    public init(_ content: InvoiceDraft, for client: Client) {
        self.init(content.kind.isQuote ? .quote : .invoice, for: client.handle)
        supply = SupplyPeriod(from: content.supplyFrom, to: content.supplyTo)
        due = .days(max(0, content.issueDate.days(to: content.dueDate)))
        if case .quote(let last) = content.kind { valid = .days(max(0, content.issueDate.days(to: last))) }
        language = content.language
        preset = content.preset
        exemption = content.exemption
        priceBasis = content.priceBasis
        skonto = content.skonto
        lines = content.lines
        discount = content.discount
        prepayments = content.prepayments
        introduction = content.introduction
        note = content.note
        reference = content.buyerReference
        order = content.orderNumber
        let (said, known) = (content.buyer, client.party)
        func differing(_ path: KeyPath<Party, String>) -> String? {
            said[keyPath: path] == known[keyPath: path] ? nil : said[keyPath: path]
        }
        func differing(_ path: KeyPath<Party, String?>) -> String? {
            said[keyPath: path] == known[keyPath: path] ? nil : said[keyPath: path]
        }
        buyer.name = differing(\.name)
        buyer.street = differing(\.street)
        buyer.postcode = differing(\.postcode)
        buyer.city = differing(\.city)
        buyer.country = differing(\.country)
        buyer.contact = differing(\.contact)
        buyer.addressLine = differing(\.addressLine)
        buyer.region = differing(\.region)
        buyer.email = differing(\.email)
        buyer.phone = differing(\.phone)
        buyer.vatID = differing(\.vatID)
        buyer.registration = differing(\.registration)
        buyer.identifier = differing(\.identifier)
        if said.isBusiness != known.isBusiness { buyer.isBusiness = said.isBusiness }
    }
}
