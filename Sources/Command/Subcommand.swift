import Diagnostics

/// One word of the command: what it takes, what it is for, and what it does.
struct Subcommand: Sendable {
    /// Its name, `client list`.
    let name: String
    /// What it takes by place, in words.
    var operands: [String] = []
    /// What it does, in one line.
    let about: String
    /// More about it, for `help`.
    var details = ""
    /// Its own options.
    var options: [Option] = []
    /// Does it. Gives the exit status.
    let run: @Sendable (Arguments) throws -> Int32

    /// The options that every command has.
    static let common = [
        Option(name: "--studio", value: "DIR", about: "the studio's folder (default: this one)"),
        Option(name: "--help", about: "what the command does and takes"),
    ]

    /// All options.
    var allOptions: [Option] { options + Subcommand.common }

    /// The help on it.
    var help: String {
        let operandText = operands.map { " \($0)" }.joined()
        var text = "floorpress \(name)\(operandText) [options]\n\n\(about)\n"
        if !details.isEmpty { text += "\n\(details)\n" }
        text += "\nOptions\n"
        let names = allOptions.map { option in option.name + (option.value.map { " \($0)" } ?? "") }
        let width = names.map(\.count).max() ?? 0
        for (name, option) in zip(names, allOptions) {
            text += "  \(name)\(String(repeating: " ", count: width - name.count + 2))\(option.about)\n"
        }
        return text
    }
}
