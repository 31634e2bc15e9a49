"""The front door from outside: the command line, its exit statuses, and a process that ends when it is told to."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot import main
from reviews.kinds import Kind
from tests.cogs.world import DOCUMENTS, FOUNDING, SEEDS
from tests.discord_server import BotProcess, DiscordServer

ROOT = Path(__file__).parents[1]
PAGE = DOCUMENTS / "metallic-rouge.txt"
Read = Callable[..., list[dict[str, Any]]]
KEYS = [
    "title",
    "title_is_guess",
    "author",
    "date",
    "rating",
    "rating_as_written",
    "style_tags",
    "stance",
    "progress",
    "spoilers",
    "sub_scores",
    "reactions",
    "body",
    "summary",
]


def front_door(
    *arguments: object, given: bytes = b"", **environment: object
) -> subprocess.CompletedProcess[bytes]:
    """Run `python bot.py` with these arguments, and this environment besides what Python itself needs."""
    return subprocess.run(
        [sys.executable, ROOT / "bot.py", *map(str, arguments)],
        input=given,
        capture_output=True,
        timeout=60,
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "DISCORD_TOKEN": "", **{k: str(v) for k, v in environment.items()}},
    )


@pytest.fixture
def read(capsys: pytest.CaptureFixture[str]) -> Read:
    """Return what reads pages as `read --json` does, without a process for each."""

    def run(*arguments: object) -> list[dict[str, Any]]:
        assert main(["read", "--json", *map(str, arguments)]) == 0
        found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
        return found

    return run


def test_the_founding_document_is_read_as_promised(read: Read) -> None:
    (review,) = read(PAGE)
    assert list(review) == KEYS
    assert (review["title"], review["title_is_guess"]) == ("Metallic Rouge", True)
    assert (review["rating"], review["rating_as_written"]) == (30, "3")
    assert review["date"] == "2024-04-03"
    assert list(review["reactions"]) == [kind.key for kind in Kind]
    assert "What did you think of this review" not in review["body"]
    assert review["summary"]


def test_what_is_unknown_is_null_also_a_counter_of_zero(read: Read, tmp_path: Path) -> None:
    page = tmp_path / "bear.txt"
    page.write_text("A film about a bear. Nobody in it is unkind to anybody for long.")
    (review,) = read(page)
    assert [key for key in KEYS if review[key] is None] == [
        "title",
        "author",
        "date",
        "rating",
        "rating_as_written",
        "stance",
        "progress",
    ]
    assert set(review["reactions"].values()) == {None}


def test_several_files_and_standard_input_are_read_in_order() -> None:
    given = b"Title: Ran\nRating: 8/10\n\nIt burns in silence."
    done = front_door("read", SEEDS / "moby-dick.txt", "-", PAGE, "--json", given=given)
    assert done.returncode == 0
    assert [review["title"] for review in json.loads(done.stdout)][1:] == ["Ran", "Metallic Rouge"]


def test_several_reviews_in_a_file_are_several_objects(read: Read, tmp_path: Path) -> None:
    both = tmp_path / "both.txt"
    both.write_bytes(FOUNDING + b"\n\n" + (SEEDS / "neon-genesis-evangelion.txt").read_bytes())
    assert len(read(both)) == 2


def test_a_title_can_be_said(read: Read) -> None:
    (review,) = read("--title", "Rouge", PAGE)
    assert (review["title"], review["title_is_guess"]) == ("Rouge", False)


def test_a_page_is_printed_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(PAGE)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("Metallic Rouge (a guess)\n")
    assert "1502 words" in printed


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\x03", b"x " * 200_000])
def test_a_file_that_cannot_be_read_is_an_error_and_the_others_are_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, data: bytes
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(data)
    assert main(["read", "--json", str(bad), str(tmp_path / "missing.txt"), str(PAGE)]) == 1
    printed = capsys.readouterr()
    assert len(json.loads(printed.out)) == 1
    complaints = printed.err.splitlines()
    assert [line.partition(": ")[0] for line in complaints] == [str(bad), str(tmp_path / "missing.txt")]


def test_the_seeds_are_listed_and_nothing_is_shared(tmp_path: Path) -> None:
    done = front_door("seed", DATABASE_PATH=tmp_path / "reviews.db")
    assert done.returncode == 0
    lines = done.stdout.decode().splitlines()
    assert {line.split()[0] for line in lines} == {
        file.stem for file in SEEDS.glob("*.*") if file.stem != "README"
    }
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("token", ["two words", "two\nlines", "schlüssel"])
def test_what_cannot_be_a_token_gets_the_sentence_of_a_wrong_one(tmp_path: Path, token: str) -> None:
    done = front_door(DISCORD_TOKEN=token, DATABASE_PATH=tmp_path / "reviews.db")
    assert done.returncode == 2
    (sentence,) = done.stderr.decode().splitlines()
    assert "does not accept this DISCORD_TOKEN" in sentence
    assert "make playground" in sentence


def test_a_file_that_cannot_be_read_prints_nothing_but_its_sentence() -> None:
    done = front_door("read", "-", given=b"")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().splitlines() == ["-: That file is empty."]


def test_without_a_token_one_sentence_says_what_to_do(tmp_path: Path) -> None:
    done = front_door(DATABASE_PATH=tmp_path / "reviews.db")
    assert done.returncode == 2
    (sentence,) = done.stderr.decode().splitlines()
    assert "DISCORD_TOKEN" in sentence
    assert "make playground" in sentence
    assert list(tmp_path.iterdir()) == []


async def test_a_wrong_token_is_a_sentence_without_a_traceback(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        wrong = server.gateway.token[::-1]
        async with BotProcess(server, ROOT / "bot.py", database=tmp_path / "reviews.db", token=wrong) as bot:
            assert await bot.wait() == 2
        said = "\n".join(bot.stderr)
        assert "does not accept this DISCORD_TOKEN" in said
        assert "Traceback" not in said


async def test_sigterm_ends_the_process_and_the_file_is_sound(tmp_path: Path) -> None:
    database = tmp_path / "reviews.db"
    async with DiscordServer() as server:
        server.world.add_channel(server.world.add_guild())
        async with BotProcess(server, ROOT / "bot.py", database=database) as bot:
            await bot.ready()
            async with BotProcess(server, ROOT / "bot.py", database=database) as second:
                assert await second.wait() == 2
            assert "Another process is using" in second.stderr[-1]
            copied = front_door("backup", tmp_path / "copy.db", DATABASE_PATH=database)
            assert copied.returncode == 0, copied.stderr
            assert front_door("restore", tmp_path / "copy.db", DATABASE_PATH=database).returncode == 1
            assert await bot.terminate() == 0
    assert not (tmp_path / "reviews.db-wal").exists()
    assert front_door("check", DATABASE_PATH=database).returncode == 0


def test_upkeep_says_what_it_did_or_why_not(tmp_path: Path) -> None:
    database, copy = tmp_path / "reviews.db", tmp_path / "copy.db"
    missing = front_door("check", DATABASE_PATH=database)
    assert (missing.returncode, missing.stderr.decode()) == (1, f"There is no {database}.\n")
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE something_else (x)")
    assert front_door("check", DATABASE_PATH=database).returncode == 1
    assert front_door("restore", copy, DATABASE_PATH=database).returncode == 1


def test_a_list_is_understood_without_any_server(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "mine.txt"
    file.write_text("Watching:\nMetallic Rouge 3/10\nPlanetes (dropped ep 5)\n")
    assert main(["shelf", str(file), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["format", "entries", "problems"]
    assert [(each["title"], each["status"], each["rating"]) for each in found["entries"]] == [
        ("Metallic Rouge", "in_progress", 30.0),
        ("Planetes", "dropped", None),
    ]
    assert main(["shelf", str(file)]) == 0
    text = capsys.readouterr().out
    assert "Plain text: 2 titles" in text
    assert "Metallic Rouge  (in progress, 3/10)" in text


def test_a_list_that_cannot_be_read_is_a_sentence_on_stderr(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "picture.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    for path, words in ((file, "not a list I can read"), (tmp_path / "none", "No such file")):
        assert main(["shelf", str(path), "--json"]) == 1
        out, error = capsys.readouterr()
        assert out == ""
        assert words in error
        assert error.count("\n") == 1
