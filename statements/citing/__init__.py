"""Identifiers, anchors, folded words and safe markup: what a citation stands on. Plain Python, no Django."""
