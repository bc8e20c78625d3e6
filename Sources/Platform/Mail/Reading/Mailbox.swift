/// A file of messages: one message, or many of them in the form mbox (RFC 4155).
public enum Mailbox {
    /// The messages of a file. In one that begins with `From `, each line of that kind with a time in it, after an empty line, begins a message, and
    /// `>From` in its lines stands for `From` (mboxrd).
    public static func messages(_ bytes: [UInt8]) -> [[UInt8]] {
        guard bytes.starts(with: "From ".utf8) else { return bytes.isEmpty ? [] : [bytes] }
        var messages: [[UInt8]] = []
        var current: [UInt8] = []
        var isOpen = false
        var wasBlank = true
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[start..<end]
            let next = min(end + 1, bytes.count)
            if wasBlank, line.starts(with: "From ".utf8), !isOpen || line.contains(UInt8(ascii: ":")) {
                if isOpen { messages.append(current) }
                (current, isOpen) = ([], true)
            } else {
                let quoted = line.drop { $0 == UInt8(ascii: ">") }
                let isQuoted = quoted.count < line.count && quoted.starts(with: "From ".utf8)
                current += isQuoted ? bytes[(start + 1)..<next] : bytes[start..<next]
            }
            wasBlank = line.allSatisfy { $0 == 0x0D }
            start = end + 1
        }
        if isOpen { messages.append(current) }
        return messages
    }
}
