"""The benchmark: an archive made up to measure with, the contestants, and what is measured of them."""
