import Diagnostics
import Quantities
import Studio

extension Portal {
    /// What a browser may do on an area: run the viewer, show what it unsealed, ask its own host for files, and nothing else.
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
        + "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
        + "require-trusted-types-for 'script'; trusted-types floorpress"

    /// The page that every area of a language has: the same bytes in each.
    func shell(_ language: Language) -> [UInt8] {
        Portal.page(language, settings, policy: Portal.policy) { markup in
            markup.open("link", ["rel": "stylesheet", "href": "../" + viewer.stylesheet.path])
            markup.open("link", ["rel": "manifest", "href": "app.webmanifest"])
            markup.open("link", ["rel": "icon", "href": "../icon.svg", "type": "image/svg+xml"])
            markup.open("link", ["rel": "apple-touch-icon", "href": "../icon.png"])
        } script: { markup in
            markup.element("script", ["src": "../" + viewer.script.path, "defer": ""], "")
        }
    }

    /// A page around the viewer.
    static func page(
        _ language: Language, _ settings: Settings, policy: String, head: (inout Markup) -> Void,
        script: (inout Markup) -> Void
    ) -> [UInt8] {
        let words = ViewerWording(language)
        var markup = Markup()
        markup.drawing("<!doctype html>\n")
        markup.element("html", ["lang": language.rawValue]) { markup in
            markup.element("head") { markup in
                markup.open("meta", ["charset": "utf-8"])
                markup.open("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
                markup.open(
                    "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1, viewport-fit=cover"])
                markup.open("meta", ["name": "robots", "content": "noindex, nofollow, noarchive, nosnippet"])
                markup.open("meta", ["name": "referrer", "content": "no-referrer"])
                markup.open("meta", ["name": "theme-color", "content": settings.brand.accent.hex])
                markup.element("title", [:], settings.identity.name)
                head(&markup)
            }
            markup.element("body") { markup in
                markup.element("header", ["class": "top"]) { markup in
                    markup.element("strong", [:], settings.identity.name)
                    markup.element("button", ["type": "button", "data-forget": ""], words["forget"])
                }
                markup.element("button", ["type": "button", "id": "fresh", "hidden": ""], words["fresh"])
                markup.element("p", ["id": "news", "hidden": ""], "")
                markup.element("main", ["id": "main", "tabindex": "-1"]) { markup in
                    form(words, &markup)
                    markup.element("noscript") { $0.element("p", [:], words["noScript"]) }
                }
                markup.element("p", ["id": "told", "role": "status"], "")
                markup.element("nav", ["id": "nav", "aria-label": words["pages"]], "")
                // Data, not a script: what a policy without inline scripts lets stand.
                markup.drawing("<script type=\"application/json\" id=\"words\">")
                markup.drawing(String(decoding: words.json.compactBytes(isInMarkup: true), as: UTF8.self))
                markup.drawing("</script>")
                script(&markup)
            }
        }
        return markup.bytes + [0x0A]
    }

    private static func form(_ words: ViewerWording, _ markup: inout Markup) {
        markup.element("form", ["id": "lock", "class": "lock", "hidden": "", "autocomplete": "off"]) { markup in
            markup.element("h1", [:], words["welcome"])
            markup.element("p", [:], words["lead"])
            markup.element("p", ["role": "alert"], "")
            markup.element("label", [:]) { markup in
                markup.text(words["link"])
                markup.open("input", ["name": "link", "autocomplete": "off", "spellcheck": "false"])
            }
            markup.element("label", [:]) { markup in
                markup.text(words["code"])
                markup.open(
                    "input",
                    [
                        "name": "code", "autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false",
                        "maxlength": "24", "placeholder": "0000-0000-0000",
                    ])
            }
            markup.element("label", ["class": "tick"]) { markup in
                markup.open("input", ["type": "checkbox", "name": "remember"])
                markup.element("span", [:], words["remember"])
            }
            markup.element("button", ["class": "main"], words["unlock"])
        }
    }

    /// What makes an area an app on a telephone; it names the studio and nobody else.
    var manifest: [UInt8] {
        JSON.members([
            "name": .string(settings.identity.name), "short_name": .string(settings.identity.name),
            "start_url": .string("./"), "scope": .string("./"), "display": .string("standalone"),
            "background_color": .string("#ffffff"), "theme_color": .string(settings.brand.accent.hex),
            "icons": .array([
                .members([
                    "src": .string("../icon.png"), "sizes": .string("512x512"), "type": .string("image/png"),
                    "purpose": .string("any maskable"),
                ]),
                .members([
                    "src": .string("../icon.svg"), "sizes": .string("any"), "type": .string("image/svg+xml"),
                ]),
            ]),
        ]).compactBytes() + [0x0A]
    }
}
