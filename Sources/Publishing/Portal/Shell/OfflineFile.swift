import Artifacts
import CCrypto
import Diagnostics
import Quantities
import Studio

extension Portal {
    /// An area in one page that needs no host: it opens from a disk, by the same link's secret and code.
    ///
    /// Script and style stand in the page itself, so the policy names their hashes; the sealed files stand in it in base64.
    public static func offline(
        _ files: [(name: String, bytes: [UInt8])], language: Language, settings: Settings, stylesheet: [UInt8],
        script: [UInt8]
    ) -> [UInt8] {
        let policy =
            "default-src 'none'; script-src '\(subresourceIntegrity(of: script))'; "
            + "style-src '\(subresourceIntegrity(of: stylesheet))'; img-src blob:; base-uri 'none'; form-action 'none'; "
            + "require-trusted-types-for 'script'; trusted-types floorpress"
        let sealed = JSON.object(files.map { JSON.Member($0.name, .string(base64($0.bytes))) })
        return page(language, settings, policy: policy) { markup in
            markup.element("style") { $0.drawing(String(decoding: stylesheet, as: UTF8.self)) }
        } script: { markup in
            markup.drawing("<script type=\"application/json\" id=\"files\">")
            markup.drawing(String(decoding: sealed.compactBytes(isInMarkup: true), as: UTF8.self))
            markup.drawing("</script><script>")
            markup.drawing(String(decoding: script, as: UTF8.self))
            markup.drawing("</script>")
        }
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        var text = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
        EVP_EncodeBlock(&text, bytes, Int32(clamping: bytes.count))
        return String(decoding: text.dropLast(), as: UTF8.self)
    }
}
