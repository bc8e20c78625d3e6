import Diagnostics
import Quantities
import Studio

/// `floorpress import …`.
enum Import {
    static let commands = [site]

    private static let site = Subcommand(
        name: "import site", operands: ["SOURCE"], about: "bring a site of Hugo, Jekyll or WordPress into Content",
        details: """
            SOURCE is the site's folder, or the export file (.xml) of WordPress. Posts, pages and pictures are written into
            Content; their old addresses lead to the new ones. What could not be carried over is listed with its place.
            Nothing that lies in Content is written over, so it can be run again. See Documentation/moving.md.
            """,
        options: [
            Option(name: "--from", value: "KIND", about: "hugo, jekyll or wordpress (default: told by the files)"),
            Option(
                name: "--language", value: "CODE", about: "the old site's language, en or de (default: what it says)"),
            Option(
                name: "--uploads", value: "DIR",
                about: "WordPress's uploads (default: wp-content/uploads beside the export)"),
            Option(name: "--dry-run", about: "say what would be written, and write nothing"),
            Option(name: "--json", about: "the report as JSON on standard output"),
        ]
    ) { arguments in
        let source = try arguments.operands(["the old site's folder or file"])[0]
        var options = SiteImport.Options()
        options.kind = try arguments.choice("--from", SiteKind.self)
        options.language = try arguments.choice("--language", Language.self)
        options.uploads = arguments["--uploads"]
        options.isDryRun = arguments.has("--dry-run")
        let report = try SiteImport(Workspace(arguments["--studio"] ?? "."), source: source, options: options).run()
        Program.report(report.diagnostics)
        try Console.result(arguments.has("--json") ? report.json.text : report.text)
        return Program.status(of: report.diagnostics)
    }
}
