import Templating

/// A photo on a client's page.
struct PhotoView: Sendable {
    var side = ""
    var url = ""
    var width = 0
    var height = 0
    var alternative = ""
    var date = ""
    var dateText = ""
    /// The body mass of those days, where it was measured.
    var note: String?
    var isPublic = false

    static let schema = Schema<PhotoView>(
        "photo",
        [
            .text("side") { $0.side }, .text("url") { $0.url }, .integer("width") { $0.width },
            .integer("height") { $0.height },
            .text("alternative") { $0.alternative }, .text("date") { $0.date }, .text("dateText") { $0.dateText },
            .text("note") { $0.note }, .boolean("isPublic") { $0.isPublic },
        ])
}

/// The first and the last photo of one side.
struct PhotoPairView: Sendable {
    var side = ""
    var span = ""
    var before = PhotoView()
    var after = PhotoView()

    static let schema = Schema<PhotoPairView>(
        "pair",
        [
            .text("side") { $0.side }, .text("span") { $0.span }, .record("before", PhotoView.schema) { $0.before },
            .record("after", PhotoView.schema) { $0.after },
        ])
}

/// The photos of a client: pairs, and those between.
struct PhotosView: Sendable {
    var pairs: [PhotoPairView] = []
    var others: [PhotoView] = []
    /// What is to be known about consent.
    var consent = ""
    var isEmpty: Bool { pairs.isEmpty && others.isEmpty }

    static let schema = Schema<PhotosView>(
        "photos",
        [
            .list("pairs", PhotoPairView.schema) { $0.pairs }, .list("others", PhotoView.schema) { $0.others },
            .text("consent") { $0.consent },
        ])
}
