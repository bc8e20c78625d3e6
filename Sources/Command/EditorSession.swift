import CLinux
import Diagnostics
import Glibc
import Studio

/// Editing a text of the records in the trainer's editor, until it is in order or she gives up. Nothing that she wrote is lost.
struct EditorSession {
    /// The editor, as the shell calls it.
    let editor: String
    /// The command, with which the text can be handed in as a file.
    let command: String
    /// The code of the mistake that no editing can mend: somebody else was faster.
    let overtaken: String

    /// The editor that the environment names.
    static func editor(for command: String) throws(UsageError) -> String {
        guard let editor = Console.environment("VISUAL") ?? Console.environment("EDITOR") else {
            throw UsageError(
                message: "neither $VISUAL nor $EDITOR names an editor",
                hint: "EDITOR=nano floorpress \(command), or --file FILE with the text")
        }
        return editor
    }

    /// Lets a text be edited and hands over what was made of it.
    func run(
        _ text: String, _ sheet: TextDesk.Sheet, in workspace: Workspace, save: (String) throws -> Int32
    ) throws -> Int32 {
        let desk = try TextDesk(workspace, sheet, text: text)
        while true {
            let status = floorpress_shell("\(editor) \"$1\"", desk.path)
            let edited: String
            do {
                edited = try desk.text()
            } catch {
                if status != 0 { Console.message("the editor ended with status \(status)") }
                Program.report([error])
                if wantsToGoOn() { continue }
                Console.message("what the editor left is kept in \(desk.leave())")
                return Program.status(of: [error])
            }
            guard status == 0 else {
                try keep(edited, unless: text, workspace, desk)
                throw Mistakes(
                    .machine(
                        "editor", "the editor ended with status \(status); nothing is saved",
                        hint: "$EDITOR is `\(editor)`"))
            }
            guard edited != text else {
                Console.message("nothing changed, nothing saved")
                return 0
            }
            do {
                return try save(edited)
            } catch let mistakes as Mistakes {
                Program.report(mistakes.diagnostics)
                let canMend = !mistakes.diagnostics.contains { $0.code == overtaken || $0.cause == .machine }
                if canMend, wantsToGoOn() { continue }
                try keep(edited, unless: text, workspace, desk)
                return Program.status(of: mistakes.diagnostics)
            }
        }
    }

    /// Asks whether to edit again, where somebody is there to be asked.
    private func wantsToGoOn() -> Bool {
        guard isatty(0) == 1 else { return false }
        Console.message("Edit again? [Y/n]")
        guard let answer = readLine() else { return false }
        return !answer.lowercased().hasPrefix("n")
    }

    private func keep(
        _ edited: String, unless text: String, _ workspace: Workspace, _ desk: TextDesk
    ) throws(Diagnostic) {
        guard edited != text else { return }
        let name: String
        do {
            name = try desk.keep(edited)
        } catch {
            Console.message("the text is kept where it was edited: \(desk.leave())")
            throw error
        }
        Console.message("the text is kept in \(name): floorpress \(command) --file \(workspace.folder.path(name))")
    }
}
