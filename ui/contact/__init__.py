"""Logging a contact, wherever it is done: beside the list of today, in a file, or by Ctrl+L."""
