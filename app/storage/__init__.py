"""One client file on disk: opening, locking, transactions, the journal, backups and upgrades."""
