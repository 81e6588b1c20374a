"""The file of one customer: its page, its tabs, and what is done to it."""
