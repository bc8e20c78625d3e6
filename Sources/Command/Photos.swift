import Diagnostics
import Files
import Progress
import Quantities
import Studio

/// `floorpress photo …`: photos of clients, and what they agreed to.
enum Photos {
    static let commands = [add, list, remove, consent]

    private static let add = Subcommand(
        name: "photo add", operands: ["CLIENT", "FILE"], about: "keep a photo of a client",
        details: """
            What is kept is upright, in JPEG, at most 2400 pixels wide and without what the camera wrote into the file, such as the place. It
            lies in Data/photos, for you alone; the file that it was made of stays where it is.
            """,
        options: [
            Logs.date,
            Option(name: "--view", value: "SIDE", about: "what it shows: front, side or back (default: front)"),
            Logs.at, Logs.dryRun,
        ]
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the picture's file"])
        let roster = try Logs.roster(arguments)
        let now = try Build.now(arguments["--at"])
        let photo = ClientPhoto(
            try Logs.day(arguments, roster, now), try arguments.choice("--view", ClientPhoto.Side.self) ?? .front)
        let bytes: [UInt8]
        do throws(Diagnostic) { bytes = try WholeFile.read(words[1], limit: 64 << 20) } catch { throw Mistakes(error) }
        let isDryRun = arguments.has("--dry-run")
        let record = try roster.addPhoto(bytes, from: words[1], as: photo, of: words[0], at: now, isDryRun: isDryRun)
        Console.message(
            "\(isDryRun ? "would keep" : "kept") the photo \(photo.name) of \(words[0]): \(record.width) × \(record.height) pixels"
        )
        let today = roster.day(of: now)
        let mayKeep = try roster.photoConsents(of: words[0]).contains {
            $0.consent.purpose == .keeping && $0.consent.holds(on: today)
        }
        if !mayKeep {
            Console.message(
                "  no consent to keep photos is written down: floorpress photo consent \(words[0]) --for keeping --text \"…\""
            )
        }
        return 0
    }

    private static let list = Subcommand(
        name: "photo list", operands: ["CLIENT"], about: "the photos of a client, by day, and where they may be shown",
        options: [Logs.at, Logs.json]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let roster = try Logs.roster(arguments)
        let today = roster.day(of: try Build.now(arguments["--at"]))
        let consents = try roster.photoConsents(of: handle)
        let photos = try roster.photos(of: handle).map { record in
            (
                record: record,
                isPublic: consents.contains {
                    $0.photoID == record.id && $0.consent.purpose == .website && $0.consent.holds(on: today)
                }
            )
        }
        if arguments.has("--json") {
            let rows = photos.map { record, isPublic in
                JSON.members([
                    "name": .string(record.photo.name), "date": .string(record.photo.date.iso),
                    "view": .string(record.photo.side.rawValue), "file": .string(record.path(of: handle)),
                    "width": .integer(record.width), "height": .integer(record.height),
                    "sha256": .string(record.digest.hex), "website": .bool(isPublic),
                ])
            }
            try Console.result(JSON.array(rows).text)
        } else {
            let rows = photos.map { record, isPublic in
                [
                    record.photo.name, "\(record.width) × \(record.height)", isPublic ? "website" : "you alone",
                    record.path(of: handle),
                ]
            }
            try Console.result(TextTable(["name", "pixels", "for", "file"], rows).text)
        }
        return 0
    }

    private static let remove = Subcommand(
        name: "photo remove", operands: ["CLIENT", "NAME"], about: "remove a photo of a client, and its file",
        details: "What was agreed to about it stays written down.", options: [Logs.at, Logs.dryRun]
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the photo's name"])
        let isDryRun = arguments.has("--dry-run")
        try Logs.roster(arguments).removePhoto(
            words[1], of: words[0], at: Build.now(arguments["--at"]), isDryRun: isDryRun)
        Console.message("\(isDryRun ? "would remove" : "removed") the photo \(words[1]) of \(words[0])")
        return 0
    }

    private static let consent = Subcommand(
        name: "photo consent", operands: ["CLIENT", "[NAME …]"], about: "what a client agreed to about photos",
        details: """
            Alone it shows what there is. --for keeping is about all photos; --for website names each photo that may be shown, and a page shows it as
            ![Words](client-photo:CLIENT/NAME). --text is what was agreed to, word for word; `-` reads it from standard input. --withdraw writes down
            that it does not hold any more.
            """,
        options: [
            Option(name: "--for", value: "PURPOSE", about: "keeping or website"),
            Option(name: "--text", value: "TEXT", about: "the words that were agreed to"),
            Option(name: "--withdraw", about: "it was taken back"), Logs.date, Logs.at, Logs.dryRun, Logs.json,
        ]
    ) { arguments in
        guard let handle = arguments.operands.first else { throw UsageError(message: "the client's handle is missing") }
        let names = Array(arguments.operands.dropFirst())
        let roster = try Logs.roster(arguments)
        guard let purpose = try arguments.choice("--for", PhotoConsent.Purpose.self) else {
            guard names.isEmpty, arguments["--text"] == nil, !arguments.has("--withdraw") else {
                throw UsageError(message: "`--for` is missing", hint: "keeping or website")
            }
            return try show(roster.photoConsents(of: handle), asJSON: arguments.has("--json"))
        }
        let now = try Build.now(arguments["--at"])
        let day = try Logs.day(arguments, roster, now)
        let isDryRun = arguments.has("--dry-run")
        if arguments.has("--withdraw") {
            let count = try roster.withdrawConsent(
                to: purpose, photos: names, on: day, of: handle, at: now, isDryRun: isDryRun)
            Console.message(
                "\(isDryRun ? "would write down" : "wrote down") that \(count == 1 ? "a consent" : "\(count) consents") of \(handle) "
                    + "for \(purpose.rawValue) ended on \(day.iso)")
            if purpose == .website {
                Console.message(
                    "  take the photos out of the pages that `floorpress check` names, then build and publish")
            }
            return 0
        }
        guard let words = arguments["--text"] else {
            throw UsageError(
                message: "`--text` is missing", hint: "the words that were agreed to, or - for standard input")
        }
        let text = words == "-" ? String(decoding: try Console.input(), as: UTF8.self) : words
        try roster.consent(
            to: purpose, photos: names, text: text, on: day, of: handle, at: now, isDryRun: isDryRun)
        Console.message(
            "\(isDryRun ? "would write down" : "wrote down") the consent of \(handle) for \(purpose.rawValue), \(day.iso)"
                + (names.isEmpty ? "" : ": \(names.joined(separator: ", "))"))
        return 0
    }

    private static func show(_ consents: [KeptPhotoConsent], asJSON: Bool) throws -> Int32 {
        if asJSON {
            let rows = consents.map { kept in
                JSON.members([
                    "for": .string(kept.consent.purpose.rawValue), "photo": .optional(kept.consent.photo),
                    "given": .string(kept.consent.given.iso), "withdrawn": .optional(kept.consent.withdrawn?.iso),
                    "text": .string(kept.consent.text),
                ])
            }
            try Console.result(JSON.array(rows).text)
            return 0
        }
        let rows = consents.map { kept in
            [
                kept.consent.purpose.rawValue, kept.consent.photo ?? "all", kept.consent.given.iso,
                kept.consent.withdrawn?.iso ?? "",
                kept.consent.text.split(whereSeparator: \.isNewline).joined(separator: " "),
            ]
        }
        try Console.result(TextTable(["for", "photo", "given", "withdrawn", "words"], rows).text)
        return 0
    }
}
