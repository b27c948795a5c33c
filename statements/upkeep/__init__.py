"""Looking after an archive: backups, migrations, rereading and the proofs that all is as it should be."""
