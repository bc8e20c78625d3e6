import Artifacts
import Diagnostics
import Progress
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
        /// The part of the country that addresses name, such as `NY`.
        public var region: String?
        /// The country's ISO 3166 code of two letters.
        public var country = "DE"
        /// What kind of place it is, as schema.org names it.
        public var business = BusinessKind.healthClub
        /// What the trainer has learned, with proof.
        public var credentials: [Credential] = []
        /// Addresses of profiles elsewhere that are hers.
        public var profiles: [String] = []
        /// Cities and quarters that she serves.
        public var areas: [String] = []
        /// When the studio is open.
        public var hours: [OpeningHours] = []
        /// Where the studio lies, in degrees.
        public var position: Position?
    }

    /// What kind of place the business is.
    public enum BusinessKind: String, CaseIterable, Sendable {
        case healthClub, localBusiness

        /// The type of schema.org.
        public var schemaType: String { self == .healthClub ? "HealthClub" : "LocalBusiness" }
    }

    /// A licence, degree or course.
    public struct Credential: Sendable {
        /// What it is called.
        public let name: String
        /// Who gave it.
        public let by: String?
        /// When.
        public let year: Int?
    }

    /// A point on the earth.
    public struct Position: Sendable {
        /// Degrees north.
        public let latitude: Double
        /// Degrees east.
        public let longitude: Double
    }

    /// Ways to write to the trainer besides mail and telephone; there is no server to send a form to.
    public struct Contact: Sendable {
        /// The number for WhatsApp, digits only, with the country's code.
        public var whatsApp: String?
        /// A page of somebody else's calendar where an hour can be booked.
        public var calendar: String?
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
        /// The file of the logo within `Content`.
        public var logoFile: Named?
        /// The logo, where there is one.
        public var logo: VectorPicture?
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
        /// What the search knows of a page.
        public var search = Search.text
        /// Which exercises have a page.
        public var exercises = ShownExercises.all
        /// Whether each page has a picture for those who share it.
        public var hasSocialPictures = true
        /// Whether a page's last change is asked of git where its front matter does not say.
        public var datesFromGit = false
    }

    /// Which exercises have a page on the site.
    public enum ShownExercises: String, CaseIterable, Sendable {
        /// Those that came with the press and the trainer's own.
        case all
        /// The trainer's own.
        case own
        /// None.
        case none
    }

    /// What the search on the site knows of each page.
    public enum Search: String, CaseIterable, Sendable {
        /// Every word.
        case text
        /// Titles, descriptions, headings and tags: for sites of thousands of pages.
        case titles
        /// There is no search.
        case off
    }

    /// The name of a page with where it stands in the settings, because only the content tells whether it is right.
    public struct Named: Sendable {
        /// The name.
        public let name: String
        /// Where it stands.
        public let place: Place
    }

    /// What is printed.
    public struct Documents: Sendable {
        /// The paper that documents are made for: where nothing else is said, the country's.
        public var paper = Paper.a4
    }

    /// Who the trainer is.
    public var identity = Identity()
    /// Languages, zone, money and units.
    public var locale = Locale()
    /// How things look.
    public var brand = Brand()
    /// The public site.
    public var site = Site()
    /// Ways to write to her.
    public var contact = Contact()
    /// What the law wants said.
    public var legal = Legal()
    /// Whether HTML in the trainer's Markdown is passed on.
    public var allowsRawHTML = false
    /// Quotes and invoices.
    public var invoicing = Invoicing()
    /// What is billed, and how documents other than invoices are numbered.
    public var billing = Billing()
    /// How money comes in and is asked for.
    public var collecting = Collecting()
    /// What the accountant needs.
    public var accounting = Accounting()
    /// What is printed.
    public var documents = Documents()
    /// What there is to train with.
    public var gym = Gym()
    /// The shops that lists are ordered for; the first is the usual one.
    public var shops: [Shop] = []
    /// What clients are asked every week.
    public var checkInQuestions = CheckInQuestion.usual
    /// The clients' private areas.
    public var areas = Areas()
    /// What is done by itself.
    public var automation = Automation()
    /// How mail goes out.
    public var mail = Mail()
    /// Where outputs are published to.
    public var deploys: [DeployTarget] = []
    /// The fingerprint of the file.
    public var digest = Fingerprint(of: [])
}
