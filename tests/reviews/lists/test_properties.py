"""What holds of every list: what was read comes out again, and twice is the same as once."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.lists import letterboxd_import, myanimelist, own, plain_write, tables
from reviews.lists.dates import PartialDate
from reviews.lists.entry import UNIT_OF, Entry, Source, SourceId, Status, Unit
from reviews.lists.listfile import Format, UnreadableListError
from reviews.lists.merge import Choice, compare
from reviews.lists.reading import read_list
from reviews.lists.records import one_line
from reviews.medium import Medium
from reviews.text import clean, key
from tests.reviews.lists import strategies as some

lists = st.lists(some.entries, max_size=4)


@settings(deadline=None)
@given(lists)
def test_our_own_json_gives_back_every_field(entries: list[Entry]) -> None:
    read = read_list(own.write(entries).data)
    assert read.problems == ()
    assert read.entries == tuple(entries)


@settings(deadline=None)
@given(lists)
def test_what_the_command_line_prints_can_be_read_again(entries: list[Entry]) -> None:
    printed = own.as_dict(read_list(own.write(entries).data))
    assert own.read(printed).entries == tuple(entries)


def of_myanimelist(entry: Entry, medium: Medium, number: int) -> Entry:
    """The entry with what MyAnimeList's export holds, and no more."""
    manga = medium is Medium.MANGA
    return Entry(
        title=entry.title,
        medium=medium,
        status=entry.status or Status.PLANNED,
        progress=entry.progress or 0,
        total=entry.total or None,
        unit=UNIT_OF[medium],
        volumes=(entry.volumes or 0) if manga else None,
        volumes_total=(entry.volumes_total or None) if manga else None,
        rating=entry.rating and max(10.0, entry.rating // 10 * 10),
        rating_as_written=f"{max(1, entry.rating // 10):g}/10" if entry.rating else None,
        started=entry.started,
        finished=entry.finished,
        repeats=entry.repeats or 0,
        notes=entry.notes,
        tags=entry.tags,
        ids=(SourceId(Source.MAL_MANGA if manga else Source.MAL_ANIME, str(number)),),
        extras={"my_priority": "HIGH"} if entry.private else {},
    )


@settings(deadline=None)
@given(lists, st.sampled_from([Medium.ANIME, Medium.MANGA]))
def test_myanimelists_xml_gives_back_what_it_holds(entries: list[Entry], medium: Medium) -> None:
    held = [of_myanimelist(entry, medium, number) for number, entry in enumerate(entries, start=1)]
    read = read_list(myanimelist.write(held, medium).data)
    assert read.problems == ()
    assert read.entries == tuple(held)


@settings(deadline=None)
@given(lists)
def test_letterboxds_import_gives_back_what_it_holds(entries: list[Entry]) -> None:
    held = [
        Entry(
            title=entry.title,
            medium=Medium.FILM,
            status=Status.COMPLETED,
            rating=entry.rating and max(10.0, entry.rating // 10 * 10),
            rating_as_written=f"{max(10.0, entry.rating // 10 * 10) / 20:g}/5" if entry.rating else None,
            finished=entry.finished if entry.finished and entry.finished.day else None,
            repeats=None if entry.repeats is None else min(1, entry.repeats),
            tags=entry.tags,
            year=entry.year,
            creators=entry.creators,
            reviews=tuple(
                replace(each, spoilers=None, date=None, address=None) for each in entry.reviews[-1:]
            ),
        )
        for entry in entries
    ]
    read = read_list(letterboxd_import.write(held).data)
    assert read.format is Format.LETTERBOXD
    assert read.entries == tuple(held)


@settings(deadline=None)
@given(lists)
def test_the_plain_file_gives_back_what_it_holds(entries: list[Entry]) -> None:
    held = [
        Entry(
            title=entry.title,
            medium=entry.medium,
            status=entry.status,
            progress=entry.progress,
            total=entry.total,
            unit=_unit(entry),
            volumes=entry.volumes,
            volumes_total=entry.volumes_total,
            rating=entry.rating,
            rating_as_written=None if entry.rating is None else f"{entry.rating:g}/100",
            started=entry.started,
            finished=entry.finished,
            repeats=entry.repeats,
            notes=_trimmed(entry.notes),
            private_notes=_trimmed(entry.private_notes),
            favourite=entry.favourite or None,
            private=entry.private or None,
            year=entry.year,
            tags=entry.tags,
            creators=entry.creators,
        )
        for entry in entries
    ]
    read = read_list(plain_write.write(held).data)
    assert read.problems == ()
    assert sorted(map(repr, read.entries)) == sorted(map(repr, held))
    assert {entry.notes for entry in read.entries} == {entry.notes for entry in held}
    assert {entry.private_notes for entry in read.entries} == {entry.private_notes for entry in held}


def _unit(entry: Entry) -> Unit | None:
    if entry.progress is None and entry.total is None:
        return None
    return entry.unit or (UNIT_OF.get(entry.medium) if entry.medium else None)


def _trimmed(notes: str | None) -> str | None:
    return "\n".join(line.rstrip() for line in notes.split("\n")) if notes else None


few = st.sampled_from
colliding = st.builds(
    Entry,
    title=few(["Monster", "monster!", "Frieren"]),
    medium=few([None, Medium.ANIME, Medium.MANGA]),
    status=few([None, Status.DROPPED, Status.COMPLETED]),
    progress=few([None, 1, 2]),
    total=few([None, 12, 13]),
    unit=few([None, Unit.EPISODE, Unit.PERCENT]),
    rating=few([None, 10.0, 20.0]),
    rating_as_written=few([None, "1/10"]),
    started=few([None, PartialDate(2020)]),
    finished=few([None, PartialDate(2021), PartialDate(2021, 5)]),
    private=few([None, True, False]),
    tags=few([(), ("a",), ("b",)]),
    year=few([None, 1999, 2011]),
    creators=few([(), ("Urasawa",), ("Yamada",)]),
    ids=st.lists(
        st.builds(SourceId, few([Source.MAL_ANIME, Source.ANILIST, Source.ISBN]), few(["1", "2", "3"])),
        max_size=3,
    ).map(lambda ids: tuple(sorted(set(ids), key=repr))),
    updated=few([None, PartialDate(2020, 6), PartialDate(2022)]),
    extras=few([{}, {"a": "1"}, {"a": "2"}]),
)


def imported(present: list[Entry], read: list[Entry], choice: Choice) -> list[Entry]:
    """The shelf after the import."""
    shelf = list(present)
    for place, entry in compare(present, read).writes(choice):
        if place is None:
            shelf.append(entry)
        else:
            shelf[place] = entry
    return shelf


@settings(deadline=None, max_examples=600)
@given(st.lists(colliding, max_size=4), st.lists(colliding, max_size=6), st.sampled_from(Choice))
def test_importing_twice_changes_nothing(present: list[Entry], read: list[Entry], choice: Choice) -> None:
    once = imported(present, read, choice)
    assert compare(once, read).writes(choice) == ()


@settings(deadline=None, max_examples=300)
@given(st.lists(colliding, max_size=4), st.lists(colliding, max_size=6))
def test_keeping_mine_never_changes_what_i_know(present: list[Entry], read: list[Entry]) -> None:
    for place, entry in compare(present, read).writes(Choice.KEEP_MINE):
        if place is not None:
            mine = present[place]
            for name in ("title", "medium", "status", "progress", "total", "rating", "year", "started"):
                assert getattr(mine, name) in (None, getattr(entry, name))
            assert set(mine.tags) <= set(entry.tags)
            assert entry.private or not mine.private


@given(st.text())
def test_no_cell_runs_as_a_formula_and_each_comes_back(cell: str) -> None:
    guarded = tables.guarded(cell)
    assert guarded[:1] not in set("=+-@\t\r")
    assert tables.unguarded(guarded) == cell


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_only_an_empty_name_has_an_empty_key(text: str) -> None:
    name = one_line(text)
    assert bool(key(name)) == bool(name)


@settings(deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_read_or_refused_with_a_sentence(data: bytes) -> None:
    refusal = ""
    try:
        entries = read_list(data).entries
    except UnreadableListError as error:
        refusal, entries = str(error), ()
    assert refusal.endswith(".") or all(entry.title for entry in entries)
