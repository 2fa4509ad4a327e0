import DocumentModel
import Formats
import Foundation
import TestSupport
import Testing

@Suite("HTML charts")
struct HTMLChartTests {
  private func chart(_ spec: ChartSpec) -> String {
    Rendering.of(
      Document(blocks: [Block(.figure(Figure(content: .chart(spec), caption: [])))]), with: HTMLRenderer.self,
      isStandalone: false
    ).text
  }

  @Test("a chart has a title, a description, direct labels and a table with the same information")
  func parts() {
    let html = chart(ReferenceDocument.rangeChart)
    #expect(html.contains("<title id=\"chart-1-title\">How many people are held in camps?</title>"))
    #expect(html.contains("<desc id=\"chart-1-desc\">Estimates run from"))
    #expect(html.contains(">80,000 to 120,000</text>"))
    #expect(html.contains("<details class=\"twin\">"))
    #expect(html.contains("<g data-claim=\"orlov-2021#c07\">"))
  }

  @Test("zero is on the scale, and an end that is open is drawn open")
  func range() {
    let html = chart(ReferenceDocument.rangeChart)
    #expect(html.contains(">0</text>"))
    #expect(html.components(separatedBy: "stroke-dasharray=\"10 3\"").count == 3)
  }

  @Test("numbers that no scale can show do not stop a chart")
  func extremes() {
    for low in [nil, -.infinity, .nan, -1e308, 0, 1e-300] as [Double?] {
      for high in [nil, .infinity, .nan, 1e308, 0, 5] as [Double?] {
        let spec = ChartSpec(
          kind: .range(RangeChart(unit: "", bars: [.init(label: "", low: low, high: high, figure: "", claims: [])])),
          title: "t", description: "d", table: Table(columns: [], head: [], body: []))
        let html = chart(spec)
        #expect(!html.contains("nan") && !html.contains("inf") && HTMLTags(html).problems == [])
      }
    }
  }

  @Test("events as far apart as numbers go are placed")
  func timeline() {
    let entries = [Int.min, 0, Int.max].map {
      TimelineChart.Entry(firstDay: $0, lastDay: $0, date: "d", label: "l", claims: [])
    }
    let html = chart(
      ChartSpec(
        kind: .timeline(TimelineChart(entries: entries)), title: "t", description: "d",
        table: Table(columns: [], head: [], body: [])))
    #expect(html.components(separatedBy: "<circle").count == 4)
  }

  @Test("a tie to no actor is left out, one to itself is drawn")
  func relations() {
    let html = chart(ReferenceDocument.relationsChart)
    #expect(!html.contains("points nowhere"))
    #expect(html.contains("audits itself"))
  }
}
