"""How the commands tell what the checks of the archive find."""

from django.core.management.base import OutputWrapper

from statements.management.reporting import Write
from statements.upkeep.verification import CHECKS


def check(tell: OutputWrapper, write: Write = lambda line: None) -> int:
    """Makes every check: one line a check to the person, one a finding, also as JSON. Returns the findings."""
    total = 0
    for make in CHECKS:
        count = 0
        for finding in make():
            count += 1
            write(finding.as_json())
            tell.write(f"{finding.check}: {finding.record}: {finding.message}", style_func=str)
        tell.write(f"{'FAILED' if count else 'ok':7}{(make.__doc__ or '').strip()}", style_func=str)
        total += count
    return total
