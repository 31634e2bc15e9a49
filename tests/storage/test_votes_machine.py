"""The vote set against a plain set: whatever events come, in whatever groups, the two stay equal."""

import asyncio
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reviews.kinds import Kind
from reviews.ranking import wilson
from storage.votes import ChannelGone, Cleared, Event, MessagesGone, Reacted
from tests.storage.stores import ANN, BEN, CEM, CHANNEL, Library

USERS = (ANN, BEN, CEM)
KINDS = (Kind.NICE, Kind.CONFUSING)
Reaction = tuple[int, int, Kind]


class Model:
    """What should be so: the reactions that count, by message, member and kind."""

    def __init__(self) -> None:
        self.review_of: dict[int, int] = {}
        self.author_of: dict[int, int] = {}
        self.reactions: set[Reaction] = set()

    def take(self, event: Event) -> None:
        """Do what an event does."""
        match event:
            case Reacted(message, user, kind, added):
                if message not in self.review_of or user == self.author_of[self.review_of[message]]:
                    return
                (self.reactions.add if added else self.reactions.discard)((message, user, kind))
            case Cleared(message, kind):
                self.reactions = {
                    each for each in self.reactions if each[0] != message or kind not in (None, each[2])
                }
            case MessagesGone() | ChannelGone():
                pass  # a deleted card keeps its votes

    @property
    def votes(self) -> set[Reaction]:
        """Return the votes by review, member and kind."""
        return {(self.review_of[message], user, kind) for message, user, kind in self.reactions}


class VoteMachine(RuleBasedStateMachine):
    """Two reviews of two members, with copies, in a real file."""

    def __init__(self) -> None:
        super().__init__()
        self.model = Model()
        self.waiting: list[Event] = []
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()

    @initialize()
    def begin(self) -> None:
        """Share two reviews, each on a card and a copy of it."""
        self.library = self.runner.run(Library.open(Path(self.folder.name) / "votes.db"))
        for author in (ANN, BEN):
            review, message = self.runner.run(self.library.shown(author=author))
            copy = self.runner.run(self.library.post(review))
            self.model.review_of |= {message: review, copy: review}
            self.model.author_of[review] = author

    def teardown(self) -> None:
        """Close the file."""
        self.runner.run(self.library.close())
        self.runner.close()
        self.folder.cleanup()

    def _message(self, choice: int) -> int:
        known = [*self.model.review_of, 999_999]
        return known[choice % len(known)]

    @rule(
        choice=st.integers(0, 9),
        user=st.sampled_from(USERS),
        kind=st.sampled_from(KINDS),
        added=st.booleans(),
    )
    def react(self, choice: int, user: int, kind: Kind, added: bool) -> None:
        """Add or remove a reaction."""
        self.waiting.append(Reacted(self._message(choice), user, kind, added))

    @rule(review=st.integers(0, 1), user=st.sampled_from(USERS), kind=st.sampled_from(KINDS))
    def react_to_every_copy(self, review: int, user: int, kind: Kind) -> None:
        """Add a reaction to each card of a review."""
        chosen = list(self.model.author_of)[review]
        cards = [message for message, each in self.model.review_of.items() if each == chosen]
        self.waiting += [Reacted(message, user, kind, added=True) for message in cards]

    @precondition(lambda self: self.model.reactions)
    @rule(at=st.integers(0, 99))
    def take_back(self, at: int) -> None:
        """Remove a reaction that is there."""
        there = sorted(self.model.reactions, key=lambda each: (*each[:2], each[2].id))
        message, user, kind = there[at % len(there)]
        self.waiting.append(Reacted(message, user, kind, added=False))

    @rule(choice=st.integers(0, 9), kind=st.none() | st.sampled_from(KINDS))
    def clear(self, choice: int, kind: Kind | None) -> None:
        """Clear reactions, all or of one kind."""
        self.waiting.append(Cleared(self._message(choice), kind))

    @rule(choices=st.lists(st.integers(0, 9), min_size=1, max_size=3))
    def delete(self, choices: list[int]) -> None:
        """Delete messages."""
        self.waiting.append(MessagesGone(tuple(map(self._message, choices))))

    @rule(channel=st.sampled_from((CHANNEL, 1)))
    def delete_channel(self, channel: int) -> None:
        """Delete a channel."""
        self.waiting.append(ChannelGone(channel))

    @precondition(lambda self: self.waiting)
    @rule(at=st.integers(0, 99), times=st.integers(1, 3))
    def repeat(self, at: int, times: int) -> None:
        """Have Discord report the newest event again, right away."""
        self.waiting += [self.waiting[-1]] * times

    @rule(
        choice=st.integers(0, 9),
        user=st.sampled_from(USERS),
        kind=st.sampled_from(KINDS),
        added=st.booleans(),
        times=st.integers(1, 4),
    )
    def waver(self, choice: int, user: int, kind: Kind, added: bool, times: int) -> None:
        """Have a member react and take it back, or the other way round, several times."""
        message = self._message(choice)
        for _ in range(times):
            self.waiting += [Reacted(message, user, kind, added), Reacted(message, user, kind, not added)]

    @rule(choice=st.integers(0, 1))
    def copy(self, choice: int) -> None:
        """Post a copy of a card, once all that waited was taken in."""
        self.commit()
        review = list(self.model.author_of)[choice]
        message = self.runner.run(self.library.post(review))
        self.model.review_of[message] = review

    @rule()
    def commit(self) -> None:
        """Take in what waits, as one group."""
        self.runner.run(self.library.apply(self.waiting))
        for event in self.waiting:
            self.model.take(event)
        self.waiting = []

    @rule(sizes=st.lists(st.integers(1, 5), min_size=1, max_size=5))
    def commit_in_pieces(self, sizes: list[int]) -> None:
        """Take in what waits, in several groups."""
        for size in sizes:
            piece, self.waiting = self.waiting[:size], self.waiting[size:]
            self.runner.run(self.library.apply(piece))
            for event in piece:
                self.model.take(event)

    @invariant()
    def votes_tallies_and_scores_agree(self) -> None:
        """Compare the file with the model."""
        rows = self.runner.run(self.library.rows("SELECT review_id, user_id, kind FROM votes"))
        votes = {(review, user, kind.id) for review, user, kind in self.model.votes}
        assert set(rows) == votes
        assert len(rows) == len(votes)
        counted = Counter((review, kind) for review, _user, kind in votes)
        totals = Counter(review for review, _user, _kind in votes)
        tallies = self.runner.run(
            self.library.rows("SELECT review_id, kind, votes, score FROM tallies WHERE votes")
        )
        assert {(review, kind): n for review, kind, n, _score in tallies} == counted
        for review, _kind, n, score in tallies:
            assert score == pytest.approx(wilson(n, totals[review]))
        for review, n, score in self.runner.run(
            self.library.rows("SELECT review_id, votes, score FROM reviews")
        ):
            assert n == totals[review]
            assert score == pytest.approx(wilson(n - counted[review, Kind.CONFUSING.id], n))


VoteMachine.TestCase.settings = settings(max_examples=25, stateful_step_count=40, deadline=None)
TestVotes = VoteMachine.TestCase
