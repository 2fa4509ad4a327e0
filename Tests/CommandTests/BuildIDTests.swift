import Foundation
import Testing

@testable import DossierCLI

@Suite("Build ids")
struct BuildIDTests {
  /// The start of an ELF file with one segment of notes, the second of them a build id.
  private static let head: [UInt8] =
    [0x7F, 0x45, 0x4C, 0x46, 2, 1] + zeros(26) + [64] + zeros(21) + [56, 0, 1, 0] + zeros(6)
    + [4] + zeros(7) + [120] + zeros(23) + [40] + zeros(23)
    + [4, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0] + Array("GNU\0".utf8) + zeros(4)
    + [4, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0] + Array("GNU\0".utf8) + [0x0A, 0xBC, 0xFF, 0]

  private static func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }

  @Test("the note of the linker is found behind others")
  func note() { #expect(BuildID(Self.head)?.text == "0abcff") }

  @Test("the program has one")
  func program() throws {
    let file = try FileHandle(forReadingFrom: CommandRun.program)
    let head = try #require(try file.read(upToCount: 4_096))
    #expect(BuildID(Array(head)).map { $0.text.count >= 16 } == true)
  }

  @Test("cut files, other files and wrong numbers have none, and do no harm")
  func damage() {
    #expect(BuildID([]) == nil && BuildID(Array("#!/bin/sh\n".utf8)) == nil)
    for count in Self.head.indices.dropLast() { #expect(BuildID(Array(Self.head.prefix(count))) == nil, "\(count)") }
    for index in Self.head.indices {
      var head = Self.head
      head[index] = 0xFF
      _ = BuildID(head)
    }
  }
}
