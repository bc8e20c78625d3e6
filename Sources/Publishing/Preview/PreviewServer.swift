import CMicroHTTP
import Diagnostics
import Files
import Glibc

/// A folder of the output on a port of this machine, as a static host would give it out: for looking at it before anybody else does.
public final class PreviewServer: @unchecked Sendable {
    // Unchecked: what C holds is set once, before a request can come, and given back when the last one is answered.
    private var server: OpaquePointer?
    private let folder: HostedFolder

    /// The port that it listens on.
    public private(set) var port: UInt16 = 0

    /// Serves a folder on a port of 127.0.0.1; nought takes any that is free. Throws an error of the machine.
    public init(_ folder: Folder, port: UInt16) throws(Diagnostic) {
        self.folder = HostedFolder(folder)
        var server: OpaquePointer?
        let context = Unmanaged.passUnretained(self).toOpaque()
        let result = floorpress_server_start(
            port,
            { context, method, path, reply in
                guard let context, let method, let path, let reply else { return }
                let server = Unmanaged<PreviewServer>.fromOpaque(context).takeUnretainedValue()
                let answer = server.folder.answer(String(cString: method), String(cString: path))
                for header in answer.headers { floorpress_reply_header(reply, header.name, header.value) }
                answer.body.withUnsafeBytes { floorpress_reply_body(reply, answer.status, $0.baseAddress, $0.count) }
            }, context, &server)
        guard result == 0, let server else {
            let reason = errno
            throw result == -2
                ? .machine(
                    "no-server", "the library that serves is missing",
                    hint: "install it: `apt-get install libmicrohttpd12`")
                : .machine(
                    "port", "port \(port) cannot be listened on: \(String(cString: strerror(reason)))",
                    hint: "name another one with `--port`")
        }
        self.server = server
        self.port = floorpress_server_port(server)
    }

    /// Ends it, and waits for the answers under way.
    public func stop() {
        if let server { floorpress_server_stop(server) }
        server = nil
    }

    deinit { stop() }
}
