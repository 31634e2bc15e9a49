"""Rate limits that a test may switch on: so many requests in so many seconds, for each route and channel."""

import time
import zlib
from dataclasses import dataclass, field

from aiohttp import web

MAJOR = ("channel_id", "guild_id", "interaction_id", "token")


@dataclass
class Bucket:
    """How many requests one window still allows."""

    limit: int
    per: float
    left: int
    ends: float

    @property
    def reset_after(self) -> float:
        """Return the seconds until the window ends."""
        return max(0.0, self.ends - time.monotonic())


@dataclass
class Buckets:
    """Limits by route, as `{"POST /channels/{channel_id}/messages": (5, 5.0)}`; others have `default`."""

    limits: dict[str, tuple[int, float]] = field(default_factory=dict)
    default: tuple[int, float] = (10_000, 1.0)
    refused: int = 0
    _buckets: dict[tuple[str, ...], Bucket] = field(default_factory=dict)

    def take(self, route: str, request: web.Request) -> tuple[Bucket, bool]:
        """Count a request; return its bucket, and whether it was within the limit."""
        majors = [request.match_info.get(name, "") for name in MAJOR]
        bucket = self._buckets.get((route, *majors))
        if bucket is None or bucket.ends <= time.monotonic():
            limit, per = self.limits.get(route, self.default)
            bucket = Bucket(limit, per, limit, time.monotonic() + per)
            self._buckets[route, *majors] = bucket
        allowed = bucket.left > 0
        bucket.left -= allowed
        self.refused += not allowed
        return bucket, allowed


def headers(bucket: Bucket, route: str) -> dict[str, str]:
    """Return the headers with which Discord tells of a bucket."""
    return {
        "X-RateLimit-Bucket": f"{zlib.crc32(route.encode()):08x}",
        "X-RateLimit-Limit": str(bucket.limit),
        "X-RateLimit-Remaining": str(bucket.left),
        "X-RateLimit-Reset": f"{time.time() + bucket.reset_after:.3f}",
        "X-RateLimit-Reset-After": f"{bucket.reset_after:.3f}",
    }
