import DocumentModel

extension ReferenceDocument {
  public static let rangeChart = ChartSpec(
    kind: .range(
      RangeChart(
        unit: "people",
        bars: [
          .init(label: "Orlov, 2021", low: 80_000, high: 120_000, figure: "80,000 to 120,000", claims: [camps]),
          .init(
            label: "Vesper Watch, 2021", low: 100_000, high: 100_000, figure: "about 100,000", claims: [campsAgain]),
          .init(label: "Former minister, 2018", low: 50_000, high: nil, figure: "at least 50,000", claims: []),
          .init(label: "The government, 2020", low: nil, high: 2_000, figure: "fewer than 2,000", claims: [answer]),
          .init(label: "Neighbours’ staff, 2020", low: nil, high: nil, figure: "not known", claims: []),
        ])),
    title: "How many people are held in camps?",
    description: "Estimates run from fewer than 2,000, which is the government’s figure, to 120,000.",
    table: chartTable(
      ["Source", "Estimate"],
      [
        ["Orlov, 2021", "80,000 to 120,000"], ["Vesper Watch, 2021", "about 100,000"],
        ["Former minister, 2018", "at least 50,000"], ["The government, 2020", "fewer than 2,000"],
        ["Neighbours’ staff, 2020", "not known"],
      ]))

  public static let timelineChart = ChartSpec(
    kind: .timeline(
      TimelineChart(entries: [
        .init(firstDay: 16_071, lastDay: 16_435, date: "2014", label: "An inquiry is opened", claims: []),
        .init(firstDay: 17_532, lastDay: 17_562, date: "January 2018", label: "Grain exports stop", claims: [harvest]),
        .init(firstDay: 17_538, lastDay: 17_538, date: "7 January 2018", label: "Border <closed> & mined", claims: []),
        .init(firstDay: 18_779, lastDay: 18_779, date: "1 June 2021", label: "수용소 보고서가 나오다", claims: [camps]),
      ])),
    title: "What happened when?", description: "Four events from 2014 to 2021; two fall in January 2018.",
    table: chartTable(
      ["Date", "Event"],
      [
        ["2014", "An inquiry is opened"], ["January 2018", "Grain exports stop"],
        ["7 January 2018", "Border <closed> & mined"], ["1 June 2021", "수용소 보고서가 나오다"],
      ]))

  public static let relationsChart = ChartSpec(
    kind: .relations(
      RelationsChart(
        actors: ["Vesperia", "Marland", "Ostia Arms", "Grain Board"],
        edges: [
          .init(subject: 0, object: 1, label: "sells ore to", claims: [harvest]),
          .init(subject: 2, object: 0, label: "delivers rifles to", claims: [camps]),
          .init(subject: 0, object: 3, label: "owns", claims: []),
          .init(subject: 1, object: 0, label: "vetoes resolutions on", claims: []),
          .init(subject: 3, object: 3, label: "audits itself", claims: []),
          .init(subject: 0, object: 9, label: "points nowhere", claims: []),
        ])),
    title: "Who deals with whom?",
    description: "Vesperia has ties to a neighbour, a maker of arms and its own Grain Board.",
    table: chartTable(
      ["Actor", "Tie", "Actor"],
      [
        ["Vesperia", "sells ore to", "Marland"], ["Ostia Arms", "delivers rifles to", "Vesperia"],
        ["Vesperia", "owns", "Grain Board"], ["Marland", "vetoes resolutions on", "Vesperia"],
        ["Grain Board", "audits itself", "Grain Board"],
      ]))

  private static func chartTable(_ head: [String], _ rows: [[String]]) -> Table {
    Table(
      columns: head.map { _ in Table.Column() }, head: [Table.Row(cells: head.map { Table.Cell([.text($0)]) })],
      body: rows.map { Table.Row(cells: $0.map { Table.Cell([.text($0)]) }) }, rowHeaderColumns: 1)
  }
}
