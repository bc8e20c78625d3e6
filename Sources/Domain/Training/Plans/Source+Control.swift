import Diagnostics

extension Source {
    /// An error at the first character that prints nothing and that printers and terminals take for an order; nothing where there
    /// is none. What stands behind a NUL would not be printed at all.
    func controlCharacter() -> Diagnostic? {
        guard
            let index = bytes.firstIndex(where: {
                $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F
            })
        else { return nil }
        return error(
            "control-character", "there is a control character here", at: index..<index + 1,
            expected: "text without control characters", hint: "delete it; it may have come with a copied text")
    }
}
