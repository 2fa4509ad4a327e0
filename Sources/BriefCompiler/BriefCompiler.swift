// BriefCompiler
