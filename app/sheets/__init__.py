"""Rows to paper: what a sheet says and in which columns. How it is laid out is `ui.printing`'s business."""
