"""AniList's JSON in its three shapes."""

import json
from typing import Any

import pytest

from reviews.lists.dates import PartialDate
from reviews.lists.entry import Source, SourceId, Status, Unit
from reviews.lists.listfile import Format, UnreadableListError
from reviews.lists.reading import read_list
from reviews.medium import Medium


def entry(**changes: Any) -> dict[str, Any]:
    """An entry as AniList gives it."""
    return {
        "score": 85,
        "status": "CURRENT",
        "repeat": 1,
        "progress": 5,
        "progressVolumes": None,
        "notes": "a & b",
        "private": False,
        "startedAt": {"year": 2020, "month": 5, "day": None},
        "completedAt": {"year": None, "month": None, "day": None},
        "updatedAt": 1714521600,
        "media": {
            "id": 162780,
            "idMal": 53380,
            "episodes": 13,
            "title": {
                "romaji": "Metallic Rouge",
                "english": "Metallic Rouge",
                "native": "メタリックルージュ",
            },
        },
    } | changes


def read(content: object) -> Any:
    """The list in this JSON."""
    return read_list(json.dumps(content).encode())


def test_one_entry_is_read_whole() -> None:
    listed = read(entry())
    assert listed.format is Format.ANILIST
    assert listed.problems == ()
    (one,) = listed.entries
    assert (one.title, one.other_titles) == ("Metallic Rouge", ("メタリックルージュ",))
    assert (one.medium, one.status, one.repeats) == (Medium.ANIME, Status.IN_PROGRESS, 1)
    assert (one.progress, one.total, one.unit, one.volumes) == (5, 13, Unit.EPISODE, None)
    assert (one.rating, one.rating_as_written) == (85.0, "85/100")
    assert (one.started, one.finished) == (PartialDate(2020, 5), None)
    assert (one.notes, one.private) == ("a & b", False)
    assert one.ids == (SourceId(Source.ANILIST, "162780"), SourceId(Source.MAL_ANIME, "53380"))
    assert one.updated == PartialDate(2024, 5, 1)


def test_lists_and_whole_answers_hold_the_same_entries() -> None:
    alone = read(entry()).entries
    answer = {"data": {"MediaListCollection": {"lists": [{"name": "Watching", "entries": [entry()]}]}}}
    assert read([entry()]).entries == alone
    assert read(answer).entries == alone


def test_an_entry_on_a_list_of_ones_own_is_one_entry_with_a_tag() -> None:
    lists = [
        {"name": "Watching", "isCustomList": False, "entries": [entry()]},
        {
            "name": "With Anna",
            "isCustomList": True,
            "entries": [entry(customLists={"Robots": True, "No": False})],
        },
    ]
    (one,) = read({"data": {"MediaListCollection": {"lists": lists}}}).entries
    assert one.tags == ("With Anna", "Robots")


@pytest.mark.parametrize(
    ("scale", "score", "rating"),
    [("POINT_100", 7, 7.0), ("POINT_10_DECIMAL", 8.5, 85.0), ("POINT_5", 4, 80.0), ("POINT_10", 0, None)],
)
def test_a_named_scale_is_used(scale: str, score: float, rating: float | None) -> None:
    collection = {
        "user": {"mediaListOptions": {"scoreFormat": scale}},
        "lists": [{"entries": [entry(score=score)]}],
    }
    listed = read({"data": {"MediaListCollection": collection}})
    assert listed.entries[0].rating == rating
    assert listed.problems == ()


def test_without_a_named_scale_small_scores_are_of_ten_and_that_is_said() -> None:
    listed = read([entry(score=8)])
    assert listed.entries[0].rating == 80.0
    assert "scores as of 10" in listed.problems[0].sentence


def test_a_manga_counts_volumes_and_repeating_is_kept() -> None:
    media = {"id": 30002, "idMal": 2, "chapters": None, "volumes": None, "title": {"romaji": "Berserk"}}
    (one,) = read(entry(status="REPEATING", progressVolumes=41, media=media)).entries
    assert (one.medium, one.volumes, one.unit) == (Medium.MANGA, 41, Unit.CHAPTER)
    assert one.ids[1] == SourceId(Source.MAL_MANGA, "2")
    assert (one.status, one.extras) == (Status.IN_PROGRESS, {"status": "REPEATING"})


def test_an_entry_without_a_title_is_listed_and_the_others_are_read() -> None:
    listed = read([entry(media={"id": 1, "title": {}}), entry()])
    assert [problem.line for problem in listed.problems] == [1]
    problems = read([entry(), entry(media={"id": 2, "title": {"romaji": "Nana"}}, score=101)]).problems
    assert [each.sentence[:8] for each in problems if each.line == 2] == ["“Nana”: "]
    assert [one.title for one in listed.entries] == ["Metallic Rouge"]


def test_an_impossible_date_is_left_out() -> None:
    listed = read(entry(startedAt={"year": 2020, "month": 2, "day": 31}))
    assert listed.entries[0].started is None
    assert len(listed.problems) == 1


def test_an_empty_collection_is_an_empty_list_and_other_json_is_refused() -> None:
    assert read({"data": {"MediaListCollection": {"lists": []}}}).entries == ()
    with pytest.raises(UnreadableListError, match="neither"):
        read({"hello": "world"})


def test_a_copy_of_ones_data_without_titles_is_told_from_other_json() -> None:
    with pytest.raises(UnreadableListError, match="numbers where titles would be"):
        read({"user": {"id": 5}, "lists": [{"series_id": 5114, "status": 2, "score": 90}]})
