"""Moving house: a backup that any machine and database can restore, and its restoring."""
