import Diagnostics
import DocumentModel
import Evidence
import YAMLSyntax

/// The registries of an audience, with references between entries checked against what is there.
struct RegistryProjection {
  private(set) var registries = Registries()
  private(set) var diagnostics: [Diagnostic] = []
  private var added: [Labelled<RegistryEntry>] = []
  private var places: [RegistryName: [String: SourceSpan]] = [:]

  init(of store: EvidenceStore, isVisible: (AccessLabel) -> Bool) {
    for entry in store.entries where isVisible(entry.label) { add(entry) }
    checkReferences()
  }

  private mutating func add(_ entry: Labelled<RegistryEntry>) {
    let id = entry.value.id
    diagnostics += entry.diagnostics
    if let first = places[entry.value.registry]?[id] {
      diagnostics.append(
        Diagnostic(
          "evidence/duplicate-id", .error, "a second entry of \(entry.value.registry.rawValue) has the id “\(id)”",
          at: entry.value.keySpan, labels: [Diagnostic.Label("the first is here", at: first)],
          notes: ["Rename one of the two; only the first is used."]))
      return
    }
    places[entry.value.registry, default: [:]][id] = entry.value.keySpan
    added.append(entry)
    switch entry.value.value {
    case .actor(let actor): registries.actors[id] = actor
    case .metric(let metric): registries.metrics[id] = metric
    case .place(let place): registries.places[id] = place
    case .topic(let topic): registries.topics[id] = topic
    case .work(let work): registries.works[id] = work
    case .publisher(let publisher): registries.publishers[id] = publisher
    case .issue(let words): registries.issues[id] = words
    case .predicate(let predicate): registries.predicates[id] = predicate
    case .reviewer(let reviewer): registries.reviewers[id] = reviewer
    case .glossary(let entry): registries.glossary[id] = entry
    // A decision is for those who review; the words that it lets out are a record of its own.
    case .declassification: break
    }
  }

  /// Drops references to what is not there, and breaks cycles.
  private mutating func checkReferences() {
    for entry in added.map(\.value) {
      switch entry.value {
      case .actor(let actor):
        if let whole = actor.partOf, registries.actors[whole] == nil {
          unknown(whole, "part-of", "an actor", entry, registries.actors.keys)
          registries.actors[entry.id]?.partOf = nil
        }
      case .place(let place):
        if let whole = place.partOf, registries.places[whole] == nil {
          unknown(whole, "part-of", "a place", entry, registries.places.keys)
          registries.places[entry.id]?.partOf = nil
        }
      case .topic(let topic):
        if let parent = topic.parent, registries.topics[parent] == nil {
          unknown(parent, "parent", "a topic", entry, registries.topics.keys)
          registries.topics[entry.id]?.parent = nil
        }
      case .work(let work):
        if let by = work.by, registries.actors[by] == nil {
          unknown(by, "by", "an actor", entry, registries.actors.keys)
          registries.works[entry.id]?.by = nil
        }
      case .metric(let metric):
        for topic in metric.topics where registries.topics[topic] == nil {
          unknown(topic, "topics", "a topic", entry, registries.topics.keys)
          registries.metrics[entry.id]?.topics.removeAll { $0 == topic }
        }
      case .publisher, .issue, .predicate, .reviewer, .glossary, .declassification: break
      }
    }
    checkTrees()
  }

  /// At most three levels of topics, and no circles of parts and wholes.
  private mutating func checkTrees() {
    for entry in added.map(\.value) {
      switch entry.value {
      case .topic:
        let depth = depth(of: entry.id) { registries.topics[$0]?.parent }
        guard depth.map({ $0 > 3 }) ?? true else { continue }
        diagnostics.append(
          Diagnostic(
            "evidence/topic-depth", .error,
            depth == nil
              ? "the topic “\(entry.id)” lies below itself" : "the topic “\(entry.id)” lies below the third level",
            at: entry.fields.span(of: "parent"), notes: ["Give it another parent."]))
        if depth == nil { registries.topics[entry.id]?.parent = nil }
      case .actor where depth(of: entry.id, parent: { registries.actors[$0]?.partOf }) == nil:
        circle(entry)
        registries.actors[entry.id]?.partOf = nil
      case .place where depth(of: entry.id, parent: { registries.places[$0]?.partOf }) == nil:
        circle(entry)
        registries.places[entry.id]?.partOf = nil
      default: break
      }
    }
  }

  private mutating func circle(_ entry: RegistryEntry) {
    diagnostics.append(
      Diagnostic(
        "evidence/circle", .error, "“\(entry.id)” is part of itself", at: entry.fields.span(of: "part-of"),
        notes: ["Give it another “part-of”, or none."]))
  }

  /// How many levels there are from a root to an entry; nil in a circle.
  private func depth(of id: String, parent: (String) -> String?) -> Int? {
    var seen: Set<String> = [id]
    var current = id
    while let next = parent(current) {
      guard seen.insert(next).inserted else { return nil }
      current = next
    }
    return seen.count
  }

  private mutating func unknown(
    _ name: String, _ key: String, _ noun: String, _ entry: RegistryEntry, _ known: some Sequence<String>
  ) {
    diagnostics.append(UnknownReference.report(name, under: key, of: noun, in: entry.fields, among: known))
  }
}
