import Business
import Quantities

/// A page's front matter, typed.
public struct PageMatter: Sendable {
    /// The section.
    public var section: Page.Section
    /// The name that all translations share: the file's name without language and ending.
    public var name: String
    /// The language.
    public var language: Language
    /// The file, relative to the studio.
    public var file: String
    /// The place of its file among those of all pages, from zero, for tables beside them.
    public var number: Int
    /// The last part of the address.
    public var slug = ""
    /// The title.
    public var title = ""
    /// One or two sentences for lists and search engines.
    public var description: String?
    /// The day of a post or a recommendation.
    public var date: CivilDate?
    /// The day of its last change of substance.
    public var updated: CivilDate?
    /// The first day on which it is not shown any more.
    public var expires: CivilDate?
    /// Whether it is not ready.
    public var isDraft = false
    /// What it is about.
    public var tags: [String] = []
    /// The shelves it stands on: few on the whole site.
    public var categories: [String] = []
    /// The series it is a part of.
    public var series: String?
    /// Former addresses that lead here: paths from the site's root.
    public var aliases: [String] = []
    /// A picture above it and in lists, as written, relative to the file.
    public var image: String?
    /// What the picture shows.
    public var imageAlternative: String?
    /// The sentences under the title.
    public var lead: String?
    /// What the menu calls it, where its title is too long for that.
    public var menu: String?
    /// What it asks the visitor to do.
    public var action: Page.Action?
    /// What stands around the text of a page of its own.
    public var layout = Page.Layout.page
    /// What is said of a service.
    public var service = Service()
    /// What is said of a recommendation.
    public var recommendation = Recommendation()

    /// A service that the studio sells.
    public struct Service: Sendable {
        /// Where it stands among the services.
        public var order = 0
        /// How long it takes, in words.
        public var duration: String?
        /// Where it is offered, if not where the studio is.
        public var areas: [String] = []
        /// What it costs.
        public var offers: [Offer] = []
    }

    /// One price of a service.
    public struct Offer: Sendable {
        /// What is sold.
        public var name: String
        /// The price with tax.
        public var price: Money
        /// What the price is for, where it is paid again and again.
        public var period: Period?
        /// Whether it is the lowest of several prices.
        public var isFrom = false
        /// A sentence on it.
        public var note: String?
    }

    /// What a price is paid for.
    public enum Period: String, CaseIterable, Sendable {
        case session, week, month, year
    }

    /// Something that the trainer recommends.
    public struct Recommendation: Sendable {
        /// What kind of thing it is.
        public var kind: Kind?
        /// Who wrote or made it.
        public var by: String?
        /// Stars from 1 to 5.
        public var rating: Int?
        /// What it costs, about.
        public var price: Money?
        /// Where it is found.
        public var link: String?
        /// Whether the trainer earns from it.
        public var isSponsored = false
    }

    /// The kinds of thing that are recommended.
    public enum Kind: String, CaseIterable, Sendable {
        case book, gear, app, person, place, course
    }
}
