import Diagnostics
import Files
import Glibc

/// The programs whose sites can be read.
public enum SiteKind: String, Sendable, CaseIterable {
    case hugo, jekyll, wordpress

    /// Its name as people write it.
    public var name: String {
        switch self {
        case .hugo: "Hugo"
        case .jekyll: "Jekyll"
        case .wordpress: "WordPress"
        }
    }

    /// Tells by its files what made a site.
    static func detect(_ path: String) throws(Diagnostic) -> SiteKind {
        var status = stat()
        guard stat(path, &status) == 0 else { throw Diagnostic.system(errno, "read", path) }
        if status.st_mode & S_IFMT == S_IFREG {
            // WordPressSite looks into the file and says where it is something else.
            guard PictureName.ending(path) == "xml" else {
                throw unknown(path, "this file is no site that can be read")
            }
            return .wordpress
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw unknown(path, "this is neither a folder nor a file") }
        let folder = Folder(path)
        let isHugo = HugoSite.configurations.contains { name in
            folder.contains(name) && (name.hasPrefix("hugo.") || folder.contains("content"))
        }
        if isHugo || folder.contains("config/_default") && folder.contains("content") { return .hugo }
        if folder.contains("_config.yml") || folder.contains("_config.yaml") { return .jekyll }
        if folder.contains("_posts") { return .jekyll }
        throw unknown(path, "this folder is no site that can be read")
    }

    private static func unknown(_ path: String, _ message: String) -> Diagnostic {
        Diagnostic(
            .error, "unknown-site", message, file: path,
            expected:
                "a folder of Hugo (`hugo.toml`, or `config.toml` and `content/`), a folder of Jekyll (`_config.yml` and "
                + "`_posts/`), or an export file of WordPress (`.xml`)",
            hint: "name the folder that holds the settings, or say which it is with `--from hugo`")
    }
}
