"""When a digest is due: once a week, whatever the clocks do."""

import contextlib
import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.digest import DAY, WEEK, Slot, next_slot
from reviews.zones import UnknownZoneError, find

ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "Africa/Casablanca",
)
SLOTS = st.builds(Slot, st.integers(0, 6), st.integers(0, 23), st.sampled_from(ZONES))
MOMENTS = st.integers(946_684_800, 2_524_608_000)  # 2000 to 2050


def at(text: str) -> int:
    """Return a time that is written with its offset, in Unix seconds."""
    return int(datetime.datetime.fromisoformat(text).timestamp())


@pytest.mark.parametrize(
    ("slot", "after", "due"),
    [
        (Slot(6, 18, "UTC"), "2026-01-01T00:00+00:00", "2026-01-04T18:00+00:00"),
        (Slot(3, 0, "UTC"), "2026-01-01T00:00+00:00", "2026-01-08T00:00+00:00"),
        (Slot(3, 9, "Asia/Tokyo"), "2026-01-01T00:00+00:00", "2026-01-08T09:00+09:00"),
        (Slot(3, 10, "Asia/Tokyo"), "2026-01-01T00:00+00:00", "2026-01-01T10:00+09:00"),
        (Slot(2, 20, "America/New_York"), "2026-01-01T00:00+00:00", "2025-12-31T20:00-05:00"),
        # The clocks go forward: two o'clock is left out, and made up for at three.
        (Slot(6, 2, "Europe/Berlin"), "2026-03-28T12:00+01:00", "2026-03-29T03:00+02:00"),
        # The clocks go back: two o'clock comes twice, and the digest with the first.
        (Slot(6, 2, "Europe/Berlin"), "2026-10-24T12:00+02:00", "2026-10-25T02:00+02:00"),
        (Slot(6, 2, "Europe/Berlin"), "2026-10-25T02:00+02:00", "2026-11-01T02:00+01:00"),
        # Samoa had no Friday that week.
        (Slot(4, 12, "Pacific/Apia"), "2011-12-29T12:00-10:00", "2011-12-31T12:00+14:00"),
    ],
)
def test_the_next_slot(slot: Slot, after: str, due: str) -> None:
    assert next_slot(slot, at(after)) == at(due)


@given(SLOTS, MOMENTS)
def test_a_slot_lies_ahead_and_is_found_from_wherever_one_looks(slot: Slot, after: int) -> None:
    due = next_slot(slot, after)
    assert after < due <= after + WEEK + DAY
    assert next_slot(slot, due - 1) == due
    assert next_slot(slot, (after + due) // 2) == due


@given(SLOTS, MOMENTS)
def test_every_week_has_one_slot(slot: Slot, after: int) -> None:
    zone = ZoneInfo(slot.zone)
    days = []
    for _week in range(60):
        after = next_slot(slot, after)
        # What the clocks left out is made up for within a day, on this day or the next.
        days.append(datetime.datetime.fromtimestamp(after, zone))
    weeks = [(day - datetime.timedelta(days=day.weekday() < slot.weekday)).isocalendar()[:2] for day in days]
    assert len(set(weeks)) == len(weeks)
    gaps = [later - earlier for earlier, later in pairwise(days)]
    assert all(datetime.timedelta(days=6) <= gap <= datetime.timedelta(days=8, hours=1) for gap in gaps)


@given(SLOTS, MOMENTS)
def test_a_slot_is_at_the_hour_that_was_asked_for_or_as_long_after_as_the_clocks_were_put_forward(
    slot: Slot, after: int
) -> None:
    due = next_slot(slot, after)
    zone = ZoneInfo(slot.zone)
    local = datetime.datetime.fromtimestamp(due, zone)
    if (local.weekday(), local.hour, local.minute) != (slot.weekday, slot.hour, 0):
        before = datetime.datetime.fromtimestamp(due - DAY, zone).utcoffset()
        assert before is not None
        assert before < (local.utcoffset() or before)


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("  europe/berlin ", "Europe/Berlin"),
        ("berlin", "Europe/Berlin"),
        ("New York", "America/New_York"),
        ("new_york", "America/New_York"),
        ("utc", "UTC"),
        ("Kathmandu", "Asia/Kathmandu"),
    ],
)
def test_a_zone_is_known_by_its_name_or_its_city(typed: str, zone: str) -> None:
    assert find(typed) == zone


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("Berlni", "Europe/Berlin"),
        ("Louisville", "America/Louisville"),
        ("Europe/Pariss", "Europe/Paris"),
        ("the moon itself", None),
        ("", None),
        ("/", None),
    ],
)
def test_what_is_no_zone_is_refused_with_what_may_be_meant(typed: str, suggestion: str | None) -> None:
    with pytest.raises(UnknownZoneError) as refused:
        find(typed)
    assert (suggestion in refused.value.suggestions) if suggestion else not refused.value.suggestions


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_zone_or_refused(typed: str) -> None:
    with contextlib.suppress(UnknownZoneError):
        ZoneInfo(find(typed))
