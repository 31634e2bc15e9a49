"""What the command line does without Discord: reading files, listing seeds, looking after the database."""

import asyncio
import json
import sys
from dataclasses import replace
from pathlib import Path

from reviews import seeds
from reviews.files import UnreadableFileError, decode
from reviews.lists.own import as_dict as as_dict_of_list
from reviews.lists.reading import read_list
from reviews.lists.report import as_text as as_text_of_list
from reviews.page import NoReviewError, read_pages
from reviews.reading import as_dict, as_text
from reviews.summary import summarise
from storage import upkeep
from storage.database import Database, DatabaseError
from storage.forgetting import Forgetting


def read(files: list[str], title: str | None, *, as_json: bool) -> int:
    """Print what is understood of review pages; return 1 if one of the files could not be read."""
    found: list[dict[str, object]] = []
    failed = False
    for file in files:
        try:
            pages = read_pages(decode(sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()))
        except (UnreadableFileError, NoReviewError, OSError) as error:
            print(f"{file}: {error.strerror if isinstance(error, OSError) else error}", file=sys.stderr)
            failed = True
            continue
        for page in pages:
            page = replace(page, title=title, title_is_guess=False) if title else page
            summary = summarise(page.body, page.title or "", spoilers=page.spoilers, rating=page.rating)
            found.append(as_dict(page, summary or None))
    if as_json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
    elif found:
        print("\n\n".join(map(as_text, found)))
    return int(failed)


def shelf(file: str, *, as_json: bool) -> int:
    """Print what is understood of a list of titles; return 1 if it could not be read."""
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        found = read_list(data, Path(file).name)
    except (UnreadableFileError, OSError) as error:
        print(f"{file}: {error.strerror if isinstance(error, OSError) else error}", file=sys.stderr)
        return 1
    print(
        json.dumps(as_dict_of_list(found), ensure_ascii=False, indent=2)
        if as_json
        else as_text_of_list(found)
    )
    return 0


def list_seeds(folder: Path) -> int:
    """Print the review documents of a folder."""
    for seed in seeds.load(folder):
        page = read_pages(seed.text)[0]
        print(
            f"{seed.name:28} {page.title or '?':36} {page.rating_as_written or '':8} {len(page.body.split()):5} words"
        )
    return 0


def maintain(what: str, path: Path, file: Path | None) -> int:
    """Back up, restore or check the database; return 1 if that failed."""
    try:
        match what, file:
            case "backup", Path():
                print(upkeep.backup(path, file))
            case "restore", Path():
                print(upkeep.restore(path, file))
                asyncio.run(forget_again(path))
            case _:
                print(upkeep.check(path))
    except DatabaseError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


async def forget_again(path: Path) -> None:
    """Take out of a database that was put back whoever has asked to be forgotten since."""
    database = await Database.open(path)
    try:
        await Forgetting(database).catch_up()
    finally:
        await database.close()
