import Diagnostics
import DocumentModel
import Evidence

extension [Parameter] {
  /// The arguments that written pairs stand for, over the defaults. What does not fit is diagnosed and the default
  /// holds, so that the plugin can always be made.
  ///
  /// - Parameters:
  ///   - pairs: as written, in order; the last of two equal names counts. A value that is empty sets nothing, unless
  ///     the parameter takes a text.
  ///   - owner: the plugin or pack, for messages: "timeline".
  ///   - span: the whole call, where a missing parameter is reported.
  ///   - registries: what identifiers are looked up in; nil where they cannot be.
  public func decode(
    pairs: [(name: String, value: String, span: SourceSpan)], of owner: String = "", at span: SourceSpan = .none,
    registries: Registries?, diagnostics: inout DiagnosticSink
  ) -> PluginArguments {
    var arguments = PluginArguments(defaultsOf: self)
    let subject = owner.isEmpty ? "" : " of “\(owner)”"
    for pair in pairs {
      guard let parameter = first(where: { $0.name == pair.name }) else {
        reportUnknown(pair.name, subject: subject, at: pair.span, diagnostics: &diagnostics)
        continue
      }
      // What a pack passes on where its own parameter has no value.
      if parameter.type != .string, pair.value.trimmingWhitespace().isEmpty { continue }
      do throws(ParameterFault) {
        let value = try parameter.decode(pair.value)
        if let registries {
          parameter.reportUnknownIdentifiers(
            in: value, registries: registries, at: pair.span, diagnostics: &diagnostics)
        }
        arguments[parameter.name] = .init(value, at: pair.span)
      } catch {
        let suggestion = error.suggestion.map { [Fix("write “\($0)”")] } ?? []
        diagnostics.error(
          "parameter/type", "“\(error.text)” is no value of “\(parameter.name)”\(subject)", at: pair.span,
          notes: ["“\(parameter.name)” takes \(error.expected)."], fixes: suggestion)
      }
    }
    for parameter in self where parameter.isRequired && arguments[parameter.name] == nil {
      // A required parameter that was set to something wrong has had its message.
      guard !pairs.contains(where: { $0.name == parameter.name }) else { continue }
      diagnostics.error(
        "parameter/missing", "“\(parameter.name)”\(subject) is not set", at: span,
        notes: ["\(parameter.summary). It takes \(parameter.type.expectation)."],
        fixes: [Fix("add \(parameter.name)=…")])
    }
    return arguments
  }

  private func reportUnknown(
    _ name: String, subject: String, at span: SourceSpan, diagnostics: inout DiagnosticSink
  ) {
    let names = map(\.name)
    let list = names.sorted().map { "“\($0)”" }.joined(separator: ", ")
    let known = names.isEmpty ? "It takes no parameters." : "Known are \(list)."
    let nearest = NearestName.find(name, among: names)
    diagnostics.error(
      "parameter/unknown", "unknown parameter “\(name)”\(subject)", at: span,
      notes: (nearest.map { ["Did you mean “\($0)”?"] } ?? []) + [known],
      fixes: nearest.map { [Fix("write “\($0)”")] } ?? [])
  }
}

extension Parameter {
  func reportUnknownIdentifiers(
    in value: ParameterValue, registries: Registries, at span: SourceSpan, diagnostics: inout DiagnosticSink
  ) {
    var type = type
    if case .list(let element) = type { type = element }
    guard case .identifier(let registry) = type, let known = registries.identifiers(in: registry) else { return }
    let texts: [String] =
      switch value {
      case .string(let text): [text]
      case .list(let items): items.compactMap { if case .string(let text) = $0 { text } else { nil } }
      default: []
      }
    for text in texts where !known.contains(text) {
      let nearest = NearestName.find(text, among: known)
      diagnostics.error(
        "parameter/unknown-identifier", "“\(text)” is not in the registry “\(registry)”", at: span,
        notes: [
          nearest.map { "Did you mean “\($0)”?" }
            ?? "Add it to registry/\(registry).yaml of a store, or take one that is there."
        ],
        fixes: nearest.map { [Fix("write “\($0)”")] } ?? [])
    }
  }
}

extension Registries {
  /// The ids of a registry, sorted; nil where there is no registry of that name.
  public func identifiers(in registry: String) -> [String]? {
    switch registry {
    case "actors": actors.keys.sorted()
    case "metrics": metrics.keys.sorted()
    case "places": places.keys.sorted()
    case "topics": topics.keys.sorted()
    case "works": works.keys.sorted()
    case "publishers": publishers.keys.sorted()
    case "issues": issues.keys.sorted()
    case "predicates": predicates.keys.sorted()
    case "glossary": glossary.keys.sorted()
    default: nil
    }
  }
}
