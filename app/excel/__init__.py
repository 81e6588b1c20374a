"""Lists in and out: reading legacy lists, planning what they change, importing them, exporting."""
