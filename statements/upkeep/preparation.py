"""What stands between a fresh clone and a served archive: database, first records, index, static files, an address."""

from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model

from statements.ingest.intake import take_in
from statements.ingest.report import Tally
from statements.ingest.sources import sources
from statements.models import ChangeLog, Generation, Statement
from statements.search import following, index
from statements.upkeep import pairing, static_files
from statements.upkeep.migration import Tell, bring_up_to_date

# So many seconds may pass before a visitor is let in who finds no index: that of a small archive is built by then.
PATIENCE = 5


def prepare(tell: Tell, backup: bool = True) -> None:
    """Makes everything ready to be served. What is ready already costs next to nothing."""
    bring_up_to_date(tell, backup)
    if not Statement.objects.exists():
        _plant_seeds(tell, settings.SEEDS_DIR)
    if not index.is_ready():
        tell("The search index is being built. Meanwhile lists have no counts and cannot be searched.")
        try:
            following.build(PATIENCE)
        except following.BuildFailed as error:
            tell(str(error))
    if index.is_ready():
        index.catch_up()
    pairing.begin_aside()
    ChangeLog.objects.trim()
    # Whatever was done to the database while it was not served, pages that somebody kept are asked for anew.
    Generation.objects.move()
    static_files.collect()


def _plant_seeds(tell: Tell, folder: Path) -> None:
    tally = Tally()
    for receipt in take_in(sources([folder])):
        tally.add(receipt)
    tell(f"The archive was empty; it begins with the statements of {folder.name}/: {tally.lines()[-1]}")


def has_no_account() -> bool:
    """Whether nobody can log in to the admin yet."""
    return not get_user_model()._default_manager.exists()
