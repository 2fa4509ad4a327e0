import PluginKit
import Testing

@Suite("The size of a picture")
struct PictureSizeTests {
  private func size(_ mediaType: String, _ bytes: [UInt8]) -> String? {
    Picture(bytes: bytes, mediaType: mediaType).size.map { "\($0.width)×\($0.height)" }
  }

  @Test("is read from the first bytes of each format")
  func sizes() {
    let png: [UInt8] = [UInt8](repeating: 0, count: 16) + [0, 0, 1, 2, 0, 0, 0, 3]
    #expect(size("image/png", png) == "258×3")
    #expect(size("image/gif", Array("GIF89a".utf8) + [2, 1, 3, 0]) == "258×3")
    let segment: [UInt8] = [0xFF, 0xE0, 0, 4, 9, 9]
    let frame: [UInt8] = [0xFF, 0xFF, 0xC2, 0, 17, 8, 0, 3, 1, 2]
    #expect(size("image/jpeg", [0xFF, 0xD8] + segment + frame) == "258×3")
    let head = Array("RIFF    WEBP".utf8)
    let rest = [UInt8](repeating: 0, count: 8)
    #expect(size("image/webp", head + Array("VP8X".utf8) + rest + [1, 1, 0, 2, 0, 0]) == "258×3")
    #expect(size("image/webp", head + Array("VP8L".utf8) + rest.dropLast(3) + [1, 129, 0, 0]) == "258×3")
    let frameTag: [UInt8] = rest.dropLast(2) + [0, 0, 0, 0, 2, 1, 3, 0]
    #expect(size("image/webp", head + Array("VP8 ".utf8) + frameTag) == "258×3")
  }

  @Test("is not known of bytes that end too soon, and of a picture without extent")
  func unknown() {
    for type in ["image/png", "image/gif", "image/jpeg", "image/webp", "image/x"] {
      for count in 0..<40 { #expect(size(type, [UInt8](repeating: 0, count: count)) == nil) }
      #expect(size(type, [0xFF, 0xD8, 0xFF, 0xC0]) == nil)
    }
    #expect(size("image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0]) == nil)
  }
}
