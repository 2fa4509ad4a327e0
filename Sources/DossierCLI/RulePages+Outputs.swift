extension RulePages {
  /// What is wrong with published files.
  static let outputs: [RulePage] = [
    RulePage(
      id: "output/unwritable", summary: "Outputs cannot be written",
      advice: """
        The folder is read-only, the disk is full, or a link leads out of the workspace, which is
        not followed. Outputs and reports appear whole or not at all: what was there before is
        unchanged.
        """),
    RulePage(
      id: "output/orphan", summary: "A published edition is made by no brief any more",
      advice: """
        Its brief was deleted or renamed, or is no longer for that audience. Nothing is deleted
        unasked: the files under out/ stay, and so does what was published from them.

            dossier build --prune
        """),
    RulePage(
      id: "output/pruned", summary: "An edition that no brief makes any more was deleted",
      advice: "`--prune` deletes the files that the edition's manifest names, and no others."),
    RulePage(
      id: "lock/changed", summary: "What a brief is made with is not as dossier.lock says",
      advice: """
        A plugin, a topic pack, a bibliography or a captured text changed since somebody last ran
        `dossier lock`, or came or went. Nothing is built. Look at the change; if it is right:

            dossier lock
        """),
    RulePage(
      id: "lock/missing", summary: "A build is to be as dossier.lock says, and there is none",
      advice: "`dossier lock` writes it. It belongs into version control."),
    RulePage(
      id: "verify/no-manifest", summary: "A folder holds no edition",
      advice: """
        `verify` looks for `manifest.json`, which `dossier build` writes beside the outputs of each
        edition. Name a folder that holds some, such as out.
        """),
    RulePage(
      id: "verify/manifest", summary: "A manifest is not as it was written",
      advice: """
        The manifest holds a digest of itself. One that does not fit was changed, cut, or written by
        another program. Build the edition again and compare.
        """),
    RulePage(
      id: "verify/missing", summary: "A file that a manifest names is not there",
      advice: "It was deleted, or the copy is not whole. Build the edition again."),
    RulePage(
      id: "verify/changed", summary: "A published file is not as it was written",
      advice: """
        Its bytes have another SHA-256 than the manifest says. What readers see is not what was
        compiled: build again, and find out who changed it.
        """),
    RulePage(
      id: "verify/extra", summary: "A file beside an edition belongs to none, or an edition to no brief",
      advice: """
        The manifest does not name the file: take it away, or keep it in another folder. An edition that
        no brief makes any more is deleted by `dossier build --prune`; it may show what its audience is
        no longer to see.
        """),
    RulePage(
      id: "verify/unreadable", summary: "A folder that is to be verified was not looked into",
      advice: """
        It cannot be listed, or lies too deep: nothing is known of what is in it. Give yourself the right
        to read it, or verify it by itself.
        """),
    RulePage(
      id: "verify/rebuilt", summary: "A build makes other bytes than are there",
      advice: """
        `verify --rebuild` compiles the workspace again. Either the workspace has changed since, and
        a build mends it; or something outside it decides the output, which is a fault of the
        program.
        """),
    RulePage(
      id: "diff/revision", summary: "The files of a revision cannot be had",
      advice: """
        `diff` lets git, which `--grant-run git` allows, list and print the workspace's files of that
        revision. There is no such revision in the repository around the workspace, its objects were
        not fetched, or git cannot be run. In CI the whole history has to be fetched.
        """),
    RulePage(
      id: "diff/kept-back", summary: "An edition of a revision has errors and is not compared",
      advice: """
        A build of that revision would keep the edition back, so nobody can have read it. Compare
        with a revision at which it was published, or with a folder under published/.
        """),
    RulePage(
      id: "publish/not-built", summary: "An edition that is to be published was not built",
      advice: "`publish` freezes what is under out/, so that it can be read before. Run `dossier build`."),
    RulePage(
      id: "publish/outdated", summary: "What was built is not what the workspace gives now",
      advice: """
        A brief, a record, the configuration, the program or the as-of day has changed since the
        build, or the edition was built as a draft. What nobody has read under its present evidence
        gets no number.

            dossier build && dossier publish
        """),
    RulePage(
      id: "publish/unreadable", summary: "A published edition is not as it was published",
      advice: """
        Its manifest or its claims.json was changed, cut or moved to another folder, so nothing tells
        what its readers saw: corrections and change logs leave it out. Bring its files back from the
        history of the workspace. `dossier verify published` names the file.
        """),
    RulePage(
      id: "edition/changed", summary: "A brief rests on something else than its last published edition",
      advice: """
        Records were corrected, went stale, came or went since readers had the brief. The notes say
        which. `dossier diff published out` shows the words too; `dossier publish` gives the edition
        that was built the next number, and the section `change-log` prints the same in it.
        """),
  ]
}
