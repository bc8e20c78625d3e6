import Markup
import Quantities
import Studio

/// The posts of a language sorted once, for every list, feed and neighbour that asks for them.
struct Shelf: Sendable {
    /// The posts, newest first.
    let posts: [Page]
    /// The terms of each taxonomy, in the order of their addresses.
    let terms: [Taxonomy: [Term]]
    /// The years in which posts were written, the last first.
    let years: [Term]

    init(_ posts: [Page]) {
        self.posts = posts
        var terms: [Taxonomy: [Term]] = [:]
        for taxonomy in Taxonomy.allCases { terms[taxonomy] = Term.all(of: taxonomy, posts) }
        self.terms = terms
        years = Term.years(posts)
    }
}
