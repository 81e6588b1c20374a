"""A sample shop that looks like life, made by a seed: for a first look, for pictures and for tests."""
