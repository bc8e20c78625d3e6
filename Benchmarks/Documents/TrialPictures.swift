import Drawing
import Site
import Studio

/// The pictures that are timed.
enum TrialPictures {
    private static let titles = [
        "Stronger after sixty", "What the light week is for, and how you know that you need one now",
        "Progressive Überlastung im Krafttraining: wie viel mehr ist genug, und wann ist es zu viel?",
        "Protein without powder", "Easy runs should feel too easy: the case for slow kilometres",
    ]

    /// The social picture of a post.
    static func social(_ index: Int) throws -> [UInt8] {
        let picture = SocialPicture(
            title: "\(titles[index % titles.count]) \(index)", kicker: "\(index % 28 + 1) November 2026",
            name: "Lindner Strength", address: "lindner-strength.example",
            accent: Studio.Colour(red: 0x0B, green: 0x6E, blue: 0x4F))
        return try picture.png(try FontLibrary.noto())
    }
}
