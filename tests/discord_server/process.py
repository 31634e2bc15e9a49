"""A bot in an operating system process of its own, to be killed, stopped and watched."""

import asyncio
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.discord_server.server import DiscordServer

ROOT = Path(__file__).resolve().parents[2]
RUNNER = Path(__file__).with_name("runner.py")
PACE = {"guild_ready_timeout": 0.1, "identify_delay": 0.1}


class BotProcess:
    """Runs a script against a server. It ends only the process that it started, and at the latest when left.

    Use it as `async with BotProcess(server, Path("bot.py"), database=path) as bot`. What it writes is in
    `stdout` and `stderr`, line by line; `code` is its exit code once it has ended.
    """

    def __init__(
        self,
        server: DiscordServer,
        script: Path,
        *arguments: str,
        database: Path | None = None,
        token: str | None = None,
        environment: dict[str, str] | None = None,
        pace: dict[str, float] | None = None,
        cwd: Path = ROOT,
    ) -> None:
        self._server = server
        self._command = [sys.executable, str(RUNNER), str(script), *arguments]
        self._cwd = cwd
        self._environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ},
            "PYTHONUNBUFFERED": "1",
            "LOOPBACK_API": server.api,
            "LOOPBACK_GATEWAY": server.gateway.url,
            "LOOPBACK_PACE": json.dumps(PACE if pace is None else pace),
            "DISCORD_TOKEN": server.gateway.token if token is None else token,
            **({} if database is None else {"DATABASE_PATH": str(database)}),
            **(environment or {}),
        }
        self._process: asyncio.subprocess.Process | None = None
        self._reading: list[asyncio.Task[None]] = []
        self._readies = 0
        self.stdout: list[str] = []
        self.stderr: list[str] = []

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.kill()

    @property
    def process(self) -> asyncio.subprocess.Process:
        """Return the process that was started last."""
        assert self._process is not None, "not started"
        return self._process

    @property
    def pid(self) -> int:
        """Return the process's id, to look at its memory and time."""
        return self.process.pid

    @property
    def code(self) -> int | None:
        """Return the exit code, negative for a signal, or None while it runs."""
        return self.process.returncode

    async def start(self) -> None:
        """Start the process, once more if it has ended."""
        pipe, nothing = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
        self._readies = self._server.gateway.seen["ready"]
        self._process = await asyncio.create_subprocess_exec(
            *self._command, cwd=self._cwd, env=self._environment, stdin=nothing, stdout=pipe, stderr=pipe
        )
        self._reading = [
            asyncio.create_task(self._read(self._process.stdout, self.stdout)),
            asyncio.create_task(self._read(self._process.stderr, self.stderr)),
        ]

    async def ready(self, *, within: float = 20.0) -> None:
        """Return once READY has been sent since the start."""
        await self.until(lambda: self._server.gateway.seen["ready"] > self._readies, within=within)

    async def until(self, condition: Callable[[], object], *, within: float = 20.0) -> None:
        """Return once this holds; raise ChildProcessError with what the process wrote if it ends before."""

        def over() -> bool:
            return bool(condition()) or all(task.done() for task in self._reading)

        try:
            await self._server.world.changes.until(over, within=within)
        except TimeoutError:
            raise TimeoutError(f"not within {within} s of the bot: {self._last_words()}") from None
        if not condition():
            raise ChildProcessError(f"the bot ended with {await self.wait()}: {self._last_words()}")

    async def wait(self, *, within: float = 20.0) -> int:
        """Return the exit code once the process has ended."""
        async with asyncio.timeout(within):
            code = await self.process.wait()
            await asyncio.gather(*self._reading)
        return code

    async def kill(self) -> int:
        """End it at once, as `kill -9` does."""
        if self.code is None:
            self.process.kill()
        return await self.wait()

    async def terminate(self, *, within: float = 20.0) -> int:
        """Ask it to end (SIGTERM), and wait until it has."""
        if self.code is None:
            self.process.terminate()
        return await self.wait(within=within)

    async def _read(self, pipe: asyncio.StreamReader | None, lines: list[str]) -> None:
        assert pipe is not None
        async for line in pipe:
            lines.append(line.decode(errors="replace").rstrip("\n"))
            self._server.world.changes.notify()
        self._server.world.changes.notify()

    def _last_words(self) -> str:
        return "\n".join(["", *self.stdout[-5:], *self.stderr[-15:]])
