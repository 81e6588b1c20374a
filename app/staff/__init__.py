"""Who works here, what they may do, and the shop's own settings."""
