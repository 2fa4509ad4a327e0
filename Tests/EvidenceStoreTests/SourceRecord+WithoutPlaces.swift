import DocumentModel
import Evidence

extension SourceRecord {
  /// Everything that the source says, places in the file apart.
  var withoutPlaces: SourceRecord {
    var plain = self
    plain.span = .none
    plain.unwrittenIDs = []
    for index in plain.claims.indices { plain.claims[index].span = .none }
    for index in plain.quotations.indices { plain.quotations[index].span = .none }
    for index in plain.positions.indices { plain.positions[index].span = .none }
    for index in plain.events.indices { plain.events[index].span = .none }
    for index in plain.recommendations.indices { plain.recommendations[index].span = .none }
    for index in plain.relations.indices { plain.relations[index].span = .none }
    return plain
  }
}
