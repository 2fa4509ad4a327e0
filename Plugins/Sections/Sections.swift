// The root file of this family: a module needs one hand-written source even when every folder is gone.
