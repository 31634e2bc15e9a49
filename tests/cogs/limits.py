"""What Discord refuses, asserted of everything that the bot sends: the Discord of these tests is kinder."""

from collections.abc import Iterable, Iterator
from typing import Any

import simcord

MESSAGE, MODAL, AUTOCOMPLETE = {4, 7}, 9, 8
ROW, BUTTON, TEXT_INPUT, TEXT, LABEL = 1, 2, 4, 10, 18
SELECTS = {3, 5, 6, 7, 8}


def check(requests: Iterable[simcord.HttpLogEntry]) -> None:
    """Assert of each request that Discord would take it."""
    for request in requests:
        body = request.json
        if not isinstance(body, dict):
            continue
        if request.path.endswith("/callback"):
            data = body.get("data") or {}
            if body["type"] in MESSAGE:
                check_message(data)
            elif body["type"] == MODAL:
                check_modal(data)
            elif body["type"] == AUTOCOMPLETE:
                check_choices(data["choices"])
        elif request.path.endswith("/threads"):
            assert 1 <= len(body["name"]) <= 100
            assert body["name"].strip()
        elif "components" in body or "content" in body:
            check_message(body)


def check_message(message: dict[str, Any]) -> None:
    """Assert that a message is within every limit, and pings nobody."""
    every = list(walk(message.get("components") or []))
    texts = [part["content"] for part in every if part["type"] == TEXT]
    assert all(text.strip() for text in texts), texts
    assert len(every) <= 40
    assert sum(map(len, texts)) <= 4_000, texts
    assert sum(len(text.encode()) for text in texts) <= 10_000, texts
    assert len(message.get("content") or "") <= 2_000
    assert message["allowed_mentions"] == {"parse": []}
    ids = [part["custom_id"] for part in every if "custom_id" in part]
    assert len(ids) == len(set(ids))
    assert all(1 <= len(each) <= 100 for each in ids)
    for part in every:
        check_part(part)


def check_part(part: dict[str, Any]) -> None:
    """Assert that a component is within its limits."""
    if part["type"] == BUTTON:
        assert 1 <= len(part.get("label") or "emoji") <= 80
    if part["type"] == ROW:
        assert 1 <= len(part["components"]) <= 5
    if part["type"] in SELECTS:
        options = part.get("options", [])
        assert len(options) <= 25
        assert all(1 <= len(option["label"]) <= 100 for option in options)
        assert len({option["value"] for option in options}) == len(options)
        assert len(part.get("placeholder") or "") <= 150
    if part["type"] == TEXT_INPUT:
        assert len(part.get("value") or "") <= part.get("max_length", 4_000) <= 4_000
        assert len(part.get("placeholder") or "") <= 100


def check_modal(modal: dict[str, Any]) -> None:
    """Assert that a form is within every limit."""
    assert 1 <= len(modal["title"]) <= 45
    assert 1 <= len(modal["custom_id"]) <= 100
    assert 1 <= len(modal["components"]) <= 5
    for part in walk(modal["components"]):
        if part["type"] == LABEL:
            assert 1 <= len(part["label"]) <= 45
            assert len(part.get("description") or "") <= 100
        check_part(part)


def check_choices(choices: list[dict[str, Any]]) -> None:
    """Assert that the choices of an autocompletion are within every limit."""
    assert len(choices) <= 25
    for choice in choices:
        assert 1 <= len(choice["name"]) <= 100
        assert 1 <= len(str(choice["value"])) <= 100


def walk(parts: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield every component, with those inside it."""
    for part in parts:
        yield part
        yield from walk(part.get("components") or [])
        for inside in ("component", "accessory"):
            if part.get(inside):
                yield from walk([part[inside]])
