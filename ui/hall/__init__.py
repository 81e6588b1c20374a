"""The hall between the rooms: which pages there are, and how they hand a person to each other."""
