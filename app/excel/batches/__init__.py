"""Imports as they are carried out and kept: each one batch, undone as one."""
