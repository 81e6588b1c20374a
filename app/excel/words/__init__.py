"""Titles and labels that no list holds, known by the words of which they are put together."""
