"""The archive's records. Each module holds one subject."""

from statements.models.addresses import Redirect, Tombstone
from statements.models.authorities import Body, Event, Place, Publisher, Speaker, Topic
from statements.models.changes import Archive, ChangeLog
from statements.models.decisions import Decision
from statements.models.generation import Generation
from statements.models.likenesses import Likeness, Mark
from statements.models.names import Name
from statements.models.offices import Office
from statements.models.pairings import Pairing
from statements.models.statements import Appearance, Statement
from statements.models.suggestions import Suggestion
from statements.models.versions import Accession, Original, Passage, Reading, Version

__all__ = [
    "Accession",
    "Appearance",
    "Archive",
    "Body",
    "ChangeLog",
    "Decision",
    "Event",
    "Generation",
    "Likeness",
    "Mark",
    "Name",
    "Office",
    "Original",
    "Pairing",
    "Passage",
    "Place",
    "Publisher",
    "Reading",
    "Redirect",
    "Speaker",
    "Statement",
    "Suggestion",
    "Tombstone",
    "Topic",
    "Version",
]
