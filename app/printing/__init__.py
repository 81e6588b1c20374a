"""Printing as the shop does it: how its sheets look, its own templates, and what was printed by whom."""
