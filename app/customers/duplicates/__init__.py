"""Customers who are in the file twice: finding them, comparing them, making one of them."""
