import Artifacts
import Testing
import Trials

/// Fingerprints.
struct FingerprintTests {
    // FIPS 180-2, appendix B.1, and the digest of no bytes.
    @Test("a fingerprint is the first half of SHA-256")
    func known() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(sha256(Array("abc".utf8)) == abc)
        #expect(Fingerprint(of: Array("abc".utf8)).hex == String(abc.prefix(32)))
        #expect(sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test("every fingerprint comes back from its digits")
    func thereAndBack() {
        var random = SeededGenerator(seed: 71)
        for _ in 0..<2000 {
            let one = Fingerprint(
                of: (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
            #expect(Fingerprint(hex: one.hex.utf8) == one)
            #expect(one.hex.count == 32)
        }
    }

    @Test("leading zeros are kept")
    func zeros() {
        #expect(Fingerprint(hex: "0000000000000001000000000000000f".utf8)?.hex == "0000000000000001000000000000000f")
    }

    @Test(
        "what is not 32 digits in lower case is none",
        arguments: [
            "", "0", "0123456789abcdef0123456789abcde", "0123456789abcdef0123456789abcdef0",
            "0123456789ABCDEF0123456789abcdef", "0123456789abcdeg0123456789abcdef",
        ])
    func notFingerprints(text: String) { #expect(Fingerprint(hex: text.utf8) == nil) }

    @Test("two different lists of texts have different fingerprints, however their letters are shared out")
    func builder() {
        func fingerprint(_ parts: [String?]) -> Fingerprint {
            var builder = Fingerprint.Builder()
            builder.add(parts.count)
            for part in parts { builder.add(part) }
            return builder.fingerprint
        }
        var seen: [Fingerprint: [String?]] = [:]
        var random = SeededGenerator(seed: 72)
        let choices: [String?] = ["", nil, "a", "ab", "b", "abc"]
        for _ in 0..<3000 {
            let parts = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                choices[Int.random(in: 0..<choices.count, using: &random)]
            }
            let one = fingerprint(parts)
            #expect(seen[one, default: parts] == parts)
            seen[one] = parts
        }
        #expect(fingerprint(["ab", "c"]) != fingerprint(["a", "bc"]))
        #expect(fingerprint([nil]) != fingerprint([""]))
    }

    @Test("every kind of part counts, and so does their order")
    func parts() {
        var one = Fingerprint.Builder()
        one.add("text")
        one.add([1, 2, 3])
        one.add(-7)
        one.add(Fingerprint(of: [1]))
        var same = one
        #expect(same.fingerprint == one.fingerprint)
        same.add("")
        #expect(same.fingerprint != one.fingerprint)
        var turned = Fingerprint.Builder()
        turned.add([1, 2, 3])
        turned.add("text")
        turned.add(-7)
        turned.add(Fingerprint(of: [1]))
        #expect(turned.fingerprint != one.fingerprint)
    }
}
