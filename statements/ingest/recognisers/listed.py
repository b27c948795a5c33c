"""People named one after the other, each with the office, with nothing but commas between."""

from statements.ingest.recognisers.offices import has_office_noun, is_name


def listed(text: str) -> list[tuple[str, str]]:
    """(name, office) of each of two people or more that `text` begins with.

    >>> listed("Ada Example, President of the Bank,Bob Sample, Vice-President of the Bank, Rivertown")
    [('Ada Example', 'President of the Bank'), ('Bob Sample', 'Vice-President of the Bank')]
    """
    parts = [part.strip() for part in text.split(",")]
    people = []
    for name, office in zip(parts[::2], parts[1::2], strict=False):
        if not (is_name(name) and has_office_noun(office)):
            break
        people.append((name, office))
    return people if len(people) > 1 else []
