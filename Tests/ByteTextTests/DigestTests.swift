import ByteText
import Testing

@Suite("Digests")
struct DigestTests {
  @Test(
    "SHA-256 gives the digests of FIPS 180-4's examples",
    arguments: [
      ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
      ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
      ),
    ])
  func digest(text: String, base64: String) {
    let digest = SHA256.digest(of: Array(text.utf8))
    #expect(String(decoding: Base64.encode(digest), as: UTF8.self) == base64)
  }

  @Test("a message of any length around a block's end is padded", arguments: [55, 56, 63, 64, 65])
  func padding(length: Int) {
    let message = [UInt8](repeating: 0x61, count: length)
    #expect(SHA256.digest(of: message).count == 32)
    #expect(SHA256.digest(of: message) != SHA256.digest(of: message + [0x61]))
  }
}
