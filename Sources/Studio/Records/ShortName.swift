/// Short names of records out of their titles: `10,000 steps` is `10-000-steps`.
public enum ShortName {
    /// A name of a–z, 0–9 and `-`, or nothing where nothing of the title can stand in one.
    public static func of(_ title: String, limit: Int = 40) -> String? {
        var name = String(Slug.make(title).prefix(limit))
        while name.last == "-" { name.removeLast() }
        return name.isEmpty ? nil : name
    }
}
