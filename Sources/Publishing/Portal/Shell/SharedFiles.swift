import Artifacts
import Diagnostics
import Drawing
import Studio

extension Portal {
    /// What all areas share: viewer, icon, files for hosts. Nothing in it tells how many areas there are, or whose.
    public func shared() -> [Artifact] {
        let hosting = AreaHosting()
        let nginx = Array(hosting.nginx.utf8)
        return [
            viewer.stylesheet.artifact, viewer.script.artifact, file("sw.js", viewer.worker),
            file("icon.svg", icon), picture, file("index.html", nobody),
            file("_headers", Array(hosting.headersFile.utf8)), file(".htaccess", Array(hosting.htaccess.utf8)),
            Artifact(
                "hosting/nginx-areas.conf", for: .trainer, fingerprint: Fingerprint(of: nginx),
                origin: "the areas' file for nginx"
            ) { () throws(Diagnostic) in nginx },
        ]
    }

    private func file(_ name: String, _ bytes: [UInt8]) -> Artifact {
        Artifact(name, for: .clients, fingerprint: Fingerprint(of: bytes), origin: "`\(name)` of the areas") {
            () throws(Diagnostic) in bytes
        }
    }

    private var initial: String { settings.identity.name.first.map { String($0).uppercased() } ?? "·" }

    private var icon: [UInt8] {
        Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" \
            fill="\(settings.brand.accent.hex)"/><text x="16" y="22" text-anchor="middle" fill="#fff" \
            font-family="sans-serif" font-weight="700" font-size="17">\(SVGCanvas.escaped(initial))</text></svg>

            """.utf8)
    }

    /// The icon for telephones that want pixels.
    private var picture: Artifact {
        let accent = settings.brand.accent
        let colour = Drawing.Colour(red: accent.red, green: accent.green, blue: accent.blue)
        let initial = initial
        return Artifact(
            "icon.png", for: .clients, fingerprint: Fingerprint(of: Array((accent.hex + initial).utf8)),
            origin: "the icon of the areas"
        ) { () throws(Diagnostic) in
            try FontLibrary.noto().withTypesetter { typesetter throws(Diagnostic) in
                let canvas = PNGCanvas(width: 512, height: 512, typesetter: typesetter)
                var square = Path()
                square.add(Rect(x: 0, y: 0, width: 512, height: 512))
                canvas.fill(square, with: Paint(colour))
                canvas.text(
                    initial, at: Point(256, 352), style: TextStyle(size: 272, isBold: true, paint: Paint(.white)),
                    anchor: .middle)
                return try canvas.finish()
            }
        }
    }

    /// Who comes without a link finds nothing, and nothing that tells of anybody.
    private var nobody: [UInt8] {
        var markup = Markup()
        markup.drawing("<!doctype html>\n")
        markup.element("html", ["lang": settings.locale.language.rawValue]) { markup in
            markup.element("head") { markup in
                markup.open("meta", ["charset": "utf-8"])
                markup.open("meta", ["name": "robots", "content": "noindex, nofollow"])
                markup.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                markup.element("title", [:], settings.identity.name)
            }
            markup.element("body") { markup in
                markup.element("h1", [:], settings.identity.name)
                markup.element("p") { $0.element("a", ["href": settings.site.url + "/"], settings.site.title) }
            }
        }
        return markup.bytes + [0x0A]
    }
}
