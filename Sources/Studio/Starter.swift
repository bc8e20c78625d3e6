import Diagnostics
import Files
import Glibc

/// A fresh studio: few files, each worth editing, that build as they are.
public enum Starter {
    /// Writes the starter into a folder that does not exist or is empty; gives the files it wrote.
    public static func write(to path: String) throws(Diagnostic) -> [String] {
        let folder = Folder(path)
        guard try folder.list().isEmpty else {
            throw Diagnostic(
                .error, "not-empty", "this folder is not empty", file: path, expected: "a new or an empty folder",
                hint: "name another folder: floorpress new my-studio")
        }
        for (name, text) in files { try WholeFile.create(folder.path(name), Array(text.utf8)) }
        mkdir(folder.path("Data"), 0o700)
        return files.map(\.name)
    }

    private static let files: [(name: String, text: String)] = [
        (".gitignore", "Data/\nOutput/\n.Output.stage/\n.Output.lock\n"),
        (
            "studio.yml",
            """
            # Who you are. Everything you print and publish takes it from here.
            studio:
              name: My Studio
              trainer: Your Name
              tagline: Personal training
              email: you@example.com
              country: DE

            locale:
              language: en
              languages: [en]
              timeZone: Europe/Berlin
              currency: EUR
              units: metric

            brand:
              accent: "#0b6e4f"

            site:
              url: https://example.com
              title: My Studio
              description: One or two sentences on what you do and for whom.
              postsPerPage: 10
              navigation: [blog, about]

            """
        ),
        (
            "Content/index.md",
            """
            ---
            title: Get strong, stay strong
            description: Personal training, written plans and honest numbers.
            lead: Say in one sentence what you do, and for whom.
            action:
              label: About me
              page: about
            ---
            ## What I do

            Write this page in `Content/index.md`. A heading starts with `##`, a list item with `-`.

            """
        ),
        (
            "Content/about.md",
            """
            ---
            title: About me
            description: Who I am, what I have learned and how I work.
            ---
            Your training, your credentials, how you work.

            """
        ),
        (
            "Content/blog/first-article.md",
            """
            ---
            title: A first article
            date: 2026-01-05
            description: What this studio writes about.
            tags: [strength]
            ---
            Write for the people you coach. Link to [your own page](../about.md) by its file.

            """
        ),
    ]
}
