"""Transcripts: the labels of their turns, and whom these name."""
