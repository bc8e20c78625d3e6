import CCrypto

/// HMAC-SHA256 (RFC 2104).
func hmac(_ message: [UInt8], key: [UInt8]) throws(VaultError) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    guard HMAC(EVP_sha256(), key, Int32(clamping: key.count), message, message.count, &digest, &length) != nil,
        length == 32
    else { throw .library }
    return digest
}

/// HKDF-SHA256 (RFC 5869).
///
/// - Parameter count: Bytes wanted; at most 8,160.
func hkdf(_ secret: [UInt8], salt: [UInt8] = [], info: [UInt8], count: Int) throws(VaultError) -> [UInt8] {
    // A salt that is not given counts as zeros.
    let extracted = try hmac(secret, key: salt.isEmpty ? [UInt8](repeating: 0, count: 32) : salt)
    guard count <= 255 * 32 else { throw .library }
    var out: [UInt8] = []
    var last: [UInt8] = []
    var number: UInt8 = 0
    while out.count < count {
        number += 1
        last = try hmac(last + info + [number], key: extracted)
        out += last
    }
    return Array(out.prefix(count))
}

/// PBKDF2-HMAC-SHA256 (RFC 8018), 32 bytes.
func pbkdf2(_ password: [UInt8], salt: [UInt8], iterations: UInt32) throws(VaultError) -> [UInt8] {
    var key = [UInt8](repeating: 0, count: 32)
    let done = password.withUnsafeBytes { password in
        PKCS5_PBKDF2_HMAC(
            password.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: password.count), salt,
            Int32(clamping: salt.count), Int32(clamping: iterations), EVP_sha256(), 32, &key)
    }
    guard done == 1 else { throw .library }
    return key
}

/// Random bytes of the system.
public func randomBytes(_ count: Int) -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    return randomBytes(count, using: &random)
}

/// Bytes of a generator: the system's for real keys, a seeded one for samples and tests.
public func randomBytes(_ count: Int, using generator: inout some RandomNumberGenerator) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next() as UInt64) }
}

/// AES-256-GCM (NIST SP 800-38D), with an IV of 12 bytes and a tag of 16 behind the ciphertext.
struct AESGCM {
    static let tagSize = 16

    private let key: [UInt8]
    private let iv: [UInt8]

    init(key: [UInt8], iv: [UInt8]) throws(VaultError) {
        guard key.count == 32, iv.count == 12 else { throw .library }
        self.key = key
        self.iv = iv
    }

    /// Ciphertext and tag.
    func seal(_ plaintext: [UInt8], authenticating aad: [UInt8]) throws(VaultError) -> [UInt8] {
        guard let context = EVP_CIPHER_CTX_new(), let size = Int32(exactly: plaintext.count),
            let aadSize = Int32(exactly: aad.count)
        else { throw .library }
        defer { EVP_CIPHER_CTX_free(context) }
        var (isDone, written) = (true, Int32(0))
        let out = [UInt8](unsafeUninitializedCapacity: plaintext.count + AESGCM.tagSize) { out, count in
            isDone =
                EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nil, key, iv) == 1
                && EVP_EncryptUpdate(context, nil, &written, aad, aadSize) == 1
                && EVP_EncryptUpdate(context, out.baseAddress, &written, plaintext, size) == 1
                && EVP_EncryptFinal_ex(context, out.baseAddress.map { $0 + plaintext.count }, &written) == 1
                && EVP_CIPHER_CTX_ctrl(
                    context, EVP_CTRL_AEAD_GET_TAG, Int32(AESGCM.tagSize), out.baseAddress.map { $0 + plaintext.count })
                    == 1
            count = isDone ? plaintext.count + AESGCM.tagSize : 0
        }
        guard isDone else { throw .library }
        return out
    }

    /// The plaintext of ciphertext and tag; `damaged` where they do not authenticate.
    func open(_ sealed: ArraySlice<UInt8>, authenticating aad: [UInt8]) throws(VaultError) -> [UInt8] {
        guard sealed.count >= AESGCM.tagSize else { throw .notVault }
        let ciphertext = Array(sealed.dropLast(AESGCM.tagSize))
        var tag = Array(sealed.suffix(AESGCM.tagSize))
        guard let context = EVP_CIPHER_CTX_new(), let size = Int32(exactly: ciphertext.count),
            let aadSize = Int32(exactly: aad.count)
        else { throw .library }
        defer { EVP_CIPHER_CTX_free(context) }
        var (isReady, isAuthentic, written) = (true, false, Int32(0))
        let out = [UInt8](unsafeUninitializedCapacity: ciphertext.count) { out, count in
            isReady =
                EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nil, key, iv) == 1
                && EVP_DecryptUpdate(context, nil, &written, aad, aadSize) == 1
                && EVP_DecryptUpdate(context, out.baseAddress, &written, ciphertext, size) == 1
                && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(AESGCM.tagSize), &tag) == 1
            isAuthentic =
                isReady && EVP_DecryptFinal_ex(context, out.baseAddress.map { $0 + ciphertext.count }, &written) == 1
            count = isAuthentic ? ciphertext.count : 0
        }
        guard isReady else { throw .library }
        guard isAuthentic else { throw .damaged }
        return out
    }
}
