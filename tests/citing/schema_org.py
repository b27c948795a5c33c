"""JSON-LD checked against the types of schema.org: `schema_org.json` is an extract of its vocabulary."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

VOCABULARY = json.loads((Path(__file__).parent / "schema_org.json").read_text())


def faults(node: dict[str, Any], path: str = "") -> list[str]:
    """What is not as the vocabulary has it: unknown types and properties, wrong domains, values out of range."""
    kind = node.get("@type", "")
    if kind not in VOCABULARY["types"]:
        return [f"{path}: {kind!r} is no type"]
    found = []
    for name, value in node.items():
        if name in ("@context", "@type", "@id"):
            continue
        at = f"{path}/{name}"
        known = VOCABULARY["properties"].get(name)
        if known is None or not _ancestors(kind) & set(known["domain"]):
            found.append(f"{at}: no property of {kind}")
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                found.extend(faults(each, at))
            if not _fits(each, known["range"]):
                found.append(f"{at}: {each!r} is none of {', '.join(known['range'])}")
    return found


def _ancestors(kind: str) -> set[str]:
    return {kind}.union(*(_ancestors(each) for each in VOCABULARY["types"][kind]))


def _fits(value: Any, among: list[str]) -> bool:
    if isinstance(value, dict):
        return bool(_ancestors(value["@type"]) & set(among)) if value.get("@type") in VOCABULARY["types"] else False
    if isinstance(value, bool):
        return "Boolean" in among
    forms = {"Text": ".+", "URL": r"https?://[^\s]+", "Date": r"\d{4}(?:-\d\d){0,2}"}
    return any(re.fullmatch(form, value, re.DOTALL) for name, form in forms.items() if name in among)
