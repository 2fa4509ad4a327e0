/// What plain text has no way to show. Each is told once, at its first place.
enum PlainTextLoss: CaseIterable {
  case emphasis, style, formula, picture, table, span

  var message: String {
    switch self {
    case .emphasis: "emphasis is not shown in plain text"
    case .style: "underlines, marks and small capitals are not shown in plain text"
    case .formula: "formulas are shown in TeX’s syntax"
    case .picture: "a picture is shown by its words and its path"
    case .table: "a table is written as a list of its rows"
    case .span: "a cell that spans others is shown in the first of them"
    }
  }

  var note: String {
    switch self {
    case .emphasis, .style: "Say in words what has to stand out."
    case .formula: "Write a short formula in words or Unicode where readers may not know TeX."
    case .picture: "Let its alternative text say what it shows."
    case .span: "Plain text draws no lines around cells; give each cell its words."
    case .table: "Its columns do not fit into the line; fewer columns, or a greater width, show it as a table."
    }
  }
}
