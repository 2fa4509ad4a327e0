/// Words that say little of where a text comes from. The lists are English; a word of another language counts as
/// telling, which errs on the side of stopping.
enum CommonWords {
  /// Function words and words of time.
  static let function = hashes(of: functionWords)
  /// These, and what offices, papers and places are called.
  static let common = function.union(hashes(of: institutionWords))

  /// The hashes under which `ScannedWord` finds words of ASCII letters (FNV-1a).
  private static func hashes(of list: String) -> Set<UInt64> {
    Set(
      list.split { $0 == " " || $0 == "\n" }.map { word in
        word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      })
  }

  private static let functionWords = """
    a about above according across after again against ago all almost along already also although always among an and
    another any are around as at away back be became because been before being below between both but by can cannot
    could did do does during each either else end ended even ever every few first following for former four from full
    further go going had half has have he her here him his how however if in include included includes including into
    is it its itself just last late later least less like long made make makes making many may me might more most much
    must my near nearly never new next no nor not now of off often old on once one only or other others our out over
    own part parts per place put rather rest said same say saying says second several shall she should since so some
    soon still such take taken than that the their them themselves then there these they third this those three
    through time times to together too two under until up upon us use used very was we well were what when where which
    while who whom whose why will with within without would yet you your
    day days week weeks month months year years today yesterday tomorrow century decade
    january february march april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday morning evening night
    """

  private static let institutionWords = """
    affairs agency annual armed army article assembly association authority bank board book border bureau camp camps
    capital central centre center chair chairman chapter chief city civil college commission commissioner committee
    community company conference congress corporation council country county court daily defence defense democratic
    department deputy desk director district division east eastern economic embassy executive federal federation
    finance force forces foreign foundation fund general global government governor group health high home house human
    independent information institute institution intelligence interior international islands journal judge justice
    king labor labour law league letter line lower magazine market media member members military minister ministry
    mission mountain movement nation national nations news newspaper north northern note notes number office officer
    official officials order organisation organization page panel paper parliament party peace people peoples permanent
    petition point police policy population port post president press prime prince prison private programme program
    project protocol province provincial public publication question radio record red region regional register
    relations release report reporter reports representative republic research resolution review rights river road
    round school secretariat secretary section security senate senior series service services session social society
    south southern special staff state statement states statistics street study summary supreme survey system
    television territory trade training treaty tribunal union united university upper valley village war water west
    western white women work worker workers world
    """
}
