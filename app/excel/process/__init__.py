"""Lists are read, imported and written in a process of their own: its calls, and what it does for them."""
