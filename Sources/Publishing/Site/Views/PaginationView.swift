import Templating

/// Where a list page stands among its siblings.
struct PaginationView: Sendable {
    struct Number: Sendable {
        var number: Int
        var url: String
        var isCurrent: Bool

        static let schema = Schema<Number>(
            "page number",
            [.integer("number") { $0.number }, .text("url") { $0.url }, .boolean("current") { $0.isCurrent }])
    }

    var current = 1
    var total = 1
    var newer: String?
    var older: String?
    var pages: [Number] = []

    static let schema = Schema<PaginationView>(
        "pagination",
        [
            .integer("current") { $0.current }, .integer("total") { $0.total }, .text("newer") { $0.newer },
            .text("older") { $0.older }, .list("pages", Number.schema) { $0.pages },
        ])
}
