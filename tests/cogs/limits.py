"""What Discord refuses, asserted of everything that the bot sends: the Discord of these tests is kinder."""

from collections.abc import Iterable, Iterator
from typing import Any

import simcord

MESSAGE, MODAL, AUTOCOMPLETE = {4, 7}, 9, 8
ROW, BUTTON, TEXT_INPUT, SECTION, TEXT, GALLERY, CONTAINER, LABEL = 1, 2, 4, 9, 10, 12, 17, 18
SELECTS = {3, 5, 6, 7, 8}
LINK = 5


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
            check_thread(body)
        elif "components" in body or "content" in body:
            check_message(body)


def check_thread(thread: dict[str, Any]) -> None:
    """Assert that a discussion, or a post in a forum, is within every limit."""
    assert 1 <= len(thread["name"]) <= 100
    assert thread["name"].strip()
    assert len(thread.get("applied_tags") or []) <= 5
    if "message" in thread:
        check_message(thread["message"])


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
        assert len(part.get("label") or "") <= 80
        assert (part.get("label") or "").strip() or part.get("emoji")
        assert ("url" in part) == (part["style"] == LINK) == ("custom_id" not in part)
        assert len(part.get("url") or "") <= 512
    if part["type"] == ROW:
        kinds = [inside["type"] for inside in part["components"]]
        assert 1 <= len(kinds) <= 5
        assert len(kinds) == 1 or set(kinds) == {BUTTON}, "a menu has its row to itself"
    if part["type"] == SECTION:
        assert 1 <= len(part["components"]) <= 3
    if part["type"] == CONTAINER:
        assert part["components"]
    if part["type"] == GALLERY:
        assert 1 <= len(part["items"]) <= 10
        assert all(len(item.get("description") or "") <= 1_024 for item in part["items"])
    if part["type"] in SELECTS:
        check_menu(part)
    if part["type"] == TEXT_INPUT:
        assert len(part.get("value") or "") <= part.get("max_length", 4_000) <= 4_000
        assert 0 <= part.get("min_length", 0) <= part.get("max_length", 4_000)
        assert len(part.get("placeholder") or "") <= 100


def check_menu(menu: dict[str, Any]) -> None:
    """Assert that a menu and its options are within their limits."""
    options = menu.get("options", [])
    assert len(options) <= 25
    assert options or menu["type"] != 3
    for option in options:
        assert 1 <= len(option["label"].strip()) <= len(option["label"]) <= 100
        assert 1 <= len(option["value"]) <= 100
        assert len(option.get("description") or "") <= 100
    assert len({option["value"] for option in options}) == len(options)
    most = menu.get("max_values", 1)
    assert 0 <= menu.get("min_values", 1) <= most <= (len(options) if menu["type"] == 3 else 25)
    assert sum(bool(option.get("default")) for option in options) <= most
    assert len(menu.get("placeholder") or "") <= 150


def check_modal(modal: dict[str, Any]) -> None:
    """Assert that a form is within every limit."""
    assert 1 <= len(modal["title"]) <= 45
    assert 1 <= len(modal["custom_id"]) <= 100
    assert 1 <= len(modal["components"]) <= 5
    every = list(walk(modal["components"]))
    ids = [part["custom_id"] for part in every if "custom_id" in part]
    assert len(ids) == len(set(ids))
    assert all(1 <= len(each) <= 100 for each in ids)
    for part in every:
        if part["type"] == LABEL:
            assert 1 <= len(part["label"]) <= 45
            assert len(part.get("description") or "") <= 100
        check_part(part)


def check_choices(choices: list[dict[str, Any]]) -> None:
    """Assert that the choices of an autocompletion are within every limit."""
    assert len(choices) <= 25
    for choice in choices:
        assert 1 <= len(choice["name"].strip()) <= len(choice["name"]) <= 100
        assert 1 <= len(str(choice["value"])) <= 100


def walk(parts: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield every component, with those inside it."""
    for part in parts:
        yield part
        yield from walk(part.get("components") or [])
        for inside in ("component", "accessory"):
            if part.get(inside):
                yield from walk([part[inside]])
