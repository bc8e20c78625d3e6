import Artifacts
import Diagnostics
import Quantities

/// What `studio.yml` says: who the trainer is and how the studio works.
public struct Settings: Sendable {
    /// Who writes, sends and bills.
    public struct Identity: Sendable {
        /// The business's name.
        public var name = ""
        /// The trainer's name.
        public var trainer = ""
        /// One line under the name.
        public var tagline = ""
        /// The address for mail.
        public var email = ""
        /// The number as people write it.
        public var phone: String?
        /// Street and house number.
        public var street: String?
        /// Postcode.
        public var postcode: String?
        /// City.
        public var city: String?
        /// The country's ISO 3166 code of two letters.
        public var country = "DE"
    }

    /// Languages, zone, money and units.
    public struct Locale: Sendable {
        /// The language of the site's root.
        public var language = Language.english
        /// All languages of the site, the root's first.
        public var languages = [Language.english]
        /// The IANA zone that dates are meant in.
        public var timeZone = "Europe/Berlin"
        /// The ISO 4217 code of the money she bills in.
        public var currency = "EUR"
        /// The unit that loads are shown in where a client has no other.
        public var massUnit = MassUnit.kilograms
    }

    /// How things look.
    public struct Brand: Sendable {
        /// The accent colour, `#rrggbb`.
        public var accent = Colour(red: 0x0B, green: 0x6E, blue: 0x4F)
    }

    /// The public site.
    public struct Site: Sendable {
        /// Where the site will stand, without a slash at the end.
        public var url = ""
        /// The site's title.
        public var title = ""
        /// One or two sentences on the site.
        public var description = ""
        /// How many posts stand on one page of a list.
        public var postsPerPage = 10
        /// The names of the pages in the head of every page, such as `blog` and `about`.
        public var navigation: [Named] = []
    }

    /// The name of a page with where it stands in the settings, because only the content tells whether it is right.
    public struct Named: Sendable {
        /// The name.
        public let name: String
        /// Where it stands.
        public let place: Place
    }

    /// Quotes and invoices.
    public struct Invoicing: Sendable {
        /// The percent of VAT on what she sells, in basis points.
        public var vatRate_bp = 1900
        /// Her VAT id.
        public var vatID: String?
        /// Her tax number.
        public var taxNumber: String?
        /// Her bank's name.
        public var bank: String?
        /// Her account.
        public var iban: String?
        /// Her bank's code.
        public var bic: String?
        /// Days until an invoice is due.
        public var paymentDays = 14
        /// The pattern of invoice numbers.
        public var series = "{year}-{number}"
    }

    /// Who the trainer is.
    public var identity = Identity()
    /// Languages, zone, money and units.
    public var locale = Locale()
    /// How things look.
    public var brand = Brand()
    /// The public site.
    public var site = Site()
    /// Whether HTML in the trainer's Markdown is passed on.
    public var allowsRawHTML = false
    /// Quotes and invoices.
    public var invoicing = Invoicing()
    /// The fingerprint of the file.
    public var digest = Fingerprint(of: [])
}
