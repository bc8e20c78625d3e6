import Diagnostics
import Quantities

/// What a change of a client's text begins with: the version that was current then, if there was one.
public struct TextBase<Kind: ClientTextKind>: Sendable {
    let version: TextVersion<Kind>?
}

/// A version that was saved, or would be.
public protocol TextSaving: Sendable {
    /// The client.
    var client: Client { get }
    /// The version's number.
    var version: Int { get }
    /// Whether anything was changed at all; nothing is saved where nothing was.
    var isChanged: Bool { get }
    /// Differences from the template that were dropped, as they stood.
    var dropped: [String] { get }
    /// What the client does otherwise than before, a line each.
    var lines: [String] { get }
    /// What deserves a look all the same.
    var warnings: [Diagnostic] { get }
}

/// Clients' plans or menus as commands edit them.
public protocol TextBook<Kind> {
    /// What is kept.
    associatedtype Kind: ClientTextKind
    /// What comes of saving.
    associatedtype Saving: TextSaving

    /// What an editor opens: the client's text as it is written, or the beginning of one.
    func draft(for handle: String) throws(Mistakes) -> (text: String, base: TextBase<Kind>)

    /// Saves a text as the client's: a new version of the current one, or the first of a new one.
    ///
    /// - Parameter base: What was edited; where another version or another text has been saved since, it is refused.
    func save(
        _ source: Source, for handle: String, over base: TextBase<Kind>?, reason: String, isDryRun: Bool
    ) throws(Mistakes) -> Saving
}

/// How a client's text stands to its template.
public enum TextStanding: String, Sendable {
    /// The template is as it was when the text was made for it, or the text follows it anyway.
    case current
    /// The template has changed since.
    case outdated
    /// There is no such template any more.
    case orphaned
    /// The text stands on no template.
    case bespoke
}
