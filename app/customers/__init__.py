"""The customers of the shop: their files, lists, search and duplicates."""
