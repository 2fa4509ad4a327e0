extension RulePages {
  /// What is wrong with the look of pages, and with programs that make other formats of them.
  static let pages: [RulePage] = [
    RulePage(
      id: "theme/color", summary: "A colour of the theme is none",
      advice: """
        The page keeps its own colour. Write six hexadecimal digits, between quotation marks
        because # begins a comment otherwise:

            theme:
              colors:
                light: {accent: "#1d4f91"}
                dark: {accent: "#9cc2f5"}
        """),
    RulePage(
      id: "theme/contrast", summary: "Text and its ground are too near to each other",
      advice: """
        The contrast is that of WCAG 2.2, from 1 to 21. Below 4.5 many readers cannot read the
        text, and that is a warning; below 7 they tire, and that is said too. Make the darker of
        the two darker or the lighter one lighter. Where only a light accent is set, the dark page
        gets one that can be read.
        """),
    RulePage(
      id: "theme/font", summary: "Families of fonts cannot be used as they are written",
      advice: """
        Write names, parted by commas; nothing is loaded, so name what your readers may have. The
        program's own families follow them.

            theme:
              fonts: {text: "Source Serif 4, Georgia", labels: Inter}
        """),
    RulePage(
      id: "theme/stylesheet", summary: "The theme's style sheet cannot be used, or not as a whole",
      advice: """
        Every page holds the sheet, and a page asks for nothing outside it. So `@import` and
        addresses are taken out; pictures (PNG, JPEG, GIF, WebP) and fonts may stand in it as
        `url(data:…)`. The colours and fonts of the page are variables: `--paper`, `--ink`,
        `--soft`, `--accent`, `--tint`, `--rule`, `--hair`, `--mark`, `--text`, `--headings`,
        `--labels`, `--code`.

            .masthead { border-bottom: 3px solid var(--accent); }
        """),
    RulePage(
      id: "convert/not-granted", summary: "A format is asked for that a program makes, and none may be run",
      advice: """
        A workspace cannot grant itself a program to run: whoever starts the build can. The other
        formats are made.

            dossier build --grant-run weasyprint --grant-run pandoc

        PDF is made by WeasyPrint (as PDF/UA-1) or Chromium, from the web page; Word, OpenDocument
        and EPUB by Pandoc, from its tree as JSON.
        """),
    RulePage(
      id: "convert/failed", summary: "A program did not make what it was asked to",
      advice: """
        The edition is not published, and what was there before stays. The program ran without a
        shell, in a folder of its own, with nothing but the rendered brief to read, and had five
        minutes. Run it by hand on the page or on the output of `--to json` to see more; or grant
        another program that makes the format.
        """),
  ]
}
