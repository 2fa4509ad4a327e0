import BriefCompiler
import Testing

@Suite("Parts of a plan")
struct ShardTests {
  @Test("every edition is in exactly one part", arguments: [1, 2, 3, 7, 64])
  func partition(count: Int) {
    let shards = (1...count).compactMap { Shard($0, of: count) }
    #expect(shards.count == count)
    for number in 0..<200 {
      for audience in ["public", "partners", ""] {
        let owners = shards.filter { $0.contains(brief: "brief-\(number)", audience: audience) }
        #expect(owners.count == 1, "brief-\(number), \(audience)")
      }
    }
  }

  @Test("the parts are of about one size")
  func balance() {
    let sizes = (1...8).compactMap { Shard($0, of: 8) }.map { shard in
      (0..<8000).count { shard.contains(brief: "brief-\($0)", audience: "public") }
    }
    #expect(sizes.allSatisfy { (850...1150).contains($0) }, "\(sizes)")
  }

  @Test("where an edition belongs is the same on every machine and in every version")
  func stable() {
    let owners = ["overview", "refugees", "북한", ""].map { brief in
      (1...5).first { Shard($0, of: 5)?.contains(brief: brief, audience: "public") == true }
    }
    #expect(owners == [1, 3, 5, 3])
  }

  @Test(
    "a part is written as its number and theirs",
    arguments: ["0/3", "4/3", "1/0", "-1/3", "1", "1/", "/3", "1/2/3", "a/b", "1/10001", ""])
  func faults(text: String) { #expect(Shard(text) == nil) }

  @Test("a part that there is")
  func read() { #expect(Shard("2/5") == Shard(2, of: 5)) }
}
