"""Lists of people to be gone through, shared by the rooms of the window."""
