import Foundation

/// A studio that bills: with an address, a tax number, an account, a price list and two clients.
enum BillingFixture {
    static let settings = """
        studio:
          name: Test Studio
          trainer: Tess Trainer
          email: tess@studio.example
          phone: "+49 30 1234567"
          street: Weg 1
          postcode: "10999"
          city: Berlin
        locale:
          languages: [en, de]
        site:
          url: https://studio.example
          title: The test studio
          description: A studio for tests.
          exercises: own
          socialPictures: false
        invoicing:
          tax: standard
          vatRate: 19
          vatID: DE123456788
          taxNumber: 14/234/56789
          bank: Test Bank
          iban: DE02 1203 0000 0000 2020 51
          bic: BYLADEM1001
          items:
            - id: pt-60
              text: {en: "Personal training, 60 minutes", de: "Personal Training, 60 Minuten"}
              price: 95.00
              unit: hour
            - {id: mat, text: Mat, price: 24.90, rate: 7%}

        """

    /// The studio, with `ana-r` who reads English and `ben-k` who reads German.
    static func studio(_ settings: String = settings, in place: URL? = nil) throws -> StudioFixture {
        let studio = try StudioFixture(settings: settings, in: place)
        for (handle, name, language) in [("ana-r", "Ana Ribeiro", "en"), ("ben-k", "Ben Krüger", "de")] {
            let added = try studio.run([
                "client", "add", handle, "--name", name, "--language", language, "--email", "\(handle)@mail.example",
                "--street", "Am Alten Webstuhl 3", "--postcode", "10781", "--city", "Berlin", "--country", "DE",
                "--since",
                "2026-01-05", "--at", "2026-11-21",
            ])
            guard added.status == 0 else { throw Failure(messages: added.messages) }
        }
        return studio
    }

    struct Failure: Error {
        let messages: String
    }
}
