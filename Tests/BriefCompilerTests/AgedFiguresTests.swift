import DocumentModel
import Evidence
import FoundationEssentials
import Testing

@testable import BriefCompiler

@Suite("Years beside stale figures")
struct AgedFiguresTests {
  private static let view: EvidenceView = {
    var registries = Registries()
    registries.metrics["farms"] = Metric(
      id: "farms", label: LocalizedText(["en": "Farms"]), unit: "{farm}", measure: .stock, halfLifeMonths: 12)
    let quantity = Quantity(figure: .equal(340), unit: "{farm}", metric: "farms", measure: .stock)
    let claim = Claim(
      id: "c01", text: "The valley has 340 farms.", asOf: EDTF("2015").map { StatedDate($0) }, quantity: quantity)
    return EvidenceView(sources: [SourceRecord(id: "census", claims: [claim])], registries: registries)
  }()

  private func dated(_ text: String, asOf year: Int = 2020) -> String? {
    let day = CivilDate(year: year, month: 1, day: 1)?.daysSinceEpoch ?? 0
    return AgedFigures(evidence: Self.view, asOf: day, language: "en")
      .dated([.text(text)], resting: [ClaimReference(source: "census", record: "c01")])?.plainText
  }

  @Test("the year stands where the clause of the figure ends")
  func places() {
    #expect(dated("The valley has 340 farms.") == "The valley has 340 farms (as of 2015, stale).")
    #expect(
      dated("Of 340 farms, 120 grow rice.") == "Of 340 farms (as of 2015, stale), 120 grow rice.")
  }

  @Test("a sentence that names the year, shows no such figure or quotes it stays, and so does one that is fresh")
  func stays() {
    #expect(dated("In 2015 the valley had 340 farms.") == nil)
    #expect(dated("The census counted farms.") == nil)
    #expect(dated("The census speaks of “340 farms”.") == nil)
    #expect(dated("The valley has 340 farms.", asOf: 2016) == nil)
  }
}
