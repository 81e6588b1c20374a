"""What a trade brings along, in files of its own: read, checked, and the one that the shop has chosen."""
