@testable import ByteText
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

  @Test(
    "the processor's instructions, where it has them, and the rounds give the same", arguments: [0, 1, 55, 64, 1_000])
  func instructions(length: Int) {
    let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* $0 &+ length) }
    #expect(SHA256.digest(of: message) == SHA256.digest(of: message, by: SHA256.compress))
  }

  @Test("a message of any length around a block's end is padded", arguments: [55, 56, 63, 64, 65])
  func padding(length: Int) {
    let message = [UInt8](repeating: 0x61, count: length)
    #expect(SHA256.digest(of: message).count == 32)
    #expect(SHA256.digest(of: message) != SHA256.digest(of: message + [0x61]))
  }

  @Test("a checksum tells every change of a byte, of the length and of where runs end, and is the same in each run")
  func checksum() {
    func sum(_ parts: [UInt8]...) -> String {
      var checksum = Checksum()
      for part in parts { checksum.add(part) }
      return checksum.text
    }
    let bytes = (0..<27).map { UInt8($0 * 7) }
    var sums: Set = [sum(bytes)]
    for index in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[index] ^= 1 << UInt8(bit)
        sums.insert(sum(other))
      }
      sums.insert(sum(Array(bytes[..<index])))
      sums.insert(sum(Array(bytes[..<index]), Array(bytes[index...])))
    }
    #expect(sums.count == 1 + 27 * 8 + 27 + 27)
    #expect(sum(Array("abc".utf8)) == "4647a3d6c6c4f560")
  }
}
