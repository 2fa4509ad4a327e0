// IncrementalBuild
