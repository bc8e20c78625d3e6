import CLinux
import Diagnostics
import Files
import Glibc
import Preview

/// `floorpress serve`.
enum Serve {
    static let command = Subcommand(
        name: "serve", about: "show the public site and the clients' areas on two ports of this machine",
        details: """
            Serves what the last build made, with the headers that a host will send, to browsers on this machine alone. Two ports are two
            origins, as the two will have on the web. Ctrl-C ends it.
            """,
        options: [
            Option(
                name: "--port", value: "N", about: "of the public site (default: 8787); the areas have the next one"),
            Option(name: "--output", value: "DIR", about: "the output folder (default: the studio's Output)"),
        ]
    ) { arguments in
        _ = try arguments.operands([])
        let port = try arguments.number("--port") ?? 8787
        guard (1024...65_534).contains(port) else {
            throw UsageError(message: "`--port` wants a number from 1024 to 65534, not `\(port)`")
        }
        let output = arguments["--output"] ?? Folder(arguments["--studio"] ?? ".").path("Output")
        guard Folder(output).contains("public") else {
            throw Diagnostic(
                .error, "not-built", "there is nothing to serve", file: output, hint: "`floorpress build` makes it")
        }
        // The threads of the servers do all the work and inherit this; this one waits for Ctrl-C.
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let site = try PreviewServer(Folder(output + "/public"), port: UInt16(port))
        let areas = try PreviewServer(Folder(output + "/clients"), port: UInt16(port + 1))
        try Console.result("public site  http://127.0.0.1:\(site.port)/\nareas        http://127.0.0.1:\(areas.port)/")
        var number: Int32 = 0
        sigwait(&signals, &number)
        site.stop()
        areas.stop()
        return 0
    }
}
