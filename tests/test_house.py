"""The house: who may import whom, that everything says what it is, and that the README names every command."""

import ast
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import discord
import pytest
from discord import app_commands

from cogs.cards.places import NEEDED
from tests.cogs.world import World

ROOT = Path(__file__).parents[1]
ROOMS = ("reviews", "storage", "cogs")
MODULES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
COGS = ROOT / "cogs"
FORBIDDEN = {
    "reviews": {
        "storage",
        "cogs",
        "bot",
        "wiring",
        "playground",
        "discord",
        "aiosqlite",
        "sqlite3",
        "aiohttp",
        "asyncio",
        "time",
    },
    "storage": {"cogs", "bot", "wiring", "playground", "discord", "aiohttp"},
    "cogs": {"bot", "wiring", "playground", "aiosqlite"},
}
HOSTS = re.compile(
    r"\b(?:files\.)?pythonhosted\.org|\bpypi\.org/simple|--(?:extra-)?index-url|\bfind-links\b"
)
README = ROOT / "README.md"
GIT = shutil.which("git") or "git"


def imported(path: Path) -> Iterator[str]:
    """Yield the full names of the modules, and of what is taken from them, that a file imports."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports by its own place"
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_cog(path: Path) -> bool:
    """Return whether a file defines a cog."""
    bases = [
        ast.unparse(base)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
        for base in node.bases
    ]
    return any(base in ("commands.Cog", "commands.GroupCog") for base in bases)


def named(path: Path) -> str:
    """Return a file's name, for the tests' own."""
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_room_imports_only_what_it_may(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    assert {name.partition(".")[0] for name in imported(path)} & FORBIDDEN[room] == set()


@pytest.mark.parametrize("path", [path for path in MODULES if path.is_relative_to(COGS)], ids=named)
def test_no_cog_is_imported_but_by_the_front_door(path: Path) -> None:
    cogs = {
        ".".join(other.relative_to(ROOT).with_suffix("").parts)
        for other in MODULES
        if other.is_relative_to(COGS) and is_cog(other)
    }
    assert set(imported(path)) & cogs - {"cogs.routing"} == set()  # a listener, and what marks its handlers


def test_every_module_is_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    there = {path.stem for path in ROOT.glob("*.py")} - {"playground"}  # needs what only developers install
    assert set(project["tool"]["setuptools"]["py-modules"]) == there


@pytest.mark.parametrize(
    "path",
    [*MODULES, *(ROOT / f"{name}.py" for name in ("bot", "offline", "playground", "serving", "wiring"))],
    ids=named,
)
def test_everything_public_says_what_it_is(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree), "the file says nothing"
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.name[0] != "_":
            assert ast.get_docstring(node), f"{node.name} says nothing"
        if isinstance(node, ast.ClassDef) and node.name[0] != "_":
            for inside in node.body:
                if not isinstance(inside, ast.FunctionDef | ast.AsyncFunctionDef) or inside.name[0] == "_":
                    continue
                # What is overridden or marked by a decorator is described where that is.
                if not (inside.decorator_list or is_overridden(inside.name)):
                    assert ast.get_docstring(inside), f"{node.name}.{inside.name} says nothing"


def is_overridden(name: str) -> bool:
    """Return whether a method stands in for one of a library's."""
    return name in ("cog_load", "cog_unload", "setup_hook", "autocomplete", "transform")


def test_no_file_names_where_packages_come_from() -> None:
    listed = subprocess.run([GIT, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    for name in filter(None, listed.stdout.decode().split("\0")):
        path = ROOT / name
        if path != Path(__file__) and path.is_file():
            assert not HOSTS.search(path.read_text("utf-8", "replace")), name


async def test_the_readme_names_every_command(world: World) -> None:
    readme = README.read_text("utf-8")
    tree = world.bot.tree
    names = [
        f"`/{each.qualified_name}" for each in tree.walk_commands() if isinstance(each, app_commands.Command)
    ]
    for kind in (discord.AppCommandType.message, discord.AppCommandType.user):
        names += [menu.name for menu in tree.get_commands(type=kind)]
    assert [name for name in names if name not in readme] == []


def test_the_readmes_tree_shows_the_rooms() -> None:
    shown, room = set[str](), ""
    for indent, name in re.findall(r"^(  )?([\w.]+/?)  +\w.*$", README.read_text("utf-8"), re.MULTILINE):
        shown.add(room + name if indent else name)
        room = room if indent else name
    rooms = {f"{path.parent.relative_to(ROOT)}/" for path in MODULES if path.name == "__init__.py"}
    assert rooms - shown == set()
    assert [name for name in shown if name.endswith(("/", ".py")) and not (ROOT / name).exists()] == []


def test_the_readmes_invitation_asks_for_what_cards_need() -> None:
    invited = re.search(r"permissions=(\d+)", README.read_text("utf-8"))
    assert invited is not None
    permissions = discord.Permissions(int(invited[1]))
    assert [name for name in NEEDED if not getattr(permissions, name)] == []
    assert not permissions.administrator
