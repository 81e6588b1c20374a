"""Today: whom to contact and why, and the quick log beside it."""
