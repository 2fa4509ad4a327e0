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
      id: "verify/extra", summary: "A file beside an edition belongs to none",
      advice: "The manifest does not name it. Take it away, or keep it in another folder."),
    RulePage(
      id: "verify/rebuilt", summary: "A build makes other bytes than are there",
      advice: """
        `verify --rebuild` compiles the workspace again. Either the workspace has changed since, and
        a build mends it; or something outside it decides the output, which is a fault of the
        program.
        """),
  ]
}
