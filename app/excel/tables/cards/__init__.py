"""Customers who each fill a card or a form, instead of a line of a table."""
