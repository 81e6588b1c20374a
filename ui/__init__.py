"""The window and the command line: shows what `app` gives and asks it to act."""
