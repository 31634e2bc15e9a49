"""Bytes on the wire: a websocket frame, and the compression that a client asks for in the gateway's query."""

import struct
import zlib
from typing import Protocol

import zstandard

TEXT, BINARY = 0x1, 0x2


class Encoder(Protocol):
    """Turns one gateway payload into one frame. It has the memory of its connection's compressed stream."""

    def __call__(self, payload: bytes) -> bytes: ...


def frame(opcode: int, payload: bytes) -> bytes:
    """Return a whole, final, unmasked frame, as servers send it."""
    size = len(payload)
    if size < 126:
        return bytes((0x80 | opcode, size)) + payload
    if size < 1 << 16:
        return struct.pack(">BBH", 0x80 | opcode, 126, size) + payload
    return struct.pack(">BBQ", 0x80 | opcode, 127, size) + payload


def plain() -> Encoder:
    """Return an encoder that does not compress."""
    return lambda payload: frame(TEXT, payload)


def zlib_stream() -> Encoder:
    """Return an encoder for `compress=zlib-stream`: one stream a connection, flushed after each payload."""
    stream = zlib.compressobj(1)
    return lambda payload: frame(BINARY, stream.compress(payload) + stream.flush(zlib.Z_SYNC_FLUSH))


def zstd_stream() -> Encoder:
    """Return an encoder for `compress=zstd-stream`."""
    stream = zstandard.ZstdCompressor(level=1).compressobj()
    flush = zstandard.COMPRESSOBJ_FLUSH_BLOCK
    return lambda payload: frame(BINARY, stream.compress(payload) + stream.flush(flush))


ENCODERS = {"": plain, "zlib-stream": zlib_stream, "zstd-stream": zstd_stream}
