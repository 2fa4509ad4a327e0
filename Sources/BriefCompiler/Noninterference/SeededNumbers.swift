/// SplitMix64: the same numbers for the same seed, on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from zero to less than `count`; zero for no count.
  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &self) }

  /// True once in `count` times.
  mutating func once(in count: Int) -> Bool { below(count) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &self) }

  /// A word that no text has and that is no label.
  mutating func word() -> String {
    let syllables = ["zo", "vu", "kil", "pax", "jun", "wof", "qui", "xe", "bop", "huz"]
    return (0...(1 + below(2))).map { _ in syllables[below(syllables.count)] }.joined()
  }

  mutating func words(_ count: Int) -> String { (0..<max(1, count)).map { _ in word() }.joined(separator: " ") }

  /// A label above TLP:CLEAR.
  mutating func label() -> String { ["TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"][below(4)] }
}
