import Artifacts
import Diagnostics
import Studio

/// What web servers and hosts want to know of the site: headers, caching, former addresses, the page for what is not there.
struct HostingFiles: Sendable {
    private let redirects: [Redirects.Redirect]
    private let isSecure: Bool

    init(_ redirects: Redirects, _ settings: Settings) {
        self.redirects = redirects.all
        isSecure = settings.site.url.hasPrefix("https://")
    }

    /// Nothing is loaded from anywhere else, nothing is framed, no script but the site's own runs.
    static let policy =
        "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    private var headers: [(name: String, value: String)] {
        [
            ("Content-Security-Policy", HostingFiles.policy), ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "strict-origin-when-cross-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ] + (isSecure ? [("Strict-Transport-Security", "max-age=31536000")] : [])
    }

    private static let forever = "public, max-age=31536000, immutable"
    private static let fresh = "public, max-age=0, must-revalidate"
    /// Folders whose files have the hash of their content in their name.
    private static let fingerprinted = ["assets"]

    /// `_headers`, for Netlify and Cloudflare Pages.
    var headersFile: String {
        let all = headers.map { "  \($0.name): \($0.value)\n" }.joined()
        // Both hosts have pages and feeds checked anew by themselves, so only what may be kept for ever is said.
        return "/*\n\(all)"
            + HostingFiles.fingerprinted.map { "/\($0)/*\n  Cache-Control: \(HostingFiles.forever)\n" }.joined()
    }

    /// `_redirects`, for Netlify and Cloudflare Pages.
    var redirectsFile: String { redirects.map { "\($0.from) \($0.to) 301\n" }.joined() }

    /// `.htaccess`, for Apache.
    var htaccess: String {
        let all = headers.map { "  Header always set \($0.name) \"\($0.value)\"\n" }.joined()
        let moved = redirects.map { redirect in
            "RedirectMatch 301 \"^\(HostingFiles.escaped(redirect.from))$\" \"\(redirect.to)\"\n"
        }.joined()
        return """
            ErrorDocument 404 /404.html
            Options -Indexes
            AddDefaultCharset utf-8
            <IfModule mod_mime.c>
              AddType image/webp .webp
              <Files "feed.json">
                ForceType application/feed+json
              </Files>
            </IfModule>
            <IfModule mod_headers.c>
            \(all)  Header set Cache-Control "\(HostingFiles.fresh)"
              <FilesMatch "\\.[0-9a-f]{10,12}\\.([0-9]+\\.)?(css|js|webp|jpg|png)$">
                Header set Cache-Control "\(HostingFiles.forever)"
              </FilesMatch>
            </IfModule>
            <IfModule mod_alias.c>
            \(moved)</IfModule>

            """
    }

    /// What belongs into the `server` block of nginx, for those who run their own.
    var nginx: String {
        let all = headers.map { "add_header \($0.name) \"\($0.value)\" always;\n" }.joined()
        let inner = headers.map { "    add_header \($0.name) \"\($0.value)\" always;\n" }.joined()
        let moved = redirects.map { "location = \(HostingFiles.quoted($0.from)) { return 301 \($0.to); }\n" }.joined()
        return """
            # Put this into the server block of your site:  include /path/to/nginx.conf;
            # with `root` set to the folder Output/public.
            index index.html;
            charset utf-8;
            error_page 404 /404.html;
            gzip on;
            gzip_vary on;
            gzip_types text/css text/javascript application/javascript application/json application/feed+json application/xml image/svg+xml;
            # What is for other hosts.
            location ~ "^/(_headers|_redirects)$" { return 404; }
            location ~ "/\\.(?!well-known/)" { return 404; }
            \(all)add_header Cache-Control "\(HostingFiles.fresh)" always;
            location ~ "\\.[0-9a-f]{10,12}\\.([0-9]+\\.)?(css|js|webp|jpg|png)$" {
            \(inner)    add_header Cache-Control "\(HostingFiles.forever)" always;
            }
            \(moved)
            """
    }

    /// A path as a regular expression that matches it alone.
    private static func escaped(_ path: String) -> String {
        path.map { "\\.[](){}^$+".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    private static func quoted(_ path: String) -> String {
        "\"" + path.map { $0 == "\"" || $0 == "\\" || $0 == "$" ? "\\\($0)" : String($0) }.joined() + "\""
    }
}

extension PublicSite {
    /// The files for hosts, in the public folder.
    func hosting() -> [Artifact] {
        let files = HostingFiles(redirects, view.settings)
        return [
            text("_headers", files.headersFile), text("_redirects", files.redirectsFile),
            text(".htaccess", files.htaccess),
        ]
    }

    /// The snippet for nginx: for the trainer, because visitors need not see it.
    public func hostingForTrainer() -> [Artifact] {
        let bytes = Array(HostingFiles(redirects, view.settings).nginx.utf8)
        return [
            Artifact(
                "hosting/nginx.conf", for: .trainer, fingerprint: Fingerprint(of: bytes), origin: "the file for nginx"
            ) { () throws(Diagnostic) in bytes }
        ]
    }
}
