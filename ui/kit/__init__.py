"""The widgets every page is built from: style, editors, tables, chips, dialogs."""
