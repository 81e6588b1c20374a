"""Reminding who sits here: the icon in the tray, notices at chosen times and before agreed hours."""
