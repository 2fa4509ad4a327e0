// ByteText
