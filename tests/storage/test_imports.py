"""Imports: whole or not at all, and without loss."""

import asyncio
import json
import secrets
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviews.lists import own
from reviews.lists.entry import Entry
from reviews.lists.importing import CHUNK, Decision, decide, entries_of, preview
from reviews.lists.merge import Choice
from storage.database import Database
from storage.imports import KEEP, Imports
from storage.shelf import Order, Shelf, Which
from tests.reviews.lists.strategies import entries
from tests.storage.stores import ANN, BEN, Library


async def nothing(_chunks: int) -> None:
    """Hear how far an import is."""


async def take_in(imports: Imports, file: bytes, choice: Choice = Choice.KEEP_MINE) -> Decision:
    """Import a file onto Ann's shelf."""
    present = await imports.present(ANN)
    packed, _found = preview(present.text, file, "list.json")
    await imports.keep("one", ANN, packed, at=1)
    decision = decide(present.text, present.last_id, packed, choice)
    assert await imports.apply("one", ANN, present, decision, nothing, at=2)
    return decision


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=st.lists(entries, min_size=1, max_size=6, unique_by=lambda entry: entry.title))
def test_what_came_in_is_there_without_loss(tmp_path: Path, drawn: list[Entry]) -> None:
    file = own.write(drawn).data

    async def run() -> None:
        database = await Database.open(tmp_path / f"{secrets.token_hex(8)}.db")
        try:
            imports = Imports(database)
            read = own.read(json.loads(file)).entries
            before = await imports.present(ANN)
            packed, _found = preview(before.text, file, "list.json")
            expected = [json.loads(c) for c in decide(before.text, 0, packed, Choice.KEEP_MINE).chunks]
            await take_in(imports, file)
            present = await imports.present(ANN)
            assert [own.known(each) for each in entries_of(present.text)] == [
                entry for chunk in expected for _id, _key, entry in chunk
            ]
            if len(expected[0]) == len(read):  # no two of them are the same work
                assert {each.title for each in entries_of(present.text)} == {each.title for each in read}
            again = await take_in(imports, file)
            assert (again.new, again.changed, again.chunks) == (0, 0, ())
            assert (await imports.present(ANN)).text == present.text
        finally:
            await database.close()

    asyncio.run(run())


def listed(count: int) -> bytes:
    """Return a list of so many titles."""
    return own.write(Entry(title=f"Title {n}") for n in range(count)).data


async def test_an_import_that_is_broken_off_leaves_the_shelf_as_it_was(library: Library) -> None:
    imports, shelf = Imports(library.database), Shelf(library.database)
    await shelf.put(ANN, Entry(title="Mine"), at=1)
    await shelf.put(BEN, Entry(title="His"), at=1)
    present = await imports.present(ANN)
    packed, found = preview(present.text, listed(3 * CHUNK), "list.json")
    assert (found.new, found.same) == (3 * CHUNK, 0)
    await imports.keep("one", ANN, packed, at=1)
    decision = decide(present.text, present.last_id, packed, Choice.KEEP_MINE)

    async def stop(chunks: int) -> None:
        if chunks == 2:
            raise OSError("power cut")

    with pytest.raises(OSError, match="power cut"):
        await imports.apply("one", ANN, present, decision, stop, at=2)
    found_now, total = await shelf.find(ANN, Which(), Order.TITLE, limit=5)
    assert (total, found_now[0].entry.title) == (1, "Mine")
    assert await imports.get("one", ANN) == packed
    assert await imports.apply("one", ANN, present, decision, nothing, at=2)
    assert await library.rows("SELECT count(*) FROM shelf_entries WHERE user_id = ?", ANN) == [
        (3 * CHUNK + 1,)
    ]
    assert await library.rows("SELECT count(*) FROM shelf WHERE user_id = ?", BEN) == [(1,)]
    assert await imports.get("one", ANN) is None
    assert (await shelf.put(ANN, Entry(title="Next"), at=3)).id == 3 * CHUNK + 2


async def test_what_a_crash_left_of_an_import_is_swept_and_nothing_else(library: Library) -> None:
    imports, shelf = Imports(library.database), Shelf(library.database)
    await shelf.put(BEN, Entry(title="His"), at=1)
    present = await imports.present(ANN)
    packed, _found = preview(present.text, listed(2 * CHUNK), "list.json")
    await imports.keep("one", ANN, packed, at=10)
    await imports.keep("two", BEN, packed, at=11)
    decision = decide(present.text, present.last_id, packed, Choice.KEEP_MINE)

    async def stop(_chunks: int) -> None:
        raise OSError("power cut")

    with pytest.raises(OSError, match="power cut"):
        await imports.apply("one", ANN, present, decision, stop, at=12)
    assert await library.rows("SELECT count(*) FROM shelf_entries WHERE user_id = ?", ANN) == [(CHUNK,)]
    await imports.sweep(at=11 + KEEP)
    assert await library.rows("SELECT user_id, title FROM shelf_entries") == [(BEN, "His")]
    assert await library.rows("SELECT import_id FROM shelf_imports") == [("two",)]
    await imports.keep("one", ANN, packed, at=12)
    assert await imports.apply("one", ANN, await imports.present(ANN), decision, nothing, at=13)
    await imports.sweep(at=14)
    assert await library.rows("SELECT count(*) FROM shelf WHERE user_id = ?", ANN) == [(2 * CHUNK,)]


async def test_a_shelf_that_changed_is_not_overwritten(library: Library) -> None:
    imports, shelf = Imports(library.database), Shelf(library.database)
    present = await imports.present(ANN)
    packed, _found = preview(present.text, listed(3), "list.json")
    decision = decide(present.text, present.last_id, packed, Choice.KEEP_MINE)
    await shelf.put(ANN, Entry(title="Meanwhile"), at=1)
    assert not await imports.apply("one", ANN, present, decision, nothing, at=2)
    assert await library.rows("SELECT title FROM shelf") == [("Meanwhile",)]
    assert await library.rows("SELECT count(*) FROM shelf_entries") == [(1,)]


async def test_a_number_is_never_given_twice(library: Library) -> None:
    shelf = Shelf(library.database)
    first = await shelf.put(ANN, Entry(title="One"), at=1)
    await shelf.remove(ANN, first.id)
    second = await shelf.put(ANN, Entry(title="Two"), at=1)
    assert second.id != first.id
    assert await shelf.get(ANN, first.id) is None
