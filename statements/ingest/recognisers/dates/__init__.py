"""Days and times: how they are printed, and which of them is the statement's."""
