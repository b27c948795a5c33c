"""Who speaks, who is quoted and who is named."""
