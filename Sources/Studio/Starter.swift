import CEmbedded
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
        let foods = Embedded.files(floorpress_foods_file).map { (name: "Content/foods/\($0.path)", bytes: $0.bytes) }
        let all = files.map { (name: $0.name, bytes: Array($0.text.utf8)) } + foods
        for (name, bytes) in all { try WholeFile.create(folder.path(name), bytes) }
        mkdir(folder.path("Data"), 0o700)
        return all.map(\.name)
    }

    private static let files: [(name: String, text: String)] = [
        (".gitignore", "Data/\nOutput/\n.Output.stage/\n.Output.lock\n"),
        (
            "studio.yml",
            """
            # Who you are. Everything you print and publish takes it from here.
            # A line that starts with # is asleep: take the # and the space behind it away to wake it.
            studio:
              name: My Studio
              trainer: Your Name
              tagline: Personal training
              email: you@example.com
              country: DE
              # phone: "+49 30 1234567"
              # street: Street and number
              # postcode: "10999"
              # city: Berlin
              # areas: [Berlin]
              # hours: ["Mo-Fr 07:00-20:00", "Sa 09:00-13:00"]
              # credentials:
              #   - {name: "Personal trainer, licence A", by: Who gave it, year: 2020}
              #   - {name: First aid, year: 2026}

            # More ways to write to you; they stand on the page with the layout `contact`.
            # contact:
            #   whatsapp: "+49 151 2345678"
            #   calendar: https://example.com/book

            # The imprint and the privacy page are made from this. Read them before you publish.
            # legal:
            #   host: Name and address of the company that hosts your site
            #   hostLogDays: 7

            locale:
              language: en
              languages: [en]
              timeZone: Europe/Berlin
              currency: EUR
              units: metric

            # One colour, dark enough to read on white.
            brand:
              accent: "#0b6e4f"

            # `navigation` is the menu: names of pages and sections, in this order.
            site:
              url: https://example.com
              title: My Studio, personal training
              description: One or two sentences on what you do and for whom, as search engines show them below your name.
              postsPerPage: 10
              navigation: [services, blog, recommendations, about, contact]

            """
        ),
        (
            "Content/index.md",
            """
            ---
            title: Get strong, stay strong
            description: Personal training with written plans and honest numbers. Say here what you do, where, and for whom.
            lead: Say in one sentence what you do, and for whom.
            action:
              label: Book the first hour
              page: contact
            ---
            ## What you get

            Write this page in `Content/index.md`. A heading starts with `##`, a list item with `-`. Your services stand above this text and your
            latest articles below it, by themselves.

            ## How I work

            Two or three sentences. The rest is on [the page about me](about.md).

            """
        ),
        (
            "Content/about.md",
            """
            ---
            title: About me
            description: Who I am, what I have learned, how I work, and what I send people to somebody else for.
            layout: about
            action:
              label: Write to me
              page: contact
            ---
            Who you are and how you came to coach people.

            ## How I work

            What somebody can expect of you. Below this text stand your `credentials`, once `studio.yml` has some.

            """
        ),
        (
            "Content/contact.md",
            """
            ---
            title: Contact
            description: How to reach me, when I answer, and what to put into the first message so that I can help you.
            lead: A few sentences are enough. I answer within two working days.
            layout: contact
            ---
            Mail, telephone, address and hours stand above this text; they come from `studio.yml`.

            ## What to write

            1. What you would like to be able to do.
            2. On which days you have time.
            3. What hurts, if anything does.

            """
        ),
        (
            "Content/services.md",
            """
            ---
            title: Services and prices
            description: What I offer, what is in every price, how you pay, and what happens if you cannot come.
            lead: Everything begins with an hour that costs nothing.
            action:
              label: Book the first hour
              page: contact
            ---
            ## What is in every price

            - Your plan, and every change to it
            - Value added tax, if you charge it

            ## If you cannot come

            Until when it costs nothing to cancel.

            """
        ),
        (
            "Content/services/personal-training.md",
            """
            ---
            title: Personal training
            description: One hour, one to one, with a written plan that grows with you. The first hour is for talking and moving, and is free.
            lead: One hour, one to one. You know what is coming, because it is in your plan.
            order: 1
            duration: 60 minutes
            offers:
              - name: First hour
                price: 0
                note: We talk, you move, you hear what I would do.
              - name: One hour
                price: 80
                per: session
                note: With plan and log.
            action:
              label: Book the first hour
              page: contact
            ---
            ## What happens in an hour

            From the warm-up to the log.

            ## For whom

            And for whom it is not.

            """
        ),
        (
            "Content/blog/first-article.md",
            """
            ---
            title: A first article
            date: 2026-01-05
            description: What this studio writes about, and why a written plan is worth more than a good intention.
            tags: [beginners]
            categories: [Training]
            ---
            Write for the people you coach: one question of theirs, answered. Link to [another page](../about.md) by its file, or to
            [what it costs](../services/personal-training.md).

            ## What to do next

            Copy this file, give it another name, title and date, and run `floorpress build`.

            """
        ),
        (
            "Content/recommendations/notebook.md",
            """
            ---
            title: A notebook with squared paper
            description: The cheapest piece of training gear there is, what to write into it, and what speaks against it.
            date: 2026-01-05
            kind: gear
            rating: 5
            price: 3.50
            # link: https://example.com/notebook
            # sponsored: true
            ---
            What it is, for whom it is good, and what speaks against it. With `link` it gets a button. If you earn from the link, `sponsored`
            says so to people and to search engines.

            """
        ),
    ]
}
