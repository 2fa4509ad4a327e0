extension RulePages {
  /// What is wrong with a workspace and its briefs: configuration, sections, citations, files.
  static let briefs: [RulePage] = [
    RulePage(
      id: "workspace/missing", summary: "There is no workspace here",
      advice: """
        A workspace is a folder with a dossier.yaml. `dossier init` makes one in this folder;
        `-C DIR` names another folder.
        """),
    RulePage(
      id: "config/unknown-key", summary: "A configuration file has a key that nothing reads",
      advice: """
        Most often it is misspelt, and what you set has no effect. Use the key that the message
        suggests. `dossier config schema brief.yaml` prints all keys in a form that editors
        understand.
        """),
    RulePage(
      id: "config/type", summary: "A value of the configuration is of the wrong type",
      advice: """
        The message says what the key takes. The value is not used, and what is set elsewhere or by
        default holds. Texts that hold “: ” or begin with a bracket stand between double quotes.
        """),
    RulePage(
      id: "config/set", summary: "A --set on the command line cannot be used",
      advice: """
        `--set` takes `key=value` with a key of brief.yaml, and dots for what lies deeper. Labels,
        sections and editions are set in files only, where others can see them.

            dossier build --set lang=ko --set with.refugees.max-claims=3
        """),
    RulePage(
      id: "config/unknown-audience", summary: "A brief names an audience that dossier.yaml does not have",
      advice: """
        Editions are made for audiences whose clearance is written down. Correct the name under
        `editions:`, or add the audience to dossier.yaml.
        """),
    RulePage(
      id: "config/unknown-rule", summary: "Configuration names a rule that there is not",
      advice: """
        What is set for it has no effect: nothing is raised, and nothing let pass. Write the name
        that the message suggests, or one of those that `dossier explain` lists; figure/* stands for
        all whose name starts so.
        """),
    RulePage(
      id: "config/no-brief", summary: "A pattern of reports: fits no brief",
      advice: """
        Nothing is built there. Name a folder, a Markdown file, or a pattern: `Reports/**` is all
        briefs under Reports, `Reports/*.md` the files directly in it. `dossier check --clearance
        TLP:RED` tells of it; other runs do not know whether there is a brief for somebody else.
        """),
    RulePage(
      id: "config/unknown-format", summary: "A format is named that does not exist",
      advice: """
        `dossier plugins list` shows the formats. Nothing of the brief is written until the name is
        right or gone.
        """),
    RulePage(
      id: "config/unknown-part", summary: "A section skips a part that its topic pack does not have",
      advice: """
        Nothing is left out. The message names the parts, or the one that was probably meant.
        """),
    RulePage(
      id: "format/unknown-extension", summary: "An input format has no such extension",
      advice: """
        `dossier plugins extensions markdown` lists what can be switched, by the names that Pandoc uses
        where it has the same; it knows some more, which are not read here. A sign stands before each:

            dossier render notes.md --from markdown-smart+hard_line_breaks
        """),
    RulePage(
      id: "format/unknown", summary: "The format of --from or --to does not exist",
      advice: """
        The message lists the formats. Where `--from` is not given, the ending of the file's name
        decides.
        """),
    RulePage(
      id: "audience/clearance", summary: "The audience and the clearance on the command line do not go together",
      advice: """
        An edition that is not for everyone needs both `--audience` and `--clearance`, as
        dossier.yaml pairs them, so that no slip shows more than was meant.

            dossier build --audience partners --clearance TLP:GREEN
        """),
    RulePage(
      id: "brief/unknown", summary: "There is no brief of this name",
      advice: """
        A brief is called like its folder, or like its Markdown file without “.md”. It is looked for
        where `reports:` says.
        """),
    RulePage(
      id: "brief/duplicate-name", summary: "Two briefs have the same name",
      advice: """
        Outputs go to `out/NAME/`, and one would overwrite the other. Rename the folder or file of
        one; until then the second is left out.
        """),
    RulePage(
      id: "brief/front-matter", summary: "A brief's front matter is read as text",
      advice: """
        It stands between two lines of three hyphens, of which the first begins the file. Otherwise it
        is text, and its title, audiences and label do not hold.
        """),
    RulePage(
      id: "brief/empty", summary: "A brief has no text",
      advice: """
        It has neither sections nor a text of its own that this audience may see. Name files, topic
        packs or section kinds under `sections:`.

            sections: [introduction.md, {use: timeline}]
        """),
    RulePage(
      id: "section/unknown", summary: "A section names a topic pack or section kind that does not exist",
      advice: """
        In brief.yaml the section is left out; in Markdown the passage is kept as an ordinary
        division. `dossier plugins list` shows what there is.
        """),
    RulePage(
      id: "section/empty", summary: "A section has nothing to show",
      advice: """
        For information. No record that this audience may see answers the section's parameters.
        Its introduction is left out with it. Widen the parameters (`topic`, `from`, `to`), or leave
        the section out.
        """),
    RulePage(
      id: "parameter/unknown", summary: "A section is given a parameter that it does not have",
      advice: """
        It has no effect. The message lists the parameters; `dossier plugins list --parameters`
        shows them with what they do.
        """),
    RulePage(
      id: "parameter/type", summary: "A value does not fit its parameter",
      advice: """
        The default holds instead. The message says what the parameter takes. Lists are written with
        commas, dates as 2014-02-17, records as `source#c01`.
        """),
    RulePage(
      id: "parameter/missing", summary: "A parameter that a section needs is not set",
      advice: """
        The section cannot know what to show. Add the parameter:

            ::: {.narrative topic=forced-return}
            :::
        """),
    RulePage(
      id: "parameter/unknown-identifier", summary: "A parameter names an entry that its registry does not have",
      advice: """
        The section would find nothing for it. Use an id of the file under `registry/` that the
        message names, not a printed name: `water-ministry`.
        """),
    RulePage(
      id: "pack/id", summary: "A topic pack calls itself by another name than its folder",
      advice: """
        Briefs use the folder's name. Delete the `id:` line, or make it the same.
        """),
    RulePage(
      id: "pack/no-folder", summary: "A folder of packs: is not there",
      advice: """
        No pack is read from it. Create it, or correct its name. `dossier check --clearance TLP:RED` tells
        of it; other runs do not know whether there are packs for somebody else.
        """),
    RulePage(
      id: "pack/empty", summary: "A topic pack has nothing to show",
      advice: """
        No record that this audience may see answers any part of the pack, and its heading and lead
        are left out with it. Widen its parameters (`from`, `to`, `exclude`), take parts out of
        `skip:`, or leave the section out.
        """),
    RulePage(
      id: "pack/parameter-type", summary: "A topic pack declares a parameter of an unknown type",
      advice: """
        The parameter does not exist until its type is one of those that the message lists. The
        plural of a type is a list: `topics`.
        """),
    RulePage(
      id: "shortcode/unknown", summary: "A shortcode is used that does not exist",
      advice: """
        It stays in the text as you wrote it, braces and all. The message suggests the nearest one.
        `include` stands in a paragraph of its own.
        """),
    RulePage(
      id: "shortcode/unknown-name", summary: "A shortcode asks for a value that is not set",
      advice: """
        It stays in the text as you wrote it. Set the value, for `var` under `variables:` of
        brief.yaml, or correct the name.
        """),
    RulePage(
      id: "include/cycle", summary: "A file includes itself, directly or by way of others",
      advice: """
        The include is left out. Take one of the includes out; the message shows how the files lead
        to each other.
        """),
    RulePage(
      id: "include/no-text", summary: "A file that is put in is no text",
      advice: """
        Pictures, data and style sheets are no text of a brief, and labels are not read in them. Put in
        Markdown or plain text, or use what the file is made for: an image, a table section, the theme.
        """),
    RulePage(
      id: "file/missing", summary: "A file that the configuration or a text names is not there",
      advice: """
        Paths in a brief or a text start at its own folder, those of dossier.yaml at the workspace.
        A file that this audience may not see counts as not there.
        """),
    RulePage(
      id: "file/unreadable", summary: "A file cannot be read",
      advice: """
        The system refused it, it is larger than what is read, it is a symbolic link, or its name is
        not UTF-8. Links are not followed, so that nothing outside a workspace gets into an edition:
        put the file itself in its place. Otherwise check its permissions, its size and its name.
        """),
    RulePage(
      id: "file/exists", summary: "A file that was to be made is there already",
      advice: """
        Nothing is overwritten. Move the file away, or name another with `-o`; a source's record gets
        another id with `--id`.
        """),
    RulePage(
      id: "cite/unknown-key", summary: "A citation names a source that does not exist",
      advice: """
        No source of the stores and no item of the bibliography has this key, or this audience may
        not see it; the two are not told apart. The citation stays in the text as written, and the
        edition is held back; `dossier render` prints it and warns. Where no citation is meant, write
        `\\@`.
        """),
    RulePage(
      id: "reference/unknown", summary: "A cross reference leads to nothing",
      advice: """
        Give the figure, table or section the identifier that the reference names.

            See @fig-prices.

            ![Prices of rice](prices.png){#fig-prices}
        """),
    RulePage(
      id: "reference/duplicate-id", summary: "Two places of a brief have the same identifier",
      advice: """
        A link could lead to only one of them; the second gets a number behind its name. Choose
        another identifier for one.
        """),
    RulePage(
      id: "internal/unresolved", summary: "A part of the text was left unresolved",
      advice: """
        This is a fault of the program and not of your text. The edition is held back. Please report
        it with the passage that the message names.
        """),
  ]
}
