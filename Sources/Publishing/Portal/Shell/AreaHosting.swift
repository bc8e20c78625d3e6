/// What hosts want to know of the areas: what browsers may do there, and that nobody keeps or lists anything.
public struct AreaHosting: Sendable {
    /// The headers of every file.
    public static let headers: [(name: String, value: String)] = [
        ("Content-Security-Policy", Portal.policy + "; frame-ancestors 'none'"), ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"), ("Strict-Transport-Security", "max-age=63072000"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("X-Robots-Tag", "noindex, nofollow, noarchive, nosnippet"),
    ]
    static let fresh = "private, no-cache"
    static let forever = "public, max-age=31536000, immutable"

    init() {}

    /// `_headers`, for Netlify and Cloudflare Pages. Both join what several rules say of one header, so `!` takes the first away.
    var headersFile: String {
        "/*\n" + AreaHosting.headers.map { "  \($0.name): \($0.value)\n" }.joined()
            + "  Cache-Control: \(AreaHosting.fresh)\n"
            + "/assets/*\n  ! Cache-Control\n  Cache-Control: \(AreaHosting.forever)\n"
    }

    /// `.htaccess`, for Apache.
    var htaccess: String {
        let all = AreaHosting.headers.map { "  Header always set \($0.name) \"\($0.value)\"\n" }.joined()
        return """
            Options -Indexes
            AddDefaultCharset utf-8
            <IfModule mod_mime.c>
              AddType application/octet-stream .bin
              AddType application/manifest+json .webmanifest
            </IfModule>
            <IfModule mod_headers.c>
            \(all)  Header set Cache-Control "\(AreaHosting.fresh)"
              <FilesMatch "\\.[0-9a-f]{12}\\.(css|js)$">
                Header set Cache-Control "\(AreaHosting.forever)"
              </FilesMatch>
            </IfModule>

            """
    }

    /// What belongs into a `server` block of nginx, for an address of its own.
    var nginx: String {
        func all(_ indent: String) -> String {
            AreaHosting.headers.map { "\(indent)add_header \($0.name) \"\($0.value)\" always;\n" }.joined()
        }
        return """
            # Put this into the server block of the areas, not into that of the public site:  include /path/to/nginx-areas.conf;
            # with `root` set to the folder Output/clients.
            index index.html;
            charset utf-8;
            autoindex off;
            # Who looks at which area is nobody's business.
            access_log off;
            types {
                text/html html; text/css css; text/javascript js; text/plain txt; image/svg+xml svg; image/png png;
                application/manifest+json webmanifest; application/octet-stream bin;
            }
            location ~ "^/_headers$" { return 404; }
            location ~ "/\\." { return 404; }
            \(all(""))add_header Cache-Control "\(AreaHosting.fresh)" always;
            location /assets/ {
            \(all("    "))    add_header Cache-Control "\(AreaHosting.forever)" always;
            }

            """
    }
}
