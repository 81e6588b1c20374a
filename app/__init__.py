"""Everything the program knows and does, without a window: importable and testable on its own."""

__version__ = "0.1.0"
