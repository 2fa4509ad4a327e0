import DocumentModel

/// Finds forecasts of one event whose bands of likelihood do not meet (ICD 203).
enum ForecastConflicts {
  static func all(in view: EvidenceView) -> [Conflict] {
    var groups: [String: [(reference: ClaimReference, likelihood: Likelihood)]] = [:]
    for source in view.sources where !source.isRetracted {
      for claim in source.claims {
        guard let event = claim.event, !event.isEmpty, let likelihood = claim.likelihood else { continue }
        let key = ClaimReference(event)?.description ?? "\(source.id)#\(event.drop { $0 == "#" })"
        groups[key, default: []].append((ClaimReference(source: source.id, record: claim.id), likelihood))
      }
    }
    return groups.values.flatMap { forecasts in
      // One of each band is enough of a partner.
      let bands = Dictionary(grouping: forecasts, by: \.likelihood).mapValues { $0.min { $0.reference < $1.reference } }
      return forecasts.flatMap { forecast in
        bands.values.compactMap(\.self).filter {
          !$0.likelihood.percent.overlaps(forecast.likelihood.percent) && forecast.reference < $0.reference
        }.map { Conflict(.forecast, forecast.reference, $0.reference) }
      }
    }
  }
}
