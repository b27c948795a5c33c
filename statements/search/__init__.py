"""Finding: the parameters of an address, the tantivy index that answers them, and facets that count exactly."""
