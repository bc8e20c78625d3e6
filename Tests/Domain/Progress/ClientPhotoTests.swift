import Quantities
import Testing
import Trials

@testable import Progress

@Suite("Photos of clients")
struct ClientPhotoTests {
    private func photo(_ name: String) throws -> ClientPhoto { try #require(ClientPhoto(name: name)) }

    @Test("a name reads back as the photo that it names, for every day and side")
    func names() throws {
        for number in stride(from: 10_000, to: 30_000, by: 37) {
            for side in ClientPhoto.Side.allCases {
                let photo = ClientPhoto(CivilDate(dayNumber: number), side)
                #expect(ClientPhoto(name: photo.name) == photo)
            }
        }
        for name in [
            "", "-", "front", "2026-01-02", "2026-01-02-top", "2026-02-30-front", "2026-1-2-front", "../front",
        ] {
            #expect(ClientPhoto(name: name) == nil, "\(name)")
        }
    }

    @Test("a spoiled name is that of another photo or of none")
    func fuzzing() {
        let name = Array("2026-01-02-front".utf8)
        var mutator = Mutator(seed: 5, spice: ["/", "..", "\0", "-front", "-", "9999999999", "é"])
        for _ in 0..<4000 {
            let spoiled = String(decoding: mutator.spoiled(name), as: UTF8.self)
            guard let photo = ClientPhoto(name: spoiled) else { continue }
            #expect(photo.name == spoiled)
        }
    }

    @Test("the first and the last of each side are a pair, whatever order they come in")
    func pairs() throws {
        let photos = try [
            "2026-06-01-front", "2026-01-02-front", "2026-01-02-back", "2026-11-01-front", "2026-03-01-side",
            "2026-11-01-side",
        ].map(photo)
        let pairs = ClientPhoto.pairs(photos).map { "\($0.before.name) \($0.after.name)" }
        #expect(pairs == ["2026-01-02-front 2026-11-01-front", "2026-03-01-side 2026-11-01-side"])
        #expect(ClientPhoto.pairs([]).isEmpty)
    }

    @Test("a consent holds from its day until the day on which it is withdrawn")
    func consent() throws {
        let given = try #require(CivilDate(iso: "2026-05-01"))
        let open = PhotoConsent(.website, photo: "2026-01-02-front", given: given, text: "Yes")
        #expect(!open.holds(on: given.adding(days: -1)))
        #expect(open.holds(on: given) && open.holds(on: given.adding(days: 10_000)))
        let ended = PhotoConsent(
            .website, photo: "2026-01-02-front", given: given, text: "Yes", withdrawn: given.adding(days: 3))
        #expect(ended.holds(on: given.adding(days: 2)) && !ended.holds(on: given.adding(days: 3)))
    }
}
