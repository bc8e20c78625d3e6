import Diagnostics
import Edition
import Quantities
import Studio
import Vault

/// `floorpress area …`: clients' private areas.
enum Areas {
    static let commands = [create, list, show, rotate, close, offline, prune]

    private static let at = Option(name: "--at", value: "TIME", about: "the time that counts as now")
    private static let json = Option(name: "--json", about: "as JSON on standard output")
    private static let dryRun = Option(name: "--dry-run", about: "say what would be done, and do nothing")
    private static let access = Option(
        name: "--access", value: "KIND", about: "what opens it: both (link and code), link or code")
    private static let letter = Option(
        name: "--letter", value: "FILE", about: "a letter with link, QR code and code, as PDF")
    private static let mail = Option(
        name: "--mail", value: "FILE", about: "a mail with the link, ready to be sent; the code is not in it")

    private static func book(_ arguments: Arguments) throws -> AreaBook {
        try AreaBook(Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"]))
    }

    private static let create = Subcommand(
        name: "area create", operands: ["[CLIENT]…"], about: "a private area for a client, with a link and a code",
        details: """
            Shows link and code once; give the code by another way than the link. The area itself is made by the next build, in
            Output/clients. See Documentation/private-areas.md.
            """,
        options: [
            access, Option(name: "--all", about: "for every active client who has none"), letter, mail, at, dryRun,
            json,
        ]
    ) { arguments in
        guard !arguments.operands.isEmpty || arguments.has("--all") else {
            throw UsageError(message: "the client's handle is missing", hint: "or `--all`, for every active client")
        }
        if arguments.operands.count != 1, arguments["--letter"] != nil || arguments["--mail"] != nil {
            throw UsageError(message: "`--letter` and `--mail` are for one client at a time")
        }
        try checkFiles(arguments)
        let book = try book(arguments)
        let isDryRun = arguments.has("--dry-run")
        let made = try book.create(
            arguments.operands, isForAll: arguments.has("--all"),
            access: arguments.choice("--access", KeysFile.Access.self) ?? .both, isDryRun: isDryRun)
        let count = "\(made.count) \(made.count == 1 ? "area" : "areas")"
        Console.message("\(isDryRun ? "would make" : "made") \(count)")
        return isDryRun ? 0 : try tell(made, book, arguments)
    }

    private static let rotate = Subcommand(
        name: "area rotate", operands: ["CLIENT"], about: "a client's area anew: another folder, key, link and code",
        details: """
            For a lost telephone, or a link that went astray. What was open before is gone with the next build; a diary that was not
            sent yet can no longer be taken in.
            """, options: [access, letter, mail, at, dryRun, json]
    ) { arguments in
        try checkFiles(arguments)
        let handle = try arguments.operands(["the client's handle"])[0]
        let book = try book(arguments)
        let isDryRun = arguments.has("--dry-run")
        let made = try book.rotate(
            handle, access: arguments.choice("--access", KeysFile.Access.self), isDryRun: isDryRun)
        Console.message(
            "\(isDryRun ? "would make" : "made") the area of \(handle) anew; the old one stands on the host until the next build and upload"
        )
        return isDryRun ? 0 : try tell([made], book, arguments)
    }

    private static let close = Subcommand(
        name: "area close", operands: ["CLIENT"], about: "close a client's area: it is gone with the next build",
        options: [at, dryRun]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let isDryRun = arguments.has("--dry-run")
        try book(arguments).close(handle, isDryRun: isDryRun)
        Console.message(
            "\(isDryRun ? "would close" : "closed") the area of \(handle); it stands on the host until the next build and upload"
        )
        return 0
    }

    private static let list = Subcommand(
        name: "area list", about: "the clients who have an area", options: [at, json]
    ) { arguments in
        _ = try arguments.operands([])
        let entries = try book(arguments).all()
        if arguments.has("--json") {
            try Console.result(JSON.array(entries.map { facts($0) }).text)
        } else {
            let rows = entries.map { entry in
                [
                    entry.client.handle, entry.keys.access.rawValue, entry.keys.made.iso, entry.keys.area.hex,
                    entry.client.isActive ? "" : "archived",
                ]
            }
            try Console.result(TextTable(["client", "opened by", "made", "folder", ""], rows).text)
        }
        return 0
    }

    private static let show = Subcommand(
        name: "area show", operands: ["CLIENT"], about: "a client's area; with --secrets, link and code once more",
        options: [Option(name: "--secrets", about: "show link and code"), letter, mail, at, json]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let book = try book(arguments)
        let entry = try book.area(of: handle)
        let isTold = arguments.has("--secrets") || arguments["--letter"] != nil || arguments["--mail"] != nil
        if isTold { return try tell([entry], book, arguments) }
        if arguments.has("--json") {
            try Console.result(facts(entry).text)
        } else {
            try Console.result(
                "client:    \(handle)\nopened by: \(words(entry.keys.access))\nmade:      \(entry.keys.made.iso)\nfolder:    Output/clients/\(entry.keys.area.hex)"
            )
        }
        return 0
    }

    private static let offline = Subcommand(
        name: "area offline", operands: ["CLIENT", "FILE"], about: "a client's area as one file that needs no host",
        details: """
            The file holds the area as the last build made it, still sealed, with its own viewer. It opens in a browser, with the same
            link and code.
            """, options: [at]
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the file to write"])
        let entry = try book(arguments).area(of: words[0])
        let bytes = try OfflineArea(Workspace(arguments["--studio"] ?? ".")).file(of: entry)
        try OutputFile.write(bytes, to: words[1], arguments)
        Console.message("wrote \(words[1])")
        return 0
    }

    private static let prune = Subcommand(
        name: "area prune", about: "take away the keys of clients who are in the records no more",
        options: [at, dryRun]
    ) { arguments in
        _ = try arguments.operands([])
        let isDryRun = arguments.has("--dry-run")
        let count = try book(arguments).prune(isDryRun: isDryRun)
        Console.message(
            "\(isDryRun ? "would take" : "took") away the keys of \(count) \(count == 1 ? "area" : "areas")")
        return 0
    }

    // MARK: What is told

    private static func words(_ access: KeysFile.Access) -> String {
        switch access {
        case .both: "link and code together"
        case .link: "the link alone"
        case .code: "the code alone"
        }
    }

    private static func facts(_ entry: AreaBook.Entry, secrets: [JSON.Member] = []) -> JSON {
        .object(
            [
                JSON.Member("client", .string(entry.client.handle)),
                JSON.Member("access", .string(entry.keys.access.rawValue)),
                JSON.Member("made", .string(entry.keys.made.iso)), JSON.Member("folder", .string(entry.keys.area.hex)),
            ] + secrets)
    }

    /// Looks whether letter and mail can be written, before there is a key that they would tell of.
    private static func checkFiles(_ arguments: Arguments) throws {
        for path in [arguments["--letter"], arguments["--mail"]].compactMap({ $0 }) {
            try OutputFile.check(path, arguments)
        }
    }

    /// Link and code, as text, as QR code on a terminal, as letter and as mail.
    private static func tell(_ entries: [AreaBook.Entry], _ book: AreaBook, _ arguments: Arguments) throws -> Int32 {
        let site = try book.site()
        for entry in entries {
            let card = AreaCard(entry, book.settings, site: site)
            if let path = arguments["--letter"] {
                try OutputFile.write(card.letter(at: Build.now(arguments["--at"])), to: path, arguments)
                Console.message("wrote \(path)")
            }
            if let path = arguments["--mail"] {
                try OutputFile.write(Array(card.mail.utf8), to: path, arguments)
                Console.message("wrote \(path)")
            }
        }
        if arguments.has("--json") {
            let all = entries.map { entry in
                facts(
                    entry,
                    secrets: [
                        JSON.Member("link", .string(entry.keys.link(at: site))),
                        JSON.Member("code", .optional(entry.keys.credentials.code?.text)),
                    ])
            }
            try Console.result(JSON.array(all).text)
            return 0
        }
        for entry in entries {
            let link = entry.keys.link(at: site)
            var text = "client: \(entry.client.handle)\nlink:   \(link)"
            if let code = entry.keys.credentials.code { text += "\ncode:   \(code.text)" }
            try Console.result(text)
            if entries.count == 1, Console.isTerminal { Console.message(try AreaCard.terminalCode(link)) }
        }
        return 0
    }
}
