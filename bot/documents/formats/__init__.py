"""The kinds of files a document comes in, each read to blocks."""
