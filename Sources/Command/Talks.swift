import Diagnostics
import Progress
import Quantities
import Studio

/// `floorpress check-in …` and `floorpress message …`.
enum Talks {
    static let commands = [checkIn, checkIns, removeCheckIn, questions, message, messages]

    private static let checkIn = Subcommand(
        name: "check-in add", operands: ["CLIENT", "QUESTION=ANSWER …"], about: "keep what a client answered",
        details: "The questions are those of studio.yml, or the usual ones: `check-in questions` shows them.",
        options: [Logs.date, Logs.at, Logs.dryRun]
    ) { arguments in
        guard let handle = arguments.operands.first else { throw UsageError(message: "the client's handle is missing") }
        let answers = try arguments.operands.dropFirst().map { word -> (name: String, text: String) in
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else { throw UsageError(message: "an answer is written energy=4") }
            return (parts[0], parts[1])
        }
        let roster = try Logs.roster(arguments)
        let now = try Build.now(arguments["--at"])
        let isDryRun = arguments.has("--dry-run")
        let kept = try roster.checkIn(
            answers, of: handle, on: Logs.day(arguments, roster, now), at: now, isDryRun: isDryRun)
        Console.message(
            "\(isDryRun ? "would keep" : "kept") a check-in of \(handle) for \(kept.date.iso): "
                + kept.answers.map(\.name).joined(separator: ", "))
        return 0
    }

    private static let checkIns = Subcommand(
        name: "check-in list", operands: ["CLIENT"], about: "what a client answered, the newest first",
        options: [Logs.json]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let kept = try Logs.roster(arguments).checkIns(of: handle).reversed()
        if arguments.has("--json") {
            try Console.result(
                JSON.array(
                    kept.map { checkIn in
                        .members([
                            "date": .string(checkIn.date.iso),
                            "answers": .array(
                                checkIn.answers.map {
                                    .members([
                                        "name": .string($0.name), "question": .string($0.question),
                                        "answer": .string($0.text),
                                        "number": $0.number_milli.map { .number(Double($0) / 1000) } ?? .null,
                                    ])
                                }),
                        ])
                    }
                ).text)
        } else {
            let rows = kept.flatMap { checkIn in
                checkIn.answers.enumerated().map {
                    [
                        $0.offset == 0 ? checkIn.date.iso : "", $0.element.name,
                        $0.element.text.split(whereSeparator: \.isNewline).joined(separator: " "),
                    ]
                }
            }
            try Console.result(TextTable(["on", "question", "answer"], rows).text)
        }
        return 0
    }

    private static let removeCheckIn = Subcommand(
        name: "check-in remove", operands: ["CLIENT", "DATE"], about: "take away a check-in that was kept by mistake",
        options: [Logs.at, Logs.dryRun]
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the day"])
        guard let date = CivilDate(iso: words[1]) else {
            throw UsageError(message: "`\(words[1])` is not a date such as 2026-11-20")
        }
        let isDryRun = arguments.has("--dry-run")
        try Logs.roster(arguments).removeCheckIn(
            on: date, of: words[0], at: Build.now(arguments["--at"]), isDryRun: isDryRun)
        Console.message("\(isDryRun ? "would remove" : "removed") the check-in of \(words[0]) for \(date.iso)")
        return 0
    }

    private static let questions = Subcommand(
        name: "check-in questions", about: "what clients are asked, as in studio.yml or as usual",
        options: [Option(name: "--language", value: "CODE", about: "en or de (default: the studio's)"), Logs.json]
    ) { arguments in
        _ = try arguments.operands([])
        let roster = try Logs.roster(arguments)
        let language = try arguments.choice("--language", Language.self) ?? roster.settings.locale.language
        if arguments.has("--json") {
            try Console.result(
                JSON.array(
                    roster.checkInQuestions.map {
                        .members([
                            "name": .string($0.name), "question": .string($0.text(in: language)),
                            "kind": .string($0.kind.rawValue),
                        ])
                    }
                ).text)
        } else {
            let rows = roster.checkInQuestions.map { [$0.name, $0.text(in: language), $0.kind.rawValue] }
            try Console.result(TextTable(["name", "question", "answer"], rows).text)
        }
        return 0
    }

    private static let message = Subcommand(
        name: "message add", operands: ["CLIENT", "TEXT"], about: "keep a message to a client, or from one",
        details: "TEXT `-` reads it from standard input. What was written stays as it was.",
        options: [
            Option(name: "--from-client", about: "the client wrote it"),
            Option(name: "--thread", value: "NAME", about: "what it belongs to (default: general)"),
            Option(name: "--written", value: "TIME", about: "when it was written (default: now)"), Logs.at, Logs.dryRun,
        ]
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the text"])
        let now = try Build.now(arguments["--at"])
        let text = words[1] == "-" ? String(decoding: try Console.input(), as: UTF8.self) : words[1]
        let message = Message(
            arguments.has("--from-client") ? .fromClient : .toClient, thread: arguments["--thread"] ?? "general",
            at: try arguments["--written"].map { try Build.now($0) } ?? now, text: text)
        let isDryRun = arguments.has("--dry-run")
        try Logs.roster(arguments).add(message, of: words[0], at: now, isDryRun: isDryRun)
        Console.message("\(isDryRun ? "would keep" : "kept") a message \(message.direction.words) \(words[0])")
        return 0
    }

    private static let messages = Subcommand(
        name: "message list", operands: ["CLIENT"], about: "the messages of a client, the oldest first",
        options: [Option(name: "--thread", value: "NAME", about: "of one thread alone"), Logs.json]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let thread = arguments["--thread"]
        let roster = try Logs.roster(arguments)
        let kept = try roster.messages(of: handle).filter { thread == nil || $0.thread == thread }
        if arguments.has("--json") {
            try Console.result(
                JSON.array(
                    kept.map {
                        .members([
                            "at": .string($0.at.rfc3339), "direction": .string($0.direction.rawValue),
                            "thread": .string($0.thread), "text": .string($0.text),
                        ])
                    }
                ).text)
        } else {
            let rows = kept.map { message in
                let text = message.text.split(whereSeparator: \.isNewline).joined(separator: " ")
                return [roster.wallTime(of: message.at), message.direction.words, message.thread, text]
            }
            try Console.result(TextTable(["written", "", "thread", "text"], rows).text)
        }
        return 0
    }
}

extension Message.Direction {
    fileprivate var words: String { self == .fromClient ? "from" : "to" }
}
