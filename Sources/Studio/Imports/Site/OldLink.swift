/// What becomes of an address that a text of the old site names.
enum OldLink: Hashable {
    /// It is written so.
    case target(String)
    /// It leads nowhere any more: the words stay.
    case words
    /// A picture on somebody else's server, which becomes a link.
    case foreignPicture(String)
    /// A picture that is not there; a remark of this name takes its place.
    case missingPicture(String)
}

/// What a converter asks and tells while it works on one text.
struct OldTextContext {
    /// What becomes of an address; the line is counted from one within the text.
    let resolve: (_ target: String, _ isImage: Bool, _ line: Int) -> OldLink
    /// Notes what could not be carried over.
    let note: (_ kind: ImportFinding.Kind, _ what: String, _ line: Int) -> Void
}
