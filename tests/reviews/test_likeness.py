from hypothesis import assume, given
from hypothesis import strategies as st

from reviews.likeness import ALIKE, likeness, runs
from reviews.text import key

NAMES = st.text(min_size=1, max_size=100).map(key).filter(bool)


def test_a_slip_is_forgiven() -> None:
    for typed in ("metalic rouge", "metlalic rouge", "metallic rogue", "metallicrouge", "mettalic"):
        assert likeness(typed, "metallic rouge") >= ALIKE


def test_another_title_is_not_alike() -> None:
    assert likeness("planetes", "metallic rouge") < ALIKE
    assert likeness("frieren", "mushishi") < ALIKE


def test_what_a_title_begins_with_fits_better_than_what_it_holds() -> None:
    begins, word, inside = (likeness("rouge", title) for title in ("rouge one", "metallic rouge", "derouged"))
    assert begins > word > inside >= 1


def test_half_of_a_long_title_with_a_slip_in_it_fits() -> None:
    assert likeness("moonlit fantsy", "tsukimichi moonlit fantasy second season") >= ALIKE


def test_runs_know_where_a_title_begins_and_ends() -> None:
    assert runs("86") == {" 86", "86 "}
    assert runs("86", whole=False) == {" 86"}
    assert runs("a", whole=False) == {" a"}


@given(NAMES)
def test_a_title_is_like_itself(name: str) -> None:
    assert likeness(name, name) >= 1


@given(st.text(min_size=20, max_size=100).map(key), st.data())
def test_a_dropped_letter_leaves_most_runs_as_they_were(name: str, data: st.DataObject) -> None:
    assume(len(name) >= 6)
    at = data.draw(st.integers(0, len(name) - 1))
    typed = name[:at] + name[at + 1 :]
    assert len(runs(name) - runs(typed)) <= 3
    assert likeness(typed, name) >= ALIKE


@given(NAMES, NAMES)
def test_likeness_has_its_bounds(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) <= 1.2
