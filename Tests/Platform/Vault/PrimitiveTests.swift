import Testing

@testable import Vault

/// Published vectors: what everything else stands on.
@Suite struct PrimitiveTests {
    private func bytes(_ hex: String) throws -> [UInt8] { try #require([UInt8](hexadecimal: hex)) }

    @Test("HMAC-SHA256: RFC 4231, test cases 1, 2 and 6")
    func macs() throws {
        #expect(
            try hmac(Array("Hi There".utf8), key: [UInt8](repeating: 0x0B, count: 20)).hexadecimal
                == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
        #expect(
            try hmac(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8)).hexadecimal
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        let long = "Test Using Larger Than Block-Size Key - Hash Key First"
        #expect(
            try hmac(Array(long.utf8), key: [UInt8](repeating: 0xAA, count: 131)).hexadecimal
                == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
    }

    @Test("HKDF-SHA256: RFC 5869, test cases 1 to 3")
    func derivation() throws {
        let secret = [UInt8](repeating: 0x0B, count: 22)
        #expect(
            try hkdf(secret, salt: bytes("000102030405060708090a0b0c"), info: bytes("f0f1f2f3f4f5f6f7f8f9"), count: 42)
                .hexadecimal
                == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")
        #expect(
            try hkdf(Array(0x00...0x4F), salt: Array(0x60...0xAF), info: Array(0xB0...0xFF), count: 82).hexadecimal
                == "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
                + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87")
        #expect(
            try hkdf(secret, info: [], count: 42).hexadecimal
                == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8")
    }

    @Test("PBKDF2-HMAC-SHA256: RFC 7914, section 11, the first 32 bytes")
    func passwords() throws {
        #expect(
            try pbkdf2(Array("passwd".utf8), salt: Array("salt".utf8), iterations: 1).hexadecimal
                == "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc")
        #expect(
            try pbkdf2(Array("Password".utf8), salt: Array("NaCl".utf8), iterations: 80000).hexadecimal
                == "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56")
    }

    /// McGrew and Viega, “The Galois/Counter Mode of Operation”, test cases 13, 14 and 16.
    @Test func galoisCounterMode() throws {
        let zeros = try AESGCM(key: [UInt8](repeating: 0, count: 32), iv: [UInt8](repeating: 0, count: 12))
        #expect(try zeros.seal([], authenticating: []).hexadecimal == "530f8afbc74536b9a963b4f1c4cb738b")
        #expect(
            try zeros.seal([UInt8](repeating: 0, count: 16), authenticating: []).hexadecimal
                == "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919")
        let cipher = try AESGCM(
            key: bytes("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"),
            iv: bytes("cafebabefacedbaddecaf888"))
        let plaintext = try bytes(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
                + "b16aedf5aa0de657ba637b39")
        let aad = try bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2")
        let sealed = try cipher.seal(plaintext, authenticating: aad)
        #expect(
            sealed.hexadecimal
                == "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                + "c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b")
        #expect(try cipher.open(sealed[...], authenticating: aad) == plaintext)
        var spoiled = sealed
        spoiled[0] ^= 1
        #expect(throws: VaultError.damaged) { try cipher.open(spoiled[...], authenticating: aad) }
    }

    @Test("Padmé: at most 12 percent more, never less, at least 256")
    func padding() {
        #expect(Padding.size(of: 0) == 256)
        #expect(Padding.size(of: 256) == 256)
        #expect(Padding.size(of: 257) == 272)
        #expect(Padding.size(of: 1000) == 1024)
        #expect(Padding.size(of: 1 << 20) == 1 << 20)
        #expect(Padding.size(of: Int.max) == Int.max)
        var last = 0
        for count in 0..<200_000 {
            let size = Padding.size(of: count)
            #expect(size >= max(count, last))
            if count >= 256 { #expect(size * 100 <= count * 112) }
            last = size
        }
    }
}
