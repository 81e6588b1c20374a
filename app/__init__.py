"""Everything the program knows and does, without a window: importable and testable on its own."""
