"""The shop, its people, the look of the window, and where the file lies."""
