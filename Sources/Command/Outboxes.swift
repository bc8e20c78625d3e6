import Automation
import Diagnostics
import Files
import Quantities
import Studio

/// `floorpress outbox …`.
enum Outboxes {
    static let commands = [list, show, retry, cancel, resolve]

    private static let json = Option(name: "--json", about: "as JSON on standard output")
    private static let changing = [
        Option(name: "--at", value: "TIME", about: "the time that counts as now"),
        Option(name: "--dry-run", about: "say what would be done, and do nothing"),
    ]

    private static let list = Subcommand(
        name: "outbox list", about: "messages that wait or went wrong, the newest first",
        details: """
            `uncertain` is a message whose end the server heard while its answer was lost: it is not sent again by itself, `outbox resolve`
            says what became of it. `by-hand` is one for a client without an address for mail; `outbox show` has a link for a text message.
            """, options: [Option(name: "--all", about: "those that were sent as well"), json]
    ) { arguments in
        _ = try arguments.operands([])
        var states: Set<OutgoingMessage.State> = [.queued, .handed, .dead, .stale, .byHand]
        if arguments.has("--all") { states = Set(OutgoingMessage.State.allCases) }
        let desk = try Jobs.desk(arguments)
        let (messages, handles) = (try desk.messages(states), try desk.handles())
        if arguments.has("--json") {
            try Console.result(JSON.array(messages.map { $0.json(handles[$0.clientID]) }).text)
        } else {
            let time = try LocalTime(arguments)
            let rows = messages.map { message in
                [
                    short(message), message.state.word, message.rule, handles[message.clientID] ?? "",
                    time.text(message.due), message.subject, message.error ?? "",
                ]
            }
            try Console.result(TextTable(["key", "state", "rule", "client", "due", "subject", ""], rows).text)
        }
        return 0
    }

    private static let show = Subcommand(
        name: "outbox show", operands: ["KEY"], about: "a message as it goes out",
        details: "KEY is its key or the end of it, as `outbox list` shows it.",
        options: [
            Option(
                name: "--eml", value: "FILE",
                about: "write the whole message, for a program for mail to open; `-` prints it"), json,
        ]
    ) { arguments in
        let desk = try Jobs.desk(arguments)
        let message = try desk.message(arguments.operands(["the message's key"])[0])
        if let file = arguments["--eml"] {
            let bytes = try LetterPreview(Workspace(arguments["--studio"] ?? ".")).bytes(of: message)
            if file == "-" {
                try Console.output(String(decoding: bytes, as: UTF8.self))
            } else {
                try OutputFile.write(bytes, to: file, arguments)
                Console.message("wrote \(file)")
            }
            return 0
        }
        if arguments.has("--json") {
            try Console.result(message.json(try desk.handles()[message.clientID]).text)
            return 0
        }
        var lines = [
            "State: \(message.state.word)" + (message.error.map { " (\($0))" } ?? ""), "Why: \(message.reason)",
        ]
        if !message.recipient.isEmpty { lines.append("To: \(message.recipient)") }
        lines.append("Subject: \(message.subject)")
        if let reply = message.reply { lines.append("The server said: \(reply)") }
        if message.state == .byHand,
            let client = try Roster(Workspace(arguments["--studio"] ?? ".")).clients().first(where: {
                $0.id == message.clientID
            })
        {
            lines += LetterPreview.links(for: message, phone: client.phone)
        }
        try Console.result(lines.map(printable).joined(separator: "\n") + "\n\n" + message.text)
        return 0
    }

    private static let retry = Subcommand(
        name: "outbox retry", operands: ["KEY"],
        about: "have a message sent after all that is dead, stale or cancelled",
        options: changing
    ) { arguments in
        try change(arguments, "to be sent") { try $0.retry($1, isDryRun: $2) }
    }

    private static let cancel = Subcommand(
        name: "outbox cancel", operands: ["KEY"], about: "take a message off that was not sent", options: changing
    ) { arguments in
        try change(arguments, "cancelled") { try $0.cancel($1, isDryRun: $2) }
    }

    private static func change(
        _ arguments: Arguments, _ words: String, _ body: (AutomationDesk, OutgoingMessage, Bool) throws -> Void
    ) throws -> Int32 {
        let desk = try Jobs.desk(arguments)
        let message = try desk.message(arguments.operands(["the message's key"])[0])
        let isDryRun = arguments.has("--dry-run")
        try body(desk, message, isDryRun)
        Console.message("\(short(message)) \(isDryRun ? "would be" : "is") \(words)")
        return 0
    }

    private static let resolve = Subcommand(
        name: "outbox resolve", operands: ["[KEY]"],
        about: "say whether messages that were cut off at their end were taken",
        details: """
            With `--log FILE` the names of the messages are looked for in what the server logged or delivered (a mail log, a folder of
            sent mail as mbox): those that are found there were sent. Wait until the server has finished with them, some minutes.
            Without a log name one message, and say `--sent` or `--again`.
            """,
        options: [
            Option(name: "--log", value: "FILE", about: "what the server logged"),
            Option(name: "--sent", about: "it was taken"),
            Option(name: "--again", about: "it was not taken: send it again; with --log all that are not found there"),
        ] + changing
    ) { arguments in
        let desk = try Jobs.desk(arguments)
        let isDryRun = arguments.has("--dry-run")
        if let file = arguments["--log"] {
            _ = try arguments.operands([])
            let found = try desk.resolve(
                from: WholeFile.read(file, limit: 1 << 30), sendsOthers: arguments.has("--again"), isDryRun: isDryRun)
            let (be, others) = (isDryRun ? "would be" : "are", arguments.has("--again"))
            Console.message(
                "\(found.sent.count) \(be) known as sent, \(found.others.count) \(others ? "\(be) to be sent again" : "stay uncertain")"
            )
            return 0
        }
        let message = try desk.message(arguments.operands(["the message's key"])[0])
        guard arguments.has("--sent") != arguments.has("--again") else {
            throw UsageError(message: "say one of `--sent` and `--again`")
        }
        try desk.resolve(message, wasTaken: arguments.has("--sent"), isDryRun: isDryRun)
        Console.message(
            "\(short(message)) \(isDryRun ? "would be" : "is") \(arguments.has("--sent") ? "known as sent" : "to be sent again")"
        )
        return 0
    }

    private static func short(_ message: OutgoingMessage) -> String { String(message.id.description.suffix(8)) }
}

extension OutgoingMessage {
    fileprivate func json(_ handle: String?) -> JSON {
        .members([
            "key": .string(id.description), "state": .string(state.word), "rule": .string(rule),
            "client": .optional(handle),
            "toTrainer": .bool(isToTrainer), "due": .string(due.rfc3339), "expires": .string(expires.rfc3339),
            "sent": .optional(sent?.rfc3339), "tries": .integer(attempts), "messageID": .string(messageID),
            "subject": .string(subject), "text": .string(text), "reason": .string(reason), "error": .optional(error),
        ])
    }
}
