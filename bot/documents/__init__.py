"""From a document's bytes to its structure: paragraphs, tables, outline, letterhead; knows no thi đua."""
