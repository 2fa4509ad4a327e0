import BriefCompiler
import BuiltInPlugins
import Citations
import Diagnostics
import Foundation
import PluginKit
import Workspace

// Reads a Markdown file once, writes it in each format in turn, and prints the least processor time of each writer in
// milliseconds, without what reading and resolving take. See README.md beside this file.

let formats = ["html", "text", "docbook", "markdown"]
guard CommandLine.arguments.count == 3, let rounds = Int(CommandLine.arguments[2]),
  let bytes = FileManager.default.contents(atPath: CommandLine.arguments[1])
else {
  print("usage: WriterBenchmark FILE ROUNDS")
  exit(64)
}

let tools = Toolbox(plugins: BuiltInPlugins.all, formatter: HouseStyle())
let path = "briefs.md"
let world = MemoryWorld([path: String(decoding: bytes, as: UTF8.self)], map: SourceMap())
var conversion = DocumentConversion(tools: tools, world: world, today: 20_000)
conversion.isStandalone = false
var diagnostics = DiagnosticSink()
guard let source = try? world.source(path),
  let read = conversion.read(source, from: "markdown", diagnostics: &diagnostics)
else {
  print("WriterBenchmark: there is no reader of Markdown")
  exit(1)
}
let renderers = tools.plugins.compactMap { plugin in
  if case .renderer(let renderer) = plugin.role, formats.contains(renderer.name) { renderer } else { nil }
}
var least: [String: Double] = [:]
for _ in 0..<rounds {
  for renderer in renderers {
    var out = OutputSet()
    let start = clock()
    renderer.init(arguments: PluginArguments())
      .render(read.document, to: &out, in: read.context, diagnostics: &diagnostics)
    least[renderer.name] = min(
      least[renderer.name] ?? .infinity, Double(clock() - start) * 1_000 / Double(CLOCKS_PER_SEC))
  }
}
for format in formats {
  if let time = least[format] { print(format, time) }
}
