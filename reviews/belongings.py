"""All there is about a member, as one readable file."""

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

NAME = "about-me.json"
"""The file in the zip."""


def packed(about: Mapping[str, Any], found: Mapping[str, Sequence[Mapping[str, Any]]]) -> bytes:
    """Return a zip with one JSON: what it is, and then every table that speaks of the member."""
    text = json.dumps({"about": dict(about), **found}, ensure_ascii=False, indent=1)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(NAME, text.encode("utf-8", "replace"))
    return file.getvalue()
