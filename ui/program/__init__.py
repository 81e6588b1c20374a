"""How the program runs behind its window: starts quickly, is there once, and says what went wrong."""
