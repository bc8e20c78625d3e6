import CPango

/// Sets text: shapes it, breaks it into lines and measures it. For one thread at a time; `FontLibrary` lends it out.
///
/// Characters that no font has are remembered here, and the document that was set with them fails when it is finished.
public final class Typesetter {
    let engine: Engine
    /// What could not be set, in the order it came up.
    public private(set) var unknown: [UnknownCharacter] = []

    /// A character that no font of the library has.
    public struct UnknownCharacter: Sendable, Hashable {
        /// The character.
        public let scalar: Unicode.Scalar
        /// The text that it stands in.
        public let text: String
    }

    init(engine: Engine) {
        self.engine = engine
    }

    /// Sets runs of text.
    ///
    /// - Parameters:
    ///   - width: where lines are broken; nothing for one line as long as it needs.
    ///   - lineHeight: the distance of baselines.
    public func block(
        _ runs: [TextRun], width: Double? = nil, lineHeight: Double, alignment: TextAnchor = .start
    ) -> TextBlock {
        let block = engine.block(runs, width: width, lineHeight: lineHeight, alignment: alignment)
        for scalar in block.unknownScalars {
            unknown.append(UnknownCharacter(scalar: scalar, text: runs.map(\.text).joined()))
        }
        return block
    }

    /// Sets one line of text in one style.
    public func line(_ text: String, _ style: TextStyle) -> TextBlock {
        block([TextRun(text, style)], lineHeight: style.size)
    }

    /// How wide a line of text is in one style.
    public func width(of text: String, _ style: TextStyle) -> Double { line(text, style).naturalWidth }
}
