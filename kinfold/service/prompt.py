"""Connections that send at once what they have."""

import asyncio
import socket
from typing import Any

from uvicorn.protocols.http.auto import AutoHTTPProtocol

Base: Any = AutoHTTPProtocol  # httptools where that is installed, h11 otherwise


class Prompt(Base):  # type: ignore[misc]
    """Head and body of an answer are two writes. Without TCP_NODELAY, which asyncio sets on sockets it made itself and not on
    those that worker processes share, the second would wait 40 ms until the first is acknowledged (Nagle, RFC 896)."""

    def connection_made(self, transport: asyncio.Transport) -> None:
        """As the base does."""
        connection = transport.get_extra_info("socket")
        if connection is not None and connection.family in (socket.AF_INET, socket.AF_INET6):
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().connection_made(transport)
