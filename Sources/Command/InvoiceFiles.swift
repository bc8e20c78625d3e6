import Diagnostics
import Edition
import Files
import Studio

/// `floorpress invoice render` and `invoice archive`: the files of issued documents.
enum InvoiceFiles {
    static let commands = [render, archive]

    private static let render = Subcommand(
        name: "invoice render", operands: ["NUMBER"],
        about: "write the PDF of an invoice, a credit note, a quote or a reminder",
        details:
            "As it was archived; one that is not archived yet is made from the records. Its e-invoice lies in the PDF.",
        options: [
            Option(name: "--output", value: "FILE", about: "the PDF to write, for you alone to read (required)"),
            Option(name: "--xml", value: "FILE", about: "the XRechnung too, where the buyer wants one"), Invoices.at,
            Invoices.json,
        ]
    ) { arguments in
        let number = try arguments.operands(["the document's number"])[0]
        guard let output = arguments["--output"], !output.isEmpty else {
            throw UsageError(message: "`--output` is missing", hint: "name the PDF to write, such as invoice.pdf")
        }
        let files = try DocumentArchive(Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"]))
            .files(of: number)
        var written: [JSON] = []
        for (format, path) in [(ArchivedFile.Format.pdf, output), (.xml, arguments["--xml"] ?? "")] where !path.isEmpty
        {
            guard let file = files.first(where: { $0.format == format }) else {
                throw Mistakes(
                    Diagnostic(
                        .error, "no-xml", "there is no XRechnung of \(number)", file: RecordStore.fileName,
                        hint: "a buyer who wants one gives a reference: `reference` in the draft"))
            }
            do throws(Diagnostic) {
                try WholeFile.replace(path, file.bytes, mode: 0o600)
            } catch {
                throw Mistakes(error.about(path))
            }
            Console.message("wrote \(path)")
            written.append(.members(["format": .string(format.rawValue), "path": .string(path)]))
        }
        try arguments.result(.members(["number": .string(number), "files": .array(written)]))
        return 0
    }

    private static let archive = Subcommand(
        name: "invoice archive", about: "archive what is not archived yet, and look whether all of it is as it was",
        details: """
            The files lie in Data/archive, by year, and are never written over; their SHA-256 stands in the records. A file that is missing is
            made again if its bytes come out the same; one that was touched is told.
            """,
        options: [
            Option(name: "--check", about: "only look: write nothing, and fail where a file was touched or is missing"),
            Option(name: "--dry-run", about: "the same as --check"), Invoices.at, Invoices.json,
        ]
    ) { arguments in
        _ = try arguments.operands([])
        let isCheck = arguments.has("--check") || arguments.has("--dry-run")
        let archive = try DocumentArchive(Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"]))
        let report = try archive.archive(isDryRun: isCheck)
        Program.report(report.diagnostics)
        Console.message(
            "\(report.intact) files as they were, \(report.added.count) \(isCheck ? "not archived yet" : "archived")"
                + (report.restored.isEmpty ? "" : ", \(report.restored.count) made again"))
        if arguments.has("--json") {
            try Console.result(
                JSON.members([
                    "intact": .integer(report.intact),
                    (isCheck ? "unarchived" : "added"): .array(report.added.map { .string($0) }),
                    "restored": .array(report.restored.map { .string($0) }),
                    "problems": .array(report.diagnostics.map(\.json)),
                ]).text)
        }
        return Program.status(of: report.diagnostics)
    }

    /// Archives documents that were just issued. They are issued whatever becomes of this.
    static func archive(_ numbers: [String], _ arguments: Arguments) throws {
        guard !numbers.isEmpty else { return }
        do {
            let archive = try DocumentArchive(
                Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"]))
            let report = try archive.archive(numbers)
            for path in report.added { Console.message("archived \(path)") }
            guard !report.diagnostics.hasErrors else { throw Mistakes(report.diagnostics) }
            Program.report(report.diagnostics)
        } catch let mistakes as Mistakes {
            Console.message(
                "what was issued stays issued; `floorpress invoice archive` makes the files once this is mended:")
            throw mistakes
        }
    }
}
