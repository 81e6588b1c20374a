"""Customers who are in the file twice: the groups of them, and merging."""
